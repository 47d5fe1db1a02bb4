//! What is said about renaming in place.

use crate::app::session::{Delivery, PastRename};
use crate::browser::in_place::Outcome;
use crate::domain::words;

/// How it goes; `None` where there is nothing to say.
#[must_use]
pub(in crate::app) fn renaming(renaming: &Delivery) -> Option<String> {
    match renaming {
        Delivery::Idle | Delivery::Saving { .. } => None,
        Delivery::Looking { done, total } => Some(words::looking_up(*done, *total)),
        Delivery::Busy { done, total } => Some(words::renaming_files(*done, *total)),
        Delivery::Done(said) => Some(said.clone()),
    }
}

/// What became of a task.
#[must_use]
pub(in crate::app) fn outcome(outcome: Outcome) -> String {
    let mut said = match outcome.is_back {
        true => taken_back(outcome),
        false => renamed(outcome),
    };
    if outcome.left_aside > 0 {
        said.push(' ');
        said.push_str(&words::renamed_aside(outcome.left_aside));
    }
    said
}

fn renamed(outcome: Outcome) -> String {
    let mut said = match (outcome.renamed, outcome.folders) {
        (0, 0) if outcome.left_out == 0 => words::renamed_already().to_owned(),
        (0, _) => words::renamed_none().to_owned(),
        (count, 0 | 1) => words::renamed(count),
        (count, folders) => words::renamed_in_folders(count, folders),
    };
    if outcome.left_out > 0 {
        said.push(' ');
        said.push_str(&words::renamed_left(outcome.left_out));
    }
    said
}

fn taken_back(outcome: Outcome) -> String {
    let mut said = words::old_names_back(outcome.renamed);
    if outcome.left_out > 0 {
        said.push(' ');
        said.push_str(&words::old_names_not(outcome.left_out));
    }
    said
}

/// A batch that is over.
#[must_use]
pub(in crate::app) fn past_rename(past: &PastRename) -> String {
    words::past_rename(&past.when, &past.folder, past.files)
}

/// That a batch was under way when the page went.
#[must_use]
pub(in crate::app) fn unfinished(past: &PastRename) -> String {
    let PastRename {
        files,
        folder,
        when,
        ..
    } = past;
    match past.is_undo {
        true => words::unfinished_undo(*files, folder, when),
        false => words::unfinished_rename(*files, folder, when),
    }
}
