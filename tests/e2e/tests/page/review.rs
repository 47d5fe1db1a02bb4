//! Reviewing many names: what is shown, in which order, and what is done with many at once.

mod keys;
mod many;
mod shown;

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Page, Stage};

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DELETE: char = '\u{e017}';
const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';
const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';
const HOME: char = '\u{e011}';
const END: char = '\u{e010}';
const SHIFT: char = '\u{e008}';

/// Five pictures in two folders, listed.
fn five() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    for (number, path) in [
        "drop/a/IMG_1.png",
        "drop/a/IMG_2.png",
        "drop/a/IMG_10.png",
        "drop/b/IMG_3.png",
        "drop/b/beach.png",
    ]
    .iter()
    .enumerate()
    {
        folder.write(path, &tiny_png(number)?)?;
    }
    stage.page.drop_paths(&[folder.path().join("drop")])?;
    stage.page.wait_until_listed(5)?;
    Ok((stage, folder))
}

const ALL: [&str; 5] = [
    "drop/a/IMG_1.png",
    "drop/a/IMG_2.png",
    "drop/a/IMG_10.png",
    "drop/b/beach.png",
    "drop/b/IMG_3.png",
];

fn focused_file(page: &Page) -> Outcome<String> {
    page.focused()?.attribute("data-file")
}

fn wait_for_focus(page: &Page, file: &str) -> Outcome {
    page.wait(&format!("the keyboard is on {file}"), || {
        Ok((focused_file(page)? == file).then_some(()))
    })
}
