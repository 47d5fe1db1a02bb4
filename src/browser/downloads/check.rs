//! Looks at originals once more before they are taken home: their CRC-32, and that each is still the
//! file that was dropped.

use crate::browser::js_error::JsError;
use crate::domain::archive::checksum::{Checksum, checksum};
use crate::domain::problem::{Code, Problem};
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// Large enough that reading is as fast as the disk, small enough that summing takes a few
/// milliseconds.
const SLICE_BYTES: u64 = 4 << 20;

/// Up to here an original goes into an archive as bytes: saving it as a file of its own takes the
/// browser longer than reading it.
const SMALL_BYTES: u64 = 64 << 10;

/// An original as it was dropped.
#[derive(Clone, Debug)]
pub struct Original {
    pub file: File,
    /// Bytes.
    pub size: u64,
    /// Its checksum, where it was read before.
    pub crc32: Option<u32>,
}

/// An original that is what was dropped.
#[derive(Debug)]
pub struct Checked {
    pub crc32: u32,
    /// All of it, where that is not much.
    pub bytes: Option<Vec<u8>>,
}

/// So many are read in one go of which little is to be read: every read makes its way through the
/// browser's own process, which takes longer than a few bytes; but several ways are faster than one.
const TOGETHER: usize = 8;

/// Looks at some originals at once, which takes little longer than looking at one. Each may be
/// `changed_on_disk` or `unreadable`.
///
/// So much of all of them is in memory meanwhile as is [first read](Original::first_read).
pub async fn check(originals: &[Original]) -> Vec<Result<Checked, Problem>> {
    let few = originals
        .chunk_by(|one, next| one.is_brief() && next.is_brief())
        .flat_map(|run| run.chunks(TOGETHER));
    let reads: Vec<_> = few.map(|few| (few, together(few))).collect();
    let mut checked = Vec::with_capacity(originals.len());
    for (few, read) in reads {
        match few {
            [long] if !long.is_brief() => checked.push(long.summed(read).await),
            brief => judge(brief, read, &mut checked).await,
        }
    }
    checked
}

/// Begins to read what is first read of all of these, one after the other.
fn together(originals: &[Original]) -> Result<Promise, JsValue> {
    let slices: Array = originals
        .iter()
        .map(|original| original.slice(original.first_byte()).map(JsValue::from))
        .collect::<Result<_, _>>()?;
    Ok(Blob::new_with_blob_sequence(&slices)?.array_buffer())
}

/// Judges those that were read together; alone, where one of them cannot be read.
async fn judge(
    originals: &[Original],
    read: Result<Promise, JsValue>,
    checked: &mut Vec<Result<Checked, Problem>>,
) {
    let all: u64 = originals.iter().map(Original::first_read).sum();
    let bytes = bytes_of(read).await.ok();
    // Chromium may read a file that was deleted as empty: then nobody knows whose bytes these are.
    let bytes = bytes.filter(|bytes| bytes.len() as u64 == all);
    let bytes = bytes.unwrap_or_default();
    let mut bytes = bytes.as_slice();
    for original in originals {
        checked.push(match bytes.split_off(..original.first_read() as usize) {
            Some(bytes) => original.judged(bytes.to_vec()),
            None => original.judged_alone().await,
        });
    }
}

impl Original {
    /// How many bytes are read before anything is said of it.
    #[must_use]
    pub fn first_read(&self) -> u64 {
        SLICE_BYTES.min(self.size - self.first_byte())
    }

    /// Chromium refuses every byte of a file that changed, so there one byte of what is known is
    /// enough. Others hand out the new bytes: a change that keeps the size shows only in the checksum.
    fn first_byte(&self) -> u64 {
        let is_large = self.size > SMALL_BYTES;
        match self.crc32 {
            Some(_) if is_large && refuses_what_changed() => self.size - 1,
            _ => 0,
        }
    }

    fn is_brief(&self) -> bool {
        self.first_read() <= SMALL_BYTES
    }

    fn slice(&self, begin: u64) -> Result<Blob, JsValue> {
        let end = self.size.min(begin + SLICE_BYTES);
        self.file.slice_with_f64_and_f64(begin as f64, end as f64)
    }

    fn read(&self, begin: u64) -> Result<Promise, JsValue> {
        Ok(self.slice(begin)?.array_buffer())
    }

    async fn judged_alone(&self) -> Result<Checked, Problem> {
        let bytes = bytes_of(self.read(self.first_byte())).await;
        self.judged(bytes.map_err(problem)?)
    }

    /// Judges it by all that has to be read.
    fn judged(&self, bytes: Vec<u8>) -> Result<Checked, Problem> {
        if bytes.len() as u64 != self.first_read() {
            return Err(changed());
        }
        let crc32 = match self.crc32 {
            Some(known) if self.first_byte() > 0 => known,
            _ => checksum(&bytes),
        };
        let is_small = self.size <= SMALL_BYTES;
        self.confirmed(crc32, is_small.then_some(bytes))
    }

    /// Reads all of it, slice by slice.
    async fn summed(&self, first: Result<Promise, JsValue>) -> Result<Checked, Problem> {
        let mut sum = Checksum::new();
        let (mut begin, mut read) = (0, first);
        loop {
            let end = self.size.min(begin + SLICE_BYTES);
            let bytes = bytes_of(read).await.map_err(problem)?;
            // Chromium may read a file that was deleted as empty.
            if bytes.len() as u64 != end - begin {
                return Err(changed());
            }
            sum.update(&bytes);
            if end == self.size {
                return self.confirmed(sum.finish(), None);
            }
            (begin, read) = (end, self.read(end));
        }
    }

    fn confirmed(&self, crc32: u32, bytes: Option<Vec<u8>>) -> Result<Checked, Problem> {
        let is_other = self.crc32.is_some_and(|known| known != crc32);
        if is_other || self.file.size() as u64 != self.size {
            return Err(changed());
        }
        Ok(Checked { crc32, bytes })
    }
}

async fn bytes_of(read: Result<Promise, JsValue>) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(read?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn changed() -> Problem {
    Problem::new(Code::ChangedOnDisk)
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
