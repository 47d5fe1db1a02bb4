//! The web worker that decodes what browsers do not show: says that it is ready, then carries out
//! orders as the thumbnailer does.
//!
//! Built without Leptos, and the only one with decoders of our own. They are in `pixels/decode.rs`,
//! what is done with their pixels in `browser/raster/foreign.rs`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use eponym::browser::thumbnailer::messages::{self, Order};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(super) fn start() {
        let scope = scope();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
            if let Some(order) = Order::read(&event.data()) {
                spawn_local(answer(order));
            }
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // For as long as the worker lives.
        on_message.forget();
        // Posting fails only for what cannot be cloned; here and below everything can.
        let _ = scope.post_message(&messages::ready());
    }

    async fn answer(order: Order) {
        let (answer, transfer) = messages::answer(order.carry_out_decoding().await);
        let _ = scope().post_message_with_transfer(&answer, &transfer);
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
