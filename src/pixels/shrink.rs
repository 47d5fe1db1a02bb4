//! Shrinking on white: with Lanczos3 for people and gateways, with a bicubic filter for the networks of this device,
//! which were trained on pictures shrunk so.
//!
//! What browsers do instead differs: some look at too few pixels, which makes fine patterns and
//! small letters into something else.

use super::{CHANNELS, Pixels};
use crate::domain::problem::{Code, Problem};
use crate::domain::words::told;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};

/// The picture at `size`, without transparency.
///
/// # Errors
/// [`Code::Undecodable`] where there are no pixels, or fewer than their size says.
pub fn shrunk(pixels: Pixels, size: (u32, u32)) -> Result<Pixels, Problem> {
    by(FilterType::Lanczos3, pixels, size)
}

/// The same with a bicubic filter (Catmull-Rom).
///
/// # Errors
/// As [`shrunk`].
pub fn shrunk_as_trained(pixels: Pixels, size: (u32, u32)) -> Result<Pixels, Problem> {
    by(FilterType::CatmullRom, pixels, size)
}

fn by(filter: FilterType, mut pixels: Pixels, size: (u32, u32)) -> Result<Pixels, Problem> {
    let sides = u64::from(pixels.width) * u64::from(pixels.height);
    if sides == 0 || pixels.rgba.len() as u64 != sides.saturating_mul(CHANNELS as u64) {
        return Err(Problem::new(Code::Undecodable).with_detail(told::NO_PIXELS));
    }
    flatten(&mut pixels.rgba);
    if pixels.size() == size {
        return Ok(pixels);
    }
    resized(&pixels, size, filter)
        .map_err(|words| Problem::new(Code::Undecodable).with_detail(words))
}

fn resized(
    pixels: &Pixels,
    (width, height): (u32, u32),
    filter: FilterType,
) -> Result<Pixels, String> {
    let source = ImageRef::new(pixels.width, pixels.height, &pixels.rgba, PixelType::U8x4)
        .map_err(|error| error.to_string())?;
    let mut target = Image::new(width, height, PixelType::U8x4);
    let algorithm = ResizeAlg::Convolution(filter);
    let options = ResizeOptions::new().resize_alg(algorithm).use_alpha(false);
    Resizer::new()
        .resize(&source, &mut target, &options)
        .map_err(|error| error.to_string())?;
    Ok(Pixels {
        width,
        height,
        rgba: target.into_vec(),
    })
}

/// Lays the pixels on white; most pictures have nothing to be laid.
fn flatten(rgba: &mut [u8]) {
    let all = rgba
        .chunks_exact(CHANNELS)
        .fold(255, |all, pixel| all & pixel[3]);
    if all == 255 {
        return;
    }
    for pixel in rgba.chunks_exact_mut(CHANNELS) {
        if let [red, green, blue, alpha] = pixel {
            for channel in [red, green, blue] {
                *channel = on_white(*channel, *alpha);
            }
            *alpha = 255;
        }
    }
}

/// Of a channel's value at some alpha, rounded.
fn on_white(value: u8, alpha: u8) -> u8 {
    let (value, alpha) = (u32::from(value), u32::from(alpha));
    ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}
