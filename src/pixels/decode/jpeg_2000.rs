//! JPEG 2000, in its box or bare.

use super::samples::{Layout, rgba};
use super::{Budget, Decoded, Pixels, Problem, broken};
use hayro_jpeg2000::{ColorSpace, DecodeSettings, DecoderContext, Image};

/// Coefficients and samples of four bytes in up to four channels, and what is made of them.
const BYTES_PER_PIXEL: u64 = 40;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let image = Image::new(bytes, &DecodeSettings::default()).map_err(broken)?;
    let (width, height) = (image.width(), image.height());
    let pixels = budget.allow((width, height), BYTES_PER_PIXEL)?;
    let layout = layout(image.color_space(), image.has_alpha());
    let layout = layout.ok_or_else(|| broken("its colors are of an unknown kind"))?;
    let mut context = DecoderContext::default();
    let decoded = image.decode(&mut context).map_err(broken)?;
    let stride = decoded.components().len();
    let is_whole = |plane: &hayro_jpeg2000::ComponentData| plane.samples().len() == pixels;
    if stride < layout.samples() || !decoded.components().iter().all(is_whole) {
        return Err(broken("a part of its colors is missing"));
    }
    let rgba = rgba(&decoded.data_u8(), layout, stride);
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}

fn layout(space: &ColorSpace, has_alpha: bool) -> Option<Layout> {
    Some(match (space.num_channels(), has_alpha) {
        (1, false) => Layout::Gray,
        (1, true) => Layout::GrayAlpha,
        (3, false) => Layout::Rgb,
        (3, true) => Layout::Rgba,
        (4, _) => Layout::Cmyk,
        _ => return None,
    })
}
