//! The model: free text always, with the gateway's vision models and their prices to choose from.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use crate::domain::decimal;
use crate::domain::gateway::catalog::Model;

#[component]
pub(super) fn ModelField() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    let driver = expect_context::<Driver>();
    let options = move || {
        connection.models.with(|models| {
            models
                .iter()
                .map(|model| view! { <option value=model.id.clone()>{described(model)}</option> })
                .collect_view()
        })
    };
    view! {
        <div class="field">
            <label for="model">"Model"</label>
            <input
                id="model"
                type="text"
                role="combobox"
                list="models"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder="the gateway's best for this"
                prop:value=move || connection.model.get()
                on:input=move |event| connection.model.set(event_target_value(&event))
                on:focus=move |_| driver.want_models()
                on:change=move |_| driver.keep_settings()
            />
            <datalist id="models">{options}</datalist>
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
