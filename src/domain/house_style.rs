//! Which names of other pictures show a model how a person names theirs.
//!
//! What the person typed goes first, then good old names of the same folder, whether they are kept
//! or not. Nothing here looks at more than a few rows, however long the list is.

use std::collections::VecDeque;

use super::decision::Decision;
use super::image::JobId;
use super::old_name::wording;

/// As many examples as show a style; each costs tokens with every request.
pub const MOST_EXAMPLES: usize = 6;

/// How many rows are looked at on either side of a picture: files of a folder lie together.
const REACH: usize = 100;

/// The pictures whose names a person typed last.
#[derive(Clone, Debug, Default)]
pub struct LastTyped {
    /// The latest first.
    ids: VecDeque<JobId>,
}

impl LastTyped {
    /// Takes note of what a person decided.
    pub fn note(&mut self, names: &[(JobId, Decision)]) {
        let typed = |(id, decision): &(JobId, Decision)| {
            matches!(decision, Decision::Typed(_)).then_some(*id)
        };
        let last = names.iter().rev().filter_map(typed).take(MOST_EXAMPLES);
        for id in last.collect::<Vec<_>>().into_iter().rev() {
            self.ids.retain(|other| *other != id);
            self.ids.push_front(id);
        }
        self.ids.truncate(MOST_EXAMPLES);
    }

    /// These pictures, the latest first. What was typed may have been taken back since.
    pub fn iter(&self) -> impl Iterator<Item = JobId> {
        self.ids.iter().copied()
    }
}

/// The places around one place of a list of so many rows, nearest first and not too far.
pub fn nearby(place: usize, rows: usize) -> impl Iterator<Item = usize> {
    let around = (1..=REACH).flat_map(move |far| [place.checked_add(far), place.checked_sub(far)]);
    around.flatten().filter(move |place| *place < rows)
}

/// The examples: what was typed, then old names that are good, each said once and without dates,
/// numbers and random keys.
pub fn examples<'a>(
    typed: impl IntoIterator<Item = &'a str>,
    good: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    for stem in typed.into_iter().chain(good) {
        let said = wording(stem);
        let is_new = !said.is_empty() && !examples.contains(&said);
        examples.extend(is_new.then_some(said));
        if examples.len() == MOST_EXAMPLES {
            break;
        }
    }
    examples
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::domain::file_name::Stem;
    use std::cell::Cell;

    fn typed(id: u32) -> (JobId, Decision) {
        (JobId(id), Decision::Typed(Stem::clean("name")))
    }

    fn ids(last: &LastTyped) -> Vec<u32> {
        last.iter().map(|id| id.0).collect()
    }

    #[test]
    fn what_was_typed_goes_before_old_names_and_nothing_is_said_twice() {
        assert_eq!(
            examples(
                ["Rex am See 2", "Oma", "2024-05-12"],
                ["Rex am See", "red-fox-in-snow (1)", "IMG_1234 Strand"],
            ),
            ["Rex am See", "Oma", "red fox in snow", "Strand"]
        );
    }

    #[test]
    fn no_more_names_are_read_than_are_told() {
        let read = Cell::new(0);
        let old = (0..10_000).map(|_| {
            read.set(read.get() + 1);
            [
                "red fox",
                "grey wolf",
                "snowy owl",
                "young hare",
                "brown bear",
                "tall crane",
            ][read.get() % 6]
        });
        let old: Vec<_> = examples([], old);
        assert_eq!((old.len(), read.get()), (MOST_EXAMPLES, MOST_EXAMPLES));
    }

    #[test]
    fn the_nearest_rows_are_looked_at_first_and_not_the_far_ones() {
        assert_eq!(nearby(1, 4).collect::<Vec<_>>(), [2, 0, 3]);
        assert_eq!(nearby(0, 1).count(), 0);
        assert_eq!(nearby(0, 0).count(), 0);
        assert_eq!(nearby(5_000, 10_000).count(), 2 * REACH);
        assert_eq!(nearby(usize::MAX, 10).count(), 0);
    }

    #[test]
    fn the_last_typed_are_remembered_however_many_are_typed_at_once() {
        let mut last = LastTyped::default();
        last.note(&[typed(1), (JobId(2), Decision::Kept), typed(3)]);
        assert_eq!(ids(&last), [3, 1]);
        last.note(&[typed(1)]);
        assert_eq!(ids(&last), [1, 3]);
        last.note(&(0..10_000).map(typed).collect::<Vec<_>>());
        assert_eq!(ids(&last), [9_999, 9_998, 9_997, 9_996, 9_995, 9_994]);
    }
}
