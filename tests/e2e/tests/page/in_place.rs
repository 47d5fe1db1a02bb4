//! Renaming files where they lie, in a folder of the browser's own that stands for one of the disk.

use std::collections::BTreeMap;

use e2e::fixtures::tiny_png;
use e2e::{Failure, Outcome, Page, Stage};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Makes the folder, fills it, and has it chosen whenever a folder is asked for.
const FILL: &str = r"
    const [files, done] = arguments;
    (async () => {
        const root = await navigator.storage.getDirectory();
        await root.removeEntry('pictures', { recursive: true }).catch(() => {});
        const pictures = await root.getDirectoryHandle('pictures', { create: true });
        for (const [path, bytes] of files) {
            const parts = path.split('/');
            const name = parts.pop();
            let folder = pictures;
            for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
            const file = await folder.getFileHandle(name, { create: true });
            const stream = await file.createWritable();
            await stream.write(new Uint8Array(bytes));
            await stream.close();
        }
    })().then(() => done('done'), error => done(String(error)));
";

/// Has the folder chosen whenever one is asked for, and lists its files as a chosen folder does.
const CHOOSE: &str = r"
    const [done] = arguments;
    (async () => {
        const root = await navigator.storage.getDirectory();
        const pictures = await root.getDirectoryHandle('pictures');
        window.showDirectoryPicker = async () => pictures;
        const transfer = new DataTransfer();
        const paths = [];
        const walk = async (folder, path) => {
            const entries = [];
            for await (const entry of folder.values()) entries.push(entry);
            entries.sort((one, other) => one.name < other.name ? -1 : 1);
            for (const entry of entries) {
                const inner = `${path}/${entry.name}`;
                if (entry.kind === 'directory') { await walk(entry, inner); continue; }
                transfer.items.add(await entry.getFile());
                paths.push(inner);
            }
        };
        await walk(pictures, 'pictures');
        const input = document.querySelectorAll('input[type=file]')[1];
        input.files = transfer.files;
        window.chosen = [...input.files];
        window.chosen.forEach((file, at) => Object.defineProperty(file, 'webkitRelativePath', { value: paths[at] }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
    })().then(() => done('done'), error => done(String(error)));
";

/// Paths with contents.
const LIST: &str = r"
    const [done] = arguments;
    (async () => {
        const found = {};
        const walk = async (folder, path) => {
            for await (const entry of folder.values()) {
                const inner = path + entry.name;
                if (entry.kind === 'directory') await walk(entry, inner + '/');
                else found[inner] = [...new Uint8Array(await (await entry.getFile()).arrayBuffer())].join(' ');
            }
        };
        const root = await navigator.storage.getDirectory();
        await walk(await root.getDirectoryHandle('pictures'), '');
        return found;
    })().then(done, error => done(String(error)));
";

/// Before the worker's own script: after so many moves nothing goes on any more, before or after the
/// next one.
const LOADER: &str = r"
    const wishes = new URLSearchParams(location.search);
    if (wishes.has('moves')) {
        const move = FileSystemFileHandle.prototype.move;
        let left = Number(wishes.get('moves'));
        FileSystemFileHandle.prototype.move = async function (name) {
            if (left > 0 || (left === 0 && wishes.has('after'))) await move.call(this, name);
            left -= 1;
            if (left < 0) {
                new BroadcastChannel('stalled').postMessage('');
                await new Promise(() => {});
            }
        };
    }
";

/// The next worker that renames gets stuck there.
const STALL: &str = r"
    const [moves, after] = arguments;
    const wishes = `?moves=${moves}${after ? '&after' : ''}`;
    window.isStalled = false;
    window.stalled = new BroadcastChannel('stalled');
    window.stalled.onmessage = () => { window.isStalled = true; };
    window.Worker = class extends Worker {
        constructor(url) { super(String(url).includes('renamer') ? url + wishes : url); }
    };
";

type Files = BTreeMap<String, String>;

/// A page with these pictures, all in one folder.
fn filled(stage: &Stage, names: &[&str]) -> Outcome<Files> {
    let files: Vec<Value> = names
        .iter()
        .zip(1..)
        .map(|(name, number)| Ok(json!([name, tiny_png(number)?])))
        .collect::<Outcome<_>>()?;
    run(&stage.page, FILL, vec![json!(files)])?;
    choose(&stage.page, names.len())?;
    files_of(&stage.page)
}

fn choose(page: &Page, count: usize) -> Outcome {
    run(page, CHOOSE, Vec::new())?;
    page.wait_until_listed(count)
}

fn run(page: &Page, script: &str, arguments: Vec<Value>) -> Outcome {
    let said = page.async_script(script, arguments)?;
    match said == "done" {
        true => Ok(()),
        false => Err(Failure::new(said.to_string())),
    }
}

fn files_of(page: &Page) -> Outcome<Files> {
    let found = page.async_script(LIST, Vec::new())?;
    let found = found
        .as_object()
        .ok_or_else(|| Failure::new(found.to_string()))?;
    Ok(found
        .iter()
        .map(|(path, content)| (path.clone(), content.to_string()))
        .collect())
}

/// Presses a button and waits until the page says this.
fn press_until(page: &Page, button: &str, words: &str) -> Outcome {
    page.press_button(button)?;
    page.wait(&format!("the page says {words:?}"), || {
        Ok(page.text()?.contains(words).then_some(()))
    })
}

fn sorted_contents(files: &Files) -> Vec<&String> {
    let mut contents: Vec<_> = files.values().collect();
    contents.sort();
    contents
}

/// Two pictures swap their names and a third gets a new one: four steps.
fn swap(page: &Page) -> Outcome {
    page.rename("pictures/a.png", "x")?;
    page.rename("pictures/b.png", "a")?;
    page.rename("pictures/a.png", "b")?;
    page.rename("pictures/c.png", "red barn")
}

#[test]
fn files_get_their_new_names_and_their_old_ones_back() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let before = filled(&stage, &["a.png", "b.png", "c.png", "sub/d.png"])?;
    swap(page)?;
    page.rename("pictures/sub/d.png", "old mill")?;
    press_until(page, "Rename in place", "Renamed 4 files in 2 folders.")?;
    let after = files_of(page)?;
    assert_eq!(after["a.png"], before["b.png"]);
    assert_eq!(after["b.png"], before["a.png"]);
    assert_eq!(after["red barn.png"], before["c.png"]);
    assert_eq!(after["sub/old mill.png"], before["sub/d.png"]);
    assert_eq!(after.len(), 4);
    page.row("pictures/sub/old mill.png")?;
    press_until(page, "Rename in place", "Every file has its name already.")?;
    press_until(page, "Undo renaming", "4 files have their old names again.")?;
    assert_eq!(files_of(page)?, before);
    page.row("pictures/sub/d.png")?;
    Ok(())
}

#[test]
fn a_past_renaming_is_undone_after_a_reload() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let before = filled(&stage, &["a.png", "b.png", "c.png"])?;
    swap(page)?;
    press_until(page, "Rename in place", "Renamed 3 files.")?;
    page.reload()?;
    page.wait_until_loaded()?;
    undo_the_past(page, &before)
}

/// Has the latest of the past renames undone, until everything is as before.
fn undo_the_past(page: &Page, before: &Files) -> Outcome {
    for part in [".past-renames summary", ".past-renames-one button"] {
        let script = "return document.querySelector(arguments[0]);";
        page.wait(part, || page.found_by(script, vec![json!(part)]))?
            .click()?;
    }
    page.wait("everything is as before", || {
        // While a file gets its name it cannot be found.
        Ok(files_of(page)
            .ok()
            .filter(|files| files == before)
            .map(drop))
    })
}

#[test]
fn a_taken_name_is_never_overwritten() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let before = filled(&stage, &["a.png", "b.png"])?;
    page.rename("pictures/a.png", "taken")?;
    page.rename("pictures/b.png", "free")?;
    run(
        page,
        r"
        const [done] = arguments;
        navigator.storage.getDirectory()
            .then(root => root.getDirectoryHandle('pictures'))
            .then(folder => folder.getFileHandle('TAKEN.png', { create: true }))
            .then(() => done('done'), error => done(String(error)));
    ",
        Vec::new(),
    )?;
    press_until(page, "Rename in place", "Renamed 1 file.")?;
    assert_eq!(
        page.error_code("pictures/a.png")?.as_deref(),
        Some("name_taken")
    );
    let after = files_of(page)?;
    assert_eq!(after["a.png"], before["a.png"]);
    assert_eq!(after["free.png"], before["b.png"]);
    Ok(())
}

/// A stage whose workers may be told to get stuck, and the folder of its site.
fn stage_that_stalls() -> Outcome<(Stage, TempDir)> {
    Stage::with_worker("renamer_loader.js", LOADER)
}

/// Presses a button, and takes the page away at this step.
fn crash(page: &Page, button: &str, moves: i32, after: bool) -> Outcome {
    page.script(STALL, vec![json!(moves), json!(after)])?;
    page.press_button(button)?;
    page.wait("it stalls", || {
        let stalled = page.script("return window.isStalled;", Vec::new())?;
        Ok((stalled == true).then_some(()))
    })?;
    page.reload()?;
    page.wait_until_loaded()
}

fn wait_for_the_unfinished(page: &Page) -> Outcome {
    page.wait("what is unfinished is told", || {
        page.look_for("alert", "Unfinished renaming", None)
    })?;
    Ok(())
}

#[test]
fn an_undoing_that_was_interrupted_ends_as_one_that_was_not() -> Outcome {
    let (stage, _site) = stage_that_stalls()?;
    let page = &stage.page;
    let before = filled(&stage, &["a.png", "b.png", "c.png"])?;
    swap(page)?;
    press_until(page, "Rename in place", "Renamed 3 files.")?;
    crash(page, "Undo renaming", 2, true)?;
    wait_for_the_unfinished(page)?;
    let said = page.text()?;
    assert!(
        said.contains("Undoing the renaming of 3 files in pictures was not finished"),
        "{said}"
    );
    press_until(page, "Finish", "3 files have their old names again.")?;
    assert_eq!(files_of(page)?, before);
    let listed = page.script(
        "return document.querySelectorAll('.past-renames-one, .past-renames-open').length;",
        Vec::new(),
    )?;
    assert_eq!(listed, 0);
    Ok(())
}

#[test]
fn a_page_that_goes_at_any_step_loses_nothing() -> Outcome {
    let (stage, _site) = stage_that_stalls()?;
    let page = &stage.page;
    for moves in 0..4 {
        for after in [false, true] {
            for (button, words) in [
                ("Finish", "Renamed 3 files."),
                ("Take back", "old names again."),
            ] {
                let before = filled(&stage, &["a.png", "b.png", "c.png"])?;
                swap(page)?;
                crash(page, "Rename in place", moves, after)?;
                let left = files_of(page)?;
                assert_eq!(sorted_contents(&left), sorted_contents(&before));
                wait_for_the_unfinished(page)?;
                press_until(page, button, words)?;
                let now = files_of(page)?;
                if button == "Finish" {
                    assert_eq!(now["a.png"], before["b.png"], "after {moves}");
                    assert_eq!(now["b.png"], before["a.png"]);
                    assert_eq!(now["red barn.png"], before["c.png"]);
                    assert_eq!(now.len(), 3);
                    undo_the_past(page, &before)?;
                } else {
                    assert_eq!(now, before, "after {moves}");
                }
                page.open_without_list()?;
            }
        }
    }
    Ok(())
}

#[test]
fn what_goes_with_a_picture_follows_it_in_place_and_in_the_zip() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let names = [
        "a.nef",
        "a.png",
        "a.png.json",
        "a.xmp",
        "b.png",
        "b.xmp",
        "other.xmp",
    ];
    let files: Vec<Value> = names
        .iter()
        .zip(1..)
        .map(|(name, number)| match name.ends_with(".png") {
            true => Ok(json!([name, tiny_png(number)?])),
            // A camera RAW begins like this.
            false if name.ends_with(".nef") => Ok(json!([name, b"II*\0"])),
            false => Ok(json!([name, name.as_bytes()])),
        })
        .collect::<Outcome<_>>()?;
    run(page, FILL, vec![json!(files)])?;
    choose(page, names.len())?;
    let before = files_of(page)?;
    page.wait_for_row("the row tells what goes with it", |row| {
        row.file == "pictures/a.png" && row.text.contains("Goes with: a.png.json, a.xmp, a.nef")
    })?;
    page.rename("pictures/a.png", "red barn")?;

    let archive = page.download_zip()?;
    let mut paths = archive.paths();
    paths.sort_unstable();
    let expected = ["nef", "png", "png.json", "xmp"].map(|ending| format!("red barn.{ending}"));
    assert_eq!(paths, expected.map(|name| format!("pictures/{name}")));

    press_until(page, "Rename in place", "Renamed 4 files.")?;
    let after = files_of(page)?;
    assert_eq!(after["red barn.nef"], before["a.nef"]);
    assert_eq!(after["red barn.png"], before["a.png"]);
    assert_eq!(after["red barn.png.json"], before["a.png.json"]);
    assert_eq!(after["red barn.xmp"], before["a.xmp"]);
    assert_eq!(after["b.xmp"], before["b.xmp"]);
    assert_eq!(after.len(), names.len());
    press_until(page, "Undo renaming", "4 files have their old names again.")?;
    assert_eq!(files_of(page)?, before);
    Ok(())
}
