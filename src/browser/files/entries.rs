//! Walking through dropped folders, depth first.
//!
//! Entries become `File`s, which know their size and time, a few at a time and in their turn:
//! Chromium answers for thousands at once in one task of several seconds. An entry that cannot be
//! read is reported, and the rest arrives.

use super::{Rejected, Seen, unreadable};
use crate::browser::js_error::JsError;
use crate::browser::timers;
use crate::domain::image::path::sort_key;
use crate::domain::sorting::sorted;
use js_sys::{Array, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DataTransferItem, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

/// The name browsers give to a bitmap on the clipboard.
const CLIPBOARD_NAME: &str = "image.png";

/// The name it gets instead, which says where it comes from.
const PASTED_NAME: &str = "pasted-image.png";

/// So many dropped things are asked whether they are folders, and beyond those what has no type: every answer takes
/// Chromium a millisecond or two, and nobody drops more folders that are called like pictures.
const MOST_ASKED: u32 = 20;

/// How long files are measured without a pause, in milliseconds. Asking for the first size of a
/// file costs Chromium about 0.2 ms, so that ten thousand at once would hold up the page for two
/// seconds.
const MEASURING_MS: f64 = 16.;

/// Something that was dropped, or found in a dropped folder.
#[derive(Debug)]
pub(super) enum Found {
    Picked(File),
    File(Seen),
    Entry(FileSystemFileEntry),
    Folder(FileSystemDirectoryEntry),
    Unreadable(Rejected),
}

impl Found {
    /// A dropped item, by its place among all: a folder as such, a file at once as a file.
    pub(super) fn of_item(place: u32, item: &DataTransferItem) -> Option<Self> {
        let may_be_folder = place < MOST_ASKED || item.type_().is_empty();
        let entry = may_be_folder.then(|| item.webkit_get_as_entry().ok().flatten());
        let entry = entry.flatten();
        if let Some(folder) = entry.filter(FileSystemEntry::is_directory) {
            return Some(Self::Folder(folder.unchecked_into()));
        }
        let file = item.get_as_file().ok().flatten()?;
        Some(Self::Picked(file))
    }

    /// As [`of_item`](Self::of_item), but a bitmap gets a name of ours.
    pub(super) fn of_pasted(place: u32, item: &DataTransferItem) -> Option<Self> {
        let mut found = Self::of_item(place, item)?;
        found.measure();
        if let Self::File(seen) = &mut found
            && (seen.path == CLIPBOARD_NAME || seen.path.is_empty())
        {
            PASTED_NAME.clone_into(&mut seen.path);
        }
        Some(found)
    }

    /// Reads the size and the time of a file.
    pub(super) fn measure(&mut self) {
        if let Self::Picked(file) = self {
            *self = Self::File(Seen::picked(file));
        }
    }

    fn of_entry(entry: FileSystemEntry) -> Self {
        if entry.is_directory() {
            Self::Folder(entry.unchecked_into())
        } else {
            Self::Entry(entry.unchecked_into())
        }
    }
}

fn rejected(entry: &FileSystemEntry, error: &JsError) -> Rejected {
    let (size, modified_ms) = (0, 0);
    Rejected {
        path: path_of(entry),
        size,
        modified_ms,
        problem: unreadable(error),
        file: None,
    }
}

/// What is still to be visited; clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk(Rc<RefCell<Rest>>);

#[derive(Debug, Default)]
struct Rest {
    /// The next one last.
    found: Vec<Found>,
    /// As many from the first on may not have been measured.
    unmeasured: usize,
}

impl Walk {
    pub(super) fn new(mut found: Vec<Found>) -> Self {
        found.reverse();
        let unmeasured = found.len();
        Self(Rc::new(RefCell::new(Rest { found, unmeasured })))
    }

    pub(super) fn is_over(&self) -> bool {
        self.0.borrow().found.is_empty()
    }

    /// Measures what comes next for as long as the page can bear; `false` once there is nothing
    /// left to measure.
    pub(super) fn measure_some(&self) -> bool {
        let mut rest = self.0.borrow_mut();
        let until = timers::now_ms() + MEASURING_MS;
        while rest.unmeasured > 0 {
            rest.unmeasured -= 1;
            let place = rest.unmeasured;
            // It may have been visited in the meantime, which measures as well.
            if let Some(found) = rest.found.get_mut(place) {
                found.measure();
            }
            if timers::now_ms() >= until {
                break;
            }
        }
        rest.unmeasured > 0
    }

    /// Measures everything, beside whatever else happens.
    pub(super) fn measure_rest(&self) {
        let walk = self.clone();
        spawn_local(async move {
            timers::sleep(0).await;
            while walk.measure_some() {
                timers::sleep(0).await;
            }
        });
    }

    /// The next files, at most so many; none at the end.
    pub(super) async fn next(&self, most: usize) -> Vec<Result<Seen, Rejected>> {
        let mut opening = Vec::new();
        while opening.len() < most
            && let Some(found) = self.pop()
        {
            match found {
                Found::Picked(file) => opening.push(Opening::Done(Ok(Seen::picked(&file)))),
                Found::File(seen) => opening.push(Opening::Done(Ok(seen))),
                Found::Unreadable(rejected) => opening.push(Opening::Done(Err(rejected))),
                Found::Entry(entry) => opening.push(Opening::start(entry)),
                Found::Folder(folder) => {
                    let contents = contents(&folder).await;
                    self.0.borrow_mut().found.extend(contents);
                }
            }
        }
        let mut opened = Vec::with_capacity(opening.len());
        for opening in opening {
            opened.push(opening.finish().await);
        }
        opened
    }

    fn pop(&self) -> Option<Found> {
        self.0.borrow_mut().found.pop()
    }
}

/// A file on its way out of its entry.
enum Opening {
    Done(Result<Seen, Rejected>),
    Entry(FileSystemFileEntry, JsFuture),
}

impl Opening {
    fn start(entry: FileSystemFileEntry) -> Self {
        let file = Promise::new(&mut |resolve, reject| {
            entry.file_with_callback_and_callback(&resolve, &reject);
        });
        Self::Entry(entry, file.into())
    }

    async fn finish(self) -> Result<Seen, Rejected> {
        match self {
            Self::Done(seen) => seen,
            Self::Entry(entry, file) => match file.await {
                Ok(file) => Ok(Seen::new(path_of(&entry), file.unchecked_into::<File>())),
                Err(error) => Err(rejected(&entry, &error.into())),
            },
        }
    }
}

/// Everything directly inside a folder, in reverse order.
async fn contents(folder: &FileSystemDirectoryEntry) -> Vec<Found> {
    let mut found: Vec<FileSystemEntry> = Vec::new();
    let mut failed = None;
    let reader = folder.create_reader();
    loop {
        // Chromium gives a hundred at a time; only an empty answer is the end.
        match next_entries(&reader).await {
            Ok(entries) if entries.is_empty() => break,
            Ok(entries) => found.extend(entries),
            Err(error) => {
                failed = Some(Found::Unreadable(rejected(folder, &error)));
                break;
            }
        }
    }
    let order = sorted(found.iter().map(|entry| sort_key(&entry.name())));
    let entries = order.into_iter().rev().map(|at| found[at].clone());
    failed
        .into_iter()
        .chain(entries.map(Found::of_entry))
        .collect()
}

async fn next_entries(reader: &FileSystemDirectoryReader) -> Result<Vec<FileSystemEntry>, JsError> {
    let entries = JsFuture::from(Promise::new(&mut |resolve, reject| {
        if let Err(error) = reader.read_entries_with_callback_and_callback(&resolve, &reject) {
            // Calling it fails only if it throws, and browsers' own do not.
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    }));
    let entries: Array = entries.await?.unchecked_into();
    Ok(entries.iter().map(JsCast::unchecked_into).collect())
}

/// Relative to the drop: browsers root full paths at it.
fn path_of(entry: &FileSystemEntry) -> String {
    entry.full_path().trim_start_matches('/').to_owned()
}
