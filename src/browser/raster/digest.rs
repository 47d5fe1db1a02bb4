//! SHA-256 by the browser itself, on another thread.

use js_sys::{ArrayBuffer, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Begins the digest of all these bytes; `None` where the page has no secure origin.
pub(in crate::browser) fn sha256(buffer: &ArrayBuffer) -> Option<Promise> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    let subtle: Subtle = (!subtle.is_falsy()).then(|| subtle.unchecked_into())?;
    subtle.digest("SHA-256", buffer).ok()
}

/// The digest that was begun.
pub(in crate::browser) async fn finished(begun: Option<Promise>) -> Option<[u8; 32]> {
    let digest = JsFuture::from(begun?).await.ok()?;
    Uint8Array::new(&digest).to_vec().try_into().ok()
}

#[wasm_bindgen]
extern "C" {
    /// The same in windows and workers, whereas web-sys reaches it through each of them.
    type Subtle;
    #[wasm_bindgen(method, catch)]
    fn digest(this: &Subtle, algorithm: &str, data: &ArrayBuffer) -> Result<Promise, JsValue>;
}
