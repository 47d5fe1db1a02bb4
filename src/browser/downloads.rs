//! From pieces to a saved file: checksums of originals, one `Blob` of parts, and the download.
//!
//! Originals are only ever referred to; a few megabytes at a time pass through memory for their
//! checksum. What goes into an archive and under which name is decided elsewhere.

mod check;
mod gluing;
mod place;

use crate::browser::js_error::JsError;
use crate::browser::object_url::ObjectUrl;
use crate::domain::problem::{Code, Problem};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement};

pub use check::{Checked, Original, check};
pub use gluing::Gluing;
pub use place::{Place, can_choose};

/// Downloads a `Blob` under a name.
///
/// Whether the person's browser asks, renames or blocks is not told to pages.
///
/// # Errors
/// `unreadable` where the browser cannot make a link to it.
pub fn save(blob: &Blob, name: &str) -> Result<(), Problem> {
    save_from(ObjectUrl::new(blob).map_err(unreadable)?, name)
}

/// Downloads what has this address under a name.
///
/// # Errors
/// `unreadable` where the browser cannot make a link to it.
pub fn save_from(url: ObjectUrl, name: &str) -> Result<(), Problem> {
    let document = web_sys::window().and_then(|window| window.document());
    let anchor: HtmlAnchorElement = document
        .ok_or_else(|| Problem::new(Code::Unreadable))?
        .create_element("a")
        .map_err(unreadable)?
        .unchecked_into();
    anchor.set_href(url.as_str());
    anchor.set_download(name);
    anchor.click();
    revoke_later(url);
    Ok(())
}

/// Keeps the address for a minute: Safari looks at it some time after the click.
fn revoke_later(url: ObjectUrl) {
    const LINGER_MS: i32 = 60_000;
    if let Some(window) = web_sys::window() {
        let revoke = Closure::once_into_js(move || drop(url));
        let revoke = revoke.unchecked_ref();
        // Where no timer is to be had, the address lives as long as the page.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke, LINGER_MS);
    }
}

/// A JPEG to be looked at, held by the browser and not by the page.
#[derive(Clone, Debug)]
pub struct Picture(Blob);

impl Picture {
    /// # Errors
    /// `unreadable` where the browser cannot hold it.
    pub fn of_jpeg(jpeg: &[u8]) -> Result<Self, Problem> {
        let options = BlobPropertyBag::new();
        options.set_type("image/jpeg");
        let parts = Array::of1(&Uint8Array::new_from_slice(jpeg));
        Blob::new_with_u8_array_sequence_and_options(&parts, &options)
            .map(Self)
            .map_err(unreadable)
    }

    /// # Errors
    /// `unreadable` where the browser refuses.
    pub fn url(&self) -> Result<ObjectUrl, Problem> {
        ObjectUrl::new(&self.0).map_err(unreadable)
    }
}

fn unreadable(thrown: impl Into<JsError>) -> Problem {
    Problem::new(Code::Unreadable).with_detail(thrown.into().to_string())
}
