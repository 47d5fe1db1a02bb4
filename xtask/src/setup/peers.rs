//! What else a page could make thumbnails and zips with, and libvips, to be measured beside.

use super::{announce, npm};
use crate::project;
use std::fs;
use std::path::PathBuf;

const PACKAGES: [&str; 8] = [
    "@zip.js/zip.js@2.24.0",
    "browser-image-compression@2.0.2",
    "client-zip@2.5.1",
    "compressorjs@1.3.0",
    "fflate@0.8.3",
    "jszip@3.10.2",
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
    project::tools().join("peers")
}

fn is_right() -> bool {
    PACKAGES.iter().all(|package| {
        let (name, version) = package.rsplit_once('@').unwrap_or((package, ""));
        let manifest = folder()
            .join("node_modules")
            .join(name)
            .join("package.json");
        let manifest = fs::read_to_string(manifest).unwrap_or_default();
        manifest.contains(&format!("\"version\": \"{version}\""))
    })
}
