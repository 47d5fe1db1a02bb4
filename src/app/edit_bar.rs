//! Undo, redo, and editing many names at once.

use leptos::ev;
use leptos::prelude::*;

use super::bulk_edits::BulkEdits;
use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::import_note::ImportInput;
use super::session::Session;
use crate::browser::shortcuts::{Shortcut, undo_or_redo};

#[component]
pub(super) fn EditBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let is_empty = Memo::new(move |_| session.rows.with(Vec::is_empty));
    view! {
        <div class="edit-bar" role="group" aria-label="Edit">
            <UndoButtons/>
            <Show when=move || !is_empty.get()>
                <BulkEdits/>
                <ImportInput/>
            </Show>
        </div>
    }
}

#[component]
fn UndoButtons() -> impl IntoView {
    let history = expect_context::<Session>().history;
    let driver = expect_context::<Driver>();
    let undo = Memo::new(move |_| history.with(|history| history.undo.clone()));
    let redo = Memo::new(move |_| history.with(|history| history.redo.clone()));
    view! {
        <button
            type="button"
            class="quiet"
            id="undo"
            title=move || title("Undo", undo.get())
            disabled=move || undo.get().is_none()
            on:click=move |_| { driver.undo(); driver.keep_the_keyboard("redo"); }
        >
            <Pictogram icon=Icon::Undo/>
            "Undo"
        </button>
        <button
            type="button"
            class="quiet"
            id="redo"
            title=move || title("Redo", redo.get())
            disabled=move || redo.get().is_none()
            on:click=move |_| { driver.redo(); driver.keep_the_keyboard("undo"); }
        >
            <Pictogram icon=Icon::Redo/>
            "Redo"
        </button>
    }
}

/// "Undo: edit of IMG_1.jpg".
fn title(button: &str, what: Option<String>) -> String {
    match what {
        Some(what) => format!("{button}: {what}"),
        None => format!("Nothing to {}", button.to_ascii_lowercase()),
    }
}

/// Listens to the keys for undo and redo as long as the page is open.
pub(super) fn listen(driver: Driver) {
    let handle = window_event_listener(ev::keydown, move |event| {
        match undo_or_redo(&event) {
            Some(Shortcut::Undo) => driver.undo(),
            Some(Shortcut::Redo) => driver.redo(),
            None => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}
