//! Addresses for what the browser holds, such as a file or a picture made here.

use crate::browser::js_error::JsError;
use web_sys::{Blob, Url};

/// An address for a `Blob` that is good until this value is dropped.
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// # Errors
    /// Where the browser refuses.
    pub fn new(blob: &Blob) -> Result<Self, JsError> {
        Ok(Self(Url::create_object_url_with_blob(blob)?))
    }

    /// The address that a worker of this page made, which leaves it to the page.
    #[must_use]
    pub fn of(url: String) -> Self {
        Self(url)
    }

    /// The address, such as `blob:https://…`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // Fails for text that is no address, and this is one.
        let _ = Url::revoke_object_url(&self.0);
    }
}
