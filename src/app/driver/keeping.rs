//! Old names that are kept: one by one, or all good ones at once, which is offered.

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::domain::decision::Decision;
use crate::domain::image::JobId;
use crate::domain::words;

impl Driver {
    /// Keeps the old name of a picture, or no longer.
    pub(crate) fn keep_name(self, id: JobId) {
        let Some(row) = self.session.row(id) else {
            return;
        };
        let is_kept = row
            .view
            .with_untracked(|view| view.decision == Decision::Kept);
        let (decision, said) = if is_kept {
            (Decision::Open, words::let_go(&row.source.path))
        } else {
            (Decision::Kept, words::kept(&row.source.path))
        };
        self.decide(vec![(id, decision)]);
        self.session.said.set(said);
    }

    /// Keeps every name that is offered.
    pub(crate) fn keep_offered(self) {
        let offered = self.inner().offered.take();
        self.keep_all(&offered.iter().collect::<Vec<_>>());
        self.show_offer();
    }

    /// Keeps the old names of all of these.
    pub(crate) fn keep_all(self, ids: &[JobId]) {
        self.decide(ids.iter().map(|id| (*id, Decision::Kept)).collect());
        self.session.said.set(words::all_kept(ids.len()));
    }

    /// The names that are offered are not to be kept; they are not offered again.
    pub(crate) fn decline_offer(self) {
        self.inner().offered.take();
        self.show_offer();
    }

    /// The first so many files whose names are offered.
    pub(crate) fn offered(self, most: usize) -> Vec<String> {
        let inner = self.inner();
        let offered = inner.offered.borrow();
        let rows = offered.iter().filter_map(|id| self.session.row(id));
        rows.take(most).map(|row| row.source.path.clone()).collect()
    }

    /// New rows: those with good names are offered.
    pub(super) fn offer(self, rows: &[Row]) {
        let inner = self.inner();
        let mut offered = inner.offered.borrow_mut();
        for row in rows.iter().filter(|row| row.verdict.is_good()) {
            offered.insert(row.id);
        }
    }

    /// What has a name by now, or is gone, is no longer offered.
    pub(super) fn withdraw_offers(self, changed: &[JobId]) {
        let inner = self.inner();
        {
            let run = inner.run.borrow();
            let mut offered = inner.offered.borrow_mut();
            for id in changed {
                if run.job(*id).is_none_or(|job| job.name().is_some()) {
                    offered.remove(*id);
                }
            }
        }
        self.show_offer();
    }

    fn show_offer(self) {
        let count = self.inner().offered.borrow().len();
        if self.session.offered.get_untracked() != count {
            self.session.offered.set(count);
        }
    }
}
