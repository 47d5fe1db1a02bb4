//! Writes into a field where a person's cursor is, as if they had typed it.

use web_sys::HtmlInputElement;

/// Replaces what is selected, and puts the cursor behind it. `text` is made of what stands before.
///
/// Fields that hold no text, such as checkboxes, stay as they are.
pub fn insert(field: &HtmlInputElement, text: impl FnOnce(&str) -> String) {
    let units: Vec<u16> = field.value().encode_utf16().collect();
    let at = |place: Result<Option<u32>, _>| {
        let place = place.ok().flatten().map(|place| place as usize);
        place.unwrap_or(units.len()).min(units.len())
    };
    let (start, end) = (at(field.selection_start()), at(field.selection_end()));
    let before = String::from_utf16_lossy(&units[..start]);
    let after = String::from_utf16_lossy(&units[end.max(start)..]);
    let written = format!("{before}{}", text(&before));
    let cursor = written.encode_utf16().count() as u32;
    field.set_value(&(written + &after));
    // Refused only by fields that hold no text.
    let _ = field.focus();
    let _ = field.set_selection_range(cursor, cursor);
}
