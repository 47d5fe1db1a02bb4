//! What is said about renaming in place.

use super::{grouped, pictures};
use crate::app::session::{Delivery, PastRename};
use crate::browser::in_place::Outcome;

/// How it goes; `None` where there is nothing to say.
#[must_use]
pub(in crate::app) fn renaming(renaming: &Delivery) -> Option<String> {
    match renaming {
        Delivery::Idle | Delivery::Saving { .. } => None,
        Delivery::Looking { done, total } => Some(format!(
            "Looking up {} of {}…",
            grouped(*done),
            pictures(*total)
        )),
        Delivery::Busy { done, total } => {
            Some(format!("Renaming {} of {}…", grouped(*done), files(*total)))
        }
        Delivery::Done(said) => Some(said.clone()),
    }
}

/// Nobody chose a folder.
pub(in crate::app) const NO_FOLDER: &str = "No folder was chosen. Nothing was renamed.";

/// The worker could not be started, or crashed.
pub(in crate::app) const BROKE_OFF: &str =
    "Renaming broke off. Reload the page: it says what is left to do.";

/// What became of a task.
#[must_use]
pub(in crate::app) fn outcome(outcome: Outcome) -> String {
    let mut said = match outcome.is_back {
        true => taken_back(outcome),
        false => renamed(outcome),
    };
    if outcome.left_aside > 0 {
        said.push(' ');
        said.push_str(&files(outcome.left_aside));
        said.push_str(
            " left under a name that begins with eponym-, as both other names were taken.",
        );
    }
    said
}

fn renamed(outcome: Outcome) -> String {
    let folders = match outcome.folders {
        0 | 1 => String::new(),
        count => format!(" in {} folders", grouped(count)),
    };
    let mut said = match outcome.renamed {
        0 if outcome.folders == 0 && outcome.left_out == 0 => {
            "Every file has its name already.".to_owned()
        }
        0 => "No file was renamed.".to_owned(),
        count => format!("Renamed {}{folders}.", files(count)),
    };
    if outcome.left_out > 0 {
        let left_out = pictures(outcome.left_out);
        said.push_str(&format!(" {left_out} left as before; each says why."));
    }
    said
}

fn taken_back(outcome: Outcome) -> String {
    let mut said = match outcome.renamed {
        1 => "1 file has its old name again.".to_owned(),
        count => format!("{} files have their old names again.", grouped(count)),
    };
    if outcome.left_out > 0 {
        let left_out = files(outcome.left_out);
        said.push_str(&format!(
            " {left_out} not: gone, or something else has the old name."
        ));
    }
    said
}

/// A batch that is over.
#[must_use]
pub(in crate::app) fn past_rename(past: &PastRename) -> String {
    let files = files(past.files);
    format!("{} · {} · {files}", past.when, past.folder)
}

/// That a batch was under way when the page went.
#[must_use]
pub(in crate::app) fn unfinished(past: &PastRename) -> String {
    let what = match past.is_undo {
        true => "Undoing the renaming of",
        false => "Renaming",
    };
    let (files, folder, when) = (files(past.files), &past.folder, &past.when);
    format!("{what} {files} in {folder} was not finished ({when}).")
}

pub(super) fn files(count: usize) -> String {
    match count {
        1 => "1 file".to_owned(),
        _ => format!("{} files", grouped(count)),
    }
}
