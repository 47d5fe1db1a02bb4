//! What a file tells beside its pixels, as readers see it that nobody here wrote.

use std::io::Cursor;

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use little_exif::filetype::FileExtension;
use little_exif::metadata::Metadata;

use crate::failure::Outcome;

/// Every field of EXIF, and every part of a JPEG that is not needed to draw it: XMP, IPTC, color profiles, comments,
/// small pictures, what follows the end.
pub fn fields(file: &[u8]) -> Outcome<Vec<String>> {
    let mut fields = exif(file);
    if file.starts_with(&[0xff, 0xd8]) {
        let jpeg = Jpeg::from_bytes(file.to_vec().into())?;
        fields.extend(jpeg.segments().iter().filter_map(beside_the_pixels));
        fields.extend(after_the_end(file));
    }
    Ok(fields)
}

/// Empty where there is none or none that can be read.
fn exif(file: &[u8]) -> Vec<String> {
    let Some(kind) = FileExtension::auto_detect(&mut Cursor::new(file)) else {
        return Vec::new();
    };
    let metadata = Metadata::new_from_vec(&file.to_vec(), kind).unwrap_or_default();
    let tag = |tag: &little_exif::exif_tag::ExifTag| format!("EXIF {:#06x}", tag.as_u16());
    metadata.into_iter().map(tag).collect()
}

/// The segment as a field, unless a picture cannot do without it (ITU-T T.81, table B.1).
fn beside_the_pixels(segment: &JpegSegment) -> Option<String> {
    /// Signature, version, density, and the size of a small picture that does not follow.
    const PLAIN_JFIF_BYTES: usize = 14;
    let contents = segment.contents();
    let is_needed = match segment.marker() {
        markers::APP0 => contents.starts_with(b"JFIF\0") && contents.len() == PLAIN_JFIF_BYTES,
        markers::APP14 => contents.starts_with(b"Adobe"),
        // Frames, tables, scans, restart intervals.
        0xc0..=0xcf | 0xda..=0xdd => true,
        _ => false,
    };
    let beginning = contents.get(..12.min(contents.len())).unwrap_or_default();
    let field = format!("{:#04x} {}", segment.marker(), beginning.escape_ascii());
    (!is_needed).then_some(field)
}

/// Within a scan the marker of the end cannot occur (ITU-T T.81, B.1.1.5).
fn after_the_end(jpeg: &[u8]) -> Option<String> {
    let scan = jpeg.windows(2).position(|pair| pair == [0xff, 0xda])?;
    let end = jpeg[scan..]
        .windows(2)
        .position(|pair| pair == [0xff, 0xd9])?;
    let rest = jpeg.len() - (scan + end + 2);
    (rest > 0).then(|| format!("{rest} bytes after the end"))
}
