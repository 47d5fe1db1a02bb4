//! New lines of the list come a few in every frame, so that none waits for hundreds of rows.

use std::collections::HashSet;

use leptos::prelude::*;

use super::review::{Key, Shown};

/// New lines in one frame: as many as a window and its surroundings show.
const NEW_LINES: usize = 40;

/// What is in the document already.
#[derive(Clone, Copy)]
pub(super) struct Portions {
    drawn: StoredValue<HashSet<Key>>,
    next: Trigger,
}

impl Portions {
    /// Of an empty list.
    pub(super) fn new() -> Self {
        Self {
            drawn: StoredValue::new(HashSet::new()),
            next: Trigger::new(),
        }
    }

    /// Of these lines those to be drawn now: all that are drawn already, and one portion more. Whoever asks is told
    /// when it is time for the next.
    pub(super) fn of(self, lines: Vec<Shown>) -> Vec<Shown> {
        self.next.track();
        let wanted = lines.len();
        let now = self.drawn.with_value(|drawn| with_new_lines(lines, drawn));
        if now.len() < wanted {
            request_animation_frame(move || self.next.notify());
        }
        self.drawn.set_value(now.iter().map(Shown::key).collect());
        now
    }
}

fn with_new_lines(lines: Vec<Shown>, drawn: &HashSet<Key>) -> Vec<Shown> {
    let mut left = NEW_LINES;
    let mut has_its_turn = |line: &Shown| {
        let is_drawn = drawn.contains(&line.key());
        let is_new = !is_drawn && left > 0;
        left -= usize::from(is_new);
        is_drawn || is_new
    };
    let lines = lines.into_iter();
    lines.filter(|line| has_its_turn(line)).collect()
}
