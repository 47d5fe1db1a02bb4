//! The keys of review: those of a row, and those that work wherever nobody is typing.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::driver::Driver;
use super::filter_bar::FILTER;
use crate::browser::{focus, shortcuts};
use crate::domain::dialog::Dialog;
use crate::domain::image::JobId;
use crate::domain::review::Walk;

/// Listens as long as there is a list.
pub(super) fn listen() {
    let driver = expect_context::<Driver>();
    let handle = window_event_listener(ev::keydown, move |event| {
        match shortcuts::letter(&event).as_deref() {
            Some("/") => focus::field(FILTER),
            Some("?") => driver.open_dialog(Dialog::Keys),
            Some("p") => driver.switch_preview(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// A key was pressed in the list.
pub(super) fn on_key(event: &KeyboardEvent, driver: Driver) {
    let folder = focus::folder(event);
    if event.alt_key() || (folder.is_none() && !focus::is_on_row(event)) {
        return;
    }
    let current = driver.session().current.get_untracked();
    let is_handled = walks(event, driver, folder)
        || current.is_some_and(|id| folder.is_none() && acts(event, driver, id));
    if is_handled {
        event.prevent_default();
    }
}

/// Moves the keyboard.
fn walks(event: &KeyboardEvent, driver: Driver, folder: Option<usize>) -> bool {
    let is_tiled = driver.session().is_tiled.get_untracked();
    let key = event.key();
    let step = match (key.as_str(), folder) {
        ("ArrowUp", _) => Walk::Up,
        ("ArrowDown", _) => Walk::Down,
        ("ArrowLeft" | "ArrowRight", Some(place)) => {
            let is_open = untrack(|| driver.folder(place)).is_some_and(|folder| folder.is_open);
            if is_open != (key == "ArrowRight") {
                driver.switch_folder(place);
            }
            return true;
        }
        ("ArrowLeft", None) if is_tiled => Walk::Before,
        ("ArrowRight", None) if is_tiled => Walk::After,
        ("Home", _) => Walk::First,
        ("End", _) => Walk::Last,
        ("PageUp", _) => Walk::PageUp(driver.page()),
        ("PageDown", _) => Walk::PageDown(driver.page()),
        _ => return false,
    };
    let current = driver.session().current;
    let selects = event.shift_key() && folder.is_none();
    if let Some(from) = current.get_untracked().filter(|_| selects) {
        driver.select_from(from);
    }
    driver.walk(folder, step);
    if let Some(to) = current.get_untracked().filter(|_| selects) {
        driver.select_up_to(to);
    }
    true
}

/// Does something with a row, or with all that are selected if it is one of them.
fn acts(event: &KeyboardEvent, driver: Driver, id: JobId) -> bool {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        let is_all = key.eq_ignore_ascii_case("a");
        if is_all {
            driver.select_all();
        }
        return is_all;
    }
    match key.as_str() {
        "Enter" => focus::field_of_row(event),
        " " if event.shift_key() => driver.select_up_to(id),
        " " => driver.switch_selected(id),
        "Escape" => driver.select_nothing(),
        "r" => driver.ask_again(driver.meant_by(id)),
        "x" => driver.keep_or_not(id),
        "Delete" => driver.remove_and_go_on(&driver.meant_by(id)),
        "1" => driver.pick(id, 0),
        "2" => driver.pick(id, 1),
        "3" => driver.pick(id, 2),
        "4" => driver.pick(id, 3),
        _ => return false,
    }
    true
}
