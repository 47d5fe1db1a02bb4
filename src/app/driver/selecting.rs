//! What is done with one picture or with all that are selected: each is one step that can be undone.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::slicing::Slicing;
use crate::domain::image::JobId;
use crate::domain::review::Selection;
use crate::domain::run::Event;

impl Driver {
    fn select(self, change: &dyn Fn(&mut Selection, &[JobId])) {
        let shown = untrack(|| self.shown_pictures());
        change(&mut self.inner().review.borrow_mut().selection, &shown);
        self.session.selected.notify();
    }

    /// Takes a picture into the selection, or out of it.
    pub(crate) fn switch_selected(self, id: JobId) {
        self.select(&|selection, _| selection.switch(id));
    }

    /// Selects everything shown up to this picture, from the last one that was switched.
    pub(crate) fn select_up_to(self, id: JobId) {
        self.select(&|selection, shown| selection.reach(id, shown));
    }

    /// Selects a picture for what is selected next to begin with, unless one is selected already.
    pub(crate) fn select_from(self, id: JobId) {
        if !self.is_selected(id) {
            self.switch_selected(id);
        }
    }

    /// Selects everything that is shown.
    pub(crate) fn select_all(self) {
        self.select(&|selection, shown| selection.add(shown));
    }

    pub(crate) fn select_nothing(self) {
        self.select(&|selection, _| selection.clear());
    }

    /// Whether a picture is selected; whoever asks is told when that changes.
    pub(crate) fn is_selected(self, id: JobId) -> bool {
        self.session.selected.track();
        self.inner().review.borrow().selection.contains(id)
    }

    /// What is selected, likewise.
    pub(crate) fn selected(self) -> Vec<JobId> {
        self.session.selected.track();
        let inner = self.inner();
        let review = inner.review.borrow();
        review.selection.members().iter().collect()
    }

    /// What a key on a row is meant for: the row, or all that are selected if it is one of them.
    pub(crate) fn meant_by(self, id: JobId) -> Vec<JobId> {
        match self.is_selected(id) {
            true => self.selected(),
            false => vec![id],
        }
    }

    /// Keeps the old name of a picture or no longer, or those of all that are selected if it is one
    /// of them.
    pub(crate) fn keep_or_not(self, id: JobId) {
        match &self.meant_by(id)[..] {
            [one] => self.keep_name(*one),
            all => self.keep_all(all),
        }
    }

    /// Asks about these pictures again.
    pub(crate) fn ask_again(self, ids: Vec<JobId>) {
        self.begin(Box::new(move |lineup| {
            self.record_names(&ids);
            spawn_local(async move {
                let mut slicing = Slicing::to_the_end();
                for id in ids {
                    self.send(Event::AskedAgain(id, lineup.clone()));
                    slicing.goes_on().await;
                }
            });
        }));
    }
}
