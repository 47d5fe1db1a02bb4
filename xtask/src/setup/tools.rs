//! Trunk and wasm-bindgen's command-line tools, compiled into the project's own folder.
//!
//! Compiled, because ready binaries lie on a host that many networks bar, and because wasm-bindgen's must match
//! the crate to the digit.

use super::{announce, lock};
use crate::process::{command, has_version, run};
use crate::project;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const TRUNK_VERSION: &str = "0.21.14";

const GECKODRIVER_VERSION: &str = "0.37.1";

/// A package whose programs the project uses.
struct Tool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    /// How it is compiled, as `cargo install` options.
    build: &'static [&'static str],
    why: &'static str,
}

/// Installs what is missing or of another version.
pub(super) fn install() -> Result<()> {
    install_some([wasm_bindgen()?, trunk()])
}

/// The same for the driver of Firefox.
pub(super) fn install_geckodriver() -> Result<()> {
    install_some([Tool {
        package: "geckodriver",
        version: GECKODRIVER_VERSION.to_owned(),
        programs: &["geckodriver"],
        build: &["--debug"],
        why: "drives Firefox; compiled once, 2 to 4 minutes",
    }])
}

fn install_some<const N: usize>(tools: [Tool; N]) -> Result<()> {
    let missing: Vec<Tool> = tools.into_iter().filter(|tool| !tool.is_right()).collect();
    for tool in &missing {
        announce(&format!("{} {}", tool.package, tool.version), tool.why);
        run(&mut tool.install())?;
    }
    forget_build()
}

/// Unoptimized and without its update check: half the time to compile, and it builds the same page.
fn trunk() -> Tool {
    Tool {
        package: "trunk",
        version: TRUNK_VERSION.to_owned(),
        programs: &["trunk"],
        build: &["--debug", "--no-default-features", "--features", "rustls"],
        why: "builds and serves the page; compiled once, 3 to 6 minutes",
    }
}

fn wasm_bindgen() -> Result<Tool> {
    let lock =
        fs::read_to_string(project::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        version: lock::version(&lock, "wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        build: &[],
        why: "joins the page's wasm to JavaScript; compiled once, 2 to 4 minutes",
    })
}

impl Tool {
    fn is_right(&self) -> bool {
        let bin = project::tools().join("bin");
        self.programs
            .iter()
            .all(|program| has_version(bin.join(program), &self.version))
    }

    /// An interrupted build goes on from its own build folder. Forced, since cargo believes its notes about
    /// programs that are damaged.
    fn install(&self) -> Command {
        let mut install = command("cargo");
        install.args(["install", "--locked", "--force", "--root"]);
        install.arg(project::tools());
        install.arg("--target-dir").arg(build_folder());
        install.args(["--version", &self.version, self.package]);
        install.args(self.build);
        // Nobody debugs them, and it is a gigabyte.
        install.env("CARGO_PROFILE_DEV_DEBUG", "false");
        // They run for seconds: what the last optimizations save is less than what they take.
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        install
    }
}

fn build_folder() -> PathBuf {
    project::tools().join("build")
}

/// Once everything is installed, the build folder is only a gigabyte in the way.
fn forget_build() -> Result<()> {
    let folder = build_folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
