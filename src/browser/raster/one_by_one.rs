//! Very large pictures are decoded one at a time, however many workers there are: the browser's
//! decoders take four bytes a pixel, twice for a moment.

use futures_channel::oneshot;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;

/// From here on two at once may be too many.
const LARGE_PIXELS: u64 = 16_000_000;

/// The name of the lock that the workers share (W3C Web Locks).
const LOCK: &str = "eponym-large-picture";

/// The right to decode a picture of a size; ends when it is dropped, or with its worker.
pub(super) struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            // Resolving a promise does not fail.
            let _ = end.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Waits until no other very large picture is decoded; not at all for others, and where the browser
/// has no locks.
pub(super) async fn turn(size: Option<(u32, u32)>) -> Turn {
    let is_large =
        size.is_some_and(|(width, height)| u64::from(width) * u64::from(height) >= LARGE_PIXELS);
    match locks().filter(|_| is_large) {
        Some(locks) => Turn(held(&locks).await),
        None => Turn(None),
    }
}

/// What ends the lock, once it is ours.
async fn held(locks: &Locks) -> Option<Function> {
    let (sender, receiver) = oneshot::channel();
    let granted = Closure::once(move |_: JsValue| {
        let mut sender = Some(sender);
        // The lock lasts until this is resolved.
        Promise::new(&mut |resolve, _| {
            if let Some(sender) = sender.take() {
                let _ = sender.send(resolve);
            }
        })
    });
    // Settles only when the lock ends.
    let _ = locks.request(LOCK, granted.as_ref().unchecked_ref()).ok()?;
    receiver.await.ok()
}

fn locks() -> Option<Locks> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_falsy()).then(|| locks.unchecked_into())
}

#[wasm_bindgen]
extern "C" {
    /// The same in windows and workers, whereas web-sys reaches it through each of them.
    type Locks;
    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, granted: &Function) -> Result<Promise, JsValue>;
}
