//! The API key: hidden unless shown, forgotten unless ticked, bound to the address it was typed for.

use leptos::prelude::*;

use super::connection::Form;
use super::connection_panel::{field_id, field_name};
use super::driver::Driver;
use super::session::Session;
use crate::domain::gateway::preset::Preset;
use crate::domain::words;

#[component]
pub(super) fn KeyField(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let is_shown = RwSignal::new(false);
    let fault = move || form.key_fault();
    let id = field_id("api-key", number);
    let fault_id = format!("{id}-fault");
    view! {
        <div class="field key-field">
            <label for=id.clone()>{field_name(words::api_key(), number)}</label>
            <div class="key-field-row">
                <input
                    id=id
                    dir="ltr"
                    type=move || if is_shown.get() { "text" } else { "password" }
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder=move || form.key_hint()
                    aria-describedby=fault_id.clone()
                    aria-invalid=move || fault().is_some().to_string()
                    prop:value=move || form.key_text()
                    on:input=move |event| {
                        driver.leave_device(form, Preset::first(true).id);
                        form.type_key(event_target_value(&event));
                    }
                    on:change=move |_| driver.key_changed(form)
                />
                <button
                    type="button"
                    class="quiet"
                    aria-pressed=move || is_shown.get().to_string()
                    on:click=move |_| is_shown.update(|shown| *shown = !*shown)
                >
                    {field_name(words::show_key(), number)}
                </button>
            </div>
            <p id=fault_id class="fault">{move || fault()}</p>
        </div>
    }
}

/// How long the key is kept, and where one is to be had.
#[component]
pub fn KeyKeeping() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    let driver = expect_context::<Driver>();
    view! {
        <div class="key-field-keep">
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=move || connection.remember.get()
                    on:change=move |event| driver.remember_key(event_target_checked(&event))
                />
                {words::remember_key()}
            </label>
            <button type="button" class="quiet" on:click=move |_| driver.forget_key()>{words::forget_key()}</button>
            <KeyPage/>
        </div>
    }
}

/// Where a key for this gateway is to be had.
#[component]
fn KeyPage() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    let link = |page: &'static str| {
        view! { <a href=page target="_blank" rel="noopener noreferrer">{words::get_key()}</a> }
            .into_any()
    };
    view! { {move || connection.first.preset.get().key_page.map(link)} }
}
