//! Files that may go with a picture, with their handles.

use super::{Intake, Seen};
use crate::domain::image::{SkipReason, path};
use crate::domain::sidecar;
use web_sys::File;

/// A file that may go with a picture.
#[derive(Clone, Debug)]
pub struct Sidecar {
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// Milliseconds since 1970.
    pub modified_ms: i64,
    /// `None` of one that is only known from an earlier visit.
    pub file: Option<File>,
}

impl Sidecar {
    /// What the disk calls it.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.file {
            Some(file) => file.name(),
            None => path::file_name(&self.path).to_owned(),
        }
    }

    /// `None` where its name says that it goes with nothing.
    pub(super) fn of(seen: &Seen) -> Option<Self> {
        sidecar::may_be(&seen.path).then(|| Self {
            path: seen.path.clone(),
            size: seen.size,
            modified_ms: seen.modified_ms,
            file: Some(seen.file.clone()),
        })
    }
}

impl Intake {
    /// Counts a file, and keeps it if it may go with a picture.
    pub(super) fn skip(&mut self, seen: &Seen, reason: SkipReason) {
        self.skipped.push((seen.path.clone(), reason));
        self.sidecars.extend(Sidecar::of(seen));
    }
}
