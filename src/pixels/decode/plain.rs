//! QOI, PNM and Targa: plain formats that one crate reads under one interface.

use super::samples::{Layout, rgba};
use super::{Budget, Decoded, Pixels, Problem, broken};
use image::codecs::pnm::PnmDecoder;
use image::codecs::qoi::QoiDecoder;
use image::codecs::tga::TgaDecoder;
use image::{ColorType, ImageDecoder};
use std::io::Cursor;

pub(super) fn qoi(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    finish(QoiDecoder::new(Cursor::new(bytes)).map_err(broken)?, budget)
}

pub(super) fn pnm(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    finish(PnmDecoder::new(Cursor::new(bytes)).map_err(broken)?, budget)
}

pub(super) fn tga(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    finish(TgaDecoder::new(Cursor::new(bytes)).map_err(broken)?, budget)
}

fn finish(decoder: impl ImageDecoder, budget: Budget) -> Result<Decoded, Problem> {
    let (width, height) = decoder.dimensions();
    let color = decoder.color_type();
    let wide = u64::from(color.bytes_per_pixel());
    let pixels = budget.allow((width, height), 4 + 2 * wide)?;
    let mut stored = vec![0; pixels * usize::from(color.bytes_per_pixel())];
    decoder.read_image(&mut stored).map_err(broken)?;
    let layout = layout(color).ok_or_else(|| broken("its samples are of an unknown kind"))?;
    if color.bytes_per_pixel() > color.channel_count() {
        stored = narrowed(&stored);
    }
    let rgba = rgba(&stored, layout, layout.samples());
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}

fn layout(color: ColorType) -> Option<Layout> {
    Some(match color {
        ColorType::L8 | ColorType::L16 => Layout::Gray,
        ColorType::La8 | ColorType::La16 => Layout::GrayAlpha,
        ColorType::Rgb8 | ColorType::Rgb16 => Layout::Rgb,
        ColorType::Rgba8 | ColorType::Rgba16 => Layout::Rgba,
        _ => return None,
    })
}

/// The upper byte of each sample of two.
fn narrowed(wide: &[u8]) -> Vec<u8> {
    let (samples, _) = wide.as_chunks::<2>();
    let upper = |sample: &[u8; 2]| (u16::from_ne_bytes(*sample) >> 8) as u8;
    samples.iter().map(upper).collect()
}
