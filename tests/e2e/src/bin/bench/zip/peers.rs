//! What else a page could make a zip with, each in a page of its own.

use std::env;
use std::fs;
use std::path::Path;

use e2e::{Browser, Failure, Folder, Outcome, Wishes, until};
use gateway_simulator::StaticSite;

use super::{PATIENCE, Taken, print, timed};

/// A library, and its bundle among its own files.
const PEERS: [(&str, &str, &str); 4] = [
    ("client-zip", "client-zip.js", "client-zip/index.js"),
    ("fflate", "fflate.js", "fflate/umd/index.js"),
    ("JSZip", "jszip.js", "jszip/dist/jszip.min.js"),
    ("zip.js", "zip.js", "@zip.js/zip.js/dist/zip.min.js"),
];

/// Prints what each took, and gives back the fastest.
pub(super) fn measured(folder: &Folder, count: usize) -> Outcome<Option<Taken>> {
    let Some(site) = site()? else {
        println!("  EPONYM_PEERS names no libraries by others: nothing is measured beside");
        return Ok(None);
    };
    let server = StaticSite::start(site.path().to_owned(), None)?;
    let mut fastest: Option<Taken> = None;
    for (name, ..) in PEERS {
        match one(&format!("{}page.html", server.url()), folder, count, name) {
            Ok(taken) => {
                print(name, &taken);
                fastest = fastest.into_iter().chain([taken]).min_by(|one, other| {
                    let all = |taken: &Taken| taken.built_ms + taken.saved_ms;
                    all(one).total_cmp(&all(other))
                });
            }
            Err(failure) => println!("  {name}: {failure}"),
        }
    }
    Ok(fastest)
}

/// The page beside its libraries.
fn site() -> Outcome<Option<Folder>> {
    let Some(peers) = env::var_os("EPONYM_PEERS") else {
        return Ok(None);
    };
    let folder = Folder::new()?;
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/zip/page.html");
    folder.write("page.html", &fs::read(page)?)?;
    for (_, name, bundle) in PEERS {
        let bundle = Path::new(&peers).join("node_modules").join(bundle);
        folder.write(name, &fs::read(bundle)?)?;
    }
    Ok(Some(folder))
}

fn one(url: &str, folder: &Folder, count: usize, name: &str) -> Outcome<Taken> {
    let browser = Browser::start(Wishes::default())?;
    browser.open(url)?;
    let input = browser.found_by("return document.getElementById('files')", Vec::new())?;
    let input = input.ok_or_else(|| Failure::new("the page of the others is not there"))?;
    input.send_keys(&folder.path().join("drop").to_string_lossy())?;
    until("the files are there", PATIENCE, || {
        let there = browser.script(
            "return document.getElementById('files').files.length",
            Vec::new(),
        )?;
        Ok((there.as_u64() == Some(count as u64)).then_some(()))
    })?;
    let begin = format!("window.begin({name:?})");
    let built = "if (window.result?.failed) throw new Error(window.result.failed); return window.result?.built";
    timed(&browser, &begin, built)
}
