//! What JavaScript throws, as data: the one place that looks into exceptions.
//!
//! Decisions hang on [`JsError::name`] alone; messages differ between browsers and are only quoted.

use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// An exception or a rejected promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsError {
    /// Such as `NotFoundError`; empty when something that is no error was thrown.
    pub name: String,
    /// The browser's words.
    pub message: String,
}

impl JsError {
    /// Whether the error bears one of these names.
    #[must_use]
    pub fn is_any_of(&self, names: &[&str]) -> bool {
        names.contains(&self.name.as_str())
    }
}

impl From<JsValue> for JsError {
    fn from(thrown: JsValue) -> Self {
        // A `DOMException` is an `Error` in windows and workers alike; a legacy `FileError` is not.
        let (name, message) = match thrown.dyn_ref::<js_sys::Error>() {
            Some(error) => (error.name().into(), error.message().into()),
            None => (String::new(), thrown.as_string().unwrap_or_default()),
        };
        Self { name, message }
    }
}

impl From<&str> for JsError {
    fn from(message: &str) -> Self {
        Self {
            name: String::new(),
            message: message.to_owned(),
        }
    }
}

impl fmt::Display for JsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name.as_str(), self.message.as_str()) {
            ("", "") => f.write_str("unknown error"),
            ("", words) | (words, "") => f.write_str(words),
            (name, message) => write!(f, "{name}: {message}"),
        }
    }
}

impl std::error::Error for JsError {}
