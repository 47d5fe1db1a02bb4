//! What the model is told: language, instructions, glossary and, where a person allows it, what is
//! known beside the picture.

use leptos::prelude::*;

use super::Form;
use crate::domain::rules::Tells;
use crate::domain::words::dialogs;

#[component]
pub(super) fn ModelFields() -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
    view! {
        <div class="field">
            <label for="rule-language">{dialogs::names_language()}</label>
            <input
                id="rule-language"
                type="text"
                placeholder=dialogs::names_language_usual()
                prop:value=move || rules.with(|rules| rules.language.clone())
                on:change=move |event| form.change(|rules| rules.language = event_target_value(&event))
            />
        </div>
        <div class="field naming-rules-wide">
            <label for="rule-instructions">{dialogs::instructions()}</label>
            <textarea
                id="rule-instructions"
                placeholder=dialogs::instructions_example()
                prop:value=move || rules.with(|rules| rules.instructions.clone())
                on:change=move |event| form.change(|rules| rules.instructions = event_target_value(&event))
            ></textarea>
        </div>
        <div class="field naming-rules-wide">
            <label for="rule-glossary">{dialogs::glossary()}</label>
            <textarea
                id="rule-glossary"
                placeholder=dialogs::glossary_example()
                aria-describedby="rule-glossary-hint"
                prop:value=move || rules.with(|rules| rules.glossary.clone())
                on:change=move |event| form.change(|rules| rules.glossary = event_target_value(&event))
            ></textarea>
            <p class="hint" id="rule-glossary-hint">{dialogs::glossary_hint()}</p>
        </div>
        <fieldset class="naming-rules-wide naming-rules-tells" aria-describedby="rule-tells-hint">
            <legend>{dialogs::tell_model()}</legend>
            <Tell label=dialogs::tell_folder() field=|tells| &mut tells.folder/>
            <Tell label=dialogs::tell_date() field=|tells| &mut tells.date/>
            <Tell label=dialogs::tell_examples() field=|tells| &mut tells.examples/>
            <Tell label=dialogs::tell_text() field=|tells| &mut tells.text/>
            <p class="hint" id="rule-tells-hint">{dialogs::tell_hint()}</p>
        </fieldset>
    }
}

/// One thing that may be told.
#[component]
fn Tell(label: &'static str, field: fn(&mut Tells) -> &mut bool) -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
    let is_told = move || {
        let mut tells = rules.with(|rules| rules.tells);
        *field(&mut tells)
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=is_told
                on:change=move |event| form.change(|rules| *field(&mut rules.tells) = event_target_checked(&event))
            />
            {label}
        </label>
    }
}
