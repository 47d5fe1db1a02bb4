//! What EXIF tells (CIPA DC-008, Exif 2.32).

use std::io::Cursor;

use exif::{Exif, In, Reader, Tag, Value};

use super::{Metadata, blocks, cleaned};
use crate::domain::image::MediaType;
use crate::domain::orientation::Orientation;
use crate::domain::taken::{Taken, utc_offset};

/// What is known, and when the file was changed last, which is better than no date at all.
#[derive(Default)]
pub(super) struct Found {
    pub(super) metadata: Metadata,
    pub(super) changed: Option<Taken>,
}

/// Reads as much as makes sense; `None` where there is no EXIF.
pub(super) fn read(bytes: &[u8], media_type: MediaType) -> Option<Found> {
    let exif = parse(bytes, media_type)?;
    let original = moment(&exif, Tag::DateTimeOriginal, Tag::OffsetTimeOriginal);
    let digitized = || moment(&exif, Tag::DateTimeDigitized, Tag::OffsetTimeDigitized);
    Some(Found {
        metadata: Metadata {
            orientation: orientation(&exif, media_type),
            taken: original.or_else(digitized),
            camera: text(&exif, Tag::Model).or_else(|| text(&exif, Tag::Make)),
            lens: text(&exif, Tag::LensModel),
        },
        changed: moment(&exif, Tag::DateTime, Tag::OffsetTime),
    })
}

fn parse(bytes: &[u8], media_type: MediaType) -> Option<Exif> {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let exif = match media_type {
        MediaType::WebP => reader.read_raw(of_webp(bytes)?.to_vec()),
        MediaType::Jpeg | MediaType::Png | MediaType::Avif | MediaType::Heic => {
            reader.read_from_container(&mut Cursor::new(bytes))
        }
        _ => return None,
    };
    exif.or_else(|error| error.distill_partial_result(|_| {}))
        .ok()
}

/// The EXIF chunk of a WebP file (RFC 9649, 2.7). Some programs begin it with the six bytes that
/// belong into JPEG files only, which the EXIF reader would stumble over.
fn of_webp(bytes: &[u8]) -> Option<&[u8]> {
    let (_, data) = blocks::webp(bytes).find(|(name, _)| name == b"EXIF")?;
    Some(data.strip_prefix(b"Exif\0\0").unwrap_or(data))
}

/// In AVIF and HEIC the file's own boxes count, which every decoder obeys (ISO/IEC 23008-12, 6.5.10).
fn orientation(exif: &Exif, media_type: MediaType) -> Orientation {
    if !matches!(
        media_type,
        MediaType::Jpeg | MediaType::WebP | MediaType::Png
    ) {
        return Orientation::TopLeft;
    }
    exif.get_field(Tag::Orientation, In::PRIMARY)
        .and_then(|field| field.value.get_uint(0))
        .map_or(Orientation::TopLeft, Orientation::from_tag)
}

fn moment(exif: &Exif, tag: Tag, offset: Tag) -> Option<Taken> {
    let taken = Taken::read(&ascii(exif, tag)?)?;
    let offset = ascii(exif, offset).and_then(|text| utc_offset(&text));
    Some(match offset {
        Some(minutes) => taken.at_offset(minutes),
        None => taken,
    })
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    cleaned(&ascii(exif, tag)?)
}

fn ascii(exif: &Exif, tag: Tag) -> Option<String> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(lines) => Some(String::from_utf8_lossy(lines.first()?).into_owned()),
        _ => None,
    }
}
