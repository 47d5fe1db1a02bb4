//! The gateway, its address, the key and the model, with a test of all four.

use leptos::prelude::*;

use super::connection::Form;
use super::diagnosis::CheckResult;
use super::driver::Driver;
use super::key_field::{KeyField, KeyKeeping};
use super::model_field::ModelField;
use super::more_gateways::MoreGateways;
use super::session::Session;
use crate::domain::gateway::preset::PRESETS;

#[component]
pub(super) fn ConnectionPanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let connection = session.connection;
    view! {
        <section class="connection-panel" aria-label="Gateway and model">
            <GatewayFields form=connection.first number=1/>
            <KeyKeeping/>
            <div class="connection-panel-test">
                <button type="button" on:click=move |_| driver.test_connection()>"Test connection"</button>
                <CheckResult/>
            </div>
            <MoreGateways/>
        </section>
    }
}

/// The fields of one gateway of the list.
#[component]
pub(super) fn GatewayFields(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let options = PRESETS
        .iter()
        .map(|preset| {
            let is_chosen = move || form.preset.get().id == preset.id;
            view! { <option value=preset.id selected=is_chosen>{preset.label}</option> }
        })
        .collect_view();
    let id = field_id("gateway", number);
    view! {
        <div class="field">
            <label for=id.clone()>{field_name("Gateway", number)}</label>
            <select id=id on:change=move |event| driver.choose_gateway(form, &event_target_value(&event))>
                {options}
            </select>
        </div>
        <AddressField form number/>
        <KeyField form number/>
        <ModelField form number/>
    }
}

#[component]
fn AddressField(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let fault = move || form.address_fault();
    let id = field_id("gateway-url", number);
    let fault_id = format!("{id}-fault");
    view! {
        <div class="field">
            <label for=id.clone()>{field_name("Gateway URL", number)}</label>
            <input
                id=id
                type="text"
                inputmode="url"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder="https://…/v1"
                aria-describedby=fault_id.clone()
                aria-invalid=move || fault().is_some().to_string()
                prop:value=move || form.address.get()
                on:input=move |event| form.address.set(event_target_value(&event))
                on:change=move |_| driver.address_changed(form)
            />
            <p id=fault_id class="fault">{fault}</p>
        </div>
    }
}

/// "Model" for the first gateway, "Model 2" for the second.
pub(super) fn field_name(name: &str, number: usize) -> String {
    match number {
        1 => name.to_owned(),
        _ => format!("{name} {number}"),
    }
}

pub(super) fn field_id(id: &str, number: usize) -> String {
    match number {
        1 => id.to_owned(),
        _ => format!("{id}-{number}"),
    }
}
