//! What a model said of a picture besides its name: other names to pick from, and on demand the
//! alternative text and the keywords.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::driver::{Choice, Driver};
use super::session::Row;
use crate::domain::decision::Decision;
use crate::domain::said::Said;
use crate::domain::words;

/// The names to pick from, each with its key, and what opens on demand: two cells of the row.
#[component]
pub(super) fn Candidates(row: Row) -> impl IntoView {
    let driver = expect_context::<Driver>();
    // Everything is changed in place, so a pick leaves the keyboard where it is.
    let cells = move || {
        let (choices, about) = row.view.with(|view| {
            let said = view.said.as_ref();
            let choices = said.map(|said| choices(driver, &row, said, &view.decision));
            (choices, said.and_then(|said| about(&row, said)))
        });
        let offered = choices.into_iter().flatten().enumerate();
        let candidates = offered.map(|(at, choice)| candidate(driver, &row, at, &choice));
        view! {
            <div class="image-row-choices" role="gridcell">{candidates.collect_view()}</div>
            <div class="image-row-about" role="gridcell">{about}</div>
        }
        .into_any()
    };
    view! { {move || cells()} }
}

/// What there is to choose from; a single name is no choice, and the field shows it already.
fn choices(driver: Driver, row: &Row, said: &Said, decision: &Decision) -> Vec<Choice> {
    let mut choices = driver.choices(row, said, decision);
    if choices.len() < 2 {
        choices.clear();
    }
    choices
}

fn candidate(driver: Driver, row: &Row, at: usize, choice: &Choice) -> impl IntoView + use<> {
    let id = row.id;
    let name = choice.stem.to_string();
    let label = words::use_name(&name, &row.source.path);
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
            // Drawn by the stylesheet: it is no part of what the button is called.
            <kbd aria-hidden="true" data-key=(at + 1).to_string()></kbd>
            <span class="candidate-name" dir="auto">{name}</span>
        </button>
    }
}

/// Alternative text and keywords. They open above the list, whose rows keep their height.
fn about(row: &Row, said: &Said) -> Option<impl IntoView + use<>> {
    let details = said.details();
    if details.alt_text.is_none() && details.keywords.is_empty() {
        return None;
    }
    let id = format!("about-{}", row.id.0);
    let label = words::alt_text_of(&row.source.path);
    let text_id = format!("{id}-text");
    let text = details.alt_text.clone();
    let text = text.unwrap_or_else(|| words::no_alt_text().to_owned());
    let keywords = details.keywords.join(words::comma());
    let keywords = (!keywords.is_empty()).then(|| words::keywords(&keywords));
    let view = view! {
        <button
            type="button"
            class="quiet about-button"
            aria-label=label.clone()
            popovertarget=id.clone()
        >
            {words::alt_text()}
        </button>
        <div id=id class="about" popover="auto" role="group" aria-label=label>
            <p id=text_id.clone() class="about-text" dir="auto">{text.clone()}</p>
            <CopyButton text describedby=text_id/>
            <p class="hint">{keywords}</p>
        </div>
    };
    Some(view)
}
