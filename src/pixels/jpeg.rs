//! JPEG in both directions.

mod header;

use super::{CHANNELS, Pixels};
use crate::domain::problem::{Code, Problem};
use crate::domain::thumbnail::JPEG_QUALITY;
use header::Header;
use jpeg_decoder::Decoder;
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

/// Encodes at [`JPEG_QUALITY`], without metadata; transparency is lost.
///
/// # Errors
/// [`Code::Undecodable`] of a picture with a side of nothing or of more than 65,535 pixels.
pub fn encode(pixels: &Pixels) -> Result<Vec<u8>, Problem> {
    let side = |side: u32| u16::try_from(side).map_err(undecodable);
    let (width, height) = (side(pixels.width)?, side(pixels.height)?);
    let mut jpeg = Vec::with_capacity(pixels.rgba.len() / (4 * CHANNELS));
    let mut encoder = Encoder::new(&mut jpeg, (100. * JPEG_QUALITY) as u8);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder
        .encode(&pixels.rgba, width, height, ColorType::Rgba)
        .map_err(undecodable)?;
    Ok(jpeg)
}

/// Decodes a JPEG of the usual kind at the smallest of 1/8, 1/4, 1/2 and 1 of its size that is no
/// smaller than `at_least`. It is not turned.
///
/// # Errors
/// [`Code::Undecodable`] of what is broken, and of what needs more than this: other colours than
/// sRGB, four inks, twelve bits, arithmetic coding.
pub fn decode(bytes: &[u8], at_least: (u32, u32)) -> Result<Pixels, Problem> {
    if !Header::read(bytes).is_some_and(|header| header.is_usual()) {
        return Err(undecodable("not a JPEG of the usual kind"));
    }
    let mut decoder = Decoder::new(bytes);
    // It is content with either side, and rounding may make the short one enough too early.
    let side = |side: u32, other: u32| u16::try_from(side).ok().filter(|_| side >= other);
    let (width, height) = at_least;
    let (width, height) = decoder
        .scale(
            side(width, height).unwrap_or(u16::MAX),
            side(height, width).unwrap_or(u16::MAX),
        )
        .map_err(undecodable)?;
    let samples = decoder.decode().map_err(undecodable)?;
    let (width, height) = (u32::from(width), u32::from(height));
    let rgba: Vec<u8> = match samples.len() / (width * height).max(1) as usize {
        1 => samples
            .iter()
            .flat_map(|&gray| [gray, gray, gray, 255])
            .collect(),
        _ => samples
            .chunks_exact(3)
            .flat_map(|rgb| [rgb[0], rgb[1], rgb[2], 255])
            .collect(),
    };
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

/// The smallest eighths of a size whose long edge is no shorter than `enough_px`, rounded up as
/// libjpeg does; `None` where it takes all pixels.
#[must_use]
pub fn eighths((width, height): (u32, u32), enough_px: u32) -> Option<(u32, u32)> {
    let part = |side: u32, eighths| (side.saturating_mul(eighths)).div_ceil(8);
    (1..8)
        .map(|eighths| (part(width, eighths), part(height, eighths)))
        .find(|(width, height)| *width.max(height) >= enough_px)
}

fn undecodable(words: impl ToString) -> Problem {
    Problem::new(Code::Undecodable).with_detail(words.to_string())
}
