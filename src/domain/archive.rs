//! The zip: header bytes around files that stay where they are.
//!
//! An [`Archive`] says what stands around each original, and [`layout`] the same of all at once; the
//! browser glues the pieces together, so no original is ever held in memory. Nothing is compressed,
//! because pictures are already. Sizes and checksums are known beforehand and stand in every
//! header. The bytes depend on the entries alone: no clock is read, no original is opened.

pub mod checksum;
mod dos_time;
mod extra_field;
mod fields;
mod headers;
mod path;

use std::fmt;

use headers::{central_header, end_records, local_header};
pub use path::PathFlaw;
use path::Paths;

/// One file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it lies in the archive: folders and name with `/` between, already safe and unique.
    pub path: String,
    /// The original's length in bytes.
    pub size: u64,
    /// The original's CRC-32 (APPNOTE 4.4.7).
    pub crc32: u32,
    /// When the original was last changed, in milliseconds since 1970, UTC.
    pub modified_ms: i64,
    /// How far local time was ahead of UTC at that moment: 120 for Paris in summer.
    pub utc_offset_minutes: i32,
}

/// One piece of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// These bytes.
    Bytes(Vec<u8>),
    /// All bytes of the original of the entry at this place.
    Original(usize),
}

/// Why there is no archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveProblem {
    /// The path of the entry at this place may not stand in an archive.
    Path(usize, PathFlaw),
    /// The files are larger together than a browser can count.
    TooLarge,
}

/// The pieces of a zip with these entries, in order.
///
/// # Errors
/// An [`ArchiveProblem`] where a path is unsafe or used twice, or the sizes cannot be added up.
pub fn layout(entries: &[Entry]) -> Result<Vec<Part>, ArchiveProblem> {
    let mut archive = Archive::default();
    let mut parts = Vec::with_capacity(2 * entries.len() + 1);
    for (index, entry) in entries.iter().enumerate() {
        parts.push(Part::Bytes(archive.add(entry)?));
        parts.push(Part::Original(index));
    }
    parts.push(Part::Bytes(archive.end()));
    Ok(parts)
}

/// A zip in the making (APPNOTE 4.3.6): each entry's local header and original, then the central
/// directory and the end records.
#[derive(Debug, Default)]
pub struct Archive {
    paths: Paths,
    directory: Vec<u8>,
    /// Where the next entry begins.
    offset: u64,
}

impl Archive {
    /// What stands before the original of the next entry.
    ///
    /// # Errors
    /// An [`ArchiveProblem`] where its path is unsafe or that of another, or its size cannot be added
    /// to the others. Then the archive goes on without the entry.
    pub fn add(&mut self, entry: &Entry) -> Result<Vec<u8>, ArchiveProblem> {
        // A Blob's length is a double; above this, whole numbers have gaps.
        const MAX_TOTAL: u64 = 1 << 53;
        let header = local_header(entry);
        let end = entry.size.checked_add(self.offset + header.len() as u64);
        let end = end.filter(|end| *end <= MAX_TOTAL);
        let end = end.ok_or(ArchiveProblem::TooLarge)?;
        let index = self.paths.count();
        let flaw = self.paths.add(&entry.path).err();
        flaw.map_or(Ok(()), |flaw| Err(ArchiveProblem::Path(index, flaw)))?;
        self.directory.extend(central_header(entry, self.offset));
        self.offset = end;
        Ok(header)
    }

    /// What stands after the last original.
    #[must_use]
    pub fn end(self) -> Vec<u8> {
        let (count, size) = (self.paths.count() as u64, self.directory.len() as u64);
        let mut directory = self.directory;
        directory.extend(end_records(count, self.offset, size));
        directory
    }
}

/// The length in bytes of the zip with these entries, to the byte, without making it.
#[must_use]
pub fn archive_size(entries: &[Entry]) -> u64 {
    let (mut offset, mut directory) = (0_u64, 0_u64);
    for entry in entries {
        directory += central_header(entry, offset).len() as u64;
        offset = offset
            .saturating_add(local_header(entry).len() as u64)
            .saturating_add(entry.size);
    }
    let end = end_records(entries.len() as u64, offset, directory).len() as u64;
    offset.saturating_add(directory + end)
}

impl fmt::Display for ArchiveProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(index, flaw) => write!(f, "entry {index}: {flaw}"),
            Self::TooLarge => f.write_str("the files are too large together"),
        }
    }
}

impl std::error::Error for ArchiveProblem {}

#[cfg(test)]
mod tests;
