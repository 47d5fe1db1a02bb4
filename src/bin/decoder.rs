//! The web worker that decodes what browsers do not show: says that it is ready, then carries out
//! orders as the thumbnailer does.
//!
//! Built without Leptos, and the only one with decoders of our own. They are in `pixels/decode.rs`,
//! what is done with their pixels in `browser/raster/foreign.rs`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use eponym::browser::service;
    use eponym::browser::thumbnailer::messages::{self, Order};
    use wasm_bindgen_futures::spawn_local;

    service::begin(&messages::ready(), |message| {
        if let Some(order) = Order::read(&message) {
            spawn_local(async move {
                let (answer, transfer) = messages::answer(order.carry_out_decoding().await);
                service::hand_over(&answer, &transfer);
            });
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
