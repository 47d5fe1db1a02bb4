//! Camera RAW: the largest JPEG that the camera put beside what its sensor saw, turned as the file
//! says.
//!
//! Makers agree on directories like those of TIFF, more or less; what none of them names is found
//! by its first bytes.

use super::ifd::{self, Directory, Tiff};
use super::{Budget, Decoded, Problem, broken, jpeg, tiff};
use crate::domain::orientation::Orientation;

/// More directories than any camera writes.
const MOST_DIRECTORIES: usize = 32;
/// More previews than any camera writes.
const MOST_PREVIEWS: usize = 64;
/// How many previews are tried, the largest first.
const MOST_ATTEMPTS: usize = 3;
/// A preview with fewer pixels makes it worth to look for another one: a camera's smallest is of
/// 160 × 120.
const SMALL_PIXELS: u64 = 640 * 480;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let mut found = Found::default();
    match bytes {
        [b'F', b'U', b'J', b'I', ..] => found.note_fujifilm(bytes),
        _ => found.note_directories(bytes, of_canon(bytes)),
    }
    if found
        .previews
        .iter()
        .all(|preview| preview.pixels < SMALL_PIXELS)
    {
        found.note_starts(bytes);
    }
    found
        .previews
        .sort_by_key(|preview| std::cmp::Reverse(preview.pixels));
    let mut problem = None;
    for preview in found.previews.iter().take(MOST_ATTEMPTS) {
        match jpeg::decode(preview.jpeg, budget) {
            Ok(pixels) => {
                let own = || orientation_of(preview.jpeg);
                let orientation = found.orientation.unwrap_or_else(own);
                return Ok(Decoded {
                    pixels,
                    orientation,
                });
            }
            Err(why) => problem = problem.or(Some(why)),
        }
    }
    // Some programs store the preview of a DNG as a plain TIFF.
    tiff::decode(bytes, budget).map_err(|_| {
        problem.unwrap_or_else(|| broken("this camera RAW holds no preview that can be shown"))
    })
}

/// A JPEG inside of the file.
struct Preview<'a> {
    jpeg: &'a [u8],
    pixels: u64,
}

/// What a file tells of its previews.
#[derive(Default)]
struct Found<'a> {
    previews: Vec<Preview<'a>>,
    orientation: Option<Orientation>,
}

impl<'a> Found<'a> {
    /// Notes what begins at an offset, if it is a JPEG; whether it is.
    fn note(&mut self, bytes: &'a [u8], offset: usize) -> bool {
        let jpeg = bytes.get(offset..).unwrap_or_default();
        let Some((width, height)) = jpeg::size(jpeg) else {
            return false;
        };
        let pixels = u64::from(width) * u64::from(height);
        if self.previews.len() < MOST_PREVIEWS {
            self.previews.push(Preview { jpeg, pixels });
        }
        true
    }

    /// Fujifilm's header says where the JPEG lies; that tells the orientation itself.
    fn note_fujifilm(&mut self, bytes: &'a [u8]) {
        const JPEG_OFFSET_AT: usize = 84;

        let field = bytes.get(JPEG_OFFSET_AT..).and_then(<[u8]>::first_chunk);
        if let Some(offset) = field {
            self.note(bytes, u32::from_be_bytes(*offset) as usize);
        }
    }

    /// Directories, those they refer to and those that follow, each once. The first one tells the
    /// orientation; `of_part` are directories in a part of the file, which tell nothing else.
    fn note_directories(&mut self, bytes: &'a [u8], of_part: Option<&'a [u8]>) {
        if let Some((tiff, first)) = of_part.and_then(Tiff::open) {
            self.orientation = tiff.directory(first).map(|first| tiff.orientation(&first));
        }
        let Some((tiff, first)) = Tiff::open(bytes) else {
            return;
        };
        let (mut seen, mut open) = (Vec::new(), vec![first]);
        while let Some(offset) = open.pop() {
            if offset == 0 || seen.contains(&offset) || seen.len() == MOST_DIRECTORIES {
                continue;
            }
            seen.push(offset);
            let Some(directory) = tiff.directory(offset) else {
                continue;
            };
            if offset == first {
                self.orientation = Some(tiff.orientation(&directory));
            }
            self.note_of(bytes, &tiff, &directory);
            open.extend(tiff.numbers(&directory, ifd::SUB_DIRECTORIES));
            open.push(directory.next);
        }
    }

    /// The JPEGs that one directory names.
    fn note_of(&mut self, bytes: &'a [u8], tiff: &Tiff<'a>, directory: &Directory) {
        if let Some(jpeg) = tiff.bytes_of(directory, ifd::JPEG_FROM_RAW) {
            self.note(jpeg, 0);
        }
        if let Some(offset) = tiff.number(directory, ifd::JPEG_OFFSET) {
            self.note(bytes, offset as usize);
        }
        // More strips than one are no single JPEG.
        if let [offset] = tiff.numbers(directory, ifd::STRIP_OFFSETS)[..] {
            self.note(bytes, offset as usize);
        }
    }

    /// Everything that begins like a JPEG.
    fn note_starts(&mut self, bytes: &'a [u8]) {
        const START: &[u8] = b"\xFF\xD8\xFF";

        let mut at = 0;
        while let Some(more) = bytes.get(at..).and_then(|rest| find(rest, START)) {
            if self.previews.len() == MOST_PREVIEWS {
                return;
            }
            let offset = at + more;
            self.note(bytes, offset);
            at = offset + START.len();
        }
    }
}

/// Where `needle` begins first.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(needle) {
            return Some(at);
        }
        at += 1;
    }
}

/// The directory that a CR3 keeps in a box of Canon's own: what a TIFF-like file tells first.
fn of_canon(bytes: &[u8]) -> Option<&[u8]> {
    const HEADER_BYTES: usize = 8;
    const FIRST_DIRECTORY: &[u8] = b"CMT1";
    /// The boxes around it stand at the beginning.
    const REACH: usize = 64 * 1024;

    let head = bytes.get(..bytes.len().min(REACH))?;
    head.get(4..HEADER_BYTES).filter(|kind| *kind == b"ftyp")?;
    let at = find(head, FIRST_DIRECTORY)?;
    bytes.get(at + FIRST_DIRECTORY.len()..)
}

/// Which way up a JPEG is by its own EXIF.
fn orientation_of(jpeg: &[u8]) -> Orientation {
    let exif = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(jpeg));
    let Ok(exif) = exif else {
        return Orientation::TopLeft;
    };
    exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY)
        .and_then(|field| field.value.get_uint(0))
        .map_or(Orientation::TopLeft, Orientation::from_tag)
}
