//! The web worker that talks to gateways: says that it is ready, then runs errands, many at once.
//!
//! Built without Leptos. What it asks and how it reads is in `browser/courier/errand.rs`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use eponym::browser::courier::Desk;
    use eponym::browser::courier::letters::{self, Order};
    use eponym::browser::service;
    use wasm_bindgen_futures::spawn_local;

    let desk = Desk::default();
    service::begin(&letters::ready(), move |message| {
        let desk = desk.clone();
        if let Some(order) = Order::read(&message) {
            spawn_local(async move {
                if let Some(answer) = desk.carry_out(order).await {
                    service::say(&answer);
                }
            });
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
