//! Files that go with pictures: which with which, and what they will be called.

use std::collections::HashSet;

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::browser::files::Sidecar;
use crate::browser::timers;
use crate::domain::decision::Decision;
use crate::domain::image::path::file_name;
use crate::domain::image::{JobId, SkipReason};
use crate::domain::job::Stage;
use crate::domain::jobs::{JobMap, JobSet};
use crate::domain::run::Event;
use crate::domain::sidecar::{matched, new_name, raw_beside};

/// So many rows are taken out without a pause.
const AT_ONCE: usize = 64;

impl Driver {
    /// Camera RAW beside another picture of its stem goes with that one, instead of having a row,
    /// unless something was done with it already.
    pub(super) async fn pair_raw_files(self) {
        for rows in self.paired_raw_files().chunks(AT_ONCE) {
            self.put_beside(rows);
            timers::sleep(0).await;
        }
    }

    fn paired_raw_files(self) -> Vec<Row> {
        let mut rows = self.session.rows.get_untracked();
        let pictures: Vec<_> = rows
            .iter()
            .map(|row| (&*row.source.path, row.source.media_type))
            .collect();
        let mut is_beside = raw_beside(&pictures).into_iter();
        let inner = self.inner();
        let run = inner.run.borrow();
        rows.retain(|row| {
            let job = is_beside
                .next()
                .filter(|is| *is)
                .and_then(|_| run.job(row.id));
            job.is_some_and(|job| {
                let is_waiting = matches!(job.status().stage(), Stage::Parked | Stage::Queued);
                is_waiting && *job.decision() == Decision::Open
            })
        });
        rows
    }

    /// Makes files that go with a picture of these, for good.
    fn put_beside(self, rows: &[Row]) {
        let inner = self.inner();
        let mut ids = JobSet::default();
        let mut beside = Vec::new();
        for row in rows {
            ids.insert(row.id);
            let source = &row.source;
            if let Some(file) = inner.originals.file(row.id) {
                beside.push(Sidecar {
                    path: source.path.clone(),
                    size: source.size,
                    modified_ms: source.modified_ms,
                    file: Some(file),
                });
            }
            self.send(Event::Removed(row.id));
            self.forget(row.id);
        }
        self.keep_sidecars(beside);
        let ids_in_order: Vec<JobId> = rows.iter().map(|row| row.id).collect();
        self.withdraw_offers(&ids_in_order);
        self.session
            .rows
            .update(|rows| rows.retain(|row| !ids.contains(row.id)));
        self.unlist(&|id| ids.contains(id));
        let paths = rows.iter().map(|row| row.source.path.clone());
        let beside = paths.map(|path| (path, SkipReason::Beside));
        self.session
            .skipped
            .update(|skipped| skipped.extend(beside));
        self.names_changed();
    }

    /// These files came in; those that were only known are here with them.
    pub(super) fn keep_sidecars(self, beside: Vec<Sidecar>) {
        let inner = self.inner();
        let mut sidecars = inner.sidecars.borrow_mut();
        let is_again = |known: &Sidecar| beside.iter().any(|new| new.path == known.path);
        sidecars.retain(|known| known.file.is_some() || !is_again(known));
        sidecars.extend(beside);
    }

    /// Finds out which file goes with which picture, and shows it on their rows and among
    /// what has none.
    pub(super) fn show_sidecars(self) {
        let inner = self.inner();
        inner.with_pictures.replace(self.pair_up());
        let sidecars = inner.sidecars.borrow();
        let with_pictures = inner.with_pictures.borrow();
        let places = with_pictures.iter().flat_map(|(_, places)| places);
        let paired: HashSet<&str> = places.map(|place| &*sidecars[*place].path).collect();
        if !paired.is_empty() {
            self.session.skipped.update(|skipped| {
                for (_, reason) in skipped
                    .iter_mut()
                    .filter(|(path, _)| paired.contains(&**path))
                {
                    *reason = SkipReason::Beside;
                }
            });
        }
        let rows: Vec<JobId> = with_pictures.iter().map(|(id, _)| id).collect();
        self.session.sidecars.set(sidecars.len());
        drop((sidecars, with_pictures));
        self.keep_rows(&rows);
    }

    /// The places of the files that go with each picture.
    fn pair_up(self) -> JobMap<Vec<usize>> {
        let inner = self.inner();
        let rows = self.session.rows.get_untracked();
        // What is dropped again is the same file again.
        let mut paths = HashSet::new();
        let mut sidecars = inner.sidecars.borrow_mut();
        sidecars.retain(|sidecar| paths.insert(sidecar.path.clone()));
        let pictures: Vec<&str> = rows.iter().map(|row| &*row.source.path).collect();
        let others: Vec<&str> = sidecars.iter().map(|sidecar| &*sidecar.path).collect();
        let mut by_row: JobMap<Vec<usize>> = JobMap::default();
        for (place, picture) in matched(&pictures, &others).into_iter().enumerate() {
            let Some(id) = picture.map(|picture| rows[picture].id) else {
                continue;
            };
            match by_row.get_mut(id) {
                Some(places) => places.push(place),
                None => {
                    by_row.insert(id, vec![place]);
                }
            }
        }
        by_row
    }

    /// The names of the files that go with a picture, if any do.
    pub(crate) fn goes_with(self, id: JobId) -> Option<String> {
        self.session.sidecars.track();
        let inner = self.inner();
        let sidecars = inner.sidecars.borrow();
        let with_pictures = inner.with_pictures.borrow();
        let places = with_pictures.get(id)?.iter();
        let names = places.filter_map(|place| Some(file_name(&sidecars.get(*place)?.path)));
        Some(names.collect::<Vec<_>>().join(", "))
    }

    /// The files that go with a picture: the place of each, and the name it gets when the picture has
    /// this one.
    pub(super) fn sidecars_of(self, row: &Row, new_picture: &str) -> Vec<(usize, Sidecar, String)> {
        let inner = self.inner();
        let sidecars = inner.sidecars.borrow();
        let with_pictures = inner.with_pictures.borrow();
        let places = with_pictures.get(row.id).into_iter().flatten();
        let found = places.filter_map(|place| Some((*place, sidecars.get(*place)?)));
        let picture = row.source.file_name();
        found
            .map(|(place, sidecar)| {
                let name = new_name(picture, new_picture, file_name(&sidecar.path));
                (place, sidecar.clone(), name)
            })
            .collect()
    }
}
