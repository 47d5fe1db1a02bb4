//! Files that go with pictures: which with which, and what they will be called.

use std::collections::HashSet;

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::browser::files::Sidecar;
use crate::domain::image::path::file_name;
use crate::domain::image::{JobId, SkipReason};
use crate::domain::jobs::JobMap;
use crate::domain::sidecar::{matched, new_name};

impl Driver {
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
        self.session.sidecars.set(sidecars.len());
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
