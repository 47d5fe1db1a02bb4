//! What a model said of a picture besides its name: other names to pick from, and on demand the
//! alternative text and the keywords.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::driver::{Choice, Driver};
use super::session::View;
use super::wording;
use crate::domain::image::JobId;

/// The names to pick from, each with its key, and what else was said.
#[component]
pub(super) fn Candidates(
    id: JobId,
    file: String,
    #[prop(into)] view: Signal<View>,
    choices: Memo<Vec<Choice>>,
) -> impl IntoView {
    // One name is no choice; the field shows it already.
    let count = Memo::new(move |_| Some(choices.with(Vec::len)).filter(|count| *count > 1));
    let row = file.clone();
    view! {
        <div class="candidates">
            // Each button follows its place, so that a pick leaves the keyboard where it is.
            <For each=move || 0..count.get().unwrap_or_default() key=|at| *at let(at)>
                <Candidate id file=row.clone() at view choices/>
            </For>
            <About id file view/>
        </div>
    }
}

#[component]
fn Candidate(
    id: JobId,
    file: String,
    at: usize,
    view: Signal<View>,
    choices: Memo<Vec<Choice>>,
) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let name = Memo::new(move |_| {
        choices.with(|choices| choices.get(at).map(|choice| choice.stem.to_string()))
    });
    let is_used = move || {
        let is_chosen = choices.with(|choices| choices.get(at).is_some_and(|one| one.is_chosen));
        is_chosen && !view.with(|view| view.by_hand)
    };
    view! {
        <button
            type="button"
            class="candidate"
            aria-label=move || format!("Use {} for {file}", name.get().unwrap_or_default())
            aria-pressed=move || is_used().to_string()
            title=name
            on:click=move |_| {
                pick(driver, id, choices, at);
            }
        >
            <kbd>{at + 1}</kbd>
            <span class="candidate-name">{name}</span>
        </button>
    }
}

/// Takes the candidate at this place; `false` where there is none.
pub(super) fn pick(driver: Driver, id: JobId, choices: Memo<Vec<Choice>>, at: usize) -> bool {
    let choice = choices.with_untracked(|choices| choices.get(at).cloned());
    choice.map(|choice| driver.pick(id, &choice)).is_some()
}

/// Alternative text and keywords. They open above the list, whose rows keep their height.
#[component]
fn About(id: JobId, file: String, view: Signal<View>) -> impl IntoView {
    let details = move |view: &View| view.said.as_ref().map(|said| said.details().clone());
    let details = Memo::new(move |_| view.with(details).unwrap_or_default());
    let alt_text = Memo::new(move |_| details.with(|details| details.alt_text.clone()));
    let keywords = Memo::new(move |_| details.with(|details| details.keywords.join(", ")));
    let is_known = move || alt_text.with(Option::is_some) || keywords.with(|all| !all.is_empty());
    let target = format!("about-{}", id.0);
    let label = format!("Alt text: {file}");
    view! {
        <Show when=is_known>
            <button
                type="button"
                class="quiet about-button"
                aria-label=label.clone()
                popovertarget=target.clone()
            >
                "Alt text"
            </button>
            <Words id=target.clone() label=label.clone() alt_text keywords/>
        </Show>
    }
}

#[component]
fn Words(
    id: String,
    label: String,
    alt_text: Memo<Option<String>>,
    keywords: Memo<String>,
) -> impl IntoView {
    let text_id = format!("{id}-text");
    let copied = text_id.clone();
    let copy = move || {
        let describedby = copied.clone();
        alt_text
            .get()
            .map(|text| view! { <CopyButton text describedby/> })
    };
    view! {
        <div id=id class="about" popover="auto" role="group" aria-label=label>
            <p class="hint">"Alt text"</p>
            <p id=text_id class="about-text">
                {move || alt_text.get().unwrap_or_else(|| wording::NO_ALT_TEXT.to_owned())}
            </p>
            {copy}
            <Show when=move || keywords.with(|all| !all.is_empty())>
                <p class="hint">"Keywords"</p>
                <p class="about-text">{keywords}</p>
            </Show>
        </div>
    }
}
