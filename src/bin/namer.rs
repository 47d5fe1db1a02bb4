//! The web worker that looks at pictures itself: says that it is ready, then names one after the other.
//!
//! Built without Leptos. What it does with a picture is in `browser/namer/gaze.rs`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use eponym::browser::namer::Gaze;
    use eponym::browser::namer::messages::{self, Order};
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(super) fn start() {
        let scope = scope();
        let gaze = Rc::new(Gaze::default());
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(order) = Order::read(&event.data()) {
                spawn_local(answer(Rc::clone(&gaze), order));
            }
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // For as long as the worker lives.
        on_message.forget();
        // Posting fails only for what cannot be cloned; here and below everything can.
        let _ = scope.post_message(&messages::ready());
    }

    async fn answer(gaze: Rc<Gaze>, order: Order) {
        let tell = |fetched, total| drop(scope().post_message(&messages::progress(fetched, total)));
        let answer = messages::answer(&gaze.carry_out(order, &tell).await);
        let _ = scope().post_message(&answer);
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
