//! Mounts the page; nothing else.

#[cfg(all(target_arch = "wasm32", feature = "page"))]
fn main() {
    eponym::app::mount();
}

/// There is no page without a browser; `cargo xtask serve` shows it in one.
#[cfg(not(all(target_arch = "wasm32", feature = "page")))]
fn main() {}
