//! What a person did, as it is said when it can be undone.

use super::grouped;
use crate::domain::decision::Decision;
use crate::domain::history::Direction;

/// The rules were changed.
pub(in crate::app) const CHANGE_OF_RULES: &str = "change of naming rules";

/// "edit of IMG_1.jpg".
#[must_use]
pub(in crate::app) fn decision(after: &Decision, file: &str) -> String {
    match after {
        Decision::Typed(_) => format!("edit of {file}"),
        Decision::Picked(_) => format!("choice of a name for {file}"),
        Decision::Kept => format!("keeping the name of {file}"),
        Decision::Open => format!("no longer keeping the name of {file}"),
    }
}

/// So many names were decided about at once.
#[must_use]
pub(in crate::app) fn decisions(count: usize) -> String {
    format!("change of {} names", grouped(count))
}

/// A picture was removed.
#[must_use]
pub(in crate::app) fn removal(file: &str) -> String {
    format!("removal of {file}")
}

/// A picture was named again.
#[must_use]
pub(in crate::app) fn new_name(file: &str) -> String {
    format!("new name for {file}")
}

/// For those who do not see it: "Undone: edit of IMG_1.jpg.".
#[must_use]
pub(in crate::app) fn was_taken_back(direction: Direction, what: &str) -> String {
    match direction {
        Direction::Undo => format!("Undone: {what}."),
        Direction::Redo => format!("Redone: {what}."),
    }
}

/// "Changes 226 of 240 names."
#[must_use]
pub(in crate::app) fn changes(changes: usize, of: usize) -> String {
    match (changes, of) {
        (_, 0) => "There is no name to change yet.".to_owned(),
        (0, _) => "Changes no name.".to_owned(),
        _ => format!("Changes {} of {} names.", grouped(changes), grouped(of)),
    }
}

/// "12 names are taken already and get numbers. 2 other names change their numbers too."
#[must_use]
pub(in crate::app) fn side_effects(numbered: usize, followed: usize) -> String {
    let numbered = match numbered {
        0 => String::new(),
        1 => "1 name is taken already and gets a number. ".to_owned(),
        _ => format!(
            "{} names are taken already and get numbers. ",
            grouped(numbered)
        ),
    };
    let followed = match followed {
        0 => String::new(),
        1 => "1 other name changes its number too.".to_owned(),
        _ => format!(
            "{} other names change their numbers too.",
            grouped(followed)
        ),
    };
    numbered + &followed
}

/// The worker that knows regular expressions is out of reach.
pub(in crate::app) const NO_SEARCHER: &str =
    "Could not load what reads regular expressions. Check the connection, then type again.";

/// So many names were changed.
#[must_use]
pub(in crate::app) fn changed(count: usize) -> String {
    match count {
        1 => "1 name changed.".to_owned(),
        _ => format!("{} names changed.", grouped(count)),
    }
}

/// "and 214 more", under the first of a list.
#[must_use]
pub(in crate::app) fn more(count: usize) -> String {
    format!("and {} more", grouped(count))
}
