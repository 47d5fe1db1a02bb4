//! Files that may go with a picture, with their handles.

use super::Seen;
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
    pub file: File,
}

impl Sidecar {
    /// `None` where its name says that it goes with nothing.
    pub(super) fn of(seen: Seen) -> Option<Self> {
        let Seen {
            path,
            file,
            size,
            modified_ms,
        } = seen;
        sidecar::may_be(&path).then_some(Self {
            path,
            size,
            modified_ms,
            file,
        })
    }
}
