//! Whether a picture moves: then its first frame is what a model sees.

use super::MediaType;
use crate::domain::metadata::blocks;

/// Whether the file holds more than one frame.
#[must_use]
pub fn is_animated(bytes: &[u8], media_type: MediaType) -> bool {
    match media_type {
        MediaType::Gif => has_many_gif_frames(bytes),
        MediaType::Png => has_many_png_frames(bytes),
        MediaType::WebP => is_webp_animated(bytes),
        // The major brand of a sequence of pictures (AVIF 1.1, 6.3; ISO/IEC 23008-12, B.4).
        MediaType::Avif => bytes.get(4..12) == Some(b"ftypavis"),
        MediaType::Heic => matches!(bytes.get(4..12), Some(b"ftyphevc" | b"ftypmsf1")),
        _ => false,
    }
}

/// An animation control chunk that promises more than one frame (W3C PNG 3, 11.3.6.1).
fn has_many_png_frames(bytes: &[u8]) -> bool {
    let mut chunks = blocks::png(bytes);
    let control = chunks.find(|(name, _)| name == b"acTL");
    let frames = control.and_then(|(_, data)| data.first_chunk::<4>());
    frames.is_some_and(|frames| u32::from_be_bytes(*frames) > 1)
}

/// The animation flag of the extended header (RFC 9649, 2.7).
fn is_webp_animated(bytes: &[u8]) -> bool {
    const ANIMATION: u8 = 0b0000_0010;

    let first = blocks::webp(bytes).next();
    first.is_some_and(|(name, data)| {
        name == *b"VP8X" && data.first().is_some_and(|flags| flags & ANIMATION != 0)
    })
}

/// Whether a second picture begins (GIF89a specification, sections 18 to 26).
fn has_many_gif_frames(bytes: &[u8]) -> bool {
    const SIGNATURE_BYTES: usize = 6;
    const SCREEN_BYTES: usize = 7;

    let blocks = bytes.get(SIGNATURE_BYTES..);
    let second = blocks
        .and_then(|screen| after_colors(screen, SCREEN_BYTES, 4))
        .and_then(to_gif_picture)
        .and_then(after_gif_picture)
        .and_then(to_gif_picture);
    second.is_some()
}

/// From the next picture on, past what may stand before it.
fn to_gif_picture(mut blocks: &[u8]) -> Option<&[u8]> {
    while let [b'!', _label, after @ ..] = blocks {
        blocks = after_sub_blocks(after)?;
    }
    Some(blocks).filter(|blocks| blocks.starts_with(b","))
}

fn after_gif_picture(picture: &[u8]) -> Option<&[u8]> {
    const DESCRIPTOR_BYTES: usize = 10;
    const LEAST_CODE_BYTES: usize = 1;

    let codes = after_colors(picture, DESCRIPTOR_BYTES, 9)?;
    after_sub_blocks(codes.get(LEAST_CODE_BYTES..)?)
}

/// What follows a descriptor of so many bytes, which has its flags at an offset, and the table of
/// colors that they may announce.
fn after_colors(descriptor: &[u8], size: usize, flags_at: usize) -> Option<&[u8]> {
    const HAS_TABLE: u8 = 0b1000_0000;

    let flags = *descriptor.get(flags_at)?;
    let table = match flags & HAS_TABLE {
        0 => 0,
        _ => 3 << ((flags & 0b111) + 1),
    };
    descriptor.get(size + table..)
}

/// What follows blocks that each begin with their length, up to one of no length.
fn after_sub_blocks(mut blocks: &[u8]) -> Option<&[u8]> {
    loop {
        let (&size, after) = blocks.split_first()?;
        blocks = after.get(usize::from(size)..)?;
        if size == 0 {
            return Some(blocks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIF: &[u8] = include_bytes!("../../../tests/data/images/odd/animated.gif");

    #[test]
    fn a_gif_moves_when_a_second_picture_begins() {
        assert!(is_animated(GIF, MediaType::Gif));
        let still = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\
            !\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
        assert!(!is_animated(still, MediaType::Gif));
    }

    #[test]
    fn a_png_moves_when_its_control_chunk_promises_more_than_one_frame() {
        let png = |frames: u8| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x08acTL\0\0\0".to_vec();
            bytes.extend([frames, 0, 0, 0, 0, 0, 0, 0, 0]);
            bytes
        };
        assert!(is_animated(&png(2), MediaType::Png));
        assert!(!is_animated(&png(1), MediaType::Png));
    }

    #[test]
    fn a_webp_moves_when_its_header_says_so() {
        let webp = |flags: u8| [b"RIFF\0\0\0\0WEBPVP8X\x01\0\0\0".as_slice(), &[flags, 0]].concat();
        assert!(is_animated(&webp(2), MediaType::WebP));
        assert!(!is_animated(&webp(0x3C), MediaType::WebP));
    }

    #[test]
    fn sequences_are_told_by_their_brand() {
        assert!(is_animated(b"\0\0\0\x18ftypavis", MediaType::Avif));
        assert!(!is_animated(b"\0\0\0\x18ftypavif", MediaType::Avif));
        assert!(is_animated(b"\0\0\0\x18ftyphevc", MediaType::Heic));
    }

    #[test]
    fn nothing_that_is_cut_short_is_followed_past_its_end() {
        for length in 0..GIF.len() {
            let is_animated = is_animated(&GIF[..length], MediaType::Gif);
            assert!(!is_animated || length > 100, "{length}");
        }
    }
}
