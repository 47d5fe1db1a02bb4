//! `cargo xtask finish`: what Trunk has done by its hook after every build, before the files are where they belong.
//!
//! Its many style sheets become one, which travels faster and smaller; the words of every language but English are
//! written beside the page, those that are read before its program is there into the document; the program and the
//! glue beside it become short; and the service worker gets the list of the files that it keeps.

mod files;
mod names;
mod scripts;
mod start;
mod styles;
mod unused;
mod words;

use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha384};
use std::env;
use std::path::Path;

/// Finishes the files that Trunk has just written, wherever it keeps them until then.
pub(crate) fn finish() -> Result<()> {
    let site = env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this after a build")?;
    let site = Path::new(&site);
    let languages = words::read()?;
    styles::join(site)?;
    words::write(site, &languages)?;
    start::say(site, &languages)?;
    names::shorten(site)?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        scripts::shorten(site)?;
    }
    files::list(site)
}

/// As browsers check it before they use a file.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// As it stands in the names of files that may be kept for good.
fn short_hash(content: &[u8]) -> String {
    let digest = Sha384::digest(content);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
