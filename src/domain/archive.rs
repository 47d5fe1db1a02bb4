//! The zip: header bytes around files that stay where they are.
//!
//! [`layout`] says what an archive is made of, as bytes and as references to the originals; the
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

/// The pieces of a zip with these entries, in order (APPNOTE 4.3.6): each entry's local header and
/// original, then the central directory and the end records.
///
/// # Errors
/// An [`ArchiveProblem`] where a path is unsafe or used twice, or the sizes cannot be added up.
pub fn layout(entries: &[Entry]) -> Result<Vec<Part>, ArchiveProblem> {
    refuse_flaws(entries)?;
    let mut parts = Vec::with_capacity(2 * entries.len() + 1);
    let mut directory = Vec::new();
    let mut offset = 0;
    for (index, entry) in entries.iter().enumerate() {
        let header = local_header(entry);
        directory.extend(central_header(entry, offset));
        offset += header.len() as u64 + entry.size;
        parts.push(Part::Bytes(header));
        parts.push(Part::Original(index));
    }
    let directory_size = directory.len() as u64;
    directory.extend(end_records(entries.len() as u64, offset, directory_size));
    parts.push(Part::Bytes(directory));
    Ok(parts)
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

fn refuse_flaws(entries: &[Entry]) -> Result<(), ArchiveProblem> {
    // A Blob's length is a double; above this, whole numbers have gaps.
    const MAX_TOTAL: u64 = 1 << 53;
    let total = entries
        .iter()
        .try_fold(0, |sum: u64, entry| sum.checked_add(entry.size));
    if total.is_none_or(|total| total > MAX_TOTAL) {
        return Err(ArchiveProblem::TooLarge);
    }
    match path::first_flaw(entries.iter().map(|entry| entry.path.as_str())) {
        Some((index, flaw)) => Err(ArchiveProblem::Path(index, flaw)),
        None => Ok(()),
    }
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
