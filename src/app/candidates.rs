//! What a model said of a picture besides its name: other names to pick from, and on demand the
//! alternative text and the keywords.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::driver::{Choice, Driver};
use super::session::Row;
use super::wording;
use crate::domain::image::JobId;
use crate::domain::said::Said;

/// The names to pick from, each with its key.
#[component]
pub(super) fn Candidates(row: Row) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let id = row.id;
    let file = row.source.path.clone();
    // Buttons are changed in place, so a pick leaves the keyboard where it is.
    move || {
        let choices = row.view.with(|view| {
            let said = view.said.as_ref()?;
            let mut choices = driver.choices(&row, said);
            for choice in &mut choices {
                choice.is_chosen &= !view.by_hand;
            }
            // One name is no choice; the field shows it already.
            (choices.len() > 1).then_some(choices)
        });
        let offered = choices.into_iter().flatten().enumerate();
        offered
            .map(|(at, choice)| candidate(driver, id, &file, at, &choice))
            .collect_view()
    }
}

fn candidate(
    driver: Driver,
    id: JobId,
    file: &str,
    at: usize,
    choice: &Choice,
) -> impl IntoView + use<> {
    let name = choice.stem.to_string();
    let label = format!("Use {name} for {file}");
    let title = name.clone();
    view! {
        <button
            type="button"
            class="candidate"
            aria-label=label
            aria-pressed=choice.is_chosen.to_string()
            title=title
            on:click=move |_| driver.pick(id, at)
        >
            <kbd>{(at + 1).to_string()}</kbd>
            <span class="candidate-name">{name}</span>
        </button>
    }
}

/// Alternative text and keywords. They open above the list, whose rows keep their height.
#[component]
pub(super) fn About(row: Row) -> impl IntoView {
    let id = format!("about-{}", row.id.0);
    let label = format!("Alt text: {}", row.source.path);
    move || {
        let (id, label) = (id.clone(), label.clone());
        row.view.with(|view| about(id, label, view.said.as_ref()?))
    }
}

fn about(id: String, label: String, said: &Said) -> Option<impl IntoView + use<>> {
    let details = said.details();
    if details.alt_text.is_none() && details.keywords.is_empty() {
        return None;
    }
    let text_id = format!("{id}-text");
    let text = details.alt_text.clone();
    let text = text.unwrap_or_else(|| wording::NO_ALT_TEXT.to_owned());
    let keywords = details.keywords.join(", ");
    let keywords = (!keywords.is_empty()).then(|| wording::keywords(&keywords));
    let view = view! {
        <button
            type="button"
            class="quiet about-button"
            aria-label=label.clone()
            popovertarget=id.clone()
        >
            "Alt text"
        </button>
        <div id=id class="about" popover="auto" role="group" aria-label=label>
            <p id=text_id.clone() class="about-text">{text.clone()}</p>
            <CopyButton text describedby=text_id/>
            <p class="hint">{keywords}</p>
        </div>
    };
    Some(view)
}
