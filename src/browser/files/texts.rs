//! Texts that other programs wrote, in whatever encoding they chose.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement, TextDecoder, TextDecoderOptions};

use crate::browser::js_error::JsError;
use crate::domain::problem::{Code, Problem};
use crate::domain::words::told;

/// A list of a hundred thousand names is shorter, in bytes.
const LARGEST: f64 = 64e6;

/// The file that was just chosen in an `<input type=file>`, which is emptied, so that the same file
/// can be chosen again.
#[must_use]
pub fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// A whole file as text: UTF-16 where its mark says so, UTF-8 where it is that, otherwise what
/// spreadsheets in the West write.
///
/// # Errors
/// `unreadable` where the browser cannot read it, or it is far too large for a list.
pub async fn text(file: &File) -> Result<String, Problem> {
    if file.size() > LARGEST {
        return Err(Problem::new(Code::Unreadable).with_detail(told::LIST_TOO_LARGE));
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let mut bytes = Uint8Array::new(&buffer.map_err(unreadable)?).to_vec();
    let decoded = match &bytes[..] {
        [0xFF, 0xFE, ..] => decoded("utf-16le", &mut bytes),
        [0xFE, 0xFF, ..] => decoded("utf-16be", &mut bytes),
        _ => decoded("utf-8", &mut bytes).or_else(|_| decoded("windows-1252", &mut bytes)),
    };
    decoded.map_err(unreadable)
}

fn decoded(label: &str, bytes: &mut [u8]) -> Result<String, JsValue> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    TextDecoder::new_with_label_and_options(label, &options)?.decode_with_u8_array(bytes)
}

fn unreadable(thrown: impl Into<JsError>) -> Problem {
    Problem::new(Code::Unreadable).with_detail(thrown.into().to_string())
}
