//! New lines of the list come a few at a time, so that no task draws hundreds of them.

use leptos::prelude::*;

use super::review::{Key, Shown};
use crate::browser::timers;
use crate::domain::virtual_list::portion;

/// New lines in one task: each takes a millisecond or two where the page was just opened.
const NEW_LINES: usize = 4;

/// What is in the document already.
#[derive(Clone, Copy)]
pub(super) struct Portions {
    drawn: RwSignal<Vec<Key>>,
    next: Trigger,
}

impl Portions {
    /// Of an empty list.
    pub(super) fn new() -> Self {
        Self {
            drawn: RwSignal::new(Vec::new()),
            next: Trigger::new(),
        }
    }

    /// So many lines are drawn.
    pub(super) fn drawn_count(self) -> usize {
        self.drawn.with(Vec::len)
    }

    /// Of these lines those to be drawn now: all that are drawn already, and a few more. Whoever
    /// asks is told when it is time for the next.
    pub(super) fn of(self, lines: Vec<Shown>) -> Vec<Shown> {
        self.next.track();
        let wanted = lines.len();
        let new = |drawn: &Vec<Key>| portion(lines, Shown::key, drawn, NEW_LINES);
        let now = self.drawn.with_untracked(new);
        self.drawn.set(now.iter().map(Shown::key).collect());
        if now.len() < wanted {
            timers::later(move || self.next.notify());
        }
        now
    }
}
