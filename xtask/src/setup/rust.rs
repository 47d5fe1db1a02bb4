//! What Rust itself needs for this project: the wasm target, two components, the crates.

use super::announce;
use crate::process::{answer, command, find, run};
use crate::project::WASM;
use anyhow::{Result, ensure};
use std::path::Path;

/// Adds the target that the page is compiled for. Not every machine lets cargo do so by itself.
pub(super) fn add_target() -> Result<()> {
    let libraries = answer(command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    announce(
        &format!("Rust's {WASM} target"),
        "the page is compiled for it; about 20 MB, seconds",
    );
    rustup(&["target", "add", WASM])
}

/// Adds what a minimal Rust installation leaves out.
pub(super) fn add_components() -> Result<()> {
    let has = |subcommand: &str| answer(command("cargo").args([subcommand, "--version"])).is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    announce("rustfmt and Clippy", "the first checks; seconds");
    rustup(&["component", "add", "rustfmt", "clippy"])
}

/// Downloads the crates: Trunk builds offline, so that it downloads no tools of its own choice. All of them, since
/// Trunk asks cargo about the whole workspace.
pub(super) fn fetch() -> Result<()> {
    run(command("cargo").args(["fetch", "--locked"]))
}

fn rustup(arguments: &[&str]) -> Result<()> {
    ensure!(
        find("rustup").is_some(),
        "there is no rustup here; with it the line would be: rustup {}",
        arguments.join(" ")
    );
    run(command("rustup").args(arguments))
}
