//! aimock, a gateway that strikes at random: one of the judges of the end-to-end tests. It needs Node, a newer one than
//! some distributions ship; then npm brings that too.

use super::{announce, npm};
use crate::process::{answer, command, find};
use crate::project;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

const AIMOCK_VERSION: &str = "1.43.0";

/// npm's package of Node itself, for where the `node` at hand is too old.
const NODE_PACKAGE: &str = "node@22.23.3";

/// Installs it unless it is there and runs.
pub(super) fn install() -> Result<()> {
    if is_right() {
        return Ok(());
    }
    announce(
        &format!("aimock {AIMOCK_VERSION} for Node"),
        "a gateway by others that the page must get along with; seconds, into target/tools",
    );
    let package = format!("@copilotkit/aimock@{AIMOCK_VERSION}");
    npm::install(&folder(), &[&package])?;
    if !is_right() {
        npm::install(&folder(), &[&package, NODE_PACKAGE])?;
    }
    ensure!(is_right(), "aimock is installed but does not run");
    Ok(())
}

/// The Node that it runs on.
pub(crate) fn node() -> Result<PathBuf> {
    let own = folder().join(if cfg!(windows) {
        "node_modules/node/bin/node.exe"
    } else {
        "node_modules/node/bin/node"
    });
    let node = own.is_file().then_some(own).or_else(|| find("node"));
    node.context("there is no node here")
}

/// The program, for [`node`].
pub(crate) fn program() -> PathBuf {
    package().join("dist/cli.js")
}

/// Asks for its version and whether it starts.
fn is_right() -> bool {
    let Ok(node) = node() else {
        return false;
    };
    let question = "process.stdout.write(require(process.argv[1]).version)";
    let manifest = package().join("package.json");
    let installed = answer(command(&node).args(["-e", question]).arg(manifest));
    let starts = answer(command(&node).arg(program()).arg("--help")).is_some();
    starts && installed.is_some_and(|version| version == AIMOCK_VERSION)
}

fn package() -> PathBuf {
    folder().join("node_modules/@copilotkit/aimock")
}

fn folder() -> PathBuf {
    project::tools().join("aimock")
}
