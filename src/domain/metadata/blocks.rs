//! The labelled blocks that a picture's file is made of, for those that hold metadata.
//!
//! Reading ends where the file does not go on as it should.

/// The segments of a JPEG before its pixels: marker and content (ITU-T T.81, B.1.1).
pub(crate) fn jpeg(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    const START_OF_SCAN: u8 = 0xDA;

    let mut rest = bytes.strip_prefix(b"\xFF\xD8");
    std::iter::from_fn(move || {
        let mut after = rest?.strip_prefix(&[0xFF])?;
        // Any number of these may stand before a marker.
        while let [0xFF, more @ ..] = after {
            after = more;
        }
        let (&marker, after) = after.split_first()?;
        let (size, _) = after.split_first_chunk::<2>()?;
        let size = usize::from(u16::from_be_bytes(*size));
        let content = after.get(2..size).filter(|_| marker != START_OF_SCAN)?;
        rest = after.get(size..);
        Some((marker, content))
    })
}

/// The chunks of a PNG: type and data (W3C PNG, 5.3).
pub(crate) fn png(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    const CHECKSUM_BYTES: usize = 4;

    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n");
    std::iter::from_fn(move || {
        let (size, after) = rest?.split_first_chunk::<4>()?;
        let (name, after) = after.split_first_chunk::<4>()?;
        let (data, after) = after.split_at_checked(u32::from_be_bytes(*size) as usize)?;
        rest = after.get(CHECKSUM_BYTES..);
        Some((*name, data))
    })
}

/// The chunks of a WebP: name and data (RFC 9649, 2.3).
pub(crate) fn webp(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes
        .strip_prefix(b"RIFF")
        .and_then(|rest| rest.get(4..)?.strip_prefix(b"WEBP"));
    std::iter::from_fn(move || {
        let (name, after) = rest?.split_first_chunk::<4>()?;
        let (size, after) = after.split_first_chunk::<4>()?;
        let size = u32::from_le_bytes(*size) as usize;
        let data = after.get(..size)?;
        // Chunks begin at even offsets.
        rest = after.get(size.checked_add(size % 2)?..);
        Some((*name, data))
    })
}

/// The boxes of a file, or of a box that holds others: name and content (ISO/IEC 14496-12, 4.2).
/// Ends before one so large that its size takes eight bytes: pixels, not metadata.
pub(super) fn iso_media(bytes: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    const HEADER_BYTES: usize = 8;

    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let (size, after) = rest?.split_first_chunk::<4>()?;
        let (name, _) = after.split_first_chunk::<4>()?;
        let size = u32::from_be_bytes(*size) as usize;
        let content = rest?.get(HEADER_BYTES..size)?;
        rest = rest?.get(size..);
        Some((name, content))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_ends_too_early_gives_the_blocks_it_has() {
        let bytes = b"\xFF\xD8\xFF\xE0\x00\x04ab\xFF\xFF\xE1\x00\x03c\xFF\xDA\x00\x02";
        let all: Vec<_> = jpeg(bytes).collect();
        assert_eq!(all, [(0xE0, b"ab".as_slice()), (0xE1, b"c".as_slice())]);
        assert_eq!(jpeg(&bytes[..13]).count(), 1);
        assert_eq!(jpeg(b"\xFF\xD8\xFF\xE0\x00\x01ab").count(), 0);

        let bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x02tEXtab1234\0\0\0\x00IEND";
        assert_eq!(png(bytes).count(), 2);
        assert_eq!(png(&bytes[..25]).count(), 1);

        let bytes = b"RIFF\0\0\0\0WEBPXMP \x01\0\0\0a\0EXIF\x01\0\0\0b";
        assert_eq!(webp(bytes).count(), 2);
        assert_eq!(webp(&bytes[..bytes.len() - 1]).count(), 1);
    }
}
