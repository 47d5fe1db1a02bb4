//! Taking the renamed files home: one, all, or one zip.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::Driver;
use crate::app::session::Delivery;
use crate::app::wording;
use crate::browser::{clock, downloads, timers};
use crate::domain::archive::{Entry, layout};
use crate::domain::export::SPELLING;
use crate::domain::image::JobId;
use crate::domain::plan::{self, Renamed};
use crate::domain::problem::{Code, Problem};

/// The archive's own name.
const ZIP_NAME: &str = "eponym.zip";

/// Between two downloads, in milliseconds: browsers drop downloads that come all at once.
const BETWEEN_DOWNLOADS_MS: u32 = 150;

/// One file on its way home.
struct Parcel {
    folder: String,
    name: String,
    size: u64,
    modified_ms: i64,
    file: File,
    crc32: u32,
}

/// How pictures are taken home.
#[derive(Clone, Copy)]
enum Way {
    OneByOne,
    Zip,
}

impl Driver {
    pub(crate) fn download(self, id: JobId) {
        spawn_local(self.deliver(Some(id), Way::OneByOne));
    }

    pub(crate) fn download_all(self) {
        spawn_local(self.deliver(None, Way::OneByOne));
    }

    pub(crate) fn download_zip(self) {
        spawn_local(self.deliver(None, Way::Zip));
    }

    /// Checks that every original is still what was dropped, then hands over those that are: one,
    /// or all that have a name.
    async fn deliver(self, only: Option<JobId>, way: Way) {
        self.session.renaming.set(Delivery::Idle);
        self.names_settled().await;
        let ids = only.map_or_else(|| self.ready(), |id| vec![id]);
        let total = ids.len();
        let mut parcels = Vec::with_capacity(total);
        let (mut pictures, mut left_behind) = (0, 0);
        for (done, id) in ids.into_iter().enumerate() {
            self.session.delivery.set(Delivery::Busy { done, total });
            match self.parcel(id).await {
                Some(Ok(parcel)) => {
                    let (beside, unread) = self.beside(id, &parcel).await;
                    parcels.push(parcel);
                    parcels.extend(beside);
                    pictures += 1;
                    left_behind += unread;
                }
                Some(Err(problem)) => self.refuse_delivery(id, problem),
                None => {}
            }
        }
        let delivered = match way {
            _ if parcels.is_empty() => Ok(0),
            Way::OneByOne => Ok(one_by_one(&parcels).await.min(pictures)),
            Way::Zip => zip(&parcels).await.map(|()| pictures),
        };
        let mut said = match delivered {
            Ok(0) => "Nothing could be taken home; each picture says why.".to_owned(),
            Ok(delivered) => self.summed_up(delivered, total),
            Err(problem) => wording::of(&problem).what.to_owned(),
        };
        if left_behind > 0 {
            said.push_str(&wording::left_behind(left_behind));
        }
        self.session.delivery.set(Delivery::Done(said));
    }

    /// Reads one original through; `None` if it has no name or was removed.
    async fn parcel(self, id: JobId) -> Option<Result<Parcel, Problem>> {
        let inner = self.inner();
        let row = self.session.row(id)?;
        let name = inner.names.borrow().get(id).cloned()?;
        let Some(file) = inner.originals.file(id) else {
            return Some(Err(Problem::new(Code::Unreadable)));
        };
        let crc32 = match downloads::checksum(&file, row.source.size, |_| {}).await {
            Ok(crc32) => crc32,
            Err(problem) => return Some(Err(problem)),
        };
        let before = inner.checksums.borrow().get(id).copied();
        if before.is_some_and(|before| before != crc32) {
            return Some(Err(Problem::new(Code::ChangedOnDisk)));
        }
        inner.undelivered.borrow_mut().remove(id);
        Some(Ok(Parcel {
            folder: row.source.folder().to_owned(),
            name: name.to_string(),
            size: row.source.size,
            modified_ms: row.source.modified_ms,
            file,
            crc32,
        }))
    }

    /// The files that go with a picture, under names that go with its new one; and how many of them
    /// cannot be read any more.
    async fn beside(self, id: JobId, picture: &Parcel) -> (Vec<Parcel>, usize) {
        let (mut beside, mut unread) = (Vec::new(), 0);
        let Some(row) = self.session.row(id) else {
            return (beside, unread);
        };
        for (_, sidecar, name) in self.sidecars_of(&row, &picture.name) {
            match downloads::checksum(&sidecar.file, sidecar.size, |_| {}).await {
                Ok(crc32) => beside.push(Parcel {
                    folder: picture.folder.clone(),
                    name,
                    size: sidecar.size,
                    modified_ms: sidecar.modified_ms,
                    file: sidecar.file,
                    crc32,
                }),
                Err(_) => unread += 1,
            }
        }
        (beside, unread)
    }

    pub(super) fn refuse_delivery(self, id: JobId, problem: Problem) {
        self.inner().undelivered.borrow_mut().insert(id, problem);
        self.show_row(id);
    }

    /// The pictures that have a new name, in list order.
    fn ready(self) -> Vec<JobId> {
        self.inner()
            .names
            .borrow()
            .iter()
            .map(|(id, _)| id)
            .collect()
    }

    fn summed_up(self, delivered: usize, asked: usize) -> String {
        let total = self.session.rows.with_untracked(Vec::len);
        let mut said = format!("Saved {}.", wording::pictures(delivered));
        if asked > delivered {
            let refused = wording::pictures(asked - delivered);
            said.push_str(&format!(
                " {refused} left out: changed or gone since dropped."
            ));
        }
        if asked > 1 && total > asked {
            let unnamed = wording::pictures(total - asked);
            said.push_str(&format!(" {unnamed} without a name not included."));
        }
        said
    }
}

fn renamed(parcels: &[Parcel]) -> Vec<Renamed<'_>> {
    let renamed = parcels.iter().map(|parcel| Renamed {
        folder: &parcel.folder,
        name: &parcel.name,
    });
    renamed.collect()
}

/// Downloads each under its own name; how many were.
async fn one_by_one(parcels: &[Parcel]) -> usize {
    let paths = match parcels {
        [one] => vec![one.name.clone()],
        all => plan::flat(&renamed(all), SPELLING),
    };
    let mut saved = 0;
    for (parcel, path) in parcels.iter().zip(&paths) {
        if saved > 0 {
            timers::sleep(BETWEEN_DOWNLOADS_MS).await;
        }
        saved += usize::from(downloads::save(&parcel.file, path).is_ok());
    }
    saved
}

/// Glues headers and originals into one archive and saves it.
async fn zip(parcels: &[Parcel]) -> Result<(), Problem> {
    let paths = plan::foldered(&renamed(parcels), SPELLING);
    let entries: Vec<Entry> = parcels
        .iter()
        .zip(paths)
        .map(|(parcel, path)| Entry {
            path,
            size: parcel.size,
            crc32: parcel.crc32,
            modified_ms: parcel.modified_ms,
            utc_offset_minutes: clock::utc_offset_minutes(parcel.modified_ms),
        })
        .collect();
    let parts = layout(&entries)
        .map_err(|problem| Problem::new(Code::Unreadable).with_detail(problem.to_string()))?;
    let files: Vec<File> = parcels.iter().map(|parcel| parcel.file.clone()).collect();
    let archive = downloads::glue(&parts, &files).await?;
    downloads::save(&archive, ZIP_NAME)
}
