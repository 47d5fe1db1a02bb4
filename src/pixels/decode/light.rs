//! Radiance HDR and OpenEXR, which store light: brought to the range of a screen.

use super::{Budget, Decoded, Pixels, Problem, broken};
use exr::meta::MetaData;
use image::codecs::hdr::HdrDecoder;
use image::codecs::openexr::OpenExrDecoder;
use image::{ColorType, ImageDecoder};
use std::io::Cursor;

/// What the decoders and the light itself take for each pixel.
const BYTES_PER_PIXEL: u64 = 40;

pub(super) fn hdr(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    finish(HdrDecoder::new(Cursor::new(bytes)).map_err(broken)?, budget)
}

pub(super) fn exr(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    check_windows(bytes, budget)?;
    let decoder = OpenExrDecoder::with_alpha_preference(Cursor::new(bytes), Some(true));
    finish(decoder.map_err(broken)?, budget)
}

/// The stored window may be larger than the picture's, by as much as a header can say, and is read
/// all the same.
fn check_windows(bytes: &[u8], budget: Budget) -> Result<(), Problem> {
    let told = MetaData::read_from_buffered(bytes, false).map_err(broken)?;
    for layer in &told.headers {
        let [width, height] = [layer.layer_size.width(), layer.layer_size.height()]
            .map(|side| u32::try_from(side).unwrap_or(u32::MAX));
        let samples = layer.channels.bytes_per_pixel as u64;
        budget.allow((width, height), BYTES_PER_PIXEL.saturating_add(samples))?;
    }
    Ok(())
}

fn finish(decoder: impl ImageDecoder, budget: Budget) -> Result<Decoded, Problem> {
    let (width, height) = decoder.dimensions();
    let channels = match decoder.color_type() {
        ColorType::Rgb32F => 3,
        ColorType::Rgba32F => 4,
        _ => return Err(broken("its samples are of an unknown kind")),
    };
    let pixels = budget.allow((width, height), BYTES_PER_PIXEL)?;
    let mut stored = vec![0; pixels * channels * 4];
    decoder.read_image(&mut stored).map_err(broken)?;
    let rgba = shown(&light(&stored), channels);
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}

fn light(stored: &[u8]) -> Vec<f32> {
    let (samples, _) = stored.as_chunks::<4>();
    samples
        .iter()
        .map(|sample| f32::from_ne_bytes(*sample))
        .collect()
}

/// Light of one (gray), three or four samples a pixel as red, green, blue and alpha.
pub(super) fn shown(light: &[f32], channels: usize) -> Vec<u8> {
    let exposure = exposure(light, channels);
    let byte =
        |value: f32| encoded(exposure.map_or(value, |exposure| compressed(value * exposure)));
    let pixel = |pixel: &[f32]| match *pixel {
        [red, green, blue, alpha] => [byte(red), byte(green), byte(blue), share(alpha)],
        [red, green, blue] => [byte(red), byte(green), byte(blue), 255],
        [gray, ..] => [byte(gray), byte(gray), byte(gray), 255],
        [] => [0; 4],
    };
    light
        .chunks_exact(channels.max(1))
        .flat_map(pixel)
        .collect()
}

/// What brings the middle of the picture to the middle of a screen; `None` for light that a screen
/// can show as it is.
fn exposure(light: &[f32], channels: usize) -> Option<f32> {
    const MIDDLE_GRAY: f32 = 0.18;

    let colors = channels.min(3);
    let (mut sum, mut count, mut most) = (0_f64, 0_u32, 0_f32);
    for pixel in light.chunks_exact(channels.max(1)) {
        let luminance = pixel.iter().take(colors).sum::<f32>() / colors as f32;
        if luminance.is_finite() && luminance > 0. {
            sum += f64::from(luminance.max(1e-6).ln());
            count += 1;
            most = most.max(luminance);
        }
    }
    let middle = (sum / f64::from(count.max(1))).exp() as f32;
    (most > 1.).then(|| (MIDDLE_GRAY / middle).clamp(1e-6, 1e6))
}

/// Reinhard's curve, with white at four times that of the screen.
fn compressed(light: f32) -> f32 {
    const WHITE: f32 = 4.;

    let light = light.max(0.);
    light * (1. + light / (WHITE * WHITE)) / (1. + light)
}

/// IEC 61966-2-1.
fn encoded(light: f32) -> u8 {
    share(if light <= 0.003_130_8 {
        12.92 * light
    } else {
        1.055 * light.powf(1. / 2.4) - 0.055
    })
}

/// Casting stops at 0 and 255, and makes 0 of what is no number.
fn share(value: f32) -> u8 {
    (value * 255.).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_of_any_strength_is_seen() {
        for strength in [1e-3, 1., 1e5] {
            let pixels = shown(&[0.5 * strength, strength, 2. * strength], 1);
            let grays: Vec<u8> = pixels.iter().copied().step_by(4).collect();
            assert!(grays.is_sorted(), "{grays:?}");
            assert!(grays[2] > grays[0], "{grays:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_black_or_white() {
        let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -1.];
        assert_eq!(shown(&odd, 1).len(), 16);
        assert_eq!(shown(&[], 3), [0_u8; 0]);
    }
}
