//! Looks at an original once more before it is taken home: its CRC-32, and that it is still the file
//! that was dropped.

use crate::browser::js_error::JsError;
use crate::domain::archive::checksum::Checksum;
use crate::domain::problem::{Code, Problem};
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Large enough that reading is as fast as the disk, small enough that summing takes a few
/// milliseconds.
const SLICE_BYTES: u64 = 4 << 20;

/// Up to here an original goes into an archive as bytes: saving it as a file of its own takes the
/// browser longer than reading it.
const SMALL_BYTES: u64 = 64 << 10;

/// An original that is what was dropped.
#[derive(Debug)]
pub struct Checked {
    pub crc32: u32,
    /// All of it, where that is not much.
    pub bytes: Option<Vec<u8>>,
}

/// A look at an original that has begun; several at once take little longer than one. Dropping it
/// ends the reading.
pub struct Check {
    file: File,
    size: u64,
    known: Option<u32>,
    /// Where the first read began, and the read.
    first: (u64, Result<Promise, JsValue>),
}

impl Check {
    /// Begins to look at an original that had `size` bytes when it was dropped, and this checksum when
    /// it was read before.
    ///
    /// Chromium refuses every byte of a file that changed, so there one byte of what is known is
    /// enough. Others hand out the new bytes: a change that keeps the size shows only in the checksum.
    #[must_use]
    pub fn begin(file: &File, size: u64, known: Option<u32>) -> Self {
        let is_touched = known.is_some() && size > SMALL_BYTES && refuses_what_changed();
        let from = if is_touched { size - 1 } else { 0 };
        Self {
            first: (from, begin_read(file, from, size)),
            file: file.clone(),
            size,
            known,
        }
    }

    /// Ends the look.
    ///
    /// # Errors
    /// `changed_on_disk` or `unreadable`.
    pub async fn end(self) -> Result<Checked, Problem> {
        let changed = || Problem::new(Code::ChangedOnDisk);
        if self.file.size() as u64 != self.size {
            return Err(changed());
        }
        let (mut begin, mut read) = self.first;
        let is_touch = begin > 0;
        let mut sum = Checksum::new();
        let bytes = loop {
            let end = self.size.min(begin + SLICE_BYTES);
            let bytes = bytes_of(read).await.map_err(problem)?;
            // Chromium may read a file that was deleted as empty.
            if bytes.len() as u64 != end - begin {
                return Err(changed());
            }
            sum.update(&bytes);
            if end == self.size {
                break bytes;
            }
            (begin, read) = (end, begin_read(&self.file, end, self.size));
        };
        let crc32 = match self.known {
            Some(known) if is_touch => known,
            _ => sum.finish(),
        };
        if self.known.is_some_and(|known| known != crc32) {
            return Err(changed());
        }
        let is_small = self.size <= SMALL_BYTES;
        Ok(Checked {
            crc32,
            bytes: is_small.then_some(bytes),
        })
    }
}

fn begin_read(file: &File, begin: u64, size: u64) -> Result<Promise, JsValue> {
    let end = size.min(begin + SLICE_BYTES);
    let slice = file.slice_with_f64_and_f64(begin as f64, end as f64)?;
    Ok(slice.array_buffer())
}

async fn bytes_of(read: Result<Promise, JsValue>) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(read?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Whether the browser is Chromium, which compares a file with what it was when it was dropped
/// whenever it reads it. Nobody else tells of the browser in this way.
fn refuses_what_changed() -> bool {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).unwrap_or_default();
    Reflect::has(&navigator, &"userAgentData".into()).unwrap_or(false)
}

/// Tells a file that changed from one that is gone. Chromium reports any change, in size or time,
/// as `NotReadableError`, and a missing file as `NotFoundError`; Firefox has `AbortError` for that.
fn problem(thrown: JsValue) -> Problem {
    let error = JsError::from(thrown);
    let code = if error.is_any_of(&["NotReadableError"]) {
        Code::ChangedOnDisk
    } else {
        Code::Unreadable
    };
    Problem::new(code).with_detail(error.to_string())
}
