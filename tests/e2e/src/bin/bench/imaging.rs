//! From a photograph to a data URL ready to send: how fast, how good and in how much memory, beside what
//! else a page could use and beside libvips.
//!
//! `imaging/measure.mjs` does the timing in every browser that is here; what it made is judged here.

mod pictures;
mod table;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use e2e::fixtures::{copy_folder, copy_number, site};
use e2e::{Failure, Folder, Outcome, Smoothness, Stage, until};
use serde_json::{Value, json};

use super::memory::Memory;
use table::Engine;

/// What is sent unless a person wants it otherwise, and what is sent of texts.
const EDGES: [u32; 2] = [768, 1024];
const PHOTOGRAPHS: usize = 200;

/// For all of them, on a slow computer.
const PATIENCE: Duration = Duration::from_secs(300);

/// On two cores.
const GOALS: &str = "Goals, on two cores: in Chromium at least 1.3 times as fast as the fastest other way of a page \
                     and within 1.6 times of libvips; in every browser within 0.5 dB of the ceiling, which is \
                     libvips' Lanczos as a JPEG of the same quality; two workers at least 1.25 times as fast as \
                     one; 200 photographs in no more than 600 MB and without a task of 50 ms or more.";

pub(crate) fn bench() -> Outcome {
    println!("{GOALS}");
    let detailed = pictures::detailed()?;
    let folder = Folder::new()?;
    folder.write("detailed.jpg", &detailed)?;
    folder.write("photograph.jpg", &pictures::soft()?)?;
    copy_folder(&site(), &folder.path().join("dist"))?;
    for edge in EDGES {
        println!("\nThumbnails of {edge} pixels");
        let plan = json!({
            "edge": edge,
            "pictures": ["detailed.jpg", "photograph.jpg"],
            "scripts": ["peers/browser-image-compression.js", "peers/compressor.js", "peers/pica.js"],
        });
        folder.write("plan.json", plan.to_string().as_bytes())?;
        table::print(&measured(folder.path())?, folder.path())?;
    }
    drop(folder);
    named_in_one_tab(&detailed)
}

/// The last part alone.
pub(crate) fn photographs() -> Outcome {
    println!("{GOALS}");
    named_in_one_tab(&pictures::detailed()?)
}

fn named_in_one_tab(jpeg: &[u8]) -> Outcome {
    two_hundred(jpeg, true)?;
    two_hundred(jpeg, false)
}

/// A line for each engine that ran or could not.
fn measured(folder: &Path) -> Outcome<Vec<Engine>> {
    let Some(node) = env::var_os("EPONYM_NODE") else {
        println!("EPONYM_NODE names no Node, which opens the browsers: nothing is timed");
        return Ok(Vec::new());
    };
    let peers = env::var_os("EPONYM_PEERS").unwrap_or_default();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/imaging/measure.mjs");
    let mut measure = Command::new(node);
    measure.arg(script).arg(folder).arg(peers);
    let output = measure.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(Failure::new("measure.mjs failed"));
    }
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = lines.lines().map(serde_json::from_str::<Value>);
    let results: Result<Vec<Value>, _> = lines.collect();
    Ok(results?.into_iter().map(Engine::new).collect())
}

/// Drops as many copies of a photograph on the page, waits until all are named, and prints what it took. Chromium itself
/// takes a task of 50 ms or more for many loose files, before the page hears of them.
fn two_hundred(jpeg: &[u8], in_a_folder: bool) -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let paths: Outcome<Vec<PathBuf>> = (0..PHOTOGRAPHS)
        .map(|number| folder.write(&format!("drop/{number:03}.jpg"), &copy_number(jpeg, number)))
        .collect();
    let paths = paths?;
    let smoothness = Smoothness::watch(page)?;
    match in_a_folder {
        true => page.drop_paths(&[folder.path().join("drop")])?,
        false => page.drop_paths(&paths)?,
    }
    page.wait_until_listed(paths.len())?;
    page.start()?;
    let memory = Memory::watch();
    // Not by role, which would keep the page at work.
    let done = "return Number(document.querySelector('[role=progressbar]')?.ariaValueNow);";
    until("all photographs are named", PATIENCE, || {
        let done = page.script(done, Vec::new())?.as_f64();
        Ok((done == Some(PHOTOGRAPHS as f64)).then_some(()))
    })?;
    let memory = match memory.most() {
        Some(most) => format!("in at most {} MB", most / 1_000_000),
        None => "in unknown memory".to_owned(),
    };
    if stage.simulator.chats().is_empty() {
        return Err(Failure::new("no photograph could be prepared"));
    }
    let way = if in_a_folder { "in a folder" } else { "loose" };
    println!(
        "{PHOTOGRAPHS} photographs of 12 megapixels, {way}: {}, {memory}",
        smoothness.so_far()?
    );
    Ok(())
}
