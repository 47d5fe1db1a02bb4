//! What the model is told: language and instructions.

use leptos::prelude::*;

use super::change;
use crate::app::driver::Driver;

#[component]
pub(super) fn ModelFields() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let rules = driver.session().rules;
    view! {
        <div class="field">
            <label for="rule-language">"Language"</label>
            <input
                id="rule-language"
                type="text"
                placeholder="English"
                prop:value=move || rules.with(|rules| rules.language.clone())
                on:change=move |event| change(driver, |rules| rules.language = event_target_value(&event))
            />
        </div>
        <div class="field naming-rules-wide">
            <label for="rule-instructions">"Instructions"</label>
            <textarea
                id="rule-instructions"
                placeholder="This dog is Rex. Name the place where you know it."
                prop:value=move || rules.with(|rules| rules.instructions.clone())
                on:change=move |event| change(driver, |rules| rules.instructions = event_target_value(&event))
            ></textarea>
        </div>
    }
}
