//! What many rows cost: to list, to scroll, to update, to sort and filter, to keep.

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Page, Smoothness, Stage, now};
use serde_json::{Value, json};

use super::memory::Memory;

/// What the page is held to, and what a table of rows costs at best (Chromium, two cores).
const LIMITS: &str = "\
Limits: 10,000 files listed in under 3 s after the last entry of a folder was read, no task of 50 ms or more, \
        scrolling at the display's rate, under 500 MB, first request under 2 s after the start.
Beside: 32 rows of a virtual list by Leptos, Solid and React (five cells each): created in 7 to 10 ms, one status \
        0.8 ms, a scroll step 2 ms at the median and 17 ms at the 95th of 100.";

/// Notes when the last folder was read to its end.
const WATCH_ENTRIES: &str = r"
    window.lastEntryAt = performance.now();
    const {webkitGetAsEntry} = DataTransferItem.prototype;
    const watch = reader => {
        const {readEntries} = reader;
        reader.readEntries = function (found, failed) {
            return readEntries.call(this, entries => {
                window.lastEntryAt = performance.now();
                found(entries);
            }, failed);
        };
    };
    // The reader has no name in Chromium; it is reached through the first folder that is dropped.
    DataTransferItem.prototype.webkitGetAsEntry = function () {
        const entry = webkitGetAsEntry.call(this);
        if (entry?.isDirectory) watch(Object.getPrototypeOf(entry.createReader()));
        return entry;
    };
";

/// Milliseconds from the last entry until all rows are counted.
const LISTED: &str = r"
    const [count, done] = arguments;
    const look = () => {
        const list = document.querySelector('[aria-label=Images]');
        if (Number(list?.getAttribute('aria-rowcount')) >= count) return done(performance.now() - lastEntryAt);
        setTimeout(look, 10);
    };
    look();
";

/// Scrolls by so many pixels at every frame; how far frames were apart, and how long each kept the page busy.
const SCROLL: &str = r"
    const [frames, px, done] = arguments;
    const apart = [], busy = [];
    let before = performance.now();
    window.scrollTo(0, 0);
    const step = () => {
        const begin = performance.now();
        apart.push(begin - before);
        before = begin;
        if (apart.length > frames) return done([apart.slice(1), busy]);
        window.scrollBy(0, px);
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => busy.push(performance.now() - begin);
        requestAnimationFrame(step);
        port2.postMessage(null);
    };
    requestAnimationFrame(step);
";

/// Presses a row's button again and again; how long each press took with the layout after it.
const UPDATE: &str = r"
    const [times, done] = arguments;
    const row = document.querySelectorAll('[role=row][data-file]')[5];
    const button = row.querySelector('[aria-pressed]');
    const taken = [];
    const press = async () => {
        if (taken.length === times) return done(taken);
        const begin = performance.now();
        button.click();
        for (let turn = 0; turn < 5; turn++) await null;
        document.body.offsetHeight;
        taken.push(performance.now() - begin);
        setTimeout(press, 20);
    };
    press();
";

pub(crate) fn bench() -> Outcome {
    println!("{LIMITS}");
    for rows in [1_000, 10_000] {
        rows_in_the_page(rows)?;
    }
    Ok(())
}

fn rows_in_the_page(rows: usize) -> Outcome {
    let folder = Folder::new()?;
    for number in 0..rows {
        let png = tiny_png(number)?;
        folder.write(&format!("drop/{:03}/IMG_{number}.png", number / 100), &png)?;
    }
    let stage = Stage::ready()?;
    let page = &stage.page;
    let memory = Memory::watch();
    let smoothness = Smoothness::watch(page)?;
    page.script(WATCH_ENTRIES, Vec::new())?;
    page.drop_paths(&[folder.path().join("drop")])?;
    let listed_ms = page.async_script(LISTED, vec![json!(rows)])?;
    let listed_ms = listed_ms.as_f64().unwrap_or(-1.0);
    println!("{rows} rows");
    println!(
        "  listed: {listed_ms:.0} ms after the last entry; {}",
        smoothness.so_far()?
    );

    wait_until_drawn(page)?;
    for (how, px) in [("as a wheel turns", 60), ("as a bar is dragged", 300)] {
        let smoothness = Smoothness::watch(page)?;
        let seen = page.async_script(SCROLL, vec![json!(120), json!(px)])?;
        println!("  scrolled {how}: frames {}", figures(&seen[0]));
        println!(
            "             busy {}; {}",
            figures(&seen[1]),
            smoothness.so_far()?
        );
    }

    let updates = page.async_script(UPDATE, vec![json!(40)])?;
    println!("  one row's update: {}", figures(&updates));

    for (what, menu, choice) in [
        ("sorted by old name", "Sort", "Old name"),
        ("sorted by date", "Sort", "Date taken"),
        ("filtered by state", "State", "Edited or kept"),
        ("unfiltered", "State", "All states"),
    ] {
        let smoothness = Smoothness::watch(page)?;
        page.find("combobox", menu)?.choose(choice)?;
        wait_until_drawn(page)?;
        println!("  {what}: {}", smoothness.so_far()?);
    }

    let begun = now();
    page.start()?;
    page.wait("the first request has come", || {
        Ok((!stage.simulator.chats().is_empty()).then_some(()))
    })?;
    println!(
        "  first request: {} ms after the start",
        begun.elapsed().as_millis()
    );
    page.press_button("Stop")?;
    let (most, now) = (memory.most(), Memory::now());
    println!(
        "  memory: {} at most, {} now",
        megabytes(most),
        megabytes(now)
    );
    Ok(())
}

/// Until two frames were shown one soon after the other.
fn wait_until_drawn(page: &Page) -> Outcome {
    let script = r"
        const done = arguments[0];
        let before = performance.now();
        const look = at => {
            if (at - before < 40) return done();
            before = at;
            requestAnimationFrame(look);
        };
        setTimeout(() => requestAnimationFrame(look), 300);
    ";
    page.async_script(script, Vec::new()).map(drop)
}

/// Half of them, most of them, and the largest, in milliseconds.
fn figures(values: &Value) -> String {
    let mut values: Vec<f64> = values
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    values.sort_by(f64::total_cmp);
    let at = |part: f64| {
        let place = (values.len() as f64 * part) as usize;
        values
            .get(place.min(values.len().saturating_sub(1)))
            .copied()
            .unwrap_or(-1.0)
    };
    format!(
        "p50 {:.1} ms, p95 {:.1} ms, most {:.1} ms",
        at(0.5),
        at(0.95),
        at(1.0)
    )
}

fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or_else(
        || "unknown".to_owned(),
        |bytes| format!("{} MB", bytes / 1_000_000),
    )
}
