//! The list of files that the service worker keeps, with the digest of each.

use super::{integrity, short_hash};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The service worker itself, which browsers keep by rules of their own.
const WORKER: &str = "sw.js";

/// The line that the list takes the place of.
const PLACEHOLDER: &str = r#"const BUILD = { version: "", first: {}, later: {} };"#;

/// Without these nothing can be named, nor be told how: they are kept from the first visit on, though it does not wait for
/// them.
const NEEDED_BY_EVERY_RUN: [&str; 3] = ["courier", "dialogs", "thumbnailer"];

/// What is kept by whoever uses it, and would be kept twice.
const KEPT_ELSEWHERE: &str = "models/";

/// Digests by name.
type Digests = BTreeMap<String, String>;

/// Writes the list into the service worker.
pub(super) fn list(site: &Path) -> Result<()> {
    let path = site.join(WORKER);
    let worker = fs::read_to_string(&path).context("no service worker")?;
    let page = fs::read_to_string(site.join("index.html")).context("no index.html")?;
    let mut digests = Digests::new();
    collect(site, "", &mut digests)?;
    Ok(fs::write(path, told(&worker, &page, digests)?)?)
}

/// Every file below `folder`, by its name from the site's root; the page itself has none.
fn collect(folder: &Path, prefix: &str, digests: &mut Digests) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), digests)?;
        } else if name != WORKER && !name.starts_with(KEPT_ELSEWHERE) {
            let digest = integrity(&fs::read(entry.path())?);
            let is_page = name == "index.html";
            digests.insert(if is_page { String::new() } else { name }, digest);
        }
    }
    Ok(())
}

/// The worker with its list.
fn told(worker: &str, page: &str, digests: Digests) -> Result<String> {
    ensure!(
        worker.contains(PLACEHOLDER),
        "{WORKER} has no place for a list"
    );
    let version = short_hash(object(&digests).as_bytes());
    let (first, later): (Digests, Digests) = digests.into_iter().partition(|(name, _)| {
        let is_needed = NEEDED_BY_EVERY_RUN
            .iter()
            .any(|needed| name.starts_with(needed));
        is_needed || page.contains(name)
    });
    let (first, later) = (object(&first), object(&later));
    let build =
        format!("const BUILD = {{ version: {version:?}, first: {first}, later: {later} }};");
    Ok(worker.replacen(PLACEHOLDER, &build, 1))
}

/// Names and digests hold nothing that JavaScript would read otherwise.
fn object(digests: &Digests) -> String {
    let pairs = digests
        .iter()
        .map(|(name, digest)| format!("{name:?}: {digest:?}"));
    format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digests(names: &[&str]) -> Digests {
        let pairs = names
            .iter()
            .map(|name| ((*name).to_owned(), format!("sha384-{name}")));
        pairs.collect()
    }

    const PAGE: &str = r#"<script src="/start-1.js"></script>"#;

    #[test]
    fn what_the_page_names_and_every_run_needs_is_kept_at_once_and_the_rest_when_it_is_used() {
        let files = ["", "courier.js", "decoder.js", "start-1.js"];
        let worker = told(PLACEHOLDER, PAGE, digests(&files)).expect("a place for it");
        let (first, later) = worker.split_once("later:").expect("both lists");
        for name in ["", "courier.js", "start-1.js"] {
            assert!(
                first.contains(&format!(r#"{name:?}: "sha384-{name}""#)),
                "{worker}"
            );
        }
        assert!(
            later.contains(r#""decoder.js": "sha384-decoder.js""#),
            "{worker}"
        );
    }

    #[test]
    fn another_file_is_another_version() {
        let version = |files: &[&str]| told(PLACEHOLDER, PAGE, digests(files)).expect("a place");
        assert_ne!(version(&["a.js"])[..40], version(&["b.js"])[..40]);
        assert_eq!(version(&["a.js"]), version(&["a.js"]));
    }

    #[test]
    fn the_worker_of_the_repository_has_a_place_for_the_list() {
        let worker = include_str!("../../../src/sw.js");
        assert_eq!(worker.matches(PLACEHOLDER).count(), 1);
        assert!(told("no place", PAGE, Digests::new()).is_err());
    }
}
