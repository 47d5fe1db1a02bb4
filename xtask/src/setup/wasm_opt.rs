//! `wasm-opt`, which makes the page's wasm smaller, or where it cannot be had a stand-in that leaves it as it is.
//!
//! Trunk calls `wasm-opt` because `index.html` asks for it, and has no switch to do without. So where there is no
//! npm to install it with, this very program is copied to that name and passes the wasm on unchanged.

use super::{announce, npm};
use crate::process::{find, has_version};
use crate::project;
use anyhow::{Context, Result};
use std::env::{self, consts::EXE_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};

/// npm's package of Binaryen, whose `wasm-opt` knows today's wasm. What distributions ship is often too old.
const BINARYEN_VERSION: &str = "132.0.0";
const WASM_OPT_VERSION: &str = "132";

/// Installs `wasm-opt`, or failing that the stand-in.
pub(super) fn install() -> Result<()> {
    if is_right() || install_with_npm() {
        return forget(&stand_in_folder());
    }
    forget(&binaryen_folder())?;
    println!(
        "set-up: no wasm-opt, so the page is built without it and comes out larger; npm would bring it"
    );
    install_stand_in()
}

/// Whether this program was started as `wasm-opt`.
pub(crate) fn is_stand_in() -> bool {
    env::args_os().next().is_some_and(|name| {
        Path::new(&name)
            .file_stem()
            .is_some_and(|stem| stem == "wasm-opt")
    })
}

/// Does as `wasm-opt --output=FILE … FILE` does, without the optimizing.
pub(crate) fn stand_in() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--version") {
        println!("wasm-opt version 0 (stand-in)");
        return Ok(());
    }
    let (input, output) = files(&arguments).context("wasm-opt needs an input and --output=FILE")?;
    fs::copy(input, output).with_context(|| format!("cannot copy {input} to {output}"))?;
    Ok(())
}

fn files(arguments: &[String]) -> Option<(&str, &str)> {
    let output = arguments
        .iter()
        .find_map(|argument| argument.strip_prefix("--output="))?;
    let input = arguments
        .iter()
        .find(|argument| !argument.starts_with('-'))?;
    Some((input, output))
}

fn is_right() -> bool {
    has_version(
        binaryen_folder().join("node_modules/.bin/wasm-opt"),
        WASM_OPT_VERSION,
    )
}

/// Whether it worked; a network that bars npm is no reason to go without a page.
fn install_with_npm() -> bool {
    if find("npm").is_none() {
        return false;
    }
    announce(
        &format!("wasm-opt (binaryen {BINARYEN_VERSION})"),
        "makes the page smaller; about 100 MB from npm, seconds",
    );
    let package = format!("binaryen@{BINARYEN_VERSION}");
    npm::install(&binaryen_folder(), &[&package]).is_ok() && is_right()
}

fn install_stand_in() -> Result<()> {
    let folder = stand_in_folder();
    fs::create_dir_all(&folder)?;
    let program = folder.join(format!("wasm-opt{EXE_SUFFIX}"));
    fs::copy(env::current_exe()?, program).context("cannot make the stand-in")?;
    Ok(())
}

fn binaryen_folder() -> PathBuf {
    project::tools().join("binaryen")
}

fn stand_in_folder() -> PathBuf {
    project::tools().join("stand-in")
}

/// Only one of the two may be found on the `PATH`.
fn forget(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stand_in_finds_its_files_among_the_options() {
        let arguments = ["--output=out.wasm", "-Oz", "in.wasm", "--enable-simd"].map(str::to_owned);
        assert_eq!(files(&arguments), Some(("in.wasm", "out.wasm")));
        assert_eq!(files(&arguments[1..]), None);
        assert_eq!(files(&arguments[..2]), None);
    }
}
