//! The records of a zip: one local and one central header for each entry, and the end records.
//!
//! Everything is known before the first byte is written, so no entry has a data descriptor: the
//! macOS Archive Utility fails on stored entries that do. Fields named *unused* are zero on
//! purpose. Section numbers are those of PKWARE's APPNOTE.TXT 6.3.10.

use super::Entry;
use super::dos_time::DosTime;
use super::extra_field::{narrowed, needs_zip64, timestamp, zip64_central, zip64_local};
use super::fields::Fields;

/// Method 0: the bytes as they are (4.4.5). Pictures are compressed already.
const STORED: u16 = 0;

/// The header before an entry's bytes (4.3.7).
pub(super) fn local_header(entry: &Entry) -> Vec<u8> {
    const SIGNATURE: u32 = 0x0403_4b50;
    let extra = [timestamp(entry.modified_ms), zip64_local(entry.size)].concat();
    let fields = Fields::with_capacity(30 + entry.path.len() + extra.len())
        .u32(SIGNATURE)
        .u16(version_needed(needs_zip64(entry.size)));
    described(fields, entry, &extra)
        .bytes(entry.path.as_bytes())
        .bytes(&extra)
        .finish()
}

/// The entry's line in the directory at the end of the archive (4.3.12). `offset` is where its
/// local header begins.
pub(super) fn central_header(entry: &Entry, offset: u64) -> Vec<u8> {
    const SIGNATURE: u32 = 0x0201_4b50;
    const UNUSED: u16 = 0;
    let zip64 = zip64_central(entry.size, offset);
    let extra = [timestamp(entry.modified_ms).as_slice(), &zip64].concat();
    let fields = Fields::with_capacity(46 + entry.path.len() + extra.len())
        .u32(SIGNATURE)
        .u16(VERSION_MADE_BY)
        .u16(version_needed(!zip64.is_empty()));
    described(fields, entry, &extra)
        .u16(UNUSED) // comment length
        .u16(UNUSED) // number of the disk
        .u16(UNUSED) // internal attributes
        .u32(REGULAR_FILE_0644)
        .u32(narrowed(offset))
        .bytes(entry.path.as_bytes())
        .bytes(&extra)
        .finish()
}

/// The fields both headers have, in the same order: from the flags (4.4.4) to the length of the
/// extra fields (4.4.11).
fn described(fields: Fields, entry: &Entry, extra: &[u8]) -> Fields {
    let modified = DosTime::at(entry.modified_ms, entry.utc_offset_minutes);
    fields
        .u16(flags(&entry.path))
        .u16(STORED)
        .u16(modified.time)
        .u16(modified.date)
        .u32(entry.crc32)
        .u32(narrowed(entry.size)) // as stored
        .u32(narrowed(entry.size)) // as extracted
        .u16(entry.path.len() as u16)
        .u16(extra.len() as u16)
}

/// What closes the archive (4.3.14 to 4.3.16): the end record, and before it the two ZIP64 records
/// where a value is too large for it. `offset` and `size` are those of the central directory.
pub(super) fn end_records(entries: u64, offset: u64, size: u64) -> Vec<u8> {
    if entries >= 0xFFFF || needs_zip64(offset) || needs_zip64(size) {
        let record = zip64_end_record(entries, offset, size);
        let locator = zip64_end_locator(offset.saturating_add(size));
        [record, locator, end_record(entries, offset, size)].concat()
    } else {
        end_record(entries, offset, size)
    }
}

/// 4.3.16. A value too large for its field is all ones there (4.4.1.4).
fn end_record(entries: u64, offset: u64, size: u64) -> Vec<u8> {
    const SIGNATURE: u32 = 0x0605_4b50;
    const UNUSED: u16 = 0;
    let entries = entries.min(0xFFFF) as u16;
    Fields::with_capacity(22)
        .u32(SIGNATURE)
        .u16(UNUSED) // number of this disk
        .u16(UNUSED) // number of the directory's disk
        .u16(entries) // on this disk
        .u16(entries) // in all
        .u32(narrowed(size))
        .u32(narrowed(offset))
        .u16(UNUSED) // comment length
        .finish()
}

/// 4.3.14.
fn zip64_end_record(entries: u64, offset: u64, size: u64) -> Vec<u8> {
    const SIGNATURE: u32 = 0x0606_4b50;
    const BYTES_AFTER_THIS_FIELD: u64 = 44;
    const UNUSED: u32 = 0;
    Fields::with_capacity(56)
        .u32(SIGNATURE)
        .u64(BYTES_AFTER_THIS_FIELD)
        .u16(VERSION_MADE_BY)
        .u16(version_needed(true))
        .u32(UNUSED) // number of this disk
        .u32(UNUSED) // number of the directory's disk
        .u64(entries) // on this disk
        .u64(entries) // in all
        .u64(size)
        .u64(offset)
        .finish()
}

/// 4.3.15. `offset` is where the ZIP64 end record begins.
fn zip64_end_locator(offset: u64) -> Vec<u8> {
    const SIGNATURE: u32 = 0x0706_4b50;
    const UNUSED: u32 = 0;
    const DISKS: u32 = 1;
    Fields::with_capacity(20)
        .u32(SIGNATURE)
        .u32(UNUSED) // number of the record's disk
        .u64(offset)
        .u32(DISKS)
        .finish()
}

/// Unix (3, 4.4.2.2), which gives the attributes below their meaning, and version 6.3 of the
/// specification, the first with names in UTF-8.
const VERSION_MADE_BY: u16 = 3 << 8 | 63;

/// The external attributes (4.4.15) as Unix writes them: `-rw-r--r--` in the upper half.
const REGULAR_FILE_0644: u32 = 0o100_644 << 16;

/// The version a reader must know (4.4.3.2): 1.0 for a stored file, 4.5 with ZIP64 fields.
fn version_needed(zip64: bool) -> u16 {
    if zip64 { 45 } else { 10 }
}

/// The general purpose flags (4.4.4). Without bit 11 a name is in code page 437 (appendix D.1), so
/// the bit stands on every name that is not plain ASCII, where both mean the same.
fn flags(path: &str) -> u16 {
    const NAME_IS_UTF8: u16 = 1 << 11;
    if path.is_ascii() { 0 } else { NAME_IS_UTF8 }
}
