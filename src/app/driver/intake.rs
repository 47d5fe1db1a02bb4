//! Dropped, chosen and pasted files become rows.

use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;

use leptos::ev::{ClipboardEvent, DragEvent, Event as DomEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::session::Row;
use crate::browser::files::{Arrivals, Intake, Rejected};
use crate::domain::file_name;
use crate::domain::image::{JobId, MediaType, SkipReason, SourceImage};
use crate::domain::problem::Problem;
use crate::domain::run::Event;
use crate::domain::sidecar::matched;

/// As many pictures as are expected to come in before anybody misses the first ones' looks.
const FLOOD: usize = 300;

/// What becomes of files that no row waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Newcomers {
    Listed,
    /// They were taken off the list before; what goes with a picture is no picture.
    LeftOut,
}

impl Driver {
    pub(crate) fn take_drop(self, event: &DragEvent) {
        self.keep_places(event);
        if let Some(transfer) = event.data_transfer() {
            self.take(Arrivals::from_drop(&transfer));
        }
    }

    pub(crate) fn take_paste(self, event: &ClipboardEvent) {
        self.take(Arrivals::from_paste(event));
    }

    pub(crate) fn take_input(self, event: &DomEvent) {
        self.take(Arrivals::from_change(event));
    }

    /// A row came into view: its small picture is made in its turn, one at a time, so that
    /// pictures that are to be named never wait behind those that are only looked at.
    pub fn want_preview(self, id: JobId) {
        self.inner().to_preview.borrow_mut().push_back(id);
        self.make_previews();
    }

    /// These rows are in sight: they go first.
    pub(crate) fn look_at(self, seen: Vec<JobId>) {
        let before = self.inner().seen.replace(seen.clone());
        if seen != before {
            self.send(Event::Seen(seen));
        }
    }

    fn make_previews(self) {
        let inner = self.inner();
        if self.is_flooded() || inner.is_previewing.replace(true) {
            return;
        }
        spawn_local(async move {
            while !self.is_flooded()
                && let Some(id) = self.next_preview()
            {
                self.preview(id).await;
            }
            inner.is_previewing.set(false);
        });
    }

    /// Whether so many files are coming in that looking at them has to wait: a picture is read and
    /// drawn by the same processes that hand over the files.
    fn is_flooded(self) -> bool {
        self.session
            .reading
            .with_untracked(|reading| reading.is_some_and(|found| found > FLOOD))
    }

    /// The next row that has no small picture and is not about to get one by being named; what was
    /// scrolled past can wait.
    fn next_preview(self) -> Option<JobId> {
        let inner = self.inner();
        loop {
            let id = {
                let mut waiting = inner.to_preview.borrow_mut();
                let seen = inner.seen.borrow();
                let in_sight = waiting.iter().position(|id| seen.contains(id));
                waiting.remove(in_sight.unwrap_or_default())?
            };
            let is_bare = self
                .session
                .row(id)
                .is_some_and(|row| row.preview.with_untracked(Option::is_none));
            let is_active = self.is_active(id);
            if is_bare && !is_active && inner.drawing.borrow_mut().insert(id) {
                return Some(id);
            }
        }
    }

    fn is_active(self, id: JobId) -> bool {
        let run = &self.inner().run;
        let run = run.borrow();
        run.job(id)
            .is_some_and(|job| job.status().stage().is_active())
    }

    fn take(self, arrivals: Arrivals) {
        if !arrivals.is_empty() {
            spawn_local(self.take_all(arrivals, Newcomers::Listed));
        }
    }

    /// Files go to the rows that wait for them, and those that no row waits for where they belong.
    pub(super) async fn take_all(self, arrivals: Arrivals, newcomers: Newcomers) {
        let originals = self.inner().originals.clone();
        let found = Rc::new(Cell::new(0));
        let reading = self.session.reading;
        reading.set(Some(0));
        self.list_is_back().await;
        let mut unclear = Vec::new();
        arrivals
            .inspect(&originals, |batch| {
                found.set(found.get() + batch.pictures.len());
                reading.set(Some(found.get()));
                let new = self.reattach(batch, &mut unclear);
                self.take_new(new, newcomers);
            })
            .await;
        self.reattach_by_content(unclear, newcomers).await;
        reading.set(None);
        self.pair_raw_files().await;
        self.show_sidecars();
        self.show_videos();
        self.list_what_came();
        self.names_changed();
        self.make_previews();
    }

    pub(super) fn take_new(self, batch: Intake, newcomers: Newcomers) {
        match newcomers {
            Newcomers::Listed => self.list(batch),
            Newcomers::LeftOut => self.keep_sidecars(batch.sidecars),
        }
    }

    /// A person wants names for the videos that came in, too.
    pub(crate) fn take_videos(self) {
        let inner = self.inner();
        let lone = self.lone_videos();
        let (taken, left) = inner
            .videos
            .take()
            .into_iter()
            .partition::<Vec<_>, _>(|(source, _)| lone.contains(&source.path));
        inner.videos.replace(left);
        self.session.skipped.update(|skipped| {
            skipped.retain(|(path, reason)| *reason != SkipReason::Video || !lone.contains(path));
        });
        let pictures = taken.into_iter().map(|(mut source, file)| {
            source.path = inner.originals.distinct(&source.path);
            (source, file)
        });
        self.list(Intake {
            pictures: pictures.collect(),
            ..Intake::default()
        });
        self.list_what_came();
        self.session.videos.set(0);
    }

    /// A person has seen what was skipped.
    pub(crate) fn dismiss_skipped(self) {
        self.session.skipped.set(Vec::new());
        self.session.videos.set(0);
        self.inner().videos.take();
    }

    /// Offers videos to be taken in, or takes them where a person always wants that.
    pub(super) fn show_videos(self) {
        let is_wanted = self
            .session
            .rules
            .with_untracked(|rules| rules.takes_videos);
        let count = self.lone_videos().len();
        match is_wanted && count > 0 {
            true => self.take_videos(),
            false => self.session.videos.set(count),
        }
    }

    /// The paths of videos that are not the moving half of a picture beside them.
    fn lone_videos(self) -> HashSet<String> {
        let inner = self.inner();
        let videos = inner.videos.borrow();
        if videos.is_empty() {
            return HashSet::new();
        }
        let rows = self.session.rows.get_untracked();
        let pictures: Vec<&str> = rows.iter().map(|row| &*row.source.path).collect();
        let paths: Vec<&str> = videos.iter().map(|(source, _)| &*source.path).collect();
        let lone = paths.iter().zip(matched(&pictures, &paths));
        lone.filter(|(_, picture)| picture.is_none())
            .map(|(path, _)| (*path).to_owned())
            .collect()
    }

    /// Gives everything of a batch a row, or counts it as skipped.
    pub(super) fn list(self, batch: Intake) {
        let inner = self.inner();
        inner.videos.borrow_mut().extend(batch.videos);
        let mut rows = Vec::new();
        let mut jobs: Vec<(JobId, Option<Problem>)> = Vec::new();
        for (source, file) in batch.pictures {
            let id = self.new_id();
            inner.originals.keep(id, file);
            rows.push(Row::new(id, source));
            jobs.push((id, None));
        }
        self.offer(&rows);
        for rejected in batch.rejected {
            let id = self.new_id();
            inner.drawing.borrow_mut().insert(id);
            let problem = rejected.problem.clone();
            rows.push(Row::new(id, claimed(&rejected)));
            if let Some(file) = rejected.file {
                inner.originals.keep(id, file);
            }
            jobs.push((id, Some(problem)));
        }
        self.keep_sidecars(batch.sidecars);
        self.session
            .skipped
            .update(|skipped| skipped.extend(batch.skipped));
        self.list_in(&rows);
        self.session.rows.update(|all| all.extend(rows));
        self.send(Event::Added(jobs));
    }

    fn new_id(self) -> JobId {
        let inner = self.inner();
        let id = inner.next_id.get();
        inner.next_id.set(id + 1);
        JobId(id)
    }
}

/// What a file that holds no picture claims to be by its name.
pub(super) fn claimed(rejected: &Rejected) -> SourceImage {
    let (_, extension) = file_name::split(&rejected.path);
    SourceImage {
        path: rejected.path.clone(),
        size: rejected.size,
        modified_ms: rejected.modified_ms,
        media_type: extension
            .and_then(MediaType::from_extension)
            .unwrap_or(MediaType::Jpeg),
    }
}
