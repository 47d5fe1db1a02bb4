//! What else a page could make thumbnails with, and libvips, to be measured beside.

use super::{announce, npm};
use crate::project;
use std::fs;
use std::path::PathBuf;

const PACKAGES: [&str; 4] = [
    "browser-image-compression@2.0.2",
    "compressorjs@1.3.0",
    "pica@10.0.3",
    "sharp@0.35.5",
];

/// Installs them unless they are there; what cannot be installed is not measured.
pub(crate) fn install() {
    if is_right() {
        return;
    }
    announce(
        &PACKAGES.join(", "),
        "libraries by others to measure beside; seconds, into target/tools",
    );
    if let Err(error) = npm::install(&folder(), &PACKAGES) {
        println!("set-up: goes on without them: {error:#}");
    }
}

/// Where their `node_modules` is.
pub(crate) fn folder() -> PathBuf {
    project::tools().join("imaging")
}

fn is_right() -> bool {
    PACKAGES.iter().all(|package| {
        let (name, version) = package.split_once('@').unwrap_or((package, ""));
        let manifest = folder()
            .join("node_modules")
            .join(name)
            .join("package.json");
        let manifest = fs::read_to_string(manifest).unwrap_or_default();
        manifest.contains(&format!("\"version\": \"{version}\""))
    })
}
