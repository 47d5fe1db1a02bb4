//! The web worker that renames files in place: says that it is ready, then carries out one task.
//!
//! Built without Leptos. What it does is in `browser/in_place/desk.rs`.

#[cfg(target_arch = "wasm32")]
mod worker {
    use eponym::browser::in_place::{Desk, letters};
    use eponym::domain::in_place::read_known;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::spawn_local;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    pub(super) fn start() {
        let desk = Desk::new(post);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let desk = desk.clone();
            match letters::read_order(&event.data()) {
                Some((task, known)) => spawn_local(async move {
                    desk.carry_out(task, &read_known(&known)).await;
                }),
                None => desk.stop(),
            }
        });
        scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // For as long as the worker lives.
        on_message.forget();
        post(&letters::ready());
    }

    fn post(message: &JsValue) {
        // Posting fails only for what cannot be cloned, and everything here can.
        let _ = scope().post_message(message);
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}
