//! The model: free text always, with the gateway's vision models and their prices to choose from.

use leptos::prelude::*;

use super::connection::Form;
use super::connection_panel::{field_id, field_name};
use super::driver::Driver;
use crate::domain::decimal;
use crate::domain::gateway::catalog::Model;

#[component]
pub(super) fn ModelField(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let options = move || {
        form.models.with(|models| {
            models
                .iter()
                .map(|model| view! { <option value=model.id.clone()>{described(model)}</option> })
                .collect_view()
        })
    };
    let id = field_id("model", number);
    let list = field_id("models", number);
    view! {
        <div class="field">
            <label for=id.clone()>{field_name("Model", number)}</label>
            <input
                id=id
                type="text"
                role="combobox"
                list=list.clone()
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder="the gateway's best for this"
                prop:value=move || form.model.get()
                on:input=move |event| form.model.set(event_target_value(&event))
                on:focus=move |_| driver.want_models(form)
                on:change=move |_| driver.keep_settings()
            />
            <datalist id=list>{options}</datalist>
        </div>
    }
}

/// "Gemini 2.5 Flash Lite · $0.10 in, $0.40 out per million tokens".
fn described(model: &Model) -> String {
    let name = model.name.as_ref().unwrap_or(&model.id);
    match &model.price {
        Some(price) => format!(
            "{name} · ${} in, ${} out per million tokens",
            decimal::fixed(price.input_usd_per_token * 1e6, 2),
            decimal::fixed(price.output_usd_per_token * 1e6, 2)
        ),
        None => name.clone(),
    }
}
