//! The page, built for release by Trunk.

use crate::{process, project};
use anyhow::Result;
use std::env;
use std::process::Command;

/// Builds what is deployed into [`project::dist`].
pub(crate) fn build() -> Result<()> {
    process::run(&mut trunk("build"))
}

/// Trunk at its `subcommand`, for release, downloading nothing: set-up has put everything in place.
pub(crate) fn trunk(subcommand: &str) -> Command {
    let mut trunk = process::command(project::tools().join("bin/trunk"));
    trunk.args([subcommand, "--release", "--offline", "--locked"]);
    if env::var_os("NO_COLOR").is_some() {
        // Trunk wants `true` or `false` in there and stops at the usual `1`.
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}
