//! What is said about renaming in place.

use super::{grouped, pictures};
use crate::app::session::{PastRename, Renaming};
use crate::domain::in_place::Batch;

/// How it goes; `None` where there is nothing to say.
#[must_use]
pub(in crate::app) fn renaming(renaming: &Renaming) -> Option<String> {
    match renaming {
        Renaming::Idle => None,
        Renaming::Looking { done, total } => Some(format!(
            "Looking up {} of {}…",
            grouped(*done),
            pictures(*total)
        )),
        Renaming::Busy { done, total } => {
            Some(format!("Renaming {} of {}…", grouped(*done), files(*total)))
        }
        Renaming::Done(said) => Some(said.clone()),
    }
}

/// What became of so many wishes.
#[must_use]
pub(in crate::app) fn renamed(batch: &Batch, left_out: usize) -> String {
    let folders = match batch.folders().len() {
        0 | 1 => String::new(),
        count => format!(" in {} folders", grouped(count)),
    };
    let mut said = match batch.renamed() {
        0 => "No file was renamed.".to_owned(),
        count => format!("Renamed {}{folders}.", files(count)),
    };
    if left_out > 0 {
        let left_out = pictures(left_out);
        said.push_str(&format!(" {left_out} left as before; each says why."));
    }
    said + &aside(batch)
}

/// What became of old names that were to be given back.
#[must_use]
pub(in crate::app) fn taken_back(count: usize, refused: usize, batch: &Batch) -> String {
    let mut said = match count {
        1 => "1 file has its old name again.".to_owned(),
        _ => format!("{} files have their old names again.", grouped(count)),
    };
    if refused > 0 {
        let refused = files(refused);
        said.push_str(&format!(
            " {refused} not: gone, or something else has the old name."
        ));
    }
    said + &aside(batch)
}

/// That a batch was under way when the page went.
#[must_use]
pub(in crate::app) fn unfinished(past: &PastRename) -> String {
    format!(
        "Renaming {} in {} was not finished ({}).",
        files(past.files),
        past.folder,
        past.when
    )
}

fn aside(batch: &Batch) -> String {
    match batch.left_aside() {
        0 => String::new(),
        count => format!(
            " {} left under a name that begins with eponym-, as both other names were taken.",
            files(count)
        ),
    }
}

fn files(count: usize) -> String {
    match count {
        1 => "1 file".to_owned(),
        _ => format!("{} files", grouped(count)),
    }
}
