//! What is shown where. Whoever asks here is told when it changes.

use std::ops::Range;

use leptos::prelude::*;

use super::Driver;
use crate::app::review::Shown;
use crate::app::session::{Row, place};
use crate::domain::image::JobId;
use crate::domain::review::{Folder, Line};
use crate::domain::virtual_list::Section;

impl Driver {
    /// How many pictures are shown, those in closed folders as well.
    pub(crate) fn shown_count(self) -> usize {
        self.shown_pictures().len()
    }

    /// Every picture that is shown, in its order.
    pub(crate) fn shown_pictures(self) -> Vec<JobId> {
        self.session.listed.track();
        self.inner().review.borrow().listing.pictures().to_vec()
    }

    /// What stands below each other.
    pub(crate) fn sections(self) -> Vec<Section> {
        self.session.listed.track();
        self.inner().review.borrow().listing.sections()
    }

    /// These lines of the list.
    pub(crate) fn lines(self, wanted: Range<usize>) -> Vec<Shown> {
        self.session.listed.track();
        let inner = self.inner();
        let lines = inner.review.borrow().listing.lines(wanted).into_iter();
        let rows = self.session.rows.read();
        lines
            .filter_map(|line| match line {
                Line::Picture(id) => rows.get(place(&rows, id)?).cloned().map(Shown::Row),
                Line::Folder(at) => Some(Shown::Folder(at)),
            })
            .collect()
    }

    /// Where a picture stands among those that are shown.
    pub(crate) fn shown_at(self, id: JobId) -> usize {
        self.session.listed.track();
        let place = self.inner().review.borrow().listing.place(id);
        place.unwrap_or_default()
    }

    /// The folder at this place.
    pub(crate) fn folder(self, place: usize) -> Option<Folder> {
        self.session.listed.track();
        let inner = self.inner();
        let review = inner.review.borrow();
        review.listing.folders().get(place).cloned()
    }

    /// The row that the keyboard is on; at first the first.
    pub(crate) fn current_row(self) -> Option<Row> {
        let current = self.session.current.get();
        let row = current.and_then(|id| self.session.row(id));
        row.or_else(|| {
            self.lines(0..2).into_iter().find_map(|line| match line {
                Shown::Row(row) => Some(row),
                Shown::Folder(_) => None,
            })
        })
    }
}
