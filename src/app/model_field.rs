//! The model: free text always, with the gateway's vision models and their prices to choose from.

use leptos::prelude::*;

use super::connection::Form;
use super::connection_panel::{field_id, field_name};
use super::driver::Driver;
use super::wording;
use crate::domain::gateway::catalog::Model;
use crate::domain::weights::Sight;
use crate::domain::words;

#[component]
pub(super) fn ModelField(form: Form, number: usize) -> impl IntoView {
    let is_on_device = Memo::new(move |_| form.is_on_device());
    let field = move || match is_on_device.get() {
        true => view! { <SightChoice form number/> }.into_any(),
        false => view! { <ModelName form number/> }.into_any(),
    };
    view! {
        <div class="field">
            <label for=field_id("model", number)>{field_name(words::model(), number)}</label>
            {move || field()}
        </div>
    }
}

/// On this device: what is looked for, with what that weighs.
#[component]
fn SightChoice(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let options = Sight::ALL.map(|sight| {
        view! { <option value=sight.model() selected=move || form.model.get() == sight.model()>{wording::sight(sight)}</option> }
    });
    let choose = move |event| {
        form.model.set(event_target_value(&event));
        driver.keep_settings();
    };
    view! { <select id=field_id("model", number) on:change=choose>{options.collect_view()}</select> }
}

/// At a gateway: free text, with the gateway's list to choose from.
#[component]
fn ModelName(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let options = move || {
        form.models.with(|models| {
            models
                .iter()
                .map(|model| view! { <option value=model.id.clone()>{described(model)}</option> })
                .collect_view()
        })
    };
    let list = field_id("models", number);
    view! {
        <input
            id=field_id("model", number)
            type="text"
            // Firefox and WebKit call a field with a list a text box. Whether it is open is the browser's to know.
            role="combobox"
            aria-expanded="false"
            list=list.clone()
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            placeholder=words::model_best()
            prop:value=move || form.model.get()
            on:input=move |event| form.model.set(event_target_value(&event))
            on:focus=move |_| driver.want_models(form)
            on:change=move |_| driver.keep_settings()
        />
        <datalist id=list>{move || options()}</datalist>
    }
}

/// "Gemini 2.5 Flash Lite · $0.10 in, $0.40 out per million tokens".
fn described(model: &Model) -> String {
    let name = model.name.as_ref().unwrap_or(&model.id);
    match &model.price {
        Some(price) => words::model_price(
            name,
            &words::money(price.input_usd_per_token * 1e6, 2),
            &words::money(price.output_usd_per_token * 1e6, 2),
        ),
        None => name.clone(),
    }
}
