//! Moves the keyboard between the rows of the list.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

const ROW: &str = "[role=row]";
const FIELD: &str = "input, textarea, select";

/// Focuses the element with this id.
pub fn field(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    focus(document.and_then(|document| document.get_element_by_id(id)));
}

/// Focuses the element with this id where nothing has the keyboard, as after a button that had it
/// was switched off.
pub fn field_if_lost(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    if active.is_none_or(|active| active.matches("body, :disabled").unwrap_or(false)) {
        field(id);
    }
}

/// Focuses the element with this id, unless a person is writing in another.
pub fn field_if_idle(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    let is_writing = active.is_some_and(|active| active.matches(FIELD).unwrap_or(false));
    if !is_writing {
        field(id);
    }
}

/// Focuses the row of a file; `false` if it is not in the document.
pub fn row_of_file(file: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let rows = document.and_then(|document| document.query_selector_all(ROW).ok());
    let mut rows = rows.into_iter().flat_map(|rows| {
        (0..rows.length()).filter_map(move |at| rows.get(at)?.dyn_into::<Element>().ok())
    });
    let row = rows.find(|row| row.get_attribute("data-file").as_deref() == Some(file));
    let is_found = row.is_some();
    focus(row);
    is_found
}

/// Whether the key was pressed on a row itself, not in a field or on a button inside it.
#[must_use]
pub fn is_on_row(event: &KeyboardEvent) -> bool {
    target(event).is_some_and(|element| element.matches(ROW).unwrap_or(false))
}

/// Whether the keyboard is on a row or on something inside one.
#[must_use]
pub fn is_in_a_row() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    focused.is_some_and(|element| element.closest(ROW).is_ok_and(|row| row.is_some()))
}

/// Focuses the row that the key was pressed in.
pub fn row_of(event: &KeyboardEvent) {
    focus(row(event));
}

/// Focuses the row after the one the key was pressed in.
pub fn next_row(event: &KeyboardEvent) {
    focus(row(event).and_then(|row| row.next_element_sibling()));
}

/// Focuses the row before the one the key was pressed in.
pub fn previous_row(event: &KeyboardEvent) {
    focus(row(event).and_then(|row| row.previous_element_sibling()));
}

fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn row(event: &KeyboardEvent) -> Option<Element> {
    target(event)?.closest(ROW).ok().flatten()
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A row that cannot take the focus keeps it where it was.
        element.focus().ok();
    }
}
