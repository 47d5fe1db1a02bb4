//! Which pictures are selected, as lists everywhere let people select them.

use crate::domain::image::JobId;
use crate::domain::jobs::JobSet;

/// The selected pictures, and from where to where the last reach went.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    members: JobSet,
    /// Where a reach begins: what was switched last.
    anchor: Option<JobId>,
    /// Where the last reach ended, so that the next one goes instead of it.
    reached: Option<JobId>,
}

impl Selection {
    /// The pictures, in list order.
    #[must_use]
    pub fn members(&self) -> &JobSet {
        &self.members
    }

    /// Whether a picture is selected.
    #[must_use]
    pub fn contains(&self, id: JobId) -> bool {
        self.members.contains(id)
    }

    /// Takes a picture in, or out.
    pub fn switch(&mut self, id: JobId) {
        if !self.members.insert(id) {
            self.members.remove(id);
        }
        self.anchor = Some(id);
        self.reached = None;
    }

    /// Selects everything from the last one that was switched to this one, in the order shown. A
    /// second reach goes instead of the first.
    pub fn reach(&mut self, to: JobId, shown: &[JobId]) {
        let anchor = self.anchor.filter(|anchor| shown.contains(anchor));
        let anchor = anchor.unwrap_or(to);
        self.anchor = Some(anchor);
        if let Some(before) = self.reached.replace(to) {
            for id in between(anchor, before, shown) {
                self.members.remove(*id);
            }
        }
        for id in between(anchor, to, shown) {
            self.members.insert(*id);
        }
    }

    /// Selects all of these as well.
    pub fn add(&mut self, ids: &[JobId]) {
        for id in ids {
            self.members.insert(*id);
        }
        self.reached = None;
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Only what is shown stays selected: nothing happens to a picture that nobody sees.
    pub fn keep_shown(&mut self, shown: &[JobId]) {
        let mut members = JobSet::default();
        for id in shown.iter().filter(|id| self.members.contains(**id)) {
            members.insert(*id);
        }
        self.members = members;
        self.reached = None;
    }
}

/// The pictures from one to the other, whichever comes first; none if one is not shown.
fn between(one: JobId, other: JobId, shown: &[JobId]) -> &[JobId] {
    let place = |id| shown.iter().position(|shown| *shown == id);
    match (place(one), place(other)) {
        (Some(one), Some(other)) => &shown[one.min(other)..=one.max(other)],
        _ => &[],
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(ids: &[u32]) -> Vec<JobId> {
        ids.iter().copied().map(JobId).collect()
    }

    #[track_caller]
    fn check(selection: &Selection, expected: &[u32]) {
        let members: Vec<JobId> = selection.members().iter().collect();
        assert_eq!(members, ids(expected));
    }

    #[test]
    fn a_reach_goes_from_what_was_switched_last_and_replaces_the_one_before() {
        let shown = ids(&[5, 3, 1, 4, 2]);
        let mut selection = Selection::default();
        selection.switch(JobId(1));
        selection.reach(JobId(2), &shown);
        check(&selection, &[1, 2, 4]);
        selection.reach(JobId(5), &shown);
        check(&selection, &[1, 3, 5]);
        selection.switch(JobId(2));
        selection.reach(JobId(4), &shown);
        check(&selection, &[1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_reach_without_a_beginning_selects_one() {
        let mut selection = Selection::default();
        selection.reach(JobId(2), &ids(&[1, 2, 3]));
        check(&selection, &[2]);
        selection.reach(JobId(3), &ids(&[1, 2, 3]));
        check(&selection, &[2, 3]);
    }

    #[test]
    fn what_is_not_shown_any_more_is_not_selected_any_more() {
        let mut selection = Selection::default();
        selection.add(&ids(&[1, 2, 3]));
        selection.keep_shown(&ids(&[3, 4, 1]));
        check(&selection, &[1, 3]);
    }

    proptest! {
        #[test]
        fn reaching_selects_both_ends_and_all_between(
            shown in Just((0..12_u32).map(JobId).collect::<Vec<_>>()).prop_shuffle(),
            from in 0..12_usize,
            reaches in prop::collection::vec(0..12_usize, 1..5),
        ) {
            let mut selection = Selection::default();
            selection.switch(shown[from]);
            for to in &reaches {
                selection.reach(shown[*to], &shown);
            }
            let to = reaches[reaches.len() - 1];
            for (at, id) in shown.iter().enumerate() {
                let is_between = (from.min(to)..=from.max(to)).contains(&at);
                prop_assert_eq!(selection.contains(*id), is_between);
            }
        }
    }
}
