//! In a worker: hearing the page and speaking to it.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Says that the worker is ready, then hears every message for as long as the worker lives.
pub fn begin(ready: &JsValue, hear: impl Fn(JsValue) + 'static) {
    let on_message = move |event: MessageEvent| hear(event.data());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(on_message);
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    say(ready);
}

/// Tells the page something.
pub fn say(message: &JsValue) {
    hand_over(message, &Array::new());
}

/// The same; what is in `transfer` is handed over rather than copied.
pub fn hand_over(message: &JsValue, transfer: &Array) {
    // Fails only for what cannot be cloned, and everything of ours can.
    let _ = scope().post_message_with_transfer(message, transfer);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
