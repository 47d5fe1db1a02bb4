//! Taking the renamed files home: one, all, or one zip.
//!
//! Every original is looked at once more, and what is not what was dropped any more stays behind with
//! a reason on its row; the rest goes.

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::parcels::{Parcel, Texts, Which, groups};
use crate::app::session::{Delivery, Row};
use crate::app::wording::{self, TakenHome};
use crate::browser::downloads::{self, Checked, Gluing, Original, Place};
use crate::browser::timers::{self, unless};
use crate::browser::{clock, storage};
use crate::domain::archive::checksum::checksum;
use crate::domain::archive::{Archive, Entry};
use crate::domain::archive_options::ArchiveOptions;
use crate::domain::image::JobId;
use crate::domain::problem::{Code, Problem};
use crate::domain::words;

/// The archive's own name.
const ZIP_NAME: &str = "eponym.zip";

/// Between two downloads, in milliseconds: browsers drop downloads that come all at once.
const BETWEEN_DOWNLOADS_MS: u32 = 150;

impl Driver {
    pub(crate) fn download(self, id: JobId) {
        let parcel = move || (self.parcel(id), TakenHome::default());
        self.deliver(self.one_by_one(parcel));
    }

    pub(crate) fn download_all(self) {
        let parcels = move || {
            (
                self.parcels(Which::All, ArchiveOptions::ONE_BY_ONE).0,
                self.without_absent(Which::All),
            )
        };
        self.deliver(self.one_by_one(parcels));
    }

    pub(crate) fn download_zip(self) {
        self.deliver(self.zip(Which::All, None));
    }

    /// The same of what is selected alone.
    pub(crate) fn download_selected(self) {
        self.deliver(self.zip(Which::Selected, None));
    }

    /// The same to a place that the person chooses first.
    pub(crate) fn save_zip_as(self) {
        spawn_local(async move {
            if let Some(place) = Place::choose(ZIP_NAME).await {
                self.deliver(self.zip(Which::All, Some(place)));
            }
        });
    }

    /// Gives up what is on its way; what was not saved yet never is.
    pub(crate) fn cancel_delivery(self) {
        // Dropping the sender is the signal.
        self.inner().delivering.take();
    }

    fn deliver(self, delivery: impl Future<Output = String> + 'static) {
        let (sender, cancelled) = oneshot::channel::<()>();
        self.inner().delivering.replace(Some(sender));
        self.session.renaming.set(Delivery::Idle);
        self.session
            .delivery
            .set(Delivery::Busy { done: 0, total: 0 });
        spawn_local(async move {
            let said = unless(cancelled, delivery).await;
            let said = said.unwrap_or_else(|| words::cancelled().to_owned());
            self.session.delivery.set(Delivery::Done(said));
        });
    }

    /// Downloads each under its own name.
    async fn one_by_one(self, parcels: impl FnOnce() -> (Vec<Parcel>, TakenHome)) -> String {
        self.names_settled().await;
        let (parcels, mut taken) = parcels();
        let mut is_first = true;
        for group in groups(&parcels) {
            for (parcel, _) in self.checked(group, &mut taken).await {
                if !std::mem::take(&mut is_first) {
                    timers::sleep(BETWEEN_DOWNLOADS_MS).await;
                }
                let saved = downloads::save(&parcel.original.file, &parcel.path);
                self.note(parcel, saved.err(), &mut taken);
            }
            self.progress(taken.looked_at(), parcels.len());
        }
        taken.asks_for_several = parcels.len() > 1;
        self.note_taken_home(&taken);
        wording::taken_home(&taken)
    }

    /// Glues headers and originals into one archive and saves it.
    async fn zip(self, which: Which, place: Option<Place>) -> String {
        self.names_settled().await;
        let (parcels, texts) = self.parcels(which, self.session.archive.get_untracked());
        let bytes = parcels.iter().map(|parcel| parcel.original.size).sum();
        let mut taken = TakenHome {
            is_too_large: storage::has_less_room_than(bytes).await,
            ..self.without_absent(which)
        };
        let mut zip = Zip::default();
        for group in groups(&parcels) {
            for (parcel, checked) in self.checked(group, &mut taken).await {
                let packed = zip.add(parcel, &checked);
                self.note(parcel, packed.err(), &mut taken);
            }
            self.progress(taken.looked_at(), parcels.len());
        }
        if taken.pictures == 0 {
            return wording::taken_home(&taken);
        }
        match self.close(zip, texts, &mut taken, place).await {
            Ok(()) => {
                self.note_taken_home(&taken);
                wording::taken_home(&taken)
            }
            Err(problem) => wording::of(&problem).what.to_owned(),
        }
    }

    /// Looks at some files, and says which are as they were.
    async fn checked<'a>(
        self,
        parcels: &'a [Parcel],
        taken: &mut TakenHome,
    ) -> Vec<(&'a Parcel, Checked)> {
        let originals = parcels.iter().map(|parcel| parcel.original.clone());
        let originals: Vec<Original> = originals.collect();
        let mut good = Vec::with_capacity(parcels.len());
        let checked = downloads::check(&originals).await;
        for (parcel, checked) in parcels.iter().zip(checked) {
            match checked {
                Ok(_) if !parcel.is_picture && taken.has_left(parcel.id) => taken.beside_left += 1,
                Ok(checked) => good.push((parcel, checked)),
                Err(problem) => self.note(parcel, Some(problem), taken),
            }
        }
        good
    }

    /// Keeps in mind what became of a file.
    fn note(self, parcel: &Parcel, problem: Option<Problem>, taken: &mut TakenHome) {
        let undelivered = &self.inner().undelivered;
        match (problem, parcel.is_picture) {
            (None, true) => {
                taken.pictures += 1;
                if undelivered.borrow_mut().remove(parcel.id).is_some() {
                    self.show_row(parcel.id);
                }
            }
            (None, false) => taken.beside += 1,
            (Some(_), false) => taken.beside_left += 1,
            (Some(problem), true) => {
                let path = self
                    .session
                    .row(parcel.id)
                    .map(|row| row.source.path.clone());
                taken
                    .left
                    .push((parcel.id, path.unwrap_or_default(), problem.code));
                self.refuse_delivery(parcel.id, problem);
            }
        }
    }

    /// Nothing is taken home yet, and left behind are those whose files are not here.
    fn without_absent(self, which: Which) -> TakenHome {
        let inner = self.inner();
        let (run, names) = (inner.run.borrow(), inner.names.borrow());
        let left = |row: Row| {
            let problem = run.job(row.id)?.absence()?;
            names.get(row.id)?;
            Some((row.id, row.source.path.clone(), problem.code))
        };
        let rows = self.rows_to_take(which);
        TakenHome {
            listed: rows.len(),
            left: rows.into_iter().filter_map(left).collect(),
            ..TakenHome::default()
        }
    }

    pub(super) fn refuse_delivery(self, id: JobId, problem: Problem) {
        self.inner().undelivered.borrow_mut().insert(id, problem);
        self.show_row(id);
    }

    fn progress(self, done: usize, total: usize) {
        self.session.delivery.set(Delivery::Busy { done, total });
    }

    /// Adds the texts, and saves.
    async fn close(
        self,
        mut zip: Zip,
        texts: Texts,
        taken: &mut TakenHome,
        place: Option<Place>,
    ) -> Result<(), Problem> {
        if let Some(path) = texts.names {
            match self.list_of_names().await {
                Some(list) => zip.add_text(path, &list)?,
                None => taken.lacks_list = true,
            }
        }
        if let Some(path) = texts.summary {
            zip.add_text(path, &wording::summary(taken, &wording::taken_home(taken)))?;
        }
        let archive = zip.end()?.end()?;
        let Some(place) = place else {
            return downloads::save(&archive, ZIP_NAME);
        };
        let total = archive.size() as u64;
        let on_progress = |done: f64| {
            let done = done as u64;
            self.session.delivery.set(Delivery::Saving { done, total });
        };
        place.write(&archive, on_progress).await
    }

    /// Nothing would be lost any more, unless something stayed behind.
    fn note_taken_home(self, taken: &TakenHome) {
        let summary = self.session.summary;
        let named = summary.with_untracked(|summary| summary.counts.named);
        if taken.left.is_empty() && taken.pictures >= named {
            self.session.is_taken_home.set(true);
        }
    }
}

/// An archive on its way into a `Blob`.
#[derive(Default)]
struct Zip {
    archive: Archive,
    gluing: Gluing,
}

impl Zip {
    fn add(&mut self, parcel: &Parcel, checked: &Checked) -> Result<(), Problem> {
        let Original { file, size, .. } = &parcel.original;
        self.begin(&parcel.path, *size, checked.crc32, parcel.modified_ms)?;
        match &checked.bytes {
            Some(bytes) => self.gluing.add_bytes(bytes),
            None => self.gluing.add_file(file),
        }
    }

    /// A text of ours, dated now.
    fn add_text(&mut self, path: String, text: &str) -> Result<(), Problem> {
        let (bytes, size) = (text.as_bytes(), text.len() as u64);
        self.begin(&path, size, checksum(bytes), clock::unix_ms())?;
        self.gluing.add_bytes(bytes)
    }

    fn begin(
        &mut self,
        path: &str,
        size: u64,
        crc32: u32,
        modified_ms: i64,
    ) -> Result<(), Problem> {
        let header = self.archive.add(&Entry {
            path: path.to_owned(),
            size,
            crc32,
            modified_ms,
            utc_offset_minutes: clock::utc_offset_minutes(modified_ms),
        });
        let header = header.map_err(|_| Problem::new(Code::Unreadable))?;
        self.gluing.add_bytes(&header)
    }

    /// With what stands after the last file.
    fn end(mut self) -> Result<Gluing, Problem> {
        self.gluing.add_bytes(&self.archive.end())?;
        Ok(self.gluing)
    }
}
