//! What the model is told: language, instructions, glossary and, where a person allows it, what is
//! known beside the picture.

use leptos::prelude::*;

use super::change;
use crate::app::driver::Driver;
use crate::domain::rules::Tells;

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
                placeholder="Name the place where you know it."
                prop:value=move || rules.with(|rules| rules.instructions.clone())
                on:change=move |event| change(driver, |rules| rules.instructions = event_target_value(&event))
            ></textarea>
        </div>
        <div class="field naming-rules-wide">
            <label for="rule-glossary">"Glossary"</label>
            <textarea
                id="rule-glossary"
                placeholder="Rex: our dog"
                aria-describedby="rule-glossary-hint"
                prop:value=move || rules.with(|rules| rules.glossary.clone())
                on:change=move |event| change(driver, |rules| rules.glossary = event_target_value(&event))
            ></textarea>
            <p class="hint" id="rule-glossary-hint">"One line for each name that the model cannot know."</p>
        </div>
        <fieldset class="naming-rules-wide naming-rules-tells" aria-describedby="rule-tells-hint">
            <legend>"Also tell the model"</legend>
            <Tell label="Folder name" field=|tells| &mut tells.folder/>
            <Tell label="Date taken" field=|tells| &mut tells.date/>
            <Tell label="Names you typed and good names nearby" field=|tells| &mut tells.examples/>
            <p class="hint" id="rule-tells-hint">
                "Off, the gateway sees the picture and the fields above, nothing else. On, it sees these too."
            </p>
        </fieldset>
    }
}

/// One thing that may be told.
#[component]
fn Tell(label: &'static str, field: fn(&mut Tells) -> &mut bool) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let rules = driver.session().rules;
    let is_told = move || {
        let mut tells = rules.with(|rules| rules.tells);
        *field(&mut tells)
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=is_told
                on:change=move |event| change(driver, |rules| *field(&mut rules.tells) = event_target_checked(&event))
            />
            {label}
        </label>
    }
}
