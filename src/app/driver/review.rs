//! What of the list is shown, and in which order. Rows must not jump or go under a person's hands:
//! the list is made anew when a person says so, when files have come in and when a run ends, never
//! at an answer.

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::browser::{clock, focus};
use crate::domain::file_name::FileName;
use crate::domain::image::JobId;
use crate::domain::image::path::sort_key;
use crate::domain::review::{Choices, Filter, Listing, Menu, Order, Sieve, Subject, Wishes};
use crate::domain::run::Run;
use crate::domain::sorting::{in_order, sorted};
use crate::domain::taken::Taken;

impl Driver {
    /// What a person wants to see; whoever asks is told when it changes.
    pub(crate) fn wishes(self) -> Wishes {
        self.session.listed.track();
        self.inner().review.borrow().wishes.clone()
    }

    /// The menus to choose it from.
    pub(crate) fn menus(self) -> [Menu; 4] {
        self.session.listed.track();
        let inner = self.inner();
        let review = inner.review.borrow();
        review.wishes.menus(&review.choices)
    }

    /// Whether pictures lie in several folders, so that it matters to see them apart.
    pub(crate) fn has_folders(self) -> bool {
        self.session.listed.track();
        let inner = self.inner();
        let review = inner.review.borrow();
        review.wishes.is_grouped || review.choices.folders.len() > 1
    }

    /// A person chose what stands at this place of a menu.
    pub(crate) fn choose(self, menu: usize, at: usize) {
        let inner = self.inner();
        let choices = inner.review.borrow().choices.clone();
        let mut wishes = self.wishes();
        wishes.choose(menu, at, &choices);
        self.wish(wishes);
    }

    /// A person wants to see pictures with these words in their names.
    pub(crate) fn look_for(self, words: String) {
        let mut wishes = self.wishes();
        wishes.filter.text = words;
        self.wish(wishes);
    }

    /// A person wants to see all.
    pub(crate) fn show_all(self) {
        let filter = Filter::default();
        self.wish(Wishes {
            filter,
            ..self.wishes()
        });
    }

    /// Pictures of one folder stand together, or no longer.
    pub(crate) fn switch_grouping(self) {
        let wishes = self.wishes();
        let is_grouped = !wishes.is_grouped;
        self.wish(Wishes {
            is_grouped,
            ..wishes
        });
    }

    fn wish(self, wishes: Wishes) {
        self.inner().review.borrow_mut().wishes = wishes;
        self.list_anew();
    }

    /// Puts everything in its place.
    pub(super) fn list_anew(self) {
        let inner = self.inner();
        let rows = self.session.rows.read_untracked();
        let mut review = inner.review.borrow_mut();
        let wishes = &review.wishes;
        let (run, names) = (inner.run.borrow(), inner.names.borrow());
        let sieve = Sieve::new(&wishes.filter);
        let keyed = rows.iter().zip(0..).filter_map(|(row, at)| {
            let subject = subject(row, wishes.order, &run, names.get(row.id))?;
            sieve.takes(&subject).then(|| (wishes.key(&subject), at))
        });
        let order = in_order(keyed.collect()).into_iter();
        let pictures: Vec<(JobId, &str)> = order
            .map(|at| (rows[at].id, rows[at].source.folder()))
            .collect();
        let listing = match wishes.is_grouped {
            true => Listing::grouped(&pictures, &review.listing.closed()),
            false => Listing::plain(pictures.iter().map(|(id, _)| *id).collect()),
        };
        review.selection.keep_shown(listing.pictures());
        review.listing = listing;
        self.session.listed.notify();
        self.session.selected.notify();
    }

    /// New pictures go to the end of the list as they come; where a person wants to see it
    /// otherwise, they wait until all of a drop are there.
    pub(super) fn list_in(self, rows: &[Row]) {
        let inner = self.inner();
        let mut review = inner.review.borrow_mut();
        if review.wishes.are_plain() {
            review.listing.extend(rows.iter().map(|row| row.id));
            self.session.listed.notify();
        }
    }

    /// All files of a drop are there.
    pub(super) fn list_what_came(self) {
        self.survey();
        self.list_anew();
    }

    /// The run is over: the list is put in order once more, unless a person is at work in it, as
    /// after naming a single picture again.
    pub(super) fn list_at_the_end(self) {
        self.survey();
        if !focus::is_in_a_row() {
            self.list_anew();
        }
    }

    /// Looks who named pictures, and where they lie.
    fn survey(self) {
        let inner = self.inner();
        let rows = self.session.rows.read_untracked();
        let run = inner.run.borrow();
        let models = run.jobs().filter_map(|(_, job)| {
            let said = job.said()?;
            Some(&*said.asked.model)
        });
        inner.review.borrow_mut().choices = Choices {
            models: distinct(models),
            folders: distinct(rows.iter().map(|row| row.source.folder())),
        };
        self.session.listed.notify();
    }

    /// Opens or closes the folder at this place.
    pub(crate) fn switch_folder(self, place: usize) {
        self.inner().review.borrow_mut().listing.switch(place);
        self.session.listed.notify();
    }

    /// Pictures were removed; the place the first of them had.
    pub(super) fn unlist(self, is_gone: &dyn Fn(JobId) -> bool) -> Option<usize> {
        let inner = self.inner();
        let mut review = inner.review.borrow_mut();
        let place = review.listing.remove(is_gone);
        let shown = review.listing.pictures().to_vec();
        review.selection.keep_shown(&shown);
        self.session.listed.notify();
        self.session.selected.notify();
        place
    }

    /// A picture came back, to the place it had, or where it belongs.
    pub(super) fn list_back(self, id: JobId, place: Option<usize>) {
        match place {
            Some(place) => {
                let inner = self.inner();
                inner.review.borrow_mut().listing.insert(id, place);
                self.session.listed.notify();
            }
            None => self.list_what_came(),
        }
    }
}

/// What a row is put in its place by.
fn subject<'a>(
    row: &'a Row,
    order: Order,
    run: &'a Run,
    name: Option<&'a FileName>,
) -> Option<Subject<'a>> {
    let modified_ms = row.source.modified_ms;
    let file_time = (order == Order::Taken).then(|| {
        let offset = clock::utc_offset_minutes(modified_ms);
        Taken::of_unix_ms(modified_ms, offset)
    });
    Some(Subject {
        path: &row.source.path,
        job: run.job(row.id)?,
        name,
        file_time: file_time.flatten(),
    })
}

/// Every text once, as people sort them.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut texts: Vec<&str> = texts.collect();
    texts.dedup();
    let order = sorted(texts.iter().map(|text| sort_key(text))).into_iter();
    let mut distinct: Vec<String> = order.map(|at| texts[at].to_owned()).collect();
    distinct.dedup();
    distinct
}
