//! Rows whose files are not here, and which of the files that come in is whose.
//!
//! A file at its old place that has its old size and time is the one: nobody reads gigabytes for
//! what is plain. One that was moved or renamed is told by its content; a row of which no content
//! is known has nothing to lose, and is told by name, size and time.

use crate::domain::image::{JobId, SourceImage, path};
use crate::domain::job::Job;

/// Rows that wait for their files.
#[derive(Clone, Debug, Default)]
pub struct Absent(Vec<One>);

#[derive(Clone, Debug)]
struct One {
    id: JobId,
    path: String,
    size: u64,
    modified_ms: i64,
    sha256: Option<[u8; 32]>,
}

impl Absent {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This row waits for its file.
    pub fn insert(&mut self, id: JobId, source: &SourceImage, job: &Job) {
        self.0.push(One {
            id,
            path: source.path.clone(),
            size: source.size,
            modified_ms: source.modified_ms,
            sha256: job.facts().and_then(|facts| facts.sha256),
        });
    }

    /// This row waits no longer.
    pub fn forget(&mut self, id: JobId) {
        self.0.retain(|one| one.id != id);
    }

    /// The row that this file plainly belongs to; it waits no longer.
    pub fn take(&mut self, at: &str, size: u64, modified_ms: i64) -> Option<JobId> {
        let is_like = |one: &One| one.size == size && one.modified_ms == modified_ms;
        let is_it = |one: &One| is_like(one) && one.path == at;
        let name = path::file_name(at);
        let is_likely =
            |one: &One| is_like(one) && one.sha256.is_none() && path::file_name(&one.path) == name;
        self.take_where(is_it)
            .or_else(|| self.take_where(is_likely))
    }

    /// Whether the content of a file of this size may tell whose it is.
    #[must_use]
    pub fn asks_for_content(&self, size: u64) -> bool {
        let is_meant = |one: &One| one.size == size && one.sha256.is_some();
        self.0.iter().any(is_meant)
    }

    /// The row that a file with this content belongs to; it waits no longer.
    pub fn take_by_content(&mut self, sha256: &[u8; 32]) -> Option<JobId> {
        self.take_where(|one| one.sha256.as_ref() == Some(sha256))
    }

    /// Whether a row has this path.
    #[must_use]
    pub fn has_path(&self, path: &str) -> bool {
        self.0.iter().any(|one| one.path == path)
    }

    fn take_where(&mut self, is_it: impl Fn(&One) -> bool) -> Option<JobId> {
        let at = self.0.iter().position(is_it)?;
        Some(self.0.swap_remove(at).id)
    }
}
