//! The handles of the originals, by job: what rows of the page must not hold themselves.

use crate::domain::image::{JobId, path};
use crate::domain::jobs::JobMap;
use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;
use web_sys::File;

/// Every original of the session; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Originals(Rc<RefCell<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    files: JobMap<File>,
    /// Never freed, so that a path means one file for as long as the page is open.
    paths: HashSet<String>,
}

impl Originals {
    /// Keeps the handle of a job's original.
    pub fn keep(&self, id: JobId, file: File) {
        self.0.borrow_mut().files.insert(id, file);
    }

    /// The original of a job, unless it was removed.
    #[must_use]
    pub fn file(&self, id: JobId) -> Option<File> {
        self.0.borrow().files.get(id).cloned()
    }

    /// Lets a removed job's original go.
    pub fn forget(&self, id: JobId) {
        self.0.borrow_mut().files.remove(id);
    }

    /// The path, numbered where it is not the first of its name.
    #[must_use]
    pub fn distinct(&self, path: &str) -> String {
        path::distinct(path, &mut self.0.borrow_mut().paths)
    }
}
