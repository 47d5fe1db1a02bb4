//! Keys that mean the same wherever on the page they are pressed.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Fields that hold text, whose keys are their own.
const TEXT: &str = "input:not([type=checkbox], [type=radio], [type=file]), textarea";

/// What the keyboard can ask for anywhere on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    Undo,
    Redo,
}

/// What a key press asks for, whatever has the keyboard but a field of text: that undoes what is
/// typed in it by itself.
#[must_use]
pub fn undo_or_redo(event: &KeyboardEvent) -> Option<Shortcut> {
    if is_writing(event) || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    let key = event.key().to_ascii_lowercase();
    // Other scripts have other letters on the same keys.
    let key = if key.is_ascii() { key } else { event.code() };
    match (key.as_str(), event.shift_key()) {
        ("z" | "KeyZ", false) => Some(Shortcut::Undo),
        ("z" | "KeyZ", true) | ("y" | "KeyY", false) => Some(Shortcut::Redo),
        _ => None,
    }
}

/// A key that was pressed alone while nobody was typing and no dialog was in front.
#[must_use]
pub fn letter(event: &KeyboardEvent) -> Option<String> {
    let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let is_in_front = |target: &Element| {
        let dialog = target.closest("select, dialog:modal, [popover]");
        dialog.is_ok_and(|dialog| dialog.is_some())
    };
    let is_taken = is_writing(event) || target.as_ref().is_some_and(is_in_front);
    (is_alone && !is_taken).then(|| event.key())
}

fn is_writing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(TEXT).unwrap_or(false))
}
