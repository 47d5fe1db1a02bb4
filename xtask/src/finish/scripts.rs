//! The glue between JavaScript and wasm, made short: wasm-bindgen writes it to be read, and Trunk's own minifier gives up on
//! modules.

use super::{integrity, short_hash};
use crate::process::{command, find, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Shortens every module of the site, if the program for it is here; the page links what becomes of them.
pub(super) fn shorten(site: &Path) -> Result<()> {
    let Some(terser) = find("terser") else {
        return Ok(());
    };
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if is_glue(&path) {
            let before = fs::read(&path)?;
            run(command(&terser)
                .args(["--module", "--compress", "--mangle", "--output"])
                .args([&path, &path]))?;
            relink(site, &path, &before)?;
        }
    }
    Ok(())
}

/// Whether it is a module that wasm-bindgen wrote.
fn is_glue(path: &Path) -> bool {
    let is_script = path.extension().is_some_and(|ending| ending == "js");
    is_script && fs::read_to_string(path).is_ok_and(|text| text.contains("__wbg_init as default"))
}

/// A file that is linked with its digest has a part of the digest in its name too, and needs a new one.
fn relink(site: &Path, path: &Path, before: &[u8]) -> Result<()> {
    let page_path = site.join("index.html");
    let page = fs::read_to_string(&page_path).context("no index.html")?;
    let digest = integrity(before);
    if !page.contains(&digest) {
        return Ok(());
    }
    let after = fs::read(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let renamed = renamed(&name, &short_hash(&after));
    fs::rename(path, site.join(&renamed))?;
    let page = page.replace(&digest, &integrity(&after));
    Ok(fs::write(page_path, page.replace(&*name, &renamed))?)
}

/// `eponym-1a2b.js` with another hash.
fn renamed(name: &str, hash: &str) -> String {
    let stem = name.rsplit_once('-').map_or(name, |(stem, _)| stem);
    format!("{stem}-{hash}.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linked_script_gets_a_name_and_a_digest_of_its_own() -> Result<()> {
        let site = tempfile::tempdir()?;
        let before = b"let long = 1; export { __wbg_init as default };";
        let script = site.path().join("eponym-1a2b.js");
        fs::write(&script, "export{a as default}")?;
        let page = |name: &str, content: &[u8]| {
            format!("<link href=/{name} integrity={}>", integrity(content))
        };
        fs::write(
            site.path().join("index.html"),
            page("eponym-1a2b.js", before),
        )?;
        relink(site.path(), &script, before)?;
        let after = b"export{a as default}";
        let name = format!("eponym-{}.js", short_hash(after));
        let relinked = fs::read_to_string(site.path().join("index.html"))?;
        assert_eq!(relinked, page(&name, after));
        assert_eq!(fs::read(site.path().join(name))?, after);
        Ok(())
    }

    #[test]
    fn only_what_wasm_bindgen_wrote_is_shortened() -> Result<()> {
        let site = tempfile::tempdir()?;
        let glue = site.path().join("a.js");
        fs::write(&glue, "export { initSync, __wbg_init as default };")?;
        let own = site.path().join("sw.js");
        fs::write(&own, "export default 1;")?;
        assert!(is_glue(&glue));
        assert!(!is_glue(&own));
        Ok(())
    }
}
