//! Reads an original once, to know its CRC-32 and that it is still the file that was dropped.

use crate::browser::js_error::JsError;
use crate::domain::archive::checksum::Checksum;
use crate::domain::problem::{Code, Problem};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Large enough that reading is as fast as the disk, small enough that hashing takes a few
/// milliseconds.
const SLICE_BYTES: u64 = 4 << 20;

/// The CRC-32 of an original that had `expected_size` bytes when it was dropped. `on_progress` is
/// told how many bytes are done. Dropping the future stops the reading.
///
/// Chromium refuses a file that changed; Firefox hands out the new bytes, so there a change that
/// keeps the size shows only in a checksum that differs from an earlier one.
///
/// # Errors
/// `changed_on_disk` or `unreadable`.
pub async fn checksum(
    file: &File,
    expected_size: u64,
    mut on_progress: impl FnMut(u64),
) -> Result<u32, Problem> {
    if file.size() as u64 != expected_size {
        return Err(Problem::new(Code::ChangedOnDisk));
    }
    let mut hasher = Checksum::new();
    let mut done = 0;
    while done < expected_size {
        let end = expected_size.min(done + SLICE_BYTES);
        let bytes = read(file, done, end).await?;
        // Chromium may read a file that was deleted as empty.
        if bytes.len() as u64 != end - done {
            return Err(Problem::new(Code::ChangedOnDisk));
        }
        hasher.update(&bytes);
        done = end;
        on_progress(done);
    }
    Ok(hasher.finish())
}

async fn read(file: &File, begin: u64, end: u64) -> Result<Vec<u8>, Problem> {
    let slice = file
        .slice_with_f64_and_f64(begin as f64, end as f64)
        .map_err(read_problem)?;
    let buffer = JsFuture::from(slice.array_buffer())
        .await
        .map_err(read_problem)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Tells a file that changed from one that is gone. Chromium reports any change, in size or time,
/// as `NotReadableError`, and a missing file as `NotFoundError`; Firefox has `AbortError` for that.
fn read_problem(thrown: JsValue) -> Problem {
    let error = JsError::from(thrown);
    let code = if error.is_any_of(&["NotReadableError"]) {
        Code::ChangedOnDisk
    } else {
        Code::Unreadable
    };
    Problem::new(code).with_detail(error.to_string())
}
