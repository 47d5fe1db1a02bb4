//! Which way up a picture is, by its EXIF tag, as a transform for whoever draws it.
//!
//! Browsers turn JPEG and AVIF themselves and ignore the tag in WebP and PNG, so only those two are
//! read. The tag's meaning: CIPA DC-008 (Exif 2.32), 4.6.4, tag 274.

use super::image::MediaType;
use std::io::Cursor;

/// Where the stored picture's first row and first column belong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    #[default]
    TopLeft = 1,
    TopRight = 2,
    BottomRight = 3,
    BottomLeft = 4,
    LeftTop = 5,
    RightTop = 6,
    RightBottom = 7,
    LeftBottom = 8,
}

impl Orientation {
    /// Every orientation, in the order of the tag's values 1 to 8.
    pub const ALL: [Self; 8] = [
        Self::TopLeft,
        Self::TopRight,
        Self::BottomRight,
        Self::BottomLeft,
        Self::LeftTop,
        Self::RightTop,
        Self::RightBottom,
        Self::LeftBottom,
    ];

    /// Reads the tag of a WebP or PNG; upright when there is none, or none that makes sense.
    #[must_use]
    pub fn read(bytes: &[u8], media_type: MediaType) -> Self {
        if !matches!(media_type, MediaType::WebP | MediaType::Png) {
            return Self::TopLeft;
        }
        let mut reader = exif::Reader::new();
        reader.continue_on_error(true);
        let exif = match webp_exif(bytes) {
            Some(exif) => reader.read_raw(exif.to_vec()),
            None => reader.read_from_container(&mut Cursor::new(bytes)),
        };
        exif.or_else(|error| error.distill_partial_result(|_| {}))
            .ok()
            .and_then(|exif| {
                exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?
                    .value
                    .get_uint(0)
            })
            .map_or(Self::TopLeft, Self::from_tag)
    }

    /// The orientation of a tag's value; upright for values that mean nothing.
    #[must_use]
    pub fn from_tag(value: u32) -> Self {
        Self::ALL
            .into_iter()
            .find(|known| known.tag() == value)
            .unwrap_or_default()
    }

    /// The tag's value, 1 to 8.
    #[must_use]
    pub fn tag(self) -> u32 {
        self as u32
    }

    /// Whether the upright picture is as wide as the stored one is high.
    #[must_use]
    pub fn swaps_sides(self) -> bool {
        self.tag() >= Self::LeftTop.tag()
    }

    /// Width and height of the upright picture.
    #[must_use]
    pub fn upright(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.swaps_sides() {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// The canvas transform `[a, b, c, d, e, f]` under which drawing the stored picture at 0, 0
    /// with the given size fills the upright one: x becomes ax + cy + e, y becomes bx + dy + f.
    #[must_use]
    pub fn transform(self, (width, height): (u32, u32)) -> [f64; 6] {
        let (w, h) = (f64::from(width), f64::from(height));
        match self {
            Self::TopLeft => [1., 0., 0., 1., 0., 0.],
            Self::TopRight => [-1., 0., 0., 1., w, 0.],
            Self::BottomRight => [-1., 0., 0., -1., w, h],
            Self::BottomLeft => [1., 0., 0., -1., 0., h],
            Self::LeftTop => [0., 1., 1., 0., 0., 0.],
            Self::RightTop => [0., 1., -1., 0., h, 0.],
            Self::RightBottom => [0., -1., -1., 0., h, w],
            Self::LeftBottom => [0., -1., 1., 0., 0., w],
        }
    }
}

/// The EXIF chunk of a WebP file (RFC 9649, 2.7). Some programs begin it with the six bytes that
/// belong into JPEG files only, which the EXIF reader would stumble over.
fn webp_exif(bytes: &[u8]) -> Option<&[u8]> {
    let mut chunks = bytes
        .strip_prefix(b"RIFF")?
        .get(4..)?
        .strip_prefix(b"WEBP")?;
    loop {
        let (name, rest) = chunks.split_at_checked(4)?;
        let (size, rest) = rest.split_at_checked(4)?;
        let size = u32::from_le_bytes(size.try_into().ok()?) as usize;
        let data = rest.get(..size)?;
        if name == b"EXIF" {
            return Some(data.strip_prefix(b"Exif\0\0").unwrap_or(data));
        }
        // Chunks begin at even offsets.
        chunks = rest.get(size.checked_add(size % 2)?..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture(tag: u32, extension: &str) -> Vec<u8> {
        let root = env!("CARGO_MANIFEST_DIR");
        std::fs::read(format!(
            "{root}/tests/data/images/orientation/{tag}.{extension}"
        ))
        .unwrap()
    }

    #[test]
    fn the_tag_is_read_from_webp_and_png() {
        for orientation in Orientation::ALL {
            let tag = orientation.tag();
            assert_eq!(
                Orientation::read(&fixture(tag, "webp"), MediaType::WebP),
                orientation
            );
            assert_eq!(
                Orientation::read(&fixture(tag, "png"), MediaType::Png),
                orientation
            );
        }
    }

    /// Pillow writes the tag so.
    #[test]
    fn the_tag_is_found_behind_the_bytes_that_belong_into_jpeg_files() {
        let bytes = fixture(6, "webp");
        let exif = webp_exif(&bytes).unwrap();
        let at = exif.as_ptr() as usize - bytes.as_ptr() as usize;
        let size = exif.len() as u32 + 6;
        let mut prefixed = bytes[..at - 4].to_vec();
        prefixed.extend(size.to_le_bytes());
        prefixed.extend(b"Exif\0\0");
        prefixed.extend(exif);
        assert_eq!(
            Orientation::read(&prefixed, MediaType::WebP),
            Orientation::RightTop
        );
    }

    #[test]
    fn a_jpeg_is_left_to_the_browser() {
        assert_eq!(
            Orientation::read(&fixture(6, "jpg"), MediaType::Jpeg),
            Orientation::TopLeft
        );
    }

    #[test]
    fn a_tag_that_makes_no_sense_means_upright() {
        for value in [0, 9, u32::MAX] {
            assert_eq!(Orientation::from_tag(value), Orientation::TopLeft);
        }
        for cut in [0, 8, 40, 2000] {
            let bytes = &fixture(6, "webp")[..cut];
            assert_eq!(
                Orientation::read(bytes, MediaType::WebP),
                Orientation::TopLeft
            );
        }
    }

    /// The corners tell: each of the stored picture's must land on one of the upright picture's.
    #[test]
    fn the_transform_fills_exactly_the_upright_picture() {
        let stored = (30, 20);
        for orientation in Orientation::ALL {
            let [a, b, c, d, e, f] = orientation.transform(stored);
            let map = |x: f64, y: f64| (a * x + c * y + e, b * x + d * y + f);
            let (width, height) = orientation.upright(stored);
            let mut corners = [map(0., 0.), map(30., 0.), map(0., 20.), map(30., 20.)];
            corners.sort_by(|left, right| left.partial_cmp(right).unwrap());
            let (w, h) = (f64::from(width), f64::from(height));
            assert_eq!(
                corners,
                [(0., 0.), (0., h), (w, 0.), (w, h)],
                "{orientation:?}"
            );
        }
    }

    /// The names say where the stored first row (top edge) and first column (left edge) are when
    /// upright.
    #[test]
    fn the_stored_origin_lands_where_the_name_says() {
        for (orientation, origin) in [
            (Orientation::TopLeft, (0., 0.)),
            (Orientation::TopRight, (30., 0.)),
            (Orientation::BottomRight, (30., 20.)),
            (Orientation::BottomLeft, (0., 20.)),
            (Orientation::LeftTop, (0., 0.)),
            (Orientation::RightTop, (20., 0.)),
            (Orientation::RightBottom, (20., 30.)),
            (Orientation::LeftBottom, (0., 30.)),
        ] {
            let [.., e, f] = orientation.transform((30, 20));
            assert_eq!((e, f), origin, "{orientation:?}");
        }
    }
}
