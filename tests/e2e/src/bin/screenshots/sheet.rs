//! All pictures of a state side by side, small: a row for each theme.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use e2e::Outcome;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};

/// Each side becomes this part of what it was, in percent.
const PERCENT: u32 = 40;

/// What is longer is cut off, in pixels of the screenshot.
const MOST_HIGH: u32 = 1_800;

/// Between pictures, in pixels of the sheet.
const GAP: u32 = 16;
const GROUND: Rgb<u8> = Rgb([128, 128, 128]);

/// Of 100: small print can still be read.
const QUALITY: u8 = 68;

pub(crate) fn write(path: &Path, rows: &[Vec<RgbImage>]) -> Outcome {
    let rows: Vec<Vec<RgbImage>> = rows
        .iter()
        .map(|row| row.iter().map(small).collect())
        .collect();
    let width = rows.iter().map(|row| row_width(row)).max();
    let height: u32 = rows.iter().map(|row| GAP + row_height(row)).sum();
    let mut sheet = RgbImage::from_pixel(width.unwrap_or_default(), GAP + height, GROUND);
    let mut top = GAP;
    for row in &rows {
        let mut left = GAP;
        for picture in row {
            imageops::replace(&mut sheet, picture, left.into(), top.into());
            left += picture.width() + GAP;
        }
        top += row_height(row) + GAP;
    }
    let file = BufWriter::new(File::create(path)?);
    Ok(JpegEncoder::new_with_quality(file, QUALITY).encode_image(&sheet)?)
}

fn small(picture: &RgbImage) -> RgbImage {
    let height = picture.height().min(MOST_HIGH);
    let seen = imageops::crop_imm(picture, 0, 0, picture.width(), height).to_image();
    let part = |side: u32| side * PERCENT / 100;
    imageops::resize(
        &seen,
        part(seen.width()),
        part(height),
        FilterType::Lanczos3,
    )
}

fn row_width(row: &[RgbImage]) -> u32 {
    row.iter().map(|picture| picture.width() + GAP).sum::<u32>() + GAP
}

fn row_height(row: &[RgbImage]) -> u32 {
    row.iter().map(RgbImage::height).max().unwrap_or_default()
}
