//! What is taken home: which files, and where each of them goes.

use leptos::prelude::*;

use super::Driver;
use crate::app::session::Row;
use crate::browser::downloads::Original;
use crate::domain::archive_options::ArchiveOptions;
use crate::domain::export::SPELLING;
use crate::domain::image::JobId;
use crate::domain::plan::{self, Renamed};

/// One file on its way home.
pub(super) struct Parcel {
    /// The picture it is, or goes with.
    pub id: JobId,
    pub is_picture: bool,
    /// Where it goes: folders and name with `/` between.
    pub path: String,
    pub original: Original,
    pub modified_ms: i64,
}

/// Which pictures are taken home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    All,
    Selected,
}

/// So many parcels are looked at together at most; more make nothing faster.
const AT_ONCE: usize = 64;

/// And so many bytes of them are read.
const BYTES_AT_ONCE: u64 = 32 << 20;

/// The parcels in groups to be looked at together.
pub(super) fn groups(parcels: &[Parcel]) -> impl Iterator<Item = &[Parcel]> {
    let bytes = |parcel: &Parcel| parcel.original.first_read();
    let mut group = (1, parcels.first().map_or(0, bytes));
    parcels.chunk_by(move |_, next| {
        let larger = (group.0 + 1, group.1 + bytes(next));
        let fits = larger.0 <= AT_ONCE && larger.1 <= BYTES_AT_ONCE;
        group = if fits { larger } else { (1, bytes(next)) };
        fits
    })
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
    pub(super) fn parcels(self, which: Which, options: ArchiveOptions) -> (Vec<Parcel>, Texts) {
        let rows = self.rows_to_take(which);
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

    /// The rows that are meant, with names and without.
    pub(super) fn rows_to_take(self, which: Which) -> Vec<Row> {
        let mut rows = self.session.rows.get_untracked();
        if which == Which::Selected {
            let inner = self.inner();
            let review = inner.review.borrow();
            rows.retain(|row| review.selection.contains(row.id));
        }
        rows
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

    /// A picture under this name, and what goes with it; nothing of one that was removed meanwhile.
    fn unplaced(self, row: &Row, name: &str) -> Vec<Unplaced> {
        let inner = self.inner();
        let Some(file) = inner.originals.file(row.id) else {
            return Vec::new();
        };
        let folder = row.source.folder();
        let picture = Parcel {
            id: row.id,
            is_picture: true,
            path: String::new(),
            original: Original {
                file,
                size: row.source.size,
                crc32: inner.checksums.borrow().get(row.id).copied(),
            },
            modified_ms: row.source.modified_ms,
        };
        let beside = self.sidecars_of(row, name).into_iter();
        let beside = beside.filter_map(|(_, sidecar, name)| {
            let parcel = Parcel {
                id: row.id,
                is_picture: false,
                path: String::new(),
                original: Original {
                    file: sidecar.file?,
                    size: sidecar.size,
                    crc32: None,
                },
                modified_ms: sidecar.modified_ms,
            };
            Some((folder.to_owned(), name, parcel))
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
