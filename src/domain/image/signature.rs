//! What a file is by its first bytes: one table of magic numbers, and a few formats that need a
//! closer look.
//!
//! Every row is as long as its format allows, so that a text beginning with "BM" or "II" is not
//! taken for a picture. Extensions play no part here.

mod markup;

use super::MediaType;
use crate::domain::words::told;

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Picture(MediaType),
    /// A video of a kind that browsers play.
    Video(MediaType),
    /// Anything else, in words that complete "looks like …".
    Other(&'static str),
}

use Content::{Other, Picture, Video};

/// Tells a file by its first bytes.
pub(super) fn sniff(head: &[u8]) -> Content {
    from_table(head)
        .or_else(|| from_structure(head))
        .or_else(|| markup::sniff(head))
        .unwrap_or_else(|| from_texture(head))
}

/// Completes "looks like …", whether browsers play it or not.
pub(super) const A_VIDEO: &str = told::A_MOVING_PICTURE;

/// Offset, bytes found there, what that is.
type Row = (usize, &'static [u8], Content);

const PROGRAM: Content = Other(told::A_PROGRAM);
const SOUND: Content = Other(told::A_SOUND);
const VIDEO: Content = Other(A_VIDEO);
const RAW: Content = Picture(MediaType::CameraRaw);

/// The first row that fits decides; so `CR2` stands before the TIFF it is made of.
const TABLE: &[Row] = &[
    (0, b"\xff\xd8\xff", Picture(MediaType::Jpeg)),
    (0, b"\x89PNG\r\n\x1a\n", Picture(MediaType::Png)),
    (0, b"GIF87a", Picture(MediaType::Gif)),
    (0, b"GIF89a", Picture(MediaType::Gif)),
    (0, b"\xff\x0a", Picture(MediaType::JpegXl)),
    (0, b"\0\0\0\x0cJXL \r\n\x87\n", Picture(MediaType::JpegXl)),
    (0, b"\0\0\0\x0cjP  \r\n\x87\n", Picture(MediaType::Jp2)),
    (0, b"\xff\x4f\xff\x51", Picture(MediaType::Jp2)),
    (0, b"8BPS\0\x01", Picture(MediaType::Psd)),
    (0, b"8BPS\0\x02", Picture(MediaType::Psd)),
    (0, b"qoif", Picture(MediaType::Qoi)),
    (0, b"DDS \x7c\0\0\0", Picture(MediaType::Dds)),
    (0, b"\x76\x2f\x31\x01", Picture(MediaType::Exr)),
    (0, b"#?RADIANCE\n", Picture(MediaType::Hdr)),
    (0, b"#?RGBE\n", Picture(MediaType::Hdr)),
    (8, b"CR\x02\0", RAW),
    (0, b"II\x1a\0\0\0HEAPCCDR", RAW),
    (0, b"FUJIFILMCCD-RAW", RAW),
    (0, b"IIRO", RAW),
    (0, b"IIRS", RAW),
    (0, b"MMOR", RAW),
    (0, b"IIU\0", RAW),
    (0, b"FOVb", RAW),
    (0, b"\0MRM", RAW),
    (0, b"II*\0", Picture(MediaType::Tiff)),
    (0, b"MM\0*", Picture(MediaType::Tiff)),
    (0, b"II+\0", Picture(MediaType::Tiff)),
    (0, b"MM\0+", Picture(MediaType::Tiff)),
    (0, b"%PDF-", Other(told::A_PDF)),
    (0, b"%!PS", Other(told::A_POSTSCRIPT)),
    (0, b"{\\rtf", Other(told::A_DOCUMENT)),
    (
        0,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Other(told::AN_OFFICE),
    ),
    (0, b"PK\x03\x04", Other(told::A_ZIP)),
    (0, b"PK\x05\x06", Other(told::A_ZIP)),
    (0, b"Rar!\x1a\x07", Other(told::A_RAR)),
    (0, b"7z\xbc\xaf\x27\x1c", Other(told::A_SEVEN_ZIP)),
    (0, b"\x1f\x8b", Other(told::A_GZIP)),
    (0, b"BZh", Other(told::A_BZIP2)),
    (0, b"\xfd7zXZ\0", Other(told::AN_XZ)),
    (0, b"SQLite format 3\0", Other(told::A_DATABASE)),
    (0, b"MZ", PROGRAM),
    (0, b"\x7fELF", PROGRAM),
    (0, b"\xcf\xfa\xed\xfe", PROGRAM),
    (0, b"\xce\xfa\xed\xfe", PROGRAM),
    (0, b"\xca\xfe\xba\xbe", PROGRAM),
    (0, b"\0asm", PROGRAM),
    (0, b"#!", Other(told::A_SCRIPT)),
    (
        0,
        b"version https://git-lfs",
        Other(told::A_GIT_LFS_POINTER),
    ),
    (0, b"\0\x05\x16\x07", Other(told::A_MACOS_NOTE)),
    (0, b"\0\0\x01\xba", VIDEO),
    (0, b"\0\0\x01\xb3", VIDEO),
    (0, b"ID3", SOUND),
    (0, b"fLaC", SOUND),
    (0, b"OggS", SOUND),
];

fn from_table(head: &[u8]) -> Option<Content> {
    TABLE
        .iter()
        .find(|(offset, magic, _)| head.get(*offset..).is_some_and(|at| at.starts_with(magic)))
        .map(|(_, _, content)| *content)
}

/// Formats whose magic number alone is too weak, or says only what the container is.
fn from_structure(head: &[u8]) -> Option<Content> {
    riff(head)
        .or_else(|| iso_media(head))
        .or_else(|| matroska(head))
        .or_else(|| is_bmp(head).then_some(Picture(MediaType::Bmp)))
        .or_else(|| is_icon(head).then_some(Picture(MediaType::Ico)))
        .or_else(|| is_pnm(head).then_some(Picture(MediaType::Pnm)))
}

fn riff(head: &[u8]) -> Option<Content> {
    match (head.get(..4)?, head.get(8..12)?) {
        (b"RIFF", b"WEBP") => Some(Picture(MediaType::WebP)),
        (b"RIFF", b"WAVE") => Some(SOUND),
        (b"RIFF", _) => Some(VIDEO),
        _ => None,
    }
}

/// The file type box of ISO/IEC 14496-12: HEIF (ISO/IEC 23008-12) and AVIF are told by their
/// brands.
fn iso_media(head: &[u8]) -> Option<Content> {
    if head.get(4..8)? != b"ftyp" {
        return None;
    }
    let major = head.get(8..12)?;
    let generic = matches!(major, b"mif1" | b"mif2" | b"msf1" | b"miaf");
    let length = head
        .get(..4)?
        .iter()
        .fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
    let compatible = head.get(16..length.min(head.len())).unwrap_or_default();
    let mut brands = std::iter::once(major).chain(compatible.chunks_exact(4).filter(|_| generic));
    Some(brands.find_map(picture_brand).unwrap_or(match major {
        // HEIF of no known codec; Safari may know it.
        _ if generic => Picture(MediaType::Heic),
        b"M4A " | b"M4B " => SOUND,
        b"qt  " => Video(MediaType::QuickTime),
        _ => Video(MediaType::Mp4),
    }))
}

fn picture_brand(brand: &[u8]) -> Option<Content> {
    match brand {
        b"avif" | b"avis" => Some(Picture(MediaType::Avif)),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" => {
            Some(Picture(MediaType::Heic))
        }
        b"crx " => Some(RAW),
        _ => None,
    }
}

/// An EBML document (RFC 8794), which says in its first element of what type it is: of the two
/// there are, browsers play WebM.
fn matroska(head: &[u8]) -> Option<Content> {
    const FIRST_ELEMENT_BYTES: usize = 64;

    let first = head.get(..FIRST_ELEMENT_BYTES).unwrap_or(head);
    let first = first.strip_prefix(b"\x1a\x45\xdf\xa3")?;
    let is_webm = first.windows(4).any(|at| at == b"webm");
    Some(if is_webm {
        Video(MediaType::WebM)
    } else {
        VIDEO
    })
}

/// "BM", and at 14 the size of one of the info headers there have ever been.
fn is_bmp(head: &[u8]) -> bool {
    let info_header = head.get(14..18);
    head.starts_with(b"BM")
        && matches!(
            info_header,
            Some([12 | 16 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0])
        )
}

/// An icon (1) or cursor (2) directory with entries, the first of which has its reserved byte at
/// zero.
fn is_icon(head: &[u8]) -> bool {
    matches!(head, [0, 0, 1 | 2, 0, low, high, _, _, _, 0, ..] if (*low, *high) != (0, 0))
}

/// "P1" to "P6", white space, then a number or a comment; "P7" opens a PAM header.
fn is_pnm(head: &[u8]) -> bool {
    match head {
        [b'P', b'1'..=b'6', space, next, ..] => {
            space.is_ascii_whitespace() && (next.is_ascii_digit() || *next == b'#')
        }
        _ => head.starts_with(b"P7\nWIDTH "),
    }
}

/// Whether this can be the beginning of a Targa picture. These have no magic number, so it is asked
/// only of files that are called one (Truevision TGA 2.0, C.2).
pub(super) fn is_targa(head: &[u8]) -> bool {
    let &[
        _,
        map,
        kind,
        _,
        _,
        _,
        _,
        map_bits,
        _,
        _,
        _,
        _,
        w0,
        w1,
        h0,
        h1,
        bits,
        descriptor,
        ..,
    ] = head
    else {
        return false;
    };
    let is_mapped = match kind {
        1 | 9 => matches!((map, map_bits), (1, 15 | 16 | 24 | 32)),
        2 | 3 | 10 | 11 => map <= 1,
        _ => false,
    };
    let is_sized = (w0, w1) != (0, 0) && (h0, h1) != (0, 0);
    is_mapped && is_sized && matches!(bits, 8 | 15 | 16 | 24 | 32) && descriptor & 0xC0 == 0
}

fn from_texture(head: &[u8]) -> Content {
    if head.is_empty() {
        Other(told::NOTHING)
    } else if head.iter().all(|byte| *byte == 0) {
        // What a failed copy or a recovered disk leaves behind.
        Other(told::NOTHING_BUT_ZEROS)
    } else if markup::is_text(head) {
        Other(told::A_TEXT)
    } else {
        Other(told::UNKNOWN_DATA)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
