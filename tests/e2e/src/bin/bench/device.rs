//! How long this device takes to name a picture by itself, and how much memory, beside a prototype.

use e2e::fixtures::{files_under, workspace};
use e2e::{Outcome, Page, Smoothness, Stage};
use serde_json::Value;

use super::memory::Memory;

const LIMITS: &str = "Limits: at most 0.6 s a picture with one worker, under 160 MB of wasm memory, no task of 50 ms or \
                      more. The prototype that came before took 0.58 s and 122 MB of it (median of 14 pictures). What is \
                      added here is to the page's whole process, its pictures included.";

/// Notes when each row has what comes of it.
const WATCH_ROWS: &str = r"
    window.rowsDone = [performance.now()];
    const seen = new Set();
    const look = () => {
        for (const row of document.querySelectorAll('[role=row][data-file]')) {
            const is_done = ['named', 'failed', 'skipped'].includes(row.dataset.state);
            if (is_done && !seen.has(row.dataset.file)) {
                seen.add(row.dataset.file);
                rowsDone.push(performance.now());
            }
        }
    };
    new MutationObserver(look).observe(document.body, {subtree: true, childList: true, attributes: true});
";

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
    page.script(WATCH_ROWS, Vec::new())?;
    page.name_all()?;
    let seen = smoothness.so_far()?;
    let most = memory.most();
    let median = median_ms(page)? / 1_000.0;
    let each = seen.taken.as_secs_f64() / pictures.len() as f64;
    let added = most.map_or(0, |most| most.saturating_sub(before) / BYTES_IN_MB);
    let count = pictures.len();
    Ok(format!(
        "{each:.2} s a picture (median {median:.2}), {added} MB added; {count} in {seen}"
    ))
}

/// From one picture's end to the next: what one took, where one worker looks at them.
fn median_ms(page: &Page) -> Outcome<f64> {
    let ends = page.script("return rowsDone;", Vec::new())?;
    let ends: Vec<f64> = ends
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    let mut each: Vec<f64> = ends.windows(2).map(|pair| pair[1] - pair[0]).collect();
    each.sort_by(f64::total_cmp);
    Ok(each.get(each.len() / 2).copied().unwrap_or_default())
}
