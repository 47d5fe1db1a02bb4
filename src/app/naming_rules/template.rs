//! The template, with what is wrong with it while it is typed.

use leptos::prelude::*;

use super::change;
use crate::app::driver::Driver;
use crate::domain::template::Template;

#[component]
pub(super) fn TemplateField() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let rules = driver.session().rules;
    let warnings = move || {
        let (_, warnings) = rules.with(|rules| Template::parse(&rules.template));
        warnings
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    };
    view! {
        <div class="field">
            <label for="rule-template">"Template"</label>
            <input
                id="rule-template"
                type="text"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="rule-template-hint rule-template-fault"
                aria-invalid=move || (!warnings().is_empty()).to_string()
                prop:value=move || rules.with(|rules| rules.template.clone())
                on:input=move |event| change(driver, |rules| rules.template = event_target_value(&event))
            />
            <p class="hint" id="rule-template-hint">"{name} {original} {folder} {n} {n:001}"</p>
            <p class="fault" id="rule-template-fault" role="status">{warnings}</p>
        </div>
    }
}
