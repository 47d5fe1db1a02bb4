//! Everything a fresh machine lacks, brought along: idempotent, resumable, and told before it is done.
//!
//! Each step asks the program itself whether it is already right, so a second run takes about a second and an
//! interrupted one goes on where it stopped. Versions are pinned here and in `Cargo.lock`, nowhere else.

pub(crate) mod aimock;
pub(crate) mod auditors;
mod lock;
mod npm;
pub(crate) mod peers;
pub(crate) mod python;
mod rust;
mod services;
pub(crate) mod system;
mod terser;
mod tools;
pub(crate) mod wasm_opt;

use anyhow::Result;

/// Enough to build and serve the page.
pub(crate) fn for_page() -> Result<()> {
    rust::add_target()?;
    rust::fetch()?;
    tools::install()?;
    terser::install();
    wasm_opt::install()
}

/// Enough for the checks that need neither a browser nor a release build.
pub(crate) fn for_fast_checks() -> Result<()> {
    rust::add_target()?;
    rust::add_components()
}

/// Enough for every check.
pub(crate) fn for_all_checks() -> Result<()> {
    for_page()?;
    system::install()?;
    python::install()?;
    aimock::install()?;
    auditors::install_axe()
}

/// The other browsers, for what must be the same in all.
pub(crate) fn for_engines() -> Result<()> {
    system::install_engines()?;
    tools::install_geckodriver()
}

/// Says what comes next and why, so that nobody wonders what the minutes go into.
fn announce(what: &str, why: &str) {
    println!("\nset-up: {what}\n        {why}");
}
