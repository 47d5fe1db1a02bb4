//! The browser layer, in a window.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "allowed in tests, but clippy does not know these for tests"
)]

mod courier;
mod downloads;
mod fixtures;
mod in_place;
mod intake;
mod pool;
mod raster_cases;
mod script;
mod session;
mod surroundings;
mod unicode;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
