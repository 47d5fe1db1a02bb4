//! The gateway, its address, the key and the model, with a test of all four.

use leptos::prelude::*;

use super::diagnosis::CheckResult;
use super::driver::Driver;
use super::key_field::{KeyField, KeyKeeping};
use super::model_field::ModelField;
use super::session::Session;
use crate::domain::gateway::preset::PRESETS;

#[component]
pub(super) fn ConnectionPanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let connection = session.connection;
    let options = PRESETS
        .iter()
        .map(|preset| {
            let is_chosen = move || connection.preset.get().id == preset.id;
            view! { <option value=preset.id selected=is_chosen>{preset.label}</option> }
        })
        .collect_view();
    view! {
        <section class="connection-panel" aria-label="Gateway and model">
            <div class="field">
                <label for="gateway">"Gateway"</label>
                <select id="gateway" on:change=move |event| driver.choose_gateway(&event_target_value(&event))>
                    {options}
                </select>
            </div>
            <AddressField/>
            <KeyField/>
            <KeyKeeping/>
            <ModelField/>
            <div class="connection-panel-test">
                <button type="button" on:click=move |_| driver.test_connection()>"Test connection"</button>
                <CheckResult/>
            </div>
        </section>
    }
}

#[component]
fn AddressField() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let connection = session.connection;
    let fault = move || connection.address_fault();
    view! {
        <div class="field">
            <label for="gateway-url">"Gateway URL"</label>
            <input
                id="gateway-url"
                type="text"
                inputmode="url"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder="https://…/v1"
                aria-describedby="gateway-url-fault"
                aria-invalid=move || fault().is_some().to_string()
                prop:value=move || connection.address.get()
                on:input=move |event| connection.address.set(event_target_value(&event))
                on:change=move |_| driver.address_changed()
            />
            <p id="gateway-url-fault" class="fault">{fault}</p>
        </div>
    }
}
