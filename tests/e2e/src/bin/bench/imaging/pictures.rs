//! Photographs of twelve megapixels, made of small ones, the same on every computer.

use e2e::fixtures::picture;
use e2e::{Failure, Outcome};
use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

const SIZE: (u16, u16) = (4000, 3000);

/// Detail in every pixel: photographs side by side, every other one mirrored, as a wall of pictures.
pub(super) fn detailed() -> Outcome<Vec<u8>> {
    let mut tiles = vec![image::open(picture("photos/rocket.jpg"))?.to_rgb8()];
    tiles.push(image::open(picture("photos/coins.png"))?.to_rgb8());
    let mirrored: Vec<RgbImage> = tiles.iter().map(imageops::flip_horizontal).collect();
    tiles.extend(mirrored);
    let (width, height) = (320, 213);
    let tiles: Vec<RgbImage> = tiles
        .iter()
        .map(|tile| imageops::resize(tile, width, height, FilterType::Lanczos3))
        .collect();
    jpeg(&noisy(|x, y| {
        let tile = (x / width + 3 * (y / height)) as usize % tiles.len();
        *tiles[tile].get_pixel(x % width, y % height)
    }))
}

/// As a camera's, softer in every pixel.
pub(super) fn soft() -> Outcome<Vec<u8>> {
    let small = image::open(picture("photos/rocket.jpg"))?.to_rgb8();
    let (width, height) = (u32::from(SIZE.0), u32::from(SIZE.1));
    let large = imageops::resize(&small, width, height, FilterType::CatmullRom);
    jpeg(&noisy(|x, y| *large.get_pixel(x, y)))
}

/// With a little of what every sensor adds.
fn noisy(at: impl Fn(u32, u32) -> Rgb<u8>) -> RgbImage {
    let mut state = 1_u32;
    RgbImage::from_fn(SIZE.0.into(), SIZE.1.into(), |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (state >> 24) as i16 / 16 - 8;
        let Rgb(channels) = at(x, y);
        Rgb(channels.map(|channel| (i16::from(channel) + grain).clamp(0, 255) as u8))
    })
}

/// With half the colour in both directions, as most cameras write it.
fn jpeg(picture: &RgbImage) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 88);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(picture.as_raw(), SIZE.0, SIZE.1, ColorType::Rgb)
        .map_err(|error| Failure::new(error.to_string()))?;
    Ok(bytes)
}
