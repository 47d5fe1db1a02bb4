//! A folder on the disk, as the worker has it: what lies in it, and giving it other names.
//!
//! `move()` overwrites without a word, so every target is looked for first, and what became of a
//! file is looked up afterwards.

use std::cell::RefCell;

use js_sys::{AsyncIterator, IteratorNext, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileSystemDirectoryHandle, FileSystemFileHandle};

use crate::browser::js_error::JsError;
use crate::domain::in_place::Listing;
use crate::domain::problem::{Code, Problem};

/// A folder with everything in it.
#[derive(Clone, Debug)]
pub(super) struct Directory {
    handle: FileSystemDirectoryHandle,
    /// Folders inside that were opened, by their paths.
    opened: RefCell<Vec<(String, FileSystemDirectoryHandle)>>,
}

impl Directory {
    pub(super) fn new(handle: FileSystemDirectoryHandle) -> Self {
        Self {
            handle,
            opened: RefCell::default(),
        }
    }

    pub(super) fn handle(&self) -> &JsValue {
        &self.handle
    }

    /// What the folder is called.
    pub(super) fn name(&self) -> String {
        self.handle.name()
    }

    /// The names in each of these folders; one that is not there holds none.
    ///
    /// # Errors
    /// `not_allowed` where nothing can be read.
    pub(super) async fn list(&self, folders: &[&str]) -> Result<Listing, Problem> {
        let mut listing = Listing::new();
        for folder in folders {
            let names = match self.open(folder).await {
                Ok(handle) => names(&handle)
                    .await
                    .map_err(|error| of(Code::NotAllowed, &error))?,
                Err(error) if is_missing(&error) => Vec::new(),
                Err(error) => return Err(of(Code::NotAllowed, &error)),
            };
            listing.insert((*folder).to_owned(), names);
        }
        Ok(listing)
    }

    /// The file of a name, as it is now.
    ///
    /// # Errors
    /// `not_in_folder` where it is not there, else what keeps it from being read.
    pub(super) async fn file(&self, folder: &str, name: &str) -> Result<File, Problem> {
        let file = async {
            let handle = find(&self.open(folder).await?, name).await?;
            contents(&handle).await
        };
        file.await.map_err(|error| {
            let is_missing = is_missing(&error);
            of(
                if is_missing {
                    Code::NotInFolder
                } else {
                    why(&error)
                },
                &error,
            )
        })
    }

    /// Gives a file of so many bytes another name, if nothing has that name.
    ///
    /// # Errors
    /// `unreadable` where the file is gone, `changed_on_disk`, `name_taken`, `not_allowed`, or
    /// `not_renamed`: then it has its old name.
    pub(super) async fn rename(
        &self,
        folder: &str,
        from: &str,
        to: &str,
        size: u64,
    ) -> Result<(), Problem> {
        let place = self
            .open(folder)
            .await
            .map_err(|error| of(why(&error), &error))?;
        let handle = find(&place, from).await;
        let handle = handle.map_err(|error| of(why(&error), &error))?;
        let is_same = |file: &File| file.size() as u64 == size;
        match contents(&handle).await {
            Ok(file) if is_same(&file) => {}
            Ok(_) => return Err(Problem::new(Code::ChangedOnDisk)),
            Err(error) => return Err(of(why(&error), &error)),
        }
        match find(&place, to).await {
            Err(error) if error.is_any_of(&["NotFoundError"]) => {}
            Err(error) if !error.is_any_of(&["TypeMismatchError"]) => {
                return Err(of(Code::NotRenamed, &error));
            }
            _ => return Err(Problem::new(Code::NameTaken)),
        }
        let moved = match handle.unchecked_ref::<Movable>().rename(to) {
            Ok(moving) => JsFuture::from(moving).await.map(drop),
            Err(error) => Err(error),
        };
        let is_gone = find(&place, from)
            .await
            .is_err_and(|error| is_missing(&error));
        let there = async { contents(&find(&place, to).await?).await }.await;
        match (moved, there) {
            (_, Ok(file)) if is_gone && is_same(&file) => Ok(()),
            (Err(error), _) => {
                let error = JsError::from(error);
                let is_forbidden = error.is_any_of(&["NotAllowedError", "SecurityError"]);
                Err(of(
                    if is_forbidden {
                        Code::NotAllowed
                    } else {
                        Code::NotRenamed
                    },
                    &error,
                ))
            }
            (Ok(()), _) => Err(Problem::new(Code::NotRenamed)),
        }
    }

    async fn open(&self, path: &str) -> Result<FileSystemDirectoryHandle, JsError> {
        if let Some((_, known)) = self.opened.borrow().iter().find(|(other, _)| other == path) {
            return Ok(known.clone());
        }
        let mut folder = self.handle.clone();
        for name in path.split('/').filter(|name| !name.is_empty()) {
            let inner = JsFuture::from(folder.get_directory_handle(name)).await?;
            folder = inner.unchecked_into();
        }
        self.opened
            .borrow_mut()
            .push((path.to_owned(), folder.clone()));
        Ok(folder)
    }
}

async fn find(
    folder: &FileSystemDirectoryHandle,
    name: &str,
) -> Result<FileSystemFileHandle, JsError> {
    let handle = JsFuture::from(folder.get_file_handle(name)).await?;
    Ok(handle.unchecked_into())
}

async fn contents(handle: &FileSystemFileHandle) -> Result<File, JsError> {
    Ok(JsFuture::from(handle.get_file()).await?.unchecked_into())
}

async fn names(folder: &FileSystemDirectoryHandle) -> Result<Vec<String>, JsError> {
    let keys: AsyncIterator = folder.keys();
    let mut names = Vec::new();
    loop {
        let next: IteratorNext = JsFuture::from(keys.next()?).await?.unchecked_into();
        if next.done() {
            return Ok(names);
        }
        names.extend(next.value().as_string());
    }
}

fn is_missing(error: &JsError) -> bool {
    error.is_any_of(&["NotFoundError", "TypeMismatchError"])
}

fn why(error: &JsError) -> Code {
    match error {
        _ if is_missing(error) => Code::Unreadable,
        _ if error.is_any_of(&["NotAllowedError", "SecurityError"]) => Code::NotAllowed,
        _ => Code::NotRenamed,
    }
}

fn of(code: Code, error: &JsError) -> Problem {
    Problem::new(code).with_detail(error.to_string())
}

#[wasm_bindgen]
extern "C" {
    type Movable;
    #[wasm_bindgen(method, catch, js_name = move)]
    fn rename(this: &Movable, name: &str) -> Result<Promise, JsValue>;
}
