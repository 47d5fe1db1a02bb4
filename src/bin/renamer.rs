//! The web worker that renames files in place: says that it is ready, then carries out one task.
//!
//! Built without Leptos. What it does is in `browser/in_place/desk.rs`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use eponym::browser::in_place::{Desk, letters};
    use eponym::browser::service;
    use eponym::domain::in_place::read_known;
    use wasm_bindgen_futures::spawn_local;

    let desk = Desk::new(service::say);
    service::begin(&letters::ready(), move |message| {
        let desk = desk.clone();
        match letters::read_order(&message) {
            Some((task, known)) => spawn_local(async move {
                desk.carry_out(task, &read_known(&known)).await;
            }),
            None => desk.stop(),
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
