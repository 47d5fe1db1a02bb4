//! Decoders for the kinds of pictures that browsers do not show.
//!
//! Every file is foreign: the size its header tells is held against a [`Budget`] before anything of
//! that size is allocated, and whatever does not read as it should becomes a [`Problem`].

mod dds;
mod heic;
mod ifd;
mod jpeg;
mod jpeg_2000;
mod jpeg_xl;
mod light;
mod plain;
mod psd;
mod raw;
mod samples;
mod tiff;

use super::Pixels;
use crate::domain::image::{MediaType, limits};
use crate::domain::orientation::Orientation;
use crate::domain::problem::{Code, Problem};
use crate::domain::words::told;
use std::fmt::Display;

/// What decoding one picture may take.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Width times height.
    pub pixels: u64,
    /// What a decoder holds at its worst moment, by its own account.
    pub bytes: u64,
}

impl Default for Budget {
    /// A quarter of what a 32-bit worker can address.
    fn default() -> Self {
        Self {
            pixels: limits::MAX_PIXELS,
            bytes: 1 << 30,
        }
    }
}

impl Budget {
    /// Allows a picture of this size to a decoder that needs so many bytes for each pixel, its
    /// result among them; gives back how many pixels it has.
    ///
    /// # Errors
    /// [`Code::TooManyPixels`] with the size; [`Code::Undecodable`] where there are no pixels.
    fn allow(&self, (width, height): (u32, u32), bytes_per_pixel: u64) -> Result<usize, Problem> {
        let pixels = u64::from(width) * u64::from(height);
        if pixels == 0 {
            return Err(broken(told::NO_PIXELS));
        }
        if pixels > self.pixels || pixels.saturating_mul(bytes_per_pixel) > self.bytes {
            let detail = told::so_many_pixels(&width.to_string(), &height.to_string());
            return Err(Problem::new(Code::TooManyPixels).with_detail(detail));
        }
        usize::try_from(pixels).map_err(broken)
    }

    /// The bytes as a length.
    fn len(&self) -> usize {
        usize::try_from(self.bytes).unwrap_or(usize::MAX)
    }
}

/// A picture as it is stored, and how it must still be turned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub pixels: Pixels,
    pub orientation: Orientation,
}

impl From<Pixels> for Decoded {
    /// A picture that stands upright.
    fn from(pixels: Pixels) -> Self {
        Self {
            pixels,
            orientation: Orientation::TopLeft,
        }
    }
}

/// Decodes a picture of a kind that browsers do not show.
///
/// # Errors
/// [`Code::TooManyPixels`] or [`Code::Undecodable`], the latter with the decoder's words.
pub fn decode(bytes: &[u8], media_type: MediaType, budget: Budget) -> Result<Decoded, Problem> {
    let decoder = decoder(media_type).ok_or_else(|| broken("it is decoded elsewhere"))?;
    decoder(bytes, budget)
}

type Decoder = fn(&[u8], Budget) -> Result<Decoded, Problem>;

fn decoder(media_type: MediaType) -> Option<Decoder> {
    Some(match media_type {
        MediaType::Tiff => tiff::decode,
        MediaType::CameraRaw => raw::decode,
        MediaType::Psd => psd::decode,
        MediaType::Qoi => plain::qoi,
        MediaType::Pnm => plain::pnm,
        MediaType::Tga => plain::tga,
        MediaType::Dds => dds::decode,
        MediaType::Hdr => light::hdr,
        MediaType::Exr => light::exr,
        MediaType::Jp2 => jpeg_2000::decode,
        MediaType::JpegXl => jpeg_xl::decode,
        MediaType::Heic => heic::decode,
        _ => return None,
    })
}

/// A picture that cannot be read, for a reason in a decoder's words, kept to one short line.
fn broken(words: impl Display) -> Problem {
    const LONGEST: usize = 120;

    let words = words.to_string();
    let line: Vec<&str> = words.split_whitespace().collect();
    let line: String = line.join(" ").chars().take(LONGEST).collect();
    Problem::new(Code::Undecodable).with_detail(line)
}
