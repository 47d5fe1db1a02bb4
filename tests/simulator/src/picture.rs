//! What arrived as a picture: whether it is a clean JPEG data URL, and what its pixels show.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Serialize, Serializer};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use crate::color;
use crate::metadata;
use crate::pixels::Pixels;

/// Red, green, blue.
pub type Rgb = (u8, u8, u8);

/// A decoded picture, as the gateway saw it.
#[derive(Clone, Debug, Serialize)]
pub struct ImageSeen {
    /// In pixels, of the JPEG as sent.
    pub width: usize,
    /// In pixels, of the JPEG as sent.
    pub height: usize,
    /// The data URL's media type.
    pub mime: String,
    /// The name most of its pixels have.
    pub dominant: &'static str,
    /// The mean of each quadrant: top left, top right, bottom left, bottom right.
    pub corners: [Rgb; 4],
    /// The mean of all.
    pub mean: Rgb,
    /// The bytes themselves; base64 in JSON.
    #[serde(serialize_with = "as_base64")]
    pub jpeg: Arc<[u8]>,
    /// How many segments carry more than pixels: EXIF, XMP, IPTC, comments and the like.
    pub metadata_segments: usize,
}

/// Why a picture cannot be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PictureProblem {
    NotADataUrl,
    NotJpegType(String),
    NotBase64,
    NotJpegBytes,
    Undecodable(String),
}

impl fmt::Display for PictureProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotADataUrl => write!(f, "image_url is not a base64 data URL"),
            Self::NotJpegType(mime) => write!(f, "the data URL says {mime}, not image/jpeg"),
            Self::NotBase64 => write!(f, "the data URL is not valid base64"),
            Self::NotJpegBytes => {
                write!(f, "the data URL says image/jpeg but holds something else")
            }
            Self::Undecodable(why) => write!(f, "the JPEG cannot be decoded: {why}"),
        }
    }
}

impl ImageSeen {
    /// Decodes a data URL and looks at it.
    pub(crate) fn read(url: &str) -> Result<Self, PictureProblem> {
        let (mime, encoded) = url
            .strip_prefix("data:")
            .and_then(|rest| rest.split_once(";base64,"))
            .ok_or(PictureProblem::NotADataUrl)?;
        if mime != "image/jpeg" {
            return Err(PictureProblem::NotJpegType(mime.into()));
        }
        let jpeg = STANDARD
            .decode(encoded)
            .map_err(|_| PictureProblem::NotBase64)?;
        if !jpeg.starts_with(&[0xff, 0xd8, 0xff]) {
            return Err(PictureProblem::NotJpegBytes);
        }
        Self::decode(mime, jpeg)
    }

    fn decode(mime: &str, jpeg: Vec<u8>) -> Result<Self, PictureProblem> {
        let undecodable = |why: &dyn fmt::Debug| PictureProblem::Undecodable(format!("{why:?}"));
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&jpeg), options);
        let pixels = decoder.decode().map_err(|why| undecodable(&why))?;
        let (width, height) = decoder
            .dimensions()
            .ok_or_else(|| undecodable(&"no dimensions"))?;
        let pixels = Pixels {
            rgb: &pixels,
            width,
            height,
        };
        Ok(Self {
            width,
            height,
            mime: mime.into(),
            dominant: pixels.dominant(),
            corners: pixels.corners(),
            mean: pixels.mean(),
            metadata_segments: metadata::segments(&jpeg),
            jpeg: jpeg.into(),
        })
    }

    /// The words a model would find for it.
    pub(crate) fn words(&self) -> String {
        let shape = self.shape();
        let [top_left, ..] = self.corners;
        if self.has_four_colors() {
            format!("{shape} top-left {}", color::name(top_left))
        } else {
            format!("{} {shape}", self.dominant)
        }
    }

    /// Sides within a twentieth of each other count as equal: scaling rounds.
    pub(crate) fn shape(&self) -> &'static str {
        if self.width.abs_diff(self.height) * 20 <= self.width.max(self.height) {
            "square"
        } else if self.width > self.height {
            "landscape"
        } else {
            "portrait"
        }
    }

    fn has_four_colors(&self) -> bool {
        let corners = &self.corners;
        (0..4).all(|a| (0..a).all(|b| color::differ_strongly(corners[a], corners[b])))
    }
}

fn as_base64<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb as Pixel, RgbImage};

    const RED: [u8; 3] = [220, 20, 20];
    const GREEN: [u8; 3] = [20, 180, 20];
    const BLUE: [u8; 3] = [20, 20, 220];
    const WHITE: [u8; 3] = [250, 250, 250];

    fn jpeg(picture: &RgbImage) -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        picture
            .write_to(&mut bytes, image::ImageFormat::Jpeg)
            .unwrap();
        bytes.into_inner()
    }

    fn plain(width: u32, height: u32, color: [u8; 3]) -> Vec<u8> {
        jpeg(&RgbImage::from_pixel(width, height, Pixel(color)))
    }

    /// Colors for top left, top right, bottom left, bottom right.
    fn quartered(width: u32, height: u32, colors: [[u8; 3]; 4]) -> Vec<u8> {
        jpeg(&RgbImage::from_fn(width, height, |x, y| {
            Pixel(colors[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)])
        }))
    }

    fn read(jpeg: &[u8]) -> Result<ImageSeen, PictureProblem> {
        ImageSeen::read(&format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg)))
    }

    #[test]
    fn words_tell_color_and_shape() {
        let cases = [
            (plain(96, 64, RED), "red landscape"),
            (plain(64, 96, BLUE), "blue portrait"),
            (plain(64, 64, GREEN), "green square"),
            (plain(768, 767, WHITE), "white square"),
            (plain(1, 1, [0, 0, 0]), "black square"),
            (plain(1, 768, RED), "red portrait"),
        ];
        for (jpeg, expected) in cases {
            assert_eq!(read(&jpeg).unwrap().words(), expected);
        }
    }

    #[test]
    fn a_turned_picture_has_other_words_than_an_upright_one() {
        let upright = quartered(96, 64, [RED, GREEN, BLUE, WHITE]);
        let upside_down = quartered(96, 64, [WHITE, BLUE, GREEN, RED]);
        assert_eq!(read(&upright).unwrap().words(), "landscape top-left red");
        assert_eq!(
            read(&upside_down).unwrap().words(),
            "landscape top-left white"
        );
    }

    #[test]
    fn corners_are_in_reading_order() {
        let seen = read(&quartered(96, 64, [RED, GREEN, BLUE, WHITE])).unwrap();
        assert_eq!(
            seen.corners.map(color::name),
            ["red", "green", "blue", "white"]
        );
        assert_eq!((seen.width, seen.height), (96, 64));
    }

    #[test]
    fn what_is_no_jpeg_data_url_is_refused_for_its_reason() {
        let encoded = STANDARD.encode(plain(8, 8, RED));
        let cases = [
            (
                "https://example.com/a.jpg".into(),
                PictureProblem::NotADataUrl,
            ),
            (
                format!("data:image/jpeg,{encoded}"),
                PictureProblem::NotADataUrl,
            ),
            (
                format!("data:image/png;base64,{encoded}"),
                PictureProblem::NotJpegType("image/png".into()),
            ),
            (
                "data:image/jpeg;base64,****".into(),
                PictureProblem::NotBase64,
            ),
            (
                format!("data:image/jpeg;base64,{encoded}="),
                PictureProblem::NotBase64,
            ),
            (
                "data:image/jpeg;base64,iVBORw0KGgo=".into(),
                PictureProblem::NotJpegBytes,
            ),
        ];
        for (url, expected) in cases {
            assert_eq!(ImageSeen::read(&url).err(), Some(expected), "{url}");
        }
    }

    #[test]
    fn a_cut_or_empty_jpeg_is_undecodable_and_harms_nobody() {
        let whole = plain(64, 64, RED);
        for length in [3, 4, 20, 200] {
            let outcome = read(&whole[..length]);
            assert!(
                matches!(outcome, Err(PictureProblem::Undecodable(_))),
                "{length}: {outcome:?}"
            );
        }
    }
}
