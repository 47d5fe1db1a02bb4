//! Puts text where a person can paste it from.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

/// Whether the text is now in the clipboard. Pages that came neither over TLS nor from this
/// computer have none.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    has_clipboard
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}
