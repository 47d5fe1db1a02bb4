//! What was dropped, as handles: they stay good over reloads, and lead to the files when the person
//! allows it.

use js_sys::{Array, AsyncIterator, IteratorNext, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemHandle, FileSystemHandleKind,
};

use crate::browser::js_error::JsError;

/// More handles than people drop one by one; each is compared with those that are there.
const MOST: usize = 200;

/// Those of them that lead elsewhere than the ones that are there.
pub(super) async fn new_ones(there: &[JsValue], handles: Vec<JsValue>) -> Vec<JsValue> {
    let room = MOST.saturating_sub(there.len());
    let mut new = Vec::new();
    for handle in handles {
        if new.len() < room && !is_among(there, &handle).await {
            new.push(handle);
        }
    }
    new
}

async fn is_among(there: &[JsValue], handle: &JsValue) -> bool {
    let handle: &FileSystemHandle = handle.unchecked_ref();
    for other in there {
        let same = JsFuture::from(handle.is_same_entry(other.unchecked_ref())).await;
        if same.is_ok_and(|same| same.is_truthy()) {
            return true;
        }
    }
    false
}

/// Through files and folders, depth first.
#[derive(Debug)]
pub(super) struct Walk(Vec<Found>);

/// The path of the folder it is in, and its handle.
type Found = (String, FileSystemHandle);

impl Walk {
    pub(super) fn new(places: Vec<JsValue>) -> Self {
        let places = places.into_iter().rev();
        Self(
            places
                .map(|handle| (String::new(), handle.unchecked_into()))
                .collect(),
        )
    }

    /// At least so many files, if there are any left, each after its path. What cannot be read is left
    /// out: its row goes on waiting for it.
    pub(super) async fn next(&mut self, most: u32) -> Array {
        let files = Array::new();
        while files.length() < 2 * most
            && let Some((folder, handle)) = self.0.pop()
        {
            let path = folder + &handle.name();
            match handle.kind() {
                FileSystemHandleKind::Directory => {
                    let inside = entries(handle.unchecked_ref()).await.unwrap_or_default();
                    let inside = inside.into_iter().map(|inner| (path.clone() + "/", inner));
                    self.0.extend(inside);
                }
                _ => {
                    let file = handle.unchecked_ref::<FileSystemFileHandle>().get_file();
                    if let Ok(file) = JsFuture::from(file).await {
                        files.push(&path.into());
                        files.push(&file);
                    }
                }
            }
        }
        files
    }
}

async fn entries(folder: &FileSystemDirectoryHandle) -> Result<Vec<FileSystemHandle>, JsError> {
    let values: AsyncIterator = folder.values();
    let mut entries = Vec::new();
    loop {
        let next: Promise = values.next()?;
        let next: IteratorNext = JsFuture::from(next).await?.unchecked_into();
        if next.done() {
            return Ok(entries);
        }
        entries.push(next.value().unchecked_into());
    }
}
