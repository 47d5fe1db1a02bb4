//! What is said of files that are taken home.

use super::{in_place, of, pictures, visible};
use crate::app::session::Delivery;
use crate::domain::image::JobId;
use crate::domain::problem::{Code, Problem};

/// Where a person broke it off.
pub(in crate::app) const DELIVERY_CANCELLED: &str = "Cancelled. What was not saved yet is not.";

/// What became of the files so far.
#[derive(Debug, Default)]
pub(in crate::app) struct TakenHome {
    pub pictures: usize,
    /// Files that go with them.
    pub beside: usize,
    /// Pictures that stayed behind, by path, and why.
    pub left: Vec<(JobId, String, Code)>,
    /// Files that go with pictures and stayed behind.
    pub beside_left: usize,
    /// The list of names that was asked for could not be made.
    pub lacks_list: bool,
    /// The browser says that it has less room.
    pub is_too_large: bool,
    /// Browsers ask before they save several files.
    pub asks_for_several: bool,
}

impl TakenHome {
    pub(in crate::app) fn looked_at(&self) -> usize {
        self.pictures + self.beside + self.left.len() + self.beside_left
    }

    /// Whether this picture stayed behind.
    pub(in crate::app) fn has_left(&self, id: JobId) -> bool {
        self.left.iter().any(|(left, ..)| *left == id)
    }
}

/// How taking them home goes, while it does.
#[must_use]
pub(in crate::app) fn delivering(delivery: &Delivery) -> Option<String> {
    Some(match delivery {
        Delivery::Busy { total: 0, .. } => "Checking…".to_owned(),
        Delivery::Busy { done, total } => {
            let files = in_place::files(*total);
            format!("Checking {} of {files}…", super::grouped(*done))
        }
        Delivery::Saving { done, total } => {
            let (done, total) = (super::bytes(*done), super::bytes(*total));
            format!("Saving {done} of {total}…")
        }
        Delivery::Idle | Delivery::Looking { .. } | Delivery::Done(_) => return None,
    })
}

/// What became of them all, where the list has so many pictures.
#[must_use]
pub(in crate::app) fn taken_home(taken: &TakenHome, listed: usize) -> String {
    if taken.pictures == 0 {
        return "Nothing could be taken home; each picture says why.".to_owned();
    }
    let mut said = format!("Saved {}.", pictures(taken.pictures));
    let mut add = |sentence: String| said.push_str(&format!(" {sentence}"));
    let left = taken.left.len();
    if left > 0 {
        let left = pictures(left);
        add(format!("{left} left out: changed or gone since dropped."));
    }
    let unnamed = listed.saturating_sub(taken.pictures + left);
    if unnamed > 0 && taken.pictures + left > 1 {
        let unnamed = pictures(unnamed);
        add(format!("{unnamed} without a name not included."));
    }
    if taken.beside_left > 0 {
        let files = in_place::files(taken.beside_left);
        add(format!(
            "{files} beside them could not be read and stayed behind."
        ));
    }
    if taken.lacks_list {
        add("The list of names could not be made.".to_owned());
    }
    if taken.is_too_large {
        add("This browser may not have room for it: see whether the file is complete.".to_owned());
    }
    if taken.asks_for_several {
        add("Should your browser ask, let this page save several files.".to_owned());
    }
    said
}

/// The same with a line for every picture that stayed behind, to lie in the archive.
#[must_use]
pub(in crate::app) fn summary(taken: &TakenHome, said: &str) -> String {
    let left = taken.left.iter();
    let left = left.map(|(_, path, code)| {
        let why = of(&Problem::new(*code)).what;
        format!("{}: {why}\r\n", visible(path))
    });
    format!("{said}\r\n\r\n{}", left.collect::<String>())
}
