//! The order in which the list is shown. Rows must not jump under a person's hands: the list is
//! sorted when a person says so and when a run ends, never at an answer.

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::browser::focus;
use crate::domain::image::JobId;
use crate::domain::review::{Order, doubtful_first};

impl Driver {
    /// A person chose an order.
    pub(crate) fn sort(self, order: Order) {
        let sorted = match order {
            Order::List => None,
            Order::DoubtfulFirst => Some(doubtful_first(self.inner().run.borrow().jobs())),
        };
        self.session.sorted.set(sorted);
    }

    /// The run is over: the list is put in order once more, unless a person is at work in it, as
    /// after naming a single picture again.
    pub(super) fn sort_at_the_end(self) {
        let is_sorted = self.session.sorted.with_untracked(Option::is_some);
        if is_sorted && !focus::is_in_a_row() {
            self.sort(Order::DoubtfulFirst);
        }
    }

    /// New pictures go to the end until the list is sorted again.
    pub(super) fn sort_in(self, rows: &[Row]) {
        self.change(|sorted| sorted.extend(rows.iter().map(|row| row.id)));
    }

    /// A picture was removed; the place it had, where the list is sorted.
    pub(super) fn unsort(self, id: JobId) -> Option<usize> {
        let mut place = None;
        self.change(|sorted| {
            place = sorted.iter().position(|other| *other == id);
            sorted.retain(|other| *other != id);
        });
        place
    }

    /// A picture came back, to the place it had; to the end, if the list was not sorted then.
    pub(super) fn sort_back(self, id: JobId, place: Option<usize>) {
        self.change(|sorted| {
            let place = place.unwrap_or(sorted.len()).min(sorted.len());
            sorted.insert(place, id);
        });
    }

    fn change(self, change: impl FnOnce(&mut Vec<JobId>)) {
        self.session.sorted.update(|sorted| {
            if let Some(sorted) = sorted {
                change(sorted);
            }
        });
    }
}
