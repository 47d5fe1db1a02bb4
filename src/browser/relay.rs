//! Whether the page's own origin offers a way to a gateway that refuses calls from web pages.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, RequestRedirect, Response};

use super::timers::within;

const PATIENCE_MS: u32 = 15_000;

/// Whether a gateway answers at a path of the page's own origin, whatever it says: a host without a
/// relay says that there is nothing, or sends its own page.
pub async fn answers(url: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let options = RequestInit::new();
    options.set_redirect(RequestRedirect::Error);
    let answer = JsFuture::from(window.fetch_with_str_and_init(url, &options));
    match within(PATIENCE_MS, answer).await {
        Some(Ok(response)) => is_relayed(&response.unchecked_into()),
        _ => false,
    }
}

/// Whether the page came over TLS, so that requests to its origin share one connection (HTTP/2).
#[must_use]
pub fn shares_a_connection() -> bool {
    let location = web_sys::window().map(|window| window.location());
    location.is_some_and(|location| {
        location
            .protocol()
            .is_ok_and(|protocol| protocol == "https:")
    })
}

fn is_relayed(response: &Response) -> bool {
    let media_type = response.headers().get("content-type").ok().flatten();
    let is_page = media_type.is_some_and(|media_type| media_type.starts_with("text/html"));
    let is_missing = matches!(response.status(), 404 | 405);
    let is_own_page = response.ok() && is_page;
    !(is_missing || is_own_page)
}
