//! JPEG in both directions.

use super::{CHANNELS, Pixels};
use crate::domain::problem::{Code, Problem};
use crate::domain::thumbnail::JPEG_QUALITY;
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};

/// Encodes at [`JPEG_QUALITY`], without metadata; transparency is lost.
///
/// # Errors
/// [`Code::Undecodable`] of a picture with a side of nothing or of more than 65,535 pixels.
pub fn encode(pixels: &Pixels) -> Result<Vec<u8>, Problem> {
    let failed = |words: String| Problem::new(Code::Undecodable).with_detail(words);
    let side = |side: u32| u16::try_from(side).map_err(|error| failed(error.to_string()));
    let (width, height) = (side(pixels.width)?, side(pixels.height)?);
    let mut jpeg = Vec::with_capacity(pixels.rgba.len() / (4 * CHANNELS));
    let mut encoder = Encoder::new(&mut jpeg, (100. * JPEG_QUALITY) as u8);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder
        .encode(&pixels.rgba, width, height, ColorType::Rgba)
        .map_err(|error| failed(error.to_string()))?;
    Ok(jpeg)
}
