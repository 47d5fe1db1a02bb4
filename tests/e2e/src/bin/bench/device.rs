//! How long this device takes to name a picture by itself, and how much memory, beside a prototype.

use e2e::fixtures::{files_under, workspace};
use e2e::{Outcome, Smoothness, Stage};

use super::memory::Memory;

const LIMITS: &str = "Limits: at most 0.6 s a picture with one worker, under 160 MB of wasm memory, no task of 50 ms or \
                      more. The prototype that came before took 0.58 s and 122 MB of it (median of 14 pictures). What is \
                      added here is to the page's whole process, its pictures included.";

const BYTES_IN_MB: u64 = 1_000_000;

/// Names the unseen half of the grading set.
pub(crate) fn bench() -> Outcome {
    println!("{LIMITS}");
    let cores = std::thread::available_parallelism()?.get();
    let workers = (cores - 1).clamp(1, 3);
    for choice in ["text and photographs (13.6 MB)", "text only (2.5 MB)"] {
        println!("{choice}, {workers} workers: {}", named(choice)?);
    }
    Ok(())
}

fn named(choice: &str) -> Outcome<String> {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.find("combobox", "Model")?.choose(choice)?;
    page.test_connection()?;
    let pictures = files_under(&workspace().join("tests/data/names/unseen"))?;
    page.choose_files(&pictures)?;
    let before = Memory::now().unwrap_or_default();
    let memory = Memory::watch();
    let smoothness = Smoothness::watch(page)?;
    page.name_all()?;
    let seen = smoothness.so_far()?;
    let most = memory.most();
    let each = seen.taken.as_secs_f64() / pictures.len() as f64;
    let added = most.map_or(0, |most| most.saturating_sub(before) / BYTES_IN_MB);
    let count = pictures.len();
    Ok(format!(
        "{each:.2} s a picture, {added} MB added; {count} in {seen}"
    ))
}
