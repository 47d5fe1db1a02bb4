//! Work on many names, cut into slices between which the page answers.

use std::cell::Cell;

use crate::browser::{clock, timers};
use crate::domain::run::Moment;

/// How long one slice may keep the page's thread, in milliseconds: half a frame.
const SLICE_MS: u64 = 8;

/// How long some work may keep the page's thread, and until when it is worth going on.
pub(super) struct Slicing<'a> {
    /// When the slice began; `None` for work that is done at once.
    began: Option<Moment>,
    /// The version the work belongs to, and the one that counts now; `None` for work that is always
    /// worth going on.
    version: Option<(u32, &'a Cell<u32>)>,
}

impl<'a> Slicing<'a> {
    /// Never waits, whatever it takes.
    pub(super) fn at_once() -> Self {
        Self {
            began: None,
            version: None,
        }
    }

    /// Goes on to the end.
    pub(super) fn to_the_end() -> Self {
        Self {
            began: Some(clock::now()),
            version: None,
        }
    }

    /// Goes on until the version changes.
    pub(super) fn while_it_counts(version: &'a Cell<u32>) -> Self {
        Self {
            version: Some((version.get(), version)),
            ..Self::to_the_end()
        }
    }

    /// Lets the page answer when it is time to; whether the work is still wanted.
    pub(super) async fn goes_on(&mut self) -> bool {
        if let Some(began) = self.began
            && clock::now().since(began) >= SLICE_MS
        {
            timers::breath().await;
            self.began = Some(clock::now());
        }
        self.version.is_none_or(|(own, now)| own == now.get())
    }
}
