//! Walking through dropped folders, depth first.
//!
//! Entries go stale, so each becomes a `File` as soon as its folder has been read; an entry that
//! cannot be read is reported, and the rest arrives.

use super::{Rejected, Seen, unreadable};
use crate::browser::js_error::JsError;
use crate::domain::image::path::{file_name, natural_order};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransferItem, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

/// The name browsers give to a bitmap on the clipboard.
const CLIPBOARD_NAME: &str = "image.png";

/// The name it gets instead, which says where it comes from.
const PASTED_NAME: &str = "pasted-image.png";

/// Something that was dropped, or found in a dropped folder.
#[derive(Debug)]
pub(super) enum Found {
    Picked(File),
    File(Seen),
    Folder(FileSystemDirectoryEntry),
    Unreadable(Rejected),
}

impl Found {
    /// A dropped item: a folder as such, a file at once as a file.
    pub(super) fn of_item(item: &DataTransferItem) -> Option<Self> {
        let entry = item.webkit_get_as_entry().ok().flatten();
        if let Some(folder) = entry.filter(FileSystemEntry::is_directory) {
            return Some(Self::Folder(folder.unchecked_into()));
        }
        let file = item.get_as_file().ok().flatten()?;
        Some(Self::Picked(file))
    }

    /// As [`of_item`](Self::of_item), but a bitmap gets a name of ours.
    pub(super) fn of_pasted(item: &DataTransferItem) -> Option<Self> {
        let mut found = Self::of_item(item)?;
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

    fn name(&self) -> String {
        match self {
            Self::Picked(file) => file.name(),
            Self::File(seen) => file_name(&seen.path).to_owned(),
            Self::Folder(folder) => folder.name(),
            Self::Unreadable(rejected) => file_name(&rejected.path).to_owned(),
        }
    }

    fn unreadable(entry: &FileSystemEntry, error: &JsError) -> Self {
        let (size, modified_ms) = (0, 0);
        let problem = unreadable(error);
        Self::Unreadable(Rejected {
            path: path_of(entry),
            size,
            modified_ms,
            problem,
            file: None,
        })
    }
}

/// What is still to be visited, the next one last.
pub(super) struct Walk(Vec<Found>);

impl Walk {
    pub(super) fn new(mut arrivals: Vec<Found>) -> Self {
        arrivals.reverse();
        Self(arrivals)
    }

    /// The next files, at most so many; none at the end.
    pub(super) async fn next(&mut self, most: usize) -> Vec<Result<Seen, Rejected>> {
        let mut batch = Vec::new();
        while batch.len() < most
            && let Some(found) = self.0.pop()
        {
            match found {
                Found::Picked(file) => batch.push(Ok(Seen::picked(&file))),
                Found::File(seen) => batch.push(Ok(seen)),
                Found::Unreadable(rejected) => batch.push(Err(rejected)),
                Found::Folder(folder) => self.0.extend(contents(&folder).await),
            }
        }
        batch
    }
}

/// Everything directly inside a folder, in reverse order.
async fn contents(folder: &FileSystemDirectoryEntry) -> Vec<Found> {
    let mut contents = Vec::new();
    let reader = folder.create_reader();
    loop {
        // Chromium gives a hundred at a time; only an empty answer is the end.
        match next_entries(&reader).await {
            Ok(entries) if entries.is_empty() => break,
            Ok(entries) => contents.extend(opened(entries).await),
            Err(error) => {
                contents.push(Found::unreadable(folder, &error));
                break;
            }
        }
    }
    // Each name is asked of the browser once, not once for every comparison.
    let mut named: Vec<_> = contents
        .into_iter()
        .map(|found| (found.name(), found))
        .collect();
    named.sort_by(|(left, _), (right, _)| natural_order(right, left));
    named.into_iter().map(|(_, found)| found).collect()
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

/// Turns entries into files, all at the same time.
async fn opened(entries: Vec<FileSystemEntry>) -> Vec<Found> {
    let (folders, files): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(FileSystemEntry::is_directory);
    let opening: Vec<_> = files
        .into_iter()
        .map(|entry| (opening(&entry), entry))
        .collect();
    let mut opened: Vec<_> = folders
        .into_iter()
        .map(|entry| Found::Folder(entry.unchecked_into()))
        .collect();
    for (file, entry) in opening {
        opened.push(match JsFuture::from(file).await {
            Ok(file) => Found::File(Seen::new(path_of(&entry), file.unchecked_into::<File>())),
            Err(error) => Found::unreadable(&entry, &error.into()),
        });
    }
    opened
}

fn opening(entry: &FileSystemEntry) -> Promise {
    let entry: &FileSystemFileEntry = entry.unchecked_ref();
    Promise::new(&mut |resolve, reject| entry.file_with_callback_and_callback(&resolve, &reject))
}

/// Relative to the drop: browsers root full paths at it.
fn path_of(entry: &FileSystemEntry) -> String {
    entry.full_path().trim_start_matches('/').to_owned()
}
