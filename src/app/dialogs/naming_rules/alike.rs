//! What becomes of pictures that are alike, of different ones with one name, and of videos.

use leptos::prelude::*;

use super::Form;
use crate::domain::rules::Rules;
use crate::domain::words::dialogs;

#[component]
pub(super) fn AlikeFields() -> impl IntoView {
    view! {
        <fieldset class="naming-rules-wide naming-rules-tells">
            <legend>{dialogs::similar_pictures()}</legend>
            <Choice
                label=dialogs::ask_alike_once()
                field=|rules| &mut rules.is_alike_asked_once
            />
            <Choice
                label=dialogs::ask_apart()
                field=|rules| &mut rules.tells_apart
            />
        </fieldset>
        <fieldset class="naming-rules-wide naming-rules-tells">
            <legend>{dialogs::videos()}</legend>
            <Choice
                label=dialogs::take_videos()
                field=|rules| &mut rules.takes_videos
            />
        </fieldset>
    }
}

#[component]
fn Choice(label: &'static str, field: fn(&mut Rules) -> &mut bool) -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
    let is_chosen = move || {
        let mut rules = rules.get();
        *field(&mut rules)
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=is_chosen
                on:change=move |event| form.change(|rules| *field(rules) = event_target_checked(&event))
            />
            {label}
        </label>
    }
}
