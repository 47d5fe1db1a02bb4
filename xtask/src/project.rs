//! Where things lie in the project.

use std::path::{Path, PathBuf};

/// The target of the page and of its browser tests.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The folder that holds the workspace's `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// The project's own tools, apart from the person's. `cargo clean` takes them away.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// What Trunk builds: the page as it is deployed.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}
