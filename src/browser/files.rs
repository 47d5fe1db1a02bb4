//! Dropped, picked and pasted files: found, judged by their first bytes, and delivered batch by
//! batch.
//!
//! Whatever a drop holds is collected while its event lasts, and every file's size and time are
//! read as soon after as the page can bear: Chromium reads a file that was deleted later as empty,
//! without an error, if nobody had asked for its size before. The judging itself is [`inspect`]'s.

mod delivery;
mod entries;
mod originals;
mod sidecar;
#[cfg(feature = "page")]
pub mod texts;

pub use originals::Originals;
pub use sidecar::Sidecar;

use crate::browser::js_error::JsError;
use crate::browser::raster::digest;
use crate::browser::timers;
use crate::domain::image::{HEAD_BYTES, MediaType, SkipReason, SourceImage, Verdict, inspect};
use crate::domain::problem::{Code, Problem};
use delivery::Delivery;
use entries::{Found, Walk};
use js_sys::{Array, Uint8Array};
use std::collections::VecDeque;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DataTransferItem, Event, File, FileList, HtmlInputElement,
};

/// How many files are read in one go and delivered together: each read makes its way through the
/// browser's own process, which takes longer than the few bytes that are wanted; but the page must
/// show a frame in between.
const BATCH: usize = 32;

/// The same for the first files: each of their rows is drawn at once, which takes longer than reading.
const FIRST_BATCH: usize = 6;

/// How many batches are on their way at once, so that disk, browser and page work side by side.
const UNDER_WAY: usize = 3;

/// What has become of some of the files.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    pub pictures: Vec<(SourceImage, File)>,
    /// Which get no row unless a person wants that; their paths are those of the disk.
    pub videos: Vec<(SourceImage, File)>,
    pub rejected: Vec<Rejected>,
    /// The paths of what was only counted.
    pub skipped: Vec<(String, SkipReason)>,
    /// Those of them that may go with a picture.
    pub sidecars: Vec<Sidecar>,
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
pub struct Arrivals(Walk);

impl Arrivals {
    /// Collects a drop; to be called before its event ends.
    #[must_use]
    pub fn from_drop(transfer: &DataTransfer) -> Self {
        Self::new(items(transfer).filter_map(|(place, item)| Found::of_item(place, &item)))
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

    /// Collects files that a worker found, each after its path.
    #[must_use]
    pub fn from_worker(found: &Array) -> Self {
        let found = found.to_vec();
        let found = found.chunks_exact(2).map(|pair| {
            let path = pair[0].as_string().unwrap_or_default();
            Found::File(Seen::new(path, pair[1].clone().unchecked_into()))
        });
        Self::new(found)
    }

    /// Collects pasted files and bitmaps; to be called before the event ends.
    #[must_use]
    pub fn from_paste(event: &ClipboardEvent) -> Self {
        let Some(transfer) = event.clipboard_data() else {
            return Self::default();
        };
        Self::new(items(&transfer).filter_map(|(place, item)| Found::of_pasted(place, &item)))
    }

    fn new(found: impl Iterator<Item = Found>) -> Self {
        let walk = Walk::new(found.collect());
        walk.measure_some();
        Self(walk)
    }

    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_over()
    }

    /// Looks at everything, folders included, and hands over what was found, in order: as dropped,
    /// each folder's files and folders together as people sort them.
    ///
    /// Paths that `originals` knows already are told apart by a number.
    pub async fn inspect(self, originals: &Originals, on_batch: impl FnMut(Intake)) {
        let Self(walk) = self;
        walk.measure_rest();
        // The browser itself has just been busy with the drop: the page draws first.
        timers::sleep(0).await;
        let mut delivery = Delivery::new(on_batch);
        let mut under_way = VecDeque::new();
        loop {
            let most = if delivery.is_early() {
                FIRST_BATCH
            } else {
                BATCH
            };
            let batch = walk.next(most).await;
            let is_over = batch.is_empty();
            if !is_over {
                under_way.push_back(Reading::start(batch));
            }
            while under_way.len() >= UNDER_WAY || is_over {
                let Some(reading) = under_way.pop_front() else {
                    return delivery.finish();
                };
                let is_shown = delivery.add(reading.finish(originals).await);
                if is_shown {
                    // Others may be read already: their rows are not drawn in the same breath.
                    timers::sleep(0).await;
                }
            }
        }
    }
}

/// What is a file or a folder, with its place.
fn items(transfer: &DataTransfer) -> impl Iterator<Item = (u32, DataTransferItem)> {
    let items = transfer.items();
    (0..items.length())
        .filter_map(move |place| Some((place, items.get(place)?)))
        .filter(|(_, item)| item.kind() == "file")
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

    /// How many bytes are needed to judge it.
    fn head_length(&self) -> usize {
        self.size.min(HEAD_BYTES.into()) as usize
    }

    /// The first bytes, not yet read. To cut a file costs Chromium more than to read it, so a small
    /// one stays whole.
    fn head(&self) -> Result<Blob, JsError> {
        if self.size <= HEAD_BYTES.into() {
            return Ok(self.file.clone().into());
        }
        Ok(self
            .file
            .slice_with_f64_and_f64(0., f64::from(HEAD_BYTES))?)
    }

    fn judge(&self, head: &[u8]) -> Verdict {
        inspect(&self.path, self.size, head)
    }

    async fn judge_alone(&self) -> Verdict {
        let head = match self.head() {
            Ok(head) => bytes(JsFuture::from(head.array_buffer())).await,
            Err(error) => Err(error),
        };
        match head {
            Ok(head) => self.judge(&head),
            Err(error) => Verdict::Problem(unreadable(&error)),
        }
    }

    fn into_source(self, media_type: MediaType) -> (SourceImage, File) {
        let Self {
            path,
            file,
            size,
            modified_ms,
        } = self;
        let source = SourceImage {
            path,
            size,
            modified_ms,
            media_type,
        };
        (source, file)
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

/// Some files, while the first bytes of all of them are read in one go.
struct Reading {
    found: Vec<Result<Seen, Rejected>>,
    heads: Result<JsFuture, JsError>,
}

impl Reading {
    fn start(found: Vec<Result<Seen, Rejected>>) -> Self {
        let heads = together(found.iter().flatten());
        Self { found, heads }
    }

    async fn finish(self, originals: &Originals) -> Intake {
        let mut intake = Intake::default();
        let Self { found, heads } = self;
        let lengths = found.iter().flatten().map(Seen::head_length);
        let length: usize = lengths.sum();
        let heads = match heads {
            Ok(heads) => bytes(heads).await.ok(),
            Err(_) => None,
        };
        let mut heads = heads
            .as_deref()
            .filter(|heads| heads.len() == length)
            .unwrap_or_default();
        for found in found {
            match found {
                Ok(seen) => {
                    // One file that cannot be read spoils the read for all: then each has its own.
                    let verdict = match heads.split_off(..seen.head_length()) {
                        Some(head) => seen.judge(head),
                        None => seen.judge_alone().await,
                    };
                    intake.add(seen, verdict, originals);
                }
                Err(rejected) => intake.reject(rejected, originals),
            }
        }
        intake
    }
}

/// Starts to read the first bytes of all of these, one after the other.
fn together<'s>(files: impl Iterator<Item = &'s Seen>) -> Result<JsFuture, JsError> {
    let heads: Array = files
        .map(|seen| seen.head().map(JsValue::from))
        .collect::<Result<_, _>>()?;
    let heads = Blob::new_with_blob_sequence(&heads)?;
    Ok(heads.array_buffer().into())
}

/// SHA-256 of all its bytes (FIPS 180-4); `None` where it cannot be read.
pub async fn sha256(file: &File) -> Option<[u8; 32]> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    digest::finished(digest::sha256(&buffer.unchecked_into())).await
}

async fn bytes(buffer: JsFuture) -> Result<Vec<u8>, JsError> {
    Ok(Uint8Array::new(&buffer.await?).to_vec())
}

impl Intake {
    fn add(&mut self, mut seen: Seen, verdict: Verdict, originals: &Originals) {
        match verdict {
            Verdict::Picture(media_type) => {
                seen.path = originals.distinct(&seen.path);
                self.pictures.push(seen.into_source(media_type));
            }
            Verdict::Problem(problem) => self.reject(seen.reject(problem), originals),
            Verdict::Video(media_type) => {
                self.skip(&seen, SkipReason::Video);
                self.videos.push(seen.into_source(media_type));
            }
            Verdict::Skipped(reason) => self.skip(&seen, reason),
        }
    }

    fn len(&self) -> usize {
        self.pictures.len() + self.rejected.len() + self.skipped.len()
    }

    fn extend(&mut self, other: Self) {
        self.pictures.extend(other.pictures);
        self.videos.extend(other.videos);
        self.rejected.extend(other.rejected);
        self.skipped.extend(other.skipped);
        self.sidecars.extend(other.sidecars);
    }

    fn reject(&mut self, mut rejected: Rejected, originals: &Originals) {
        rejected.path = originals.distinct(&rejected.path);
        self.rejected.push(rejected);
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
