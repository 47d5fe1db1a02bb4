//! What is said of files that are taken home.

use super::{of, visible};
use crate::app::session::Delivery;
use crate::domain::image::JobId;
use crate::domain::problem::{Code, Problem};
use crate::domain::words;

/// What became of the files so far.
#[derive(Debug, Default)]
pub(in crate::app) struct TakenHome {
    /// So many were asked for, with names and without.
    pub listed: usize,
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
        Delivery::Busy { total: 0, .. } => words::checking().to_owned(),
        Delivery::Busy { done, total } => words::checking_files(*done, *total),
        Delivery::Saving { done, total } => {
            words::saving(&super::bytes(*done), &super::bytes(*total))
        }
        Delivery::Idle | Delivery::Looking { .. } | Delivery::Done(_) => return None,
    })
}

/// What became of them all.
#[must_use]
pub(in crate::app) fn taken_home(taken: &TakenHome) -> String {
    if taken.pictures == 0 {
        return words::taken_nothing().to_owned();
    }
    let mut said = words::taken_home(taken.pictures);
    let mut add = |sentence: &str| said.push_str(&format!(" {sentence}"));
    let left = taken.left.len();
    if left > 0 {
        add(&words::taken_left_out(left));
    }
    let unnamed = taken.listed.saturating_sub(taken.pictures + left);
    if unnamed > 0 && taken.pictures + left > 1 {
        add(&words::taken_unnamed(unnamed));
    }
    if taken.beside_left > 0 {
        add(&words::taken_beside_left(taken.beside_left));
    }
    if taken.lacks_list {
        add(words::taken_no_list());
    }
    if taken.is_too_large {
        add(words::taken_no_room());
    }
    if taken.asks_for_several {
        add(words::taken_several());
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
