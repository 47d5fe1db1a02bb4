//! Dropped, picked and pasted files: found, judged by their first bytes, and delivered batch by
//! batch.
//!
//! Whatever a drop holds is collected while its event lasts, and every file's size and time are
//! read as soon after as the page can bear: Chromium reads a file that was deleted later as empty,
//! without an error, if nobody had asked for its size before. The judging itself is [`inspect`]'s.

mod entries;
mod originals;

pub use originals::Originals;

use crate::browser::js_error::JsError;
use crate::browser::timers;
use crate::domain::image::{HEAD_BYTES, SkipReason, SourceImage, Verdict, inspect};
use crate::domain::problem::{Code, Problem};
use entries::{Found, Walk};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ClipboardEvent, DataTransfer, DataTransferItem, Event, File, FileList, HtmlInputElement,
};

/// How many files are read at once and delivered together: enough to keep the disk busy, few enough
/// that the page shows a frame in between.
const BATCH: usize = 16;

/// How many files are measured without a pause. Asking for the first size of a file costs Chromium
/// about 0.2 ms, so that ten thousand at once would hold up the page for two seconds.
const MEASURED_AT_ONCE: usize = 50;

/// What has become of some of the files.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub pictures: Vec<(SourceImage, File)>,
    pub rejected: Vec<Rejected>,
    /// The paths of what was only counted.
    pub skipped: Vec<(String, SkipReason)>,
}

/// A file that gets a row with the reason why it is never sent.
#[derive(Clone, Debug)]
pub struct Rejected {
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// Milliseconds since 1970.
    pub modified_ms: i64,
    pub problem: Problem,
    /// Absent where not even a handle was to be had.
    pub file: Option<File>,
}

/// Files and folders, collected and not yet looked at.
#[derive(Debug, Default)]
pub struct Arrivals(Vec<Found>);

impl Arrivals {
    /// Collects a drop; to be called before its event ends.
    #[must_use]
    pub fn from_drop(transfer: &DataTransfer) -> Self {
        Self::new(items(transfer).filter_map(|item| Found::of_item(&item)))
    }

    /// Collects what an `<input type=file>` holds, in its order.
    #[must_use]
    pub fn from_input(files: &FileList) -> Self {
        let files = (0..files.length()).filter_map(|index| files.get(index));
        Self::new(files.map(Found::Picked))
    }

    /// Collects what was just chosen in an `<input type=file>`, and empties it, so that the same
    /// files can be chosen again.
    #[must_use]
    pub fn from_change(event: &Event) -> Self {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else {
            return Self::default();
        };
        let arrivals = input.files().map(|files| Self::from_input(&files));
        input.set_value("");
        arrivals.unwrap_or_default()
    }

    /// Collects pasted files and bitmaps; to be called before the event ends.
    #[must_use]
    pub fn from_paste(event: &ClipboardEvent) -> Self {
        let Some(transfer) = event.clipboard_data() else {
            return Self::default();
        };
        Self::new(items(&transfer).filter_map(|item| Found::of_pasted(&item)))
    }

    fn new(found: impl Iterator<Item = Found>) -> Self {
        let mut found: Vec<_> = found.collect();
        let at_once = found.iter_mut().take(MEASURED_AT_ONCE);
        at_once.for_each(Found::measure);
        Self(found)
    }

    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Looks at everything, folders included, and hands over what was found, in order: as dropped,
    /// each folder's files and folders together as people sort them.
    ///
    /// Paths that `originals` knows already are told apart by a number.
    pub async fn inspect(mut self, originals: &Originals, mut on_batch: impl FnMut(Intake)) {
        for found in self.0.chunks_mut(MEASURED_AT_ONCE).skip(1) {
            timers::sleep(0).await;
            found.iter_mut().for_each(Found::measure);
        }
        let mut walk = Walk::new(self.0);
        loop {
            let batch = walk.next(BATCH).await;
            if batch.is_empty() {
                return;
            }
            on_batch(inspect_all(batch, originals).await);
        }
    }
}

fn items(transfer: &DataTransfer) -> impl Iterator<Item = DataTransferItem> {
    let items = transfer.items();
    (0..items.length())
        .filter_map(move |index| items.get(index))
        .filter(|item| item.kind() == "file")
}

/// A file as it was in the moment it was handed over.
#[derive(Debug)]
struct Seen {
    path: String,
    file: File,
    size: u64,
    modified_ms: i64,
}

impl Seen {
    fn new(path: String, file: File) -> Self {
        let (size, modified_ms) = (file.size() as u64, file.last_modified() as i64);
        Self {
            path,
            file,
            size,
            modified_ms,
        }
    }

    fn picked(file: &File) -> Self {
        let path = file.unchecked_ref::<FolderFile>().relative_path();
        let path = if path.is_empty() { file.name() } else { path };
        Self::new(path, file.clone())
    }

    /// Starts to read the first bytes.
    fn head(&self) -> Result<Promise, JsError> {
        let head = self
            .file
            .slice_with_f64_and_f64(0., f64::from(HEAD_BYTES))?;
        Ok(head.array_buffer())
    }

    fn reject(self, problem: Problem) -> Rejected {
        let Self {
            path,
            file,
            size,
            modified_ms,
        } = self;
        Rejected {
            path,
            size,
            modified_ms,
            problem,
            file: Some(file),
        }
    }
}

/// Judges a batch, all of its files being read at the same time.
async fn inspect_all(batch: Vec<Result<Seen, Rejected>>, originals: &Originals) -> Intake {
    let reading: Vec<_> = batch
        .into_iter()
        .map(|found| found.map(|seen| (seen.head(), seen)))
        .collect();
    let mut intake = Intake::default();
    for found in reading {
        match found {
            Ok((head, seen)) => intake.add(seen, finished(head).await, originals),
            Err(mut rejected) => {
                rejected.path = originals.distinct(&rejected.path);
                intake.rejected.push(rejected);
            }
        }
    }
    intake
}

async fn finished(head: Result<Promise, JsError>) -> Result<Vec<u8>, JsError> {
    let buffer = JsFuture::from(head?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

impl Intake {
    fn add(&mut self, mut seen: Seen, head: Result<Vec<u8>, JsError>, originals: &Originals) {
        let verdict = match head {
            Ok(head) => inspect(&seen.path, seen.size, &head),
            Err(error) => Verdict::Problem(unreadable(&error)),
        };
        if let Verdict::Skipped(reason) = verdict {
            self.skipped.push((seen.path, reason));
            return;
        }
        seen.path = originals.distinct(&seen.path);
        match verdict {
            Verdict::Picture(media_type) => {
                let Seen {
                    path,
                    file,
                    size,
                    modified_ms,
                } = seen;
                self.pictures.push((
                    SourceImage {
                        path,
                        size,
                        modified_ms,
                        media_type,
                    },
                    file,
                ));
            }
            Verdict::Problem(problem) => self.rejected.push(seen.reject(problem)),
            Verdict::Skipped(_) => {}
        }
    }
}

fn unreadable(error: &JsError) -> Problem {
    Problem::new(Code::Unreadable).with_detail(error.to_string())
}

#[wasm_bindgen]
extern "C" {
    /// A file picked as part of a folder; web-sys does not know where it lay.
    type FolderFile;
    #[wasm_bindgen(method, getter, js_name = webkitRelativePath)]
    fn relative_path(this: &FolderFile) -> String;
}
