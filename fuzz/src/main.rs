//! One target under libFuzzer; `cargo xtask fuzz` says which.
#![no_main]

mod targets;

use std::env;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let name = env::var("EPONYM_FUZZ_TARGET").unwrap_or_default();
    match targets::target(&name) {
        Some(target) => target(bytes),
        None => panic!("there is no target {name:?}"),
    }
});
