//! What must also work where there is no window: the same cases in a dedicated worker.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "allowed in tests, but clippy does not know these for tests"
)]

mod fixtures;
mod raster_cases;
mod surroundings;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);
