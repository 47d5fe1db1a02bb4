//! A place on the disk that a person chose for one file (File System Access, `showSaveFilePicker`).
//!
//! What is written lands there as a whole at the end, or not at all.

use crate::browser::js_error::JsError;
use crate::domain::problem::{Code, Problem};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use crate::browser::fields::Fields;

/// As much is written in one go, between looks at whether to go on.
const CHUNK_BYTES: f64 = 16. * 1024. * 1024.;

/// Whether this browser lets a person choose.
#[must_use]
pub fn can_choose() -> bool {
    Reflect::has(&js_sys::global(), &"showSaveFilePicker".into()).unwrap_or(false)
}

/// A place that was chosen.
pub struct Place(FileHandle);

impl Place {
    /// Asks where, with this name for a start; `None` where the person chose nothing. To be called
    /// in the event of a press.
    pub async fn choose(name: &str) -> Option<Self> {
        let options = Object::from(JsValue::from(Fields::default().with("suggestedName", name)));
        let handle = JsFuture::from(show_save_file_picker(&options).ok()?)
            .await
            .ok()?;
        Some(Self(handle.unchecked_into()))
    }

    /// Writes all of it. `on_progress` is told how many bytes are done. Dropping the future leaves
    /// everything as it was.
    ///
    /// # Errors
    /// `disk_full`, `changed_on_disk` where an original of the archive did meanwhile, or
    /// `not_allowed`.
    pub async fn write(&self, blob: &Blob, on_progress: impl Fn(f64)) -> Result<(), Problem> {
        let writing = async {
            let writable = JsFuture::from(self.0.create_writable()?).await?;
            let mut begun = Begun(Some(writable.unchecked_into()));
            let mut done = 0.;
            while done < blob.size() {
                let end = blob.size().min(done + CHUNK_BYTES);
                let chunk = blob.slice_with_f64_and_f64(done, end)?;
                begun.write(&chunk).await?;
                done = end;
                on_progress(done);
            }
            begun.close().await
        };
        writing.await.map_err(problem)
    }
}

/// What is being written; dropped before it is closed, it never was.
struct Begun(Option<Writable>);

impl Begun {
    async fn write(&self, chunk: &Blob) -> Result<(), JsValue> {
        let Some(writable) = &self.0 else {
            return Ok(());
        };
        JsFuture::from(writable.write(chunk)?).await.map(drop)
    }

    async fn close(&mut self) -> Result<(), JsValue> {
        let Some(writable) = self.0.take() else {
            return Ok(());
        };
        JsFuture::from(writable.close()?).await.map(drop)
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if let Some(writable) = self.0.take() {
            // Nobody is left to be told.
            let _ = writable.abort();
        }
    }
}

fn problem(thrown: JsValue) -> Problem {
    let error = JsError::from(thrown);
    let code = match error.name.as_str() {
        "QuotaExceededError" => Code::DiskFull,
        "NotReadableError" | "NotFoundError" => Code::ChangedOnDisk,
        _ => Code::NotAllowed,
    };
    Problem::new(code).with_detail(error.to_string())
}

#[wasm_bindgen]
extern "C" {
    // Not from web-sys, where they are unstable.
    #[wasm_bindgen(catch, js_name = showSaveFilePicker)]
    fn show_save_file_picker(options: &Object) -> Result<Promise, JsValue>;

    type FileHandle;
    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &FileHandle) -> Result<Promise, JsValue>;

    type Writable;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, chunk: &Blob) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn abort(this: &Writable) -> Result<Promise, JsValue>;
}
