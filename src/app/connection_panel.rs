//! The gateway, its address, the key and the model, with a test of all four.

use leptos::prelude::*;

use super::connection::Form;
use super::device_note::DeviceNote;
use super::diagnosis::ConnectionTest;
use super::dialog_button::DialogButton;
use super::driver::Driver;
use super::key_field::{KeyField, KeyKeeping};
use super::model_field::ModelField;
use super::more_gateways::MoreGateways;
use super::session::Session;
use crate::domain::dialog::Dialog;
use crate::domain::gateway::preset::{CUSTOM, PRESETS};
use crate::domain::words;

#[component]
pub(super) fn ConnectionPanel() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    view! {
        <section class="connection-panel" aria-label=words::gateway_and_model()>
            <GatewayFields form=connection.first number=1/>
            <KeyKeeping/>
            <ConnectionTest form=connection.first number=1/>
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
            view! { <option value=preset.id selected=move || form.preset.get().id == preset.id>{preset.label()}</option> }
        })
        .collect_view();
    let id = field_id("gateway", number);
    view! {
        <div class="field">
            <label for=id.clone()>{field_name(words::gateway(), number)}</label>
            <select id=id on:change=move |event| driver.choose_gateway(form, &event_target_value(&event))>
                {options}
            </select>
            {(number == 1).then(|| view! { <DialogButton dialog=Dialog::Servers class="quiet gateway-find"/> })}
        </div>
        <DeviceNote form/>
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
            <label for=id.clone()>{field_name(words::gateway_url(), number)}</label>
            <input
                id=id
                type="text"
                dir="ltr"
                inputmode="url"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder=move || if form.is_on_device() { words::gateway_url_none() } else { "https://…/v1" }
                aria-describedby=fault_id.clone()
                aria-invalid=move || fault().is_some().to_string()
                prop:value=move || if form.is_on_device() { String::new() } else { form.address.get() }
                on:input=move |event| {
                    driver.leave_device(form, CUSTOM.id);
                    form.address.set(event_target_value(&event));
                }
                on:change=move |_| driver.address_changed(form)
            />
            <p id=fault_id class="fault">{move || fault()}</p>
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
