//! What was dropped is opened again by a click, where the browser keeps handles of it.

use std::fs;

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Page, Stage};
use serde_json::{Value, json};

use super::{note, open_again, wait_for_rows, wait_until_whole};

const OPEN: &str = "Open the files again";

/// A folder of the browser's own, handed out as the handle of whatever is dropped: nobody is there who
/// could allow the page to open one of the disk.
const STAND_IN: &str = r"
    const [files, done] = arguments;
    (async () => {
        const root = await navigator.storage.getDirectory();
        const pictures = await root.getDirectoryHandle('pictures', { create: true });
        const inner = await pictures.getDirectoryHandle('inner', { create: true });
        for (const [folder, name, bytes] of files) {
            const file = await (folder ? inner : pictures).getFileHandle(name, { create: true });
            const stream = await file.createWritable();
            await stream.write(new Uint8Array(bytes));
            await stream.close();
        }
        DataTransferItem.prototype.getAsFileSystemHandle = async () => pictures;
    })().then(() => done('done'), error => done(String(error)));
";

const REFUSE: &str = "FileSystemHandle.prototype.requestPermission = async () => 'denied';";

/// Three pictures of a dropped folder are named, one is taken off the list, and the page is opened again.
fn left_and_opened_again() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let mut files: Vec<Value> = Vec::new();
    for (number, (inner, name)) in (1..).zip([(false, "a.png"), (true, "b.png"), (false, "c.png")])
    {
        let bytes = tiny_png(number)?;
        let path = if inner { "inner/" } else { "" };
        folder.write(&format!("pictures/{path}{name}"), &bytes)?;
        files.push(json!([inner, name, bytes]));
    }
    assert_eq!(page.async_script(STAND_IN, vec![json!(files)])?, "done");
    page.drop_paths(&[folder.path().join("pictures")])?;
    page.wait_until_listed(3)?;
    page.name_all()?;
    page.press_row_button("pictures/c.png", "Remove pictures/c.png")?;
    for (words, rows) in [("inner", 1), ("a.png", 1), ("c.png", 0)] {
        page.wait_until_kept(words, rows)?;
    }
    open_again(page)?;
    wait_for_rows(page, 2)?;
    Ok((stage, folder))
}

fn is_offered(page: &Page) -> Outcome<bool> {
    Ok(page.look_for("button", OPEN, None)?.is_some())
}

#[test]
fn a_click_opens_what_was_dropped_and_what_was_taken_off_the_list_stays_away() -> Outcome {
    let (stage, folder) = left_and_opened_again()?;
    let page = &stage.page;
    page.keep_screenshot("open-again")?;
    page.press_button(OPEN)?;
    wait_until_whole(page)?;
    assert_eq!(note(page)?, "");
    assert!(!is_offered(page)?);
    assert_eq!(page.rows()?.len(), 2);
    let archive = page.download_zip()?;
    let written = fs::read(folder.path().join("pictures/inner/b.png"))?;
    let found = archive
        .files
        .iter()
        .find(|(path, _)| path.contains("inner/"));
    assert_eq!(found.map(|(_, bytes)| bytes), Some(&written));
    Ok(())
}

#[test]
fn whoever_does_not_let_the_page_open_them_is_asked_to_drop_them_again() -> Outcome {
    let (stage, _folder) = left_and_opened_again()?;
    let page = &stage.page;
    page.script(REFUSE, Vec::new())?;
    page.press_button(OPEN)?;
    page.wait("it says what to do", || {
        let said = page.text()?;
        Ok(said
            .contains("Some files did not come back. Drop them again.")
            .then_some(()))
    })?;
    assert!(!is_offered(page)?);
    let rows = page.rows()?;
    assert!(
        rows.iter()
            .all(|row| row.error.as_deref() == Some("not_here")),
        "{rows:?}"
    );
    Ok(())
}
