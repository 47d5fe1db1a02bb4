//! Programs from npm, each in a folder of its own.

use crate::process::{command, find, run};
use anyhow::{Context, Result};
use std::path::Path;

/// Installs packages such as `binaryen@132.0.0` below `folder`, in place of whatever is there.
pub(super) fn install(folder: &Path, packages: &[&str]) -> Result<()> {
    let npm = find("npm").context("there is no npm here")?;
    let mut install = command(npm);
    install.args([
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--prefix",
    ]);
    run(install.arg(folder).args(packages))
}
