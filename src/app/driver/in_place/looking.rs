//! Where the files of the list lie, before and after they are renamed.

use std::collections::HashMap;

use leptos::prelude::*;
use web_sys::File;

use super::super::Driver;
use super::GROUP;
use crate::app::session::{Renaming, Row, place};
use crate::browser::files::Sidecar;
use crate::browser::in_place::Folder;
use crate::domain::file_name::FileName;
use crate::domain::image::{JobId, path};
use crate::domain::in_place::{Batch, FileMove, Unit};
use crate::domain::problem::{Code, Problem};
use crate::domain::sidecar;

/// A picture that is to be renamed, with the files of its unit.
pub(super) struct Wish {
    pub(super) id: JobId,
    pub(super) unit: Unit,
}

impl Driver {
    /// The folder in which the files lie: a dropped one that holds them all, or the one a person
    /// chooses; `None` if they would not.
    pub(super) async fn folder(self) -> Result<Option<Folder>, Problem> {
        let dropped = self.inner().renaming.folders.borrow().clone();
        let rows = self.renamed_rows();
        let holds_all = |folder: &&Folder| {
            let name = folder.name();
            let mut places = rows.iter().map(|(row, _)| row.source.folder());
            places.all(|place| place.split('/').next() == Some(&*name))
        };
        let mut holding = dropped.iter().rev().filter(holds_all);
        match holding.next() {
            Some(folder) => Ok(Some(folder.clone())),
            None => Folder::choose().await,
        }
    }

    /// Rows whose files are to get other names.
    fn renamed_rows(self) -> Vec<(Row, FileName)> {
        let inner = self.inner();
        let names = inner.names.borrow();
        let rows = self.session.rows.get_untracked();
        let renamed = rows.into_iter().filter_map(|row| {
            let name = names.get(row.id)?.clone();
            let file = inner.originals.file(row.id)?;
            (file.name() != name.to_string()).then_some((row, name))
        });
        renamed.collect()
    }

    /// Finds the files in their folder; how many could not be found. Their rows say so.
    pub(super) async fn wishes(self, folder: &Folder) -> (Vec<Wish>, usize) {
        let rows = self.renamed_rows();
        let total = rows.len();
        let mut wishes = Vec::with_capacity(total);
        for (done, (row, name)) in rows.iter().enumerate() {
            if done % GROUP == 0 {
                self.session.renaming.set(Renaming::Looking { done, total });
            }
            match self.wish(folder, row, name).await {
                Ok(wish) => {
                    self.inner().undelivered.borrow_mut().remove(row.id);
                    self.show_row(row.id);
                    wishes.push(wish);
                }
                Err(problem) => self.refuse_delivery(row.id, problem),
            }
        }
        let missing = total - wishes.len();
        (wishes, missing)
    }

    async fn wish(self, folder: &Folder, row: &Row, name: &FileName) -> Result<Wish, Problem> {
        let file = self.inner().originals.file(row.id);
        let file = file.ok_or_else(|| Problem::new(Code::NotInFolder))?;
        let (place, found) = look_up(folder, row, &file.name()).await?;
        let is_it = found.size() as u64 == row.source.size
            && found.last_modified() as i64 == row.source.modified_ms;
        if !is_it {
            return Err(Problem::new(Code::ChangedOnDisk));
        }
        let mut files = vec![FileMove {
            old: file.name(),
            new: name.to_string(),
            size: row.source.size,
            is_exact: false,
        }];
        let new_name = name.to_string();
        files.extend(
            self.sidecars_of(row, &new_name)
                .into_iter()
                .map(|(sidecar, new)| FileMove {
                    old: sidecar.file.name(),
                    new,
                    size: sidecar.size,
                    is_exact: false,
                }),
        );
        let unit = Unit {
            folder: place,
            files,
        };
        Ok(Wish { id: row.id, unit })
    }

    /// The rows are the files as they are called now.
    pub(super) async fn follow(self, folder: &Folder, batch: &Batch, before: Vec<Option<String>>) {
        let rows = self.session.rows.get_untracked();
        let mut by_place: HashMap<String, &Row> = HashMap::new();
        for row in &rows {
            let Some(file) = self.inner().originals.file(row.id) else {
                continue;
            };
            for place in places(folder, row) {
                by_place.insert(format!("{place}/{}", file.name()), row);
            }
        }
        let mut renamed: Vec<Row> = Vec::new();
        for ((place, now), before) in batch.names().zip(before) {
            let (Some(now), Some(before)) = (now, before) else {
                continue;
            };
            if *now == *before {
                continue;
            }
            let Some(row) = by_place.get(&format!("{place}/{before}")) else {
                self.follow_sidecar(folder, place, (&before, now)).await;
                continue;
            };
            if let Ok(file) = folder.file(place, now).await
                && file.size() as u64 == row.source.size
            {
                self.inner().originals.keep(row.id, file);
                renamed.push(row.renamed(now));
            }
        }
        self.session.rows.update(|rows| {
            for row in renamed {
                if let Some(at) = place(rows, row.id) {
                    rows[at] = row;
                }
            }
        });
        self.show_sidecars();
        self.names_changed();
    }

    /// A file that goes with a picture, or did, has another name now.
    async fn follow_sidecar(self, folder: &Folder, place: &str, (before, now): (&str, &str)) {
        let Ok(file) = folder.file(place, now).await else {
            return;
        };
        let inner = self.inner();
        let mut sidecars = inner.sidecars.borrow_mut();
        let is_it = |sidecar: &&mut Sidecar| {
            let lies_in = path::folder(&sidecar.path);
            let places = places_of(folder, lies_in);
            sidecar.file.name() == before && places.iter().any(|other| other == place)
        };
        if let Some(sidecar) = sidecars.iter_mut().find(is_it) {
            sidecar.path = sidecar::renamed(&sidecar.path, now);
            sidecar.file = file;
        }
    }
}

/// The file of a row, and in which of the folder's folders it lies.
async fn look_up(folder: &Folder, row: &Row, name: &str) -> Result<(String, File), Problem> {
    let mut problem = Problem::new(Code::NotInFolder);
    for place in places(folder, row) {
        match folder.file(&place, name).await {
            Ok(file) => return Ok((place, file)),
            Err(other) => problem = other,
        }
    }
    Err(problem)
}

/// Where a row's file may lie in a folder: what was dropped may have been the folder itself, or
/// something in it.
fn places(folder: &Folder, row: &Row) -> Vec<String> {
    places_of(folder, row.source.folder())
}

fn places_of(folder: &Folder, path: &str) -> Vec<String> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let inner = (first == folder.name()).then(|| rest.to_owned());
    inner.into_iter().chain([path.to_owned()]).collect()
}
