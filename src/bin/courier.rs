//! The web worker that talks to gateways: says that it is ready, then runs errands, many at once.
//!
//! Built without Leptos. What it asks and how it reads is in `browser/courier/errand.rs`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use eponym::browser::courier::Desk;
    use eponym::browser::courier::letters::{self, Order};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(super) fn start() {
        let scope = scope();
        let desk = Desk::default();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(order) = Order::read(&event.data()) {
                spawn_local(answer(desk.clone(), order));
            }
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // For as long as the worker lives.
        on_message.forget();
        // Posting fails only for what cannot be cloned; here and below everything can.
        let _ = scope.post_message(&letters::ready());
    }

    async fn answer(desk: Desk, order: Order) {
        if let Some(answer) = desk.carry_out(order).await {
            let _ = scope().post_message(&answer);
        }
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
