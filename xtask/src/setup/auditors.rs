//! axe-core and Lighthouse, by which everybody judges pages: the first in the end-to-end tests, the second in the
//! benchmarks. Neither is shipped.

use super::{announce, npm};
use crate::project;
use anyhow::{Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

const AXE: &str = "axe-core@4.14.1";

/// Lighthouse, and a Node that is new enough for it.
const LIGHTHOUSE: [&str; 2] = ["lighthouse@13.5.0", "node@22.23.3"];

/// Installs axe-core unless it is there.
pub(super) fn install_axe() -> Result<()> {
    let folder = axe_folder();
    if !holds(&folder, &[AXE]) {
        announce(
            AXE,
            "finds what keeps people from using the page; seconds, into target/tools",
        );
        npm::install(&folder, &[AXE])?;
    }
    ensure!(
        holds(&folder, &[AXE]),
        "axe-core is installed but not there"
    );
    Ok(())
}

/// Installs Lighthouse unless it is there.
pub(crate) fn install_lighthouse() -> Result<()> {
    let folder = lighthouse_folder();
    if !holds(&folder, &LIGHTHOUSE) {
        announce(
            &LIGHTHOUSE.join(", "),
            "scores the page; a minute, into target/tools",
        );
        npm::install(&folder, &LIGHTHOUSE)?;
    }
    ensure!(
        holds(&folder, &LIGHTHOUSE),
        "Lighthouse is installed but not there"
    );
    Ok(())
}

/// The script that is run in the page.
pub(crate) fn axe() -> PathBuf {
    axe_folder().join("node_modules/axe-core/axe.min.js")
}

/// The Node that Lighthouse runs on.
pub(crate) fn lighthouse_node() -> PathBuf {
    lighthouse_folder().join(if cfg!(windows) {
        "node_modules/node/bin/node.exe"
    } else {
        "node_modules/node/bin/node"
    })
}

/// Where its `node_modules` is.
pub(crate) fn lighthouse_folder() -> PathBuf {
    project::tools().join("lighthouse")
}

fn axe_folder() -> PathBuf {
    project::tools().join("axe")
}

/// Whether the packages are there in these versions.
fn holds(folder: &Path, packages: &[&str]) -> bool {
    packages.iter().all(|package| {
        let (name, version) = package.rsplit_once('@').unwrap_or((package, ""));
        let manifest = folder.join("node_modules").join(name).join("package.json");
        let manifest = fs::read_to_string(manifest).unwrap_or_default();
        manifest.contains(&format!("\"version\": \"{version}\""))
    })
}
