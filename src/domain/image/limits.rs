//! What a decoder must never be given: pictures whose header alone says that they would not fit in
//! memory.

use super::media_type::{MediaType, Support};
use crate::domain::problem::{Code, Problem};
use crate::domain::words::told;

/// A decoded picture takes four bytes a pixel, so this is 0.4 GB; the largest cameras in people's
/// hands make 50 to 100 megapixels.
pub const MAX_PIXELS: u64 = 100_000_000;

/// Width and height as the header declares them, before any turning; `None` when it does not, or
/// lies beyond the given bytes (a JPEG's may come after its profiles).
#[must_use]
pub fn dimensions(head: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(head).ok()?;
    Some((
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    ))
}

/// Why a decoder that was given the picture failed: the format's fault where only some browsers
/// know it, else the picture's, in the browser's `words`.
#[must_use]
pub fn undecoded(media_type: MediaType, words: &str) -> Problem {
    let detail = match media_type.support() {
        Support::EveryBrowser => words.to_owned(),
        _ => told::format_not_shown(media_type.label()),
    };
    Problem::new(Code::Undecodable).with_detail(detail)
}

/// The reason why these bytes are given to no decoder, if there is one.
///
/// # Errors
/// [`Code::TooManyPixels`], naming the declared dimensions.
pub fn check_pixels(bytes: &[u8]) -> Result<(), Problem> {
    match dimensions(bytes) {
        Some((width, height)) if u64::from(width) * u64::from(height) > MAX_PIXELS => {
            let detail = told::so_many_pixels(&width.to_string(), &height.to_string());
            Err(Problem::new(Code::TooManyPixels).with_detail(detail))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn the_header_tells_the_dimensions() {
        for (file, want) in [
            (
                &include_bytes!("../../../tests/data/images/orientation/6.jpg")[..],
                Some((128, 96)),
            ),
            (
                include_bytes!("../../../tests/data/images/orientation/6.webp"),
                Some((128, 96)),
            ),
            (
                include_bytes!("../../../tests/data/images/orientation/6.png"),
                Some((128, 96)),
            ),
            (
                include_bytes!("../../../tests/data/images/odd/tiny.avif"),
                Some((8, 6)),
            ),
            (
                include_bytes!("../../../tests/data/images/odd/tiny.bmp"),
                Some((8, 6)),
            ),
            (
                include_bytes!("../../../tests/data/images/odd/tiny.ico"),
                Some((16, 16)),
            ),
            (
                include_bytes!("../../../tests/data/images/odd/animated.gif"),
                Some((48, 32)),
            ),
            (
                include_bytes!("../../../tests/data/images/odd/drawing.svg"),
                None,
            ),
            (b"\xff\xd8\xff", None),
            (b"", None),
        ] {
            assert_eq!(dimensions(file), want);
        }
    }

    #[test]
    fn a_hundred_megapixels_are_allowed_and_one_row_more_is_not() {
        assert_eq!(check_pixels(&png(10_000, 10_000)), Ok(()));
        assert_eq!(check_pixels(&png(1, 65_000)), Ok(()));
        for (width, height) in [(10_000, 10_001), (60_000, 60_000), (u32::MAX, u32::MAX)] {
            let problem = check_pixels(&png(width, height)).unwrap_err();
            assert_eq!(problem.code, Code::TooManyPixels);
            let said = format!("{width} × {height} pixels");
            assert_eq!(words::told(&problem.detail), said);
        }
    }

    #[test]
    fn a_failed_decoder_blames_the_format_only_where_others_know_it() {
        let detail = |media_type| words::told(&undecoded(media_type, "broken").detail);
        assert_eq!(
            detail(MediaType::Heic),
            "this browser shows no HEIC pictures"
        );
        assert_eq!(detail(MediaType::Jpeg), "broken");
    }
}
