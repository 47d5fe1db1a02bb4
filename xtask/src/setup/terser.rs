//! `terser`, which makes the glue between the page and its wasm shorter. Where there is no npm to install it with, the glue
//! stays as long as it is.

use super::{announce, npm};
use crate::process::{find, has_version};
use crate::project;
use std::path::PathBuf;

const VERSION: &str = "5.51.4";

/// Installs it unless it is there, if npm can.
pub(super) fn install() {
    if is_right() || find("npm").is_none() {
        return;
    }
    announce(
        &format!("terser {VERSION}"),
        "makes the page smaller; seconds, into target/tools",
    );
    if npm::install(&folder(), &[&format!("terser@{VERSION}")]).is_err() {
        println!("set-up: no terser, so the page comes out a little larger");
    }
}

fn is_right() -> bool {
    has_version(folder().join("node_modules/.bin/terser"), VERSION)
}

fn folder() -> PathBuf {
    project::tools().join("terser")
}
