//! Moves the keyboard between the rows of the list and the items of a menu.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, HtmlInputElement, KeyboardEvent, Node};

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
    if is_lost() {
        field(id);
    }
}

/// Whether nothing that can be used has the keyboard.
#[must_use]
pub fn is_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_none_or(|active| active.matches("body, :disabled").unwrap_or(false))
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

/// The folder that has the keyboard, by its place.
#[must_use]
pub fn folder(event: &KeyboardEvent) -> Option<usize> {
    row(event)?.get_attribute("data-folder")?.parse().ok()
}

/// Focuses the name of the folder at this place; `false` if it is not in the document.
pub fn folder_at(place: usize) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let name = document.and_then(|document| {
        let name = format!("[data-folder=\"{place}\"] button");
        document.query_selector(&name).ok().flatten()
    });
    let is_found = name.is_some();
    focus(name);
    is_found
}

/// Selects what is written in the field of the row that the key was pressed in.
pub fn field_of_row(event: &KeyboardEvent) {
    let field = row(event).and_then(|row| row.query_selector("input").ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Whether what takes the keyboard over is inside the element that listens.
#[must_use]
pub fn stays_inside(event: &FocusEvent) -> bool {
    let inside: Option<Element> = event
        .current_target()
        .and_then(|inside| inside.dyn_into().ok());
    let next: Option<Node> = event.related_target().and_then(|next| next.dyn_into().ok());
    inside.is_some_and(|inside| next.is_some() && inside.contains(next.as_ref()))
}

/// Presses the element with this id, as a person would.
pub fn press(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Which item of a menu comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    First,
    Last,
    Next,
    Previous,
}

/// Focuses an item of the menu with this id; after the last comes the first.
pub fn menu_item(menu: &str, which: Item) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let menu = document.get_element_by_id(menu);
    let items = menu.and_then(|menu| menu.query_selector_all("[role=menuitem]").ok());
    let Some(items) = items.filter(|items| items.length() > 0) else {
        return;
    };
    let active = document.active_element();
    let item = |at: u32| items.get(at)?.dyn_into::<Element>().ok();
    let count = items.length();
    let at = (0..count).find(|at| item(*at) == active);
    focus(item(match (which, at) {
        (Item::Next, Some(at)) => (at + 1) % count,
        (Item::Previous, Some(at)) => (at + count - 1) % count,
        (Item::First | Item::Next, _) => 0,
        (Item::Last | Item::Previous, _) => count - 1,
    }));
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
