//! What becomes of pictures that are alike, of different ones with one name, and of videos.

use leptos::prelude::*;

use super::change;
use crate::app::driver::Driver;
use crate::domain::rules::Rules;

#[component]
pub(super) fn AlikeFields() -> impl IntoView {
    view! {
        <fieldset class="naming-rules-wide naming-rules-tells">
            <legend>"Similar pictures"</legend>
            <Choice
                label="Ask once about pictures that are alike, and number them"
                field=|rules| &mut rules.is_alike_asked_once
            />
            <Choice
                label="Ask once more where different pictures get one name"
                field=|rules| &mut rules.tells_apart
            />
        </fieldset>
        <fieldset class="naming-rules-wide naming-rules-tells">
            <legend>"Videos"</legend>
            <Choice
                label="Name videos too, by one frame of each"
                field=|rules| &mut rules.takes_videos
            />
        </fieldset>
    }
}

#[component]
fn Choice(label: &'static str, field: fn(&mut Rules) -> &mut bool) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let rules = driver.session().rules;
    let is_chosen = move || {
        let mut rules = rules.get();
        *field(&mut rules)
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=is_chosen
                on:change=move |event| change(driver, |rules| *field(rules) = event_target_checked(&event))
            />
            {label}
        </label>
    }
}
