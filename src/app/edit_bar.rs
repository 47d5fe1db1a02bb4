//! Undo, redo, and editing many names at once.

use leptos::ev;
use leptos::prelude::*;

use super::dialog_button::DialogButton;
use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::import_note::ImportInput;
use super::parts::when;
use super::session::Session;
use crate::browser::shortcuts::{Shortcut, undo_or_redo};
use crate::domain::dialog::Dialog;
use crate::domain::words;

#[component]
pub(super) fn EditBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let has_rows = Memo::new(move |_| session.rows.with(|rows| !rows.is_empty()));
    view! {
        <div class="edit-bar" role="group" aria-label=words::edit()>
            <UndoButtons/>
            {when(has_rows, || view! {
                <DialogButton dialog=Dialog::EditNames class="quiet" icon=Icon::Pen/>
                <ImportInput/>
            }.into_any())}
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
            title=move || title(undo.get(), words::undo_what, words::nothing_to_undo)
            disabled=move || undo.get().is_none()
            on:click=move |_| { driver.undo(); driver.keep_the_keyboard("redo"); }
        >
            <Pictogram icon=Icon::Undo/>
            {words::undo()}
        </button>
        <button
            type="button"
            class="quiet"
            id="redo"
            title=move || title(redo.get(), words::redo_what, words::nothing_to_redo)
            disabled=move || redo.get().is_none()
            on:click=move |_| { driver.redo(); driver.keep_the_keyboard("undo"); }
        >
            <Pictogram icon=Icon::Redo/>
            {words::redo()}
        </button>
    }
}

/// "Undo: edit of IMG_1.jpg".
fn title(what: Option<String>, it: fn(&str) -> String, nothing: fn() -> &'static str) -> String {
    what.map_or_else(|| nothing().to_owned(), |what| it(&what))
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
