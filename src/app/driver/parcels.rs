//! What is taken home: which files, and where each of them goes.

use leptos::prelude::*;
use web_sys::File;

use super::Driver;
use crate::app::session::Row;
use crate::browser::downloads::Check;
use crate::domain::archive_options::ArchiveOptions;
use crate::domain::export::SPELLING;
use crate::domain::image::JobId;
use crate::domain::plan::{self, Renamed};
use crate::domain::problem::{Code, Problem};

/// One file on its way home.
pub(super) struct Parcel {
    /// The picture it is, or goes with.
    pub id: JobId,
    pub is_picture: bool,
    /// Where it goes: folders and name with `/` between.
    pub path: String,
    /// None of a picture that was removed meanwhile.
    file: Option<File>,
    pub size: u64,
    pub modified_ms: i64,
    /// Its checksum when it was read before.
    crc32: Option<u32>,
}

impl Parcel {
    /// Begins to look whether it is still what was dropped.
    pub(super) fn check(&self) -> Result<Check, Problem> {
        let file = self.original()?;
        Ok(Check::begin(file, self.size, self.crc32))
    }

    pub(super) fn original(&self) -> Result<&File, Problem> {
        let gone = || Problem::new(Code::Unreadable);
        self.file.as_ref().ok_or_else(gone)
    }
}

/// A parcel before it has a place, in a folder and with a name.
type Unplaced = (String, String, Parcel);

/// Texts that an archive may hold beside the parcels.
pub(super) struct Texts {
    pub names: Option<String>,
    pub summary: Option<String>,
}

impl Driver {
    /// One picture with what goes with it.
    pub(super) fn parcel(self, id: JobId) -> Vec<Parcel> {
        let row = self.session.row(id);
        let unplaced: Vec<Unplaced> = row.iter().flat_map(|row| self.named(row)).collect();
        placed(unplaced, false, &[]).0
    }

    /// Every picture that has a new name, with what goes with it, and then those that options ask
    /// for.
    pub(super) fn parcels(self, options: ArchiveOptions) -> (Vec<Parcel>, Texts) {
        let rows = self.session.rows.get_untracked();
        let mut unplaced: Vec<Unplaced> = rows.iter().flat_map(|row| self.named(row)).collect();
        // Last, since a new name goes before an old one that is the same.
        if options.takes_unnamed {
            unplaced.extend(rows.iter().flat_map(|row| self.unnamed(row)));
        }
        let texts = [
            options.has_names.then_some("names.csv"),
            options.has_summary.then_some("summary.txt"),
        ];
        let wanted: Vec<&str> = texts.iter().flatten().copied().collect();
        let (parcels, places) = placed(unplaced, options.keeps_folders, &wanted);
        let mut places = places.into_iter();
        let [names, summary] = texts.map(|text| text.and_then(|_| places.next()));
        (parcels, Texts { names, summary })
    }

    fn named(self, row: &Row) -> Vec<Unplaced> {
        let name = self.inner().names.borrow().get(row.id).cloned();
        name.map_or_else(Vec::new, |name| self.unplaced(row, &name.to_string()))
    }

    fn unnamed(self, row: &Row) -> Vec<Unplaced> {
        if self.inner().names.borrow().get(row.id).is_some() {
            return Vec::new();
        }
        self.unplaced(row, &row.old_name.to_string())
    }

    /// A picture under this name, and what goes with it.
    fn unplaced(self, row: &Row, name: &str) -> Vec<Unplaced> {
        let inner = self.inner();
        let folder = row.source.folder();
        let picture = Parcel {
            id: row.id,
            is_picture: true,
            path: String::new(),
            file: inner.originals.file(row.id),
            size: row.source.size,
            modified_ms: row.source.modified_ms,
            crc32: inner.checksums.borrow().get(row.id).copied(),
        };
        let beside = self.sidecars_of(row, name).into_iter();
        let beside = beside.map(|(_, sidecar, name)| {
            let parcel = Parcel {
                id: row.id,
                is_picture: false,
                path: String::new(),
                file: Some(sidecar.file),
                size: sidecar.size,
                modified_ms: sidecar.modified_ms,
                crc32: None,
            };
            (folder.to_owned(), name, parcel)
        });
        let picture = (folder.to_owned(), name.to_owned(), picture);
        std::iter::once(picture).chain(beside).collect()
    }
}

/// Gives every parcel its path, and says where texts of these names go beside them.
fn placed(
    unplaced: Vec<Unplaced>,
    keeps_folders: bool,
    texts: &[&str],
) -> (Vec<Parcel>, Vec<String>) {
    let parcels = unplaced
        .iter()
        .map(|(folder, name, _)| Renamed { folder, name });
    let texts = texts.iter().map(|name| Renamed { folder: "", name });
    let all: Vec<Renamed<'_>> = parcels.chain(texts).collect();
    let mut paths = if keeps_folders {
        plan::foldered(&all, SPELLING)
    } else {
        plan::flat(&all, SPELLING)
    };
    let places = paths.split_off(unplaced.len());
    let parcels = unplaced.into_iter().zip(paths);
    let parcels = parcels.map(|((_, _, parcel), path)| Parcel { path, ..parcel });
    (parcels.collect(), places)
}
