//! The directories of TIFF and of the camera files made like it (TIFF 6.0, section 2), within
//! bounds.

use crate::domain::orientation::Orientation;

/// More entries than any directory sensibly has.
const MOST_ENTRIES: usize = 1_000;
/// More values of one entry than anybody here asks for.
const MOST_VALUES: usize = 256;

pub(super) const PHOTOMETRIC: u16 = 262;
pub(super) const STRIP_OFFSETS: u16 = 273;
pub(super) const ORIENTATION: u16 = 274;
pub(super) const SUB_DIRECTORIES: u16 = 330;
pub(super) const JPEG_OFFSET: u16 = 513;
/// Panasonic's own: a JPEG as the value of an entry.
pub(super) const JPEG_FROM_RAW: u16 = 0x2E;

/// A file, or a part of one, that is made of directories.
#[derive(Clone, Copy)]
pub(super) struct Tiff<'a> {
    bytes: &'a [u8],
    is_big_endian: bool,
}

/// One directory's entries, and where the next directory lies, if there is one.
#[derive(Default)]
pub(super) struct Directory {
    entries: Vec<Entry>,
    pub(super) next: u32,
}

/// An entry, not yet read.
#[derive(Clone, Copy)]
struct Entry {
    tag: u16,
    kind: u16,
    count: usize,
    /// Where the value, or where the value lies, is written.
    at: usize,
}

impl<'a> Tiff<'a> {
    /// Reads the header; the second value is where the first directory lies.
    pub(super) fn open(bytes: &'a [u8]) -> Option<(Self, u32)> {
        let is_big_endian = match bytes.get(..4)? {
            // TIFF itself, Olympus (twice) and Panasonic.
            b"II*\0" | b"IIRO" | b"IIRS" | b"IIU\0" => false,
            b"MM\0*" | b"MMOR" => true,
            _ => return None,
        };
        let tiff = Self {
            bytes,
            is_big_endian,
        };
        Some((tiff, tiff.long(4)?))
    }

    /// Reads the directory at an offset; entries beyond the end are left out.
    pub(super) fn directory(&self, offset: u32) -> Option<Directory> {
        let offset = usize::try_from(offset).ok()?;
        let count = usize::from(self.short(offset)?).min(MOST_ENTRIES);
        let first = offset.checked_add(2)?;
        let entry = |index: usize| {
            let at = first + 12 * index;
            Some(Entry {
                tag: self.short(at)?,
                kind: self.short(at + 2)?,
                count: self.long(at + 4)? as usize,
                at: at + 8,
            })
        };
        Some(Directory {
            entries: (0..count).map_while(entry).collect(),
            next: self.long(first + 12 * count).unwrap_or(0),
        })
    }

    /// The whole numbers of an entry; none where it is absent or of another kind.
    pub(super) fn numbers(&self, directory: &Directory, tag: u16) -> Vec<u32> {
        let Some(entry) = directory.entry(tag) else {
            return Vec::new();
        };
        let Some(start) = self.start(entry) else {
            return Vec::new();
        };
        let number = |index: usize| match entry.kind {
            1 => self.bytes.get(start + index).map(|byte| u32::from(*byte)),
            3 => self.short(start + 2 * index).map(u32::from),
            4 | 13 => self.long(start + 4 * index),
            _ => None,
        };
        (0..entry.count.min(MOST_VALUES))
            .map_while(number)
            .collect()
    }

    /// The first number of an entry.
    pub(super) fn number(&self, directory: &Directory, tag: u16) -> Option<u32> {
        self.numbers(directory, tag).first().copied()
    }

    /// The value of an entry as it lies there.
    pub(super) fn bytes_of(&self, directory: &Directory, tag: u16) -> Option<&'a [u8]> {
        let entry = directory.entry(tag)?;
        let start = self.start(entry)?;
        self.bytes.get(start..start.checked_add(entry.size()?)?)
    }

    /// Which way up the pictures of a directory are.
    pub(super) fn orientation(&self, directory: &Directory) -> Orientation {
        let tag = self.number(directory, ORIENTATION);
        tag.map_or(Orientation::TopLeft, Orientation::from_tag)
    }

    /// Where a value of one short number is written, with the bytes of another such number.
    pub(super) fn patch(
        &self,
        directory: &Directory,
        tag: u16,
        value: u16,
    ) -> Option<(usize, [u8; 2])> {
        let at = directory.entry(tag).filter(|entry| entry.kind == 3)?.at;
        let bytes = if self.is_big_endian {
            value.to_be_bytes()
        } else {
            value.to_le_bytes()
        };
        Some((at, bytes))
    }

    /// Values of up to four bytes stand in the entry itself.
    fn start(&self, entry: Entry) -> Option<usize> {
        if entry.size()? <= 4 {
            return Some(entry.at);
        }
        usize::try_from(self.long(entry.at)?).ok()
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.is_big_endian {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.is_big_endian {
            u32::from_be_bytes(bytes)
        } else {
            u32::from_le_bytes(bytes)
        })
    }
}

impl Directory {
    fn entry(&self, tag: u16) -> Option<Entry> {
        self.entries.iter().find(|entry| entry.tag == tag).copied()
    }
}

impl Entry {
    /// In bytes; `None` for kinds there are not.
    fn size(&self) -> Option<usize> {
        let of_one = match self.kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => return None,
        };
        self.count.checked_mul(of_one)
    }
}
