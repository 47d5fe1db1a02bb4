//! The list outlives the page, and no picture is paid for twice.

mod places;

use std::fs;
use std::path::PathBuf;

use e2e::fixtures::tiny_png;
use e2e::{Folder, KEY, MODEL, Outcome, Page, Row, Stage};
use serde_json::json;

/// Files of their own colors in a folder.
fn pictures(folder: &Folder, names: &[&str]) -> Outcome<Vec<PathBuf>> {
    let numbered = names.iter().zip(1..);
    numbered
        .map(|(name, number)| folder.write(name, &tiny_png(number)?))
        .collect()
}

fn open_again(page: &Page) -> Outcome {
    page.reload()?;
    page.wait_until_loaded()
}

/// The key is never kept.
fn type_key(page: &Page) -> Outcome {
    page.set_key(KEY)
}

fn wait_for_rows(page: &Page, count: usize) -> Outcome<Vec<Row>> {
    page.wait(&format!("{count} rows"), || {
        let rows = page.rows()?;
        Ok((rows.len() == count).then_some(rows))
    })
}

/// Until every row has its file.
fn wait_until_whole(page: &Page) -> Outcome {
    page.wait("every row has its file", || {
        let rows = page.rows()?;
        let is_whole = rows.iter().all(|row| row.error.is_none());
        Ok((is_whole && !rows.is_empty()).then_some(()))
    })
}

/// Chooses files that are on the list already.
fn choose_again(page: &Page, files: &[PathBuf]) -> Outcome {
    let paths: Vec<_> = files.iter().map(|path| path.to_string_lossy()).collect();
    page.find("button", "Choose images")?
        .send_keys(&paths.join("\n"))
}

fn note(page: &Page) -> Outcome<String> {
    page.find("status", "Kept list")?.text()
}

#[test]
fn a_reload_brings_names_and_edits_back_and_dropping_the_files_again_brings_the_files() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let files = pictures(&folder, &["a.png", "b.png", "c.png"])?;
    page.choose_files(&files[..2])?;
    page.name_all()?;
    page.rename("b.png", "typed by hand")?;
    page.choose_files(&files[2..])?;
    let before = page.rows()?;
    page.wait_until_kept("typed by hand", 1)?;
    page.wait_until_kept("c.png", 1)?;

    open_again(page)?;
    let after = wait_for_rows(page, 3)?;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!((&after.file, &after.name), (&before.file, &before.name));
        assert_eq!(after.error.as_deref(), Some("not_here"), "{after:?}");
    }
    assert_eq!(after[2].state, "skipped");
    assert!(note(page)?.contains("3 pictures"), "{}", note(page)?);
    page.keep_screenshot("kept-list")?;
    // Nothing can be asked or taken home, and each row says so.
    type_key(page)?;
    for button in ["Name again: a.png", "Download a.png"] {
        assert!(!page.find("button", button)?.is_enabled()?, "{button}");
    }
    let asked = stage.simulator.chats().len();
    page.start()?;
    page.press_button("Download ZIP")?;
    page.wait("it says that nothing was saved", || {
        Ok(page
            .text()?
            .contains("Nothing could be taken home")
            .then_some(()))
    })?;
    assert_eq!(stage.simulator.chats().len(), asked);

    choose_again(page, &files)?;
    wait_until_whole(page)?;
    assert_eq!(note(page)?, "");
    assert_eq!(page.rows()?.len(), 3, "no picture is there twice");
    let archive = page.download_zip()?;
    assert_eq!(archive.files["typed by hand.png"], fs::read(&files[1])?);
    page.name_all()?;
    assert_eq!(page.row("c.png")?.state, "named");
    assert_eq!(page.new_name("b.png")?, "typed by hand");
    assert_eq!(stage.simulator.chats().len(), asked + 1);
    Ok(())
}

#[test]
fn a_crash_of_the_tab_costs_nothing_that_was_kept() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let files = pictures(&folder, &["a.png", "b.png"])?;
    page.choose_files(&files)?;
    page.name_all()?;
    let before = page.rows()?;
    page.wait_until_kept(MODEL, 2)?;
    let crashed = page.tab()?;
    let other = page.open_tab("about:blank")?;
    page.switch_to(&crashed)?;
    // The tab is gone before it can answer.
    page.devtools("Page.crash", json!({})).ok();
    page.switch_to(&other)?;
    page.open(&stage.site.url())?;
    page.wait_until_loaded()?;
    let after = wait_for_rows(page, 2)?;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!((&after.file, &after.name), (&before.file, &before.name));
    }
    Ok(())
}

#[test]
fn files_that_were_renamed_or_moved_are_found_by_what_they_hold() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let files = pictures(&folder, &["a.png", "b.png", "c.png"])?;
    page.choose_files(&files)?;
    page.name_all()?;
    page.rename("a.png", "first")?;
    page.wait_until_kept("first", 1)?;
    open_again(page)?;
    wait_for_rows(page, 3)?;
    // One has another name, one another place and time, and one other content.
    let renamed = folder.path().join("renamed.png");
    fs::rename(&files[0], &renamed)?;
    let moved = folder.write("elsewhere/b.png", &fs::read(&files[1])?)?;
    let changed = folder.write("c.png", &tiny_png(900)?)?;
    choose_again(page, &[renamed, moved, changed])?;
    let rows = wait_for_rows(page, 4)?;
    page.wait("the two are found", || {
        let found = page
            .rows()?
            .iter()
            .filter(|row| row.error.is_none())
            .count();
        Ok((found == 3).then_some(()))
    })?;
    assert_eq!(rows.len(), 4, "what was changed is another picture");
    assert_eq!(page.new_name("renamed.png")?, "first");
    assert_eq!(page.error_code("c.png")?.as_deref(), Some("not_here"));
    Ok(())
}

#[test]
fn the_same_pictures_are_not_paid_for_twice() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let files = pictures(&folder, &["a.png", "b.png", "c.png"])?;
    page.choose_files(&files)?;
    page.name_all()?;
    let names: Vec<String> = page.rows()?.into_iter().map(|row| row.name).collect();
    assert_eq!(stage.simulator.chats().len(), 3);

    // Removed and dropped again, under another name.
    page.press_row_button("c.png", "Remove c.png")?;
    let copy = folder.path().join("copy.png");
    fs::copy(&files[2], &copy)?;
    page.choose_files(&[&copy])?;
    page.name_all()?;
    assert_eq!(page.new_name("copy.png")?, names[2]);
    let text = page.row("copy.png")?.text;
    assert!(text.contains("remembered answer, no cost"), "{text}");
    assert_eq!(stage.simulator.chats().len(), 3, "nothing is sent");

    // A person may want another name.
    page.press_row_button("copy.png", "Name again: copy.png")?;
    page.wait("it is asked about again", || {
        Ok((stage.simulator.chats().len() == 4).then_some(()))
    })?;
    page.wait_until_finished()?;
    let text = page.row("copy.png")?.text;
    assert!(!text.contains("remembered"), "{text}");
    Ok(())
}

#[test]
fn another_visit_another_model_another_language_and_another_picture() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let file = pictures(&folder, &["a.png"])?;
    let mut asked = 0;
    let mut name_once_more = |sends: bool, what: &str| -> Outcome {
        page.choose_files(&file)?;
        page.name_all()?;
        asked += usize::from(sends);
        assert_eq!(stage.simulator.chats().len(), asked, "{what}");
        let name = page.rows()?.remove(0).file;
        page.press_row_button(&name, &format!("Remove {name}"))
    };
    name_once_more(true, "the first time")?;
    name_once_more(false, "the same again")?;
    page.set_model("openai/gpt-4.1-nano")?;
    name_once_more(true, "another model")?;
    page.set_model(MODEL)?;
    name_once_more(false, "the first model again")?;
    page.press_button("Naming rules")?;
    let language = page.find("textbox", "Language")?;
    language.send_keys("German\u{e004}")?;
    page.press_button("Done")?;
    name_once_more(true, "another language")?;
    name_once_more(false, "and that again")?;
    page.wait_until_kept("png", 0)?;
    open_again(page)?;
    type_key(page)?;
    name_once_more(false, "at another visit")?;
    folder.write("a.png", &tiny_png(901)?)?;
    name_once_more(true, "another picture of that name")
}

#[test]
fn of_two_tabs_one_keeps_its_list_and_the_other_works_and_says_so() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let files = pictures(&folder, &["a.png", "b.png"])?;
    page.choose_files(&files[..1])?;
    page.name_all()?;
    page.wait_until_kept("a.png", 1)?;
    let first = page.tab()?;
    let second = page.open_tab(&stage.site.url())?;
    page.wait_until_loaded()?;
    page.wait("it says that nothing is kept here", || {
        Ok(note(page)?.contains("open in another tab").then_some(()))
    })?;
    assert!(page.rows()?.is_empty());
    stage.connect()?;
    page.choose_files(&files)?;
    page.name_all()?;
    assert_eq!(page.rows()?.len(), 2);
    assert_eq!(
        stage.simulator.chats().len(),
        2,
        "answers are there for both"
    );
    // The first goes on keeping its own.
    page.switch_to(&first)?;
    page.rename("a.png", "of the first")?;
    page.wait_until_kept("of the first", 1)?;
    page.switch_to(&second)?;
    assert_eq!(page.kept("b.png")?, 0);
    Ok(())
}

/// Before the next page's own scripts, in its workers too.
const DENY: &str = r"
    window.Worker = class extends Worker {
        constructor(url) { super(String(url).includes('keeper') ? './nothing.js' : url); }
    };
";

#[test]
fn where_nothing_can_be_kept_everything_else_works_and_that_is_said_once() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let source = json!({"source": DENY});
    page.devtools("Page.addScriptToEvaluateOnNewDocument", source)?;
    open_again(page)?;
    stage.connect()?;
    page.wait("it is said", || {
        Ok(note(page)?.contains("keeps nothing").then_some(()))
    })?;
    let folder = Folder::new()?;
    page.choose_files(&pictures(&folder, &["a.png", "b.png"])?)?;
    page.name_all()?;
    page.rename("a.png", "typed")?;
    assert_eq!(page.download_zip()?.files.len(), 2);
    open_again(page)?;
    assert!(page.rows()?.is_empty());
    Ok(())
}

/// What a browser says whose disk is full.
const FULL: &str = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };\n";

#[test]
fn a_full_disk_is_said_once_and_everything_else_works() -> Outcome {
    let (stage, _site) = Stage::with_worker("keeper_loader.js", FULL)?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let files = pictures(&folder, &["a.png", "b.png"])?;
    page.choose_files(&files)?;
    page.name_all()?;
    page.wait("it is said that there is no room", || {
        Ok(note(page)?.contains("no room").then_some(()))
    })?;
    assert_eq!(page.download_zip()?.files.len(), 2);
    Ok(())
}

#[test]
fn everything_is_cleared_at_a_persons_word() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let file = pictures(&folder, &["a.png"])?;
    page.find("checkbox", "Remember on this device")?.click()?;
    page.choose_files(&file)?;
    page.name_all()?;
    page.wait_until_kept("a.png", 1)?;
    page.script(
        "document.querySelector('.kept-here').open = true; window.confirm = () => false;",
        Vec::new(),
    )?;
    page.press_button("Clear everything")?;
    assert_eq!(page.rows()?.len(), 1, "it was not confirmed");
    page.script(
        "window.confirm = () => true; window.isOld = true;",
        Vec::new(),
    )?;
    page.press_button("Clear everything")?;
    page.wait("the page is new", || {
        Ok((page.script("return window.isOld;", Vec::new())? != true).then_some(()))
    })?;
    page.wait_until_loaded()?;
    assert!(page.rows()?.is_empty());
    assert_eq!(page.value("textbox", "API key")?, "");
    assert_eq!(page.script("return localStorage.length;", Vec::new())?, 0);
    stage.connect()?;
    page.choose_files(&file)?;
    page.name_all()?;
    assert_eq!(stage.simulator.chats().len(), 2, "no answer is remembered");
    Ok(())
}
