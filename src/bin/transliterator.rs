//! The web worker that knows how every letter is spelled in ASCII: says that it is ready, then
//! spells the letters it is sent.
//!
//! A worker of its own, since its table is half as large as the page and seldom asked for.

#[cfg(target_arch = "wasm32")]
mod worker {
    use eponym::browser::transliterator::answer;
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(super) fn start() {
        let scope = scope();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
            if let Some(letters) = event.data().as_string() {
                post(&answer(&letters, spelled));
            }
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // For as long as the worker lives.
        on_message.forget();
        post("");
    }

    fn spelled(letter: char) -> &'static str {
        deunicode::deunicode_char(letter).unwrap_or_default()
    }

    fn post(text: &str) {
        // Posting fails only for what cannot be cloned, which texts can.
        let _ = scope().post_message(&JsValue::from(text));
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
