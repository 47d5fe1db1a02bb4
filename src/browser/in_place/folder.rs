//! A folder on the disk, as the page has it: a person chose it, and says whether it may be changed.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{FileSystemDirectoryHandle, FileSystemHandleKind};

use crate::browser::js_error::JsError;
use crate::browser::places::{self, Place};
use crate::domain::problem::{Code, Problem};

/// Whether this browser renames files on the disk: never by copying and deleting.
#[must_use]
pub fn can_rename() -> bool {
    let global = js_sys::global();
    let has = |object: &JsValue, name: &str| Reflect::has(object, &name.into()).unwrap_or(false);
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or_default();
    let handle = get(&get(&global, "FileSystemFileHandle"), "prototype");
    has(&global, "showDirectoryPicker")
        && has(&get(&global, "navigator"), "locks")
        && handle.is_object()
        && has(&handle, "move")
}

/// Whether something was renamed in place before: then there is a journal.
pub async fn has_renamed() -> bool {
    let names = async {
        let storage: Storage = Reflect::get(&js_sys::global(), &"indexedDB".into())
            .ok()?
            .unchecked_into();
        let databases = JsFuture::from(storage.databases().ok()?).await.ok()?;
        let is_ours = |found: JsValue| {
            let name = Reflect::get(&found, &"name".into()).unwrap_or_default();
            name.as_string().as_deref() == Some(super::journal::SHELF.name)
        };
        Some(Array::from(&databases).iter().any(is_ours))
    };
    names.await.unwrap_or(false)
}

/// A folder with everything in it.
#[derive(Clone, Debug)]
pub struct Folder(FileSystemDirectoryHandle);

impl Folder {
    pub(super) fn new(handle: JsValue) -> Self {
        Self(handle.unchecked_into())
    }

    /// The folder of a handle that was dropped; `None` if it is that of a file.
    #[must_use]
    pub fn of(place: &Place) -> Option<Self> {
        let is_folder = place.0.kind() == FileSystemHandleKind::Directory;
        is_folder.then(|| Self(place.0.clone().unchecked_into()))
    }

    pub(super) fn handle(&self) -> &JsValue {
        &self.0
    }

    /// Lets a person choose a folder; `None` if they would not.
    ///
    /// # Errors
    /// `not_allowed` where the browser does not offer it, such as without a click.
    pub async fn choose() -> Result<Option<Self>, Problem> {
        let options = Object::new();
        for (name, value) in [("id", "eponym"), ("mode", "readwrite")] {
            Reflect::set(&options, &name.into(), &value.into()).map_err(not_allowed)?;
        }
        let picked = show_directory_picker(&options).map_err(not_allowed)?;
        match JsFuture::from(picked).await {
            Ok(handle) => Ok(Some(Self::new(handle))),
            Err(error) => {
                let error = JsError::from(error);
                let is_cancelled = error.is_any_of(&["AbortError"]);
                is_cancelled
                    .then_some(None)
                    .ok_or_else(|| of(Code::NotAllowed, &error))
            }
        }
    }

    /// Asks the person, if need be, whether the page may write here; to be called on a click.
    ///
    /// # Errors
    /// `not_allowed`.
    pub async fn allow(&self) -> Result<(), Problem> {
        match places::is_granted(&self.0, "readwrite").await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Problem::new(Code::NotAllowed)),
            Err(error) => Err(of(Code::NotAllowed, &error)),
        }
    }

    /// What the folder is called.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }
}

fn of(code: Code, error: &JsError) -> Problem {
    Problem::new(code).with_detail(error.to_string())
}

fn not_allowed(thrown: JsValue) -> Problem {
    of(Code::NotAllowed, &JsError::from(thrown))
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = showDirectoryPicker)]
    fn show_directory_picker(options: &Object) -> Result<Promise, JsValue>;

    type Storage;
    #[wasm_bindgen(method, catch)]
    fn databases(this: &Storage) -> Result<Promise, JsValue>;
}
