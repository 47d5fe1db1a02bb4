//! The web worker that looks at pictures itself: says that it is ready, then names one after the other.
//!
//! Built without Leptos. What it does with a picture is in `browser/namer/gaze.rs`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use eponym::browser::namer::Gaze;
    use eponym::browser::namer::messages::{self, Order};
    use eponym::browser::service;
    use std::rc::Rc;
    use wasm_bindgen_futures::spawn_local;

    let gaze = Rc::new(Gaze::default());
    service::begin(&messages::ready(), move |message| {
        let gaze = Rc::clone(&gaze);
        if let Some(order) = Order::read(&message) {
            spawn_local(async move {
                let tell = |fetched, total| service::say(&messages::progress(fetched, total));
                let answer = gaze.carry_out(order, &tell).await;
                service::say(&messages::answer(&answer));
            });
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
