//! What was renamed in place, with the way back; and what was left unfinished.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::{PastRename, Renaming, Session};
use super::wording;

#[component]
pub(super) fn PastRenames() -> impl IntoView {
    let session = expect_context::<Session>();
    let past = session.past_renames;
    let is_busy = Memo::new(move |_| session.renaming.with(Renaming::is_busy));
    let open = move || past.with(|past| past.iter().find(|past| past.is_open).cloned());
    let over = move || {
        past.with(|past| {
            let over = past.iter().filter(|past| !past.is_open);
            over.cloned().collect::<Vec<_>>()
        })
    };
    let said = move || {
        // With a list, the bar at its foot says it.
        let is_alone = session.rows.with(Vec::is_empty);
        is_alone
            .then(|| session.renaming.with(wording::renaming))
            .flatten()
    };
    view! {
        <section class="past-renames" aria-label="Renamed files">
            {move || open().map(|past| view! { <Unfinished past is_busy/> })}
            <p class="hint" role="status">{said}</p>
            <details hidden=move || over().is_empty()>
                <summary>"Past renames"</summary>
                <ul>
                    {move || over().into_iter().map(|past| view! { <One past is_busy/> }).collect_view()}
                </ul>
            </details>
        </section>
    }
}

/// A batch that was under way when the page went: to be finished, or taken back.
#[component]
fn Unfinished(past: PastRename, is_busy: Memo<bool>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let (key, other) = (past.key.clone(), past.key.clone());
    view! {
        <div class="past-renames-open" role="alert" aria-label="Unfinished renaming">
            <span>{wording::unfinished(&past)}</span>
            <button type="button" disabled=is_busy on:click=move |_| driver.finish_renaming(key.clone())>
                "Finish"
            </button>
            <button type="button" disabled=is_busy on:click=move |_| driver.take_back_renaming(other.clone())>
                "Take back"
            </button>
        </div>
    }
}

#[component]
fn One(past: PastRename, is_busy: Memo<bool>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let PastRename {
        key,
        when,
        folder,
        files,
        ..
    } = past;
    let line = format!("{when} · {folder} · {files}");
    view! {
        <li class="past-renames-one">
            <span>{line.clone()}</span>
            <button
                type="button"
                class="quiet"
                aria-label=format!("Undo {line}")
                disabled=is_busy
                on:click=move |_| driver.undo_renaming(key.clone())
            >
                "Undo"
            </button>
        </li>
    }
}
