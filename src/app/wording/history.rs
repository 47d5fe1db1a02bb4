//! What a person did, as it is said when it can be undone.

use crate::domain::decision::Decision;
use crate::domain::history::Direction;
use crate::domain::words;

/// "edit of IMG_1.jpg".
#[must_use]
pub(in crate::app) fn decision(after: &Decision, file: &str) -> String {
    match after {
        Decision::Typed(_) => words::did_edit(file),
        Decision::Picked(_) => words::did_pick(file),
        Decision::Kept => words::did_keep(file),
        Decision::Open => words::did_let_go(file),
    }
}

/// For those who do not see it: "Undone: edit of IMG_1.jpg.".
#[must_use]
pub(in crate::app) fn was_taken_back(direction: Direction, what: &str) -> String {
    match direction {
        Direction::Undo => words::undone(what),
        Direction::Redo => words::redone(what),
    }
}

/// "Changes 226 of 240 names."
#[must_use]
pub(in crate::app) fn changes(changes: usize, of: usize) -> String {
    match (changes, of) {
        (_, 0) => words::dialogs::changes_nothing_yet().to_owned(),
        (0, _) => words::dialogs::changes_none().to_owned(),
        _ => words::dialogs::changes_many(changes, of),
    }
}

/// "12 names are taken already and get numbers. 2 other names change their numbers too."
#[must_use]
pub(in crate::app) fn side_effects(numbered: usize, followed: usize) -> String {
    let mut said = Vec::new();
    if numbered > 0 {
        said.push(words::dialogs::names_numbered(numbered));
    }
    if followed > 0 {
        said.push(words::dialogs::names_followed(followed));
    }
    said.join(" ")
}
