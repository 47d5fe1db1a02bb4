//! What a model may be told of each picture, on its way to the worker.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::browser::fields::Fields;
use crate::domain::prompt::hint::Hint;

pub(super) fn hints(hints: &[Hint]) -> Array {
    let hint = |hint: &Hint| -> JsValue {
        Fields::default()
            .with_some("folder", hint.folder.as_deref())
            .with_some("date", hint.date.as_deref())
            .with_some("text", hint.text.as_deref())
            .into()
    };
    hints.iter().map(hint).collect()
}

pub(super) fn read_hints(list: &JsValue) -> Vec<Hint> {
    let hint = |entry: JsValue| {
        let fields = Fields::of(&entry);
        Hint {
            folder: fields.text("folder"),
            date: fields.text("date"),
            text: fields.text("text"),
        }
    };
    Array::from(list).iter().map(hint).collect()
}
