//! What was renamed in place, with the way back; and what was left unfinished.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::{Delivery, PastRename, Session};
use super::wording;
use crate::domain::words;

#[component]
pub(super) fn PastRenames() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let said = move || {
        // With a list, the bar at its foot says it.
        let is_alone = session.rows.with(Vec::is_empty);
        is_alone
            .then(|| session.renaming.with(wording::renaming))
            .flatten()
    };
    view! {
        <section class="past-renames" aria-label=words::renamed_files()>
            <ul>{move || batches(driver, true)}</ul>
            <p class="hint" role="status">{move || said()}</p>
            <details hidden=move || driver.last_rename().is_none()>
                <summary>{words::past_renames()}</summary>
                <ul>{move || batches(driver, false)}</ul>
            </details>
        </section>
    }
}

/// Those that were under way when the page went, or those that are over.
fn batches(driver: Driver, is_open: bool) -> Vec<AnyView> {
    let past = driver.past_renames().into_iter();
    past.filter(|past| past.is_open == is_open)
        .map(|past| batch(past).into_any())
        .collect()
}

fn batch(past: PastRename) -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let is_open = past.is_open;
    let (class, back, line) = match is_open {
        true => (
            "past-renames-open",
            words::take_back(),
            wording::unfinished(&past),
        ),
        false => (
            "past-renames-one",
            words::undo(),
            wording::past_rename(&past),
        ),
    };
    let label = format!("{back}: {line}");
    let (key, other) = (past.key.clone(), past.key);
    view! {
        <li
            class=class
            role=is_open.then_some("alert")
            aria-label=is_open.then(words::unfinished_renaming)
        >
            <span>{line}</span>
            {is_open.then(|| view! {
                <button type="button" disabled=move || session.renaming.with(Delivery::is_busy) on:click=move |_| driver.finish_renaming(key.clone())>
                    {words::finish()}
                </button>
            })}
            <button
                type="button"
                aria-label=(!is_open).then_some(label)
                disabled=move || session.renaming.with(Delivery::is_busy)
                on:click=move |_| match is_open {
                    true => driver.take_back_renaming(other.clone()),
                    false => driver.undo_renaming(other.clone()),
                }
            >
                {back}
            </button>
        </li>
    }
}
