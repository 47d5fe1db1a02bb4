//! The web worker that turns pictures into thumbnails: says that it is ready, then carries out
//! orders.
//!
//! Built without Leptos. What it does with a picture is in `browser/raster.rs`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use eponym::browser::service;
    use eponym::browser::thumbnailer::messages::{self, Order};
    use wasm_bindgen_futures::spawn_local;

    service::begin(&messages::ready(), |message| {
        if let Some(order) = Order::read(&message) {
            spawn_local(async move {
                let (answer, transfer) = messages::answer(order.carry_out().await);
                service::hand_over(&answer, &transfer);
            });
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
