//! The page, built for release by Trunk.

use crate::{process, project};
use anyhow::Result;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// Builds what is deployed into [`project::dist`].
pub(crate) fn build() -> Result<()> {
    process::run(&mut trunk("build"))
}

/// Trunk at its `subcommand`, for release, downloading nothing: set-up has put everything in place.
pub(crate) fn trunk(subcommand: &str) -> Command {
    let mut trunk = process::command(project::tools().join("bin/trunk"));
    trunk.args([subcommand, "--release", "--offline", "--locked"]);
    if let Some(flag) = short_paths() {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag);
    }
    if env::var_os("NO_COLOR").is_some() {
        // Trunk wants `true` or `false` in there and stops at the usual `1`.
        trunk.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    trunk
}

/// What has panics name a crate's file without the folder that this machine keeps crates in, which would be served to
/// everybody and differ from machine to machine. Beside the flags of `.cargo/config.toml`.
fn short_paths() -> Option<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    let crates = cargo.join("registry").join("src");
    let crates = crates.to_str()?;
    // A space would part one flag into two.
    (!crates.contains(' ')).then(|| format!("--remap-path-prefix={crates}=crates"))
}
