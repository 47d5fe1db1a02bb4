//! Pixels are shrunk, turned and encoded as independent programs would have them.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use eponym::domain::orientation::Orientation;
use eponym::domain::picture_size::Edges;
use eponym::domain::problem::Code;
use eponym::pixels::copies::Copies;
use eponym::pixels::{Pixels, is_full_of_text, jpeg, shrunk, turned};
use image::imageops::{self, FilterType};
use image::{ImageFormat, RgbImage, RgbaImage};
use proptest::prelude::*;
use std::io::Cursor;

fn pixels(image: &RgbaImage) -> Pixels {
    Pixels {
        width: image.width(),
        height: image.height(),
        rgba: image.as_raw().clone(),
    }
}

fn image(pixels: &Pixels) -> RgbaImage {
    RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba.clone()).unwrap()
}

fn decoded(jpeg: &[u8]) -> RgbImage {
    let image = image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg);
    image.unwrap().to_rgb8()
}

fn rocket() -> RgbaImage {
    let jpeg = include_bytes!("data/images/photos/rocket.jpg");
    image::load_from_memory(jpeg).unwrap().to_rgba8()
}

/// Without the profile that the file has.
fn rocket_jpeg() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    rgb(rocket())
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// In decibels, over red, green and blue.
fn likeness(one: &RgbImage, other: &RgbImage) -> f64 {
    assert_eq!(one.dimensions(), other.dimensions());
    let pairs = one.as_raw().iter().zip(other.as_raw());
    let squares: f64 = pairs.map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2)).sum();
    10. * (255. * 255. * one.as_raw().len() as f64 / squares).log10()
}

fn rgb(image: RgbaImage) -> RgbImage {
    image::DynamicImage::from(image).to_rgb8()
}

#[test]
fn a_photograph_is_shrunk_as_another_lanczos_shrinks_it() {
    let rocket = rocket();
    for size in [(320, 214), (100, 67), (17, 16)] {
        let ours = image(&shrunk(pixels(&rocket), size).unwrap());
        let other = imageops::resize(&rocket, size.0, size.1, FilterType::Lanczos3);
        let likeness = likeness(&rgb(ours), &rgb(other));
        assert!(likeness > 48., "{size:?}: {likeness} dB");
    }
}

/// libjpeg makes 32.46 dB and 32,632 bytes of it at the same quality.
#[test]
fn a_photograph_is_encoded_as_well_as_by_others() {
    let rocket = rocket();
    let jpeg = jpeg::encode(&pixels(&rocket)).unwrap();
    let likeness = likeness(&decoded(&jpeg), &rgb(rocket));
    assert!(likeness > 32.4, "{likeness} dB");
    assert!(jpeg.len() < 33_000, "{} bytes", jpeg.len());
}

#[test]
fn turning_is_what_the_tag_says() {
    let stored = imageops::resize(&rocket(), 30, 20, FilterType::Triangle);
    for (orientation, turn) in Orientation::ALL.into_iter().zip([
        |image: &RgbaImage| image.clone(),
        |image: &RgbaImage| imageops::flip_horizontal(image),
        |image: &RgbaImage| imageops::rotate180(image),
        |image: &RgbaImage| imageops::flip_vertical(image),
        |image: &RgbaImage| imageops::rotate270(&imageops::flip_horizontal(image)),
        |image: &RgbaImage| imageops::rotate90(image),
        |image: &RgbaImage| imageops::rotate90(&imageops::flip_horizontal(image)),
        |image: &RgbaImage| imageops::rotate270(image),
    ]) {
        let upright = image(&turned(pixels(&stored), orientation));
        assert!(upright == turn(&stored), "{orientation:?}");
    }
}

#[test]
fn what_is_transparent_becomes_white() {
    let half_red = RgbaImage::from_pixel(40, 40, image::Rgba([255, 0, 0, 128]));
    let nothing = RgbaImage::from_pixel(40, 40, image::Rgba([9, 9, 9, 0]));
    for (image, want) in [(half_red, [255, 127, 127, 255]), (nothing, [255; 4])] {
        for size in [(40, 40), (7, 5)] {
            let shrunk = shrunk(pixels(&image), size).unwrap();
            assert_eq!(shrunk.rgba[..4], want);
        }
    }
}

#[test]
fn copies_are_upright_and_of_the_sizes_asked_for() {
    let copies = Copies::make(pixels(&rocket()), Orientation::RightTop, Edges::all(512)).unwrap();
    assert_eq!(
        (copies.thumbnail.width, copies.thumbnail.height),
        (342, 512)
    );
    assert_eq!(decoded(&copies.thumbnail.jpeg).dimensions(), (342, 512));
    assert_eq!(decoded(&copies.preview).dimensions(), (107, 160));
    let upright = Copies::make(
        pixels(&imageops::rotate90(&rocket())),
        Orientation::TopLeft,
        Edges::all(512),
    );
    let distance = copies
        .look
        .unwrap()
        .distance(&upright.unwrap().look.unwrap());
    assert!(distance <= 4, "{distance}");
}

#[test]
fn a_photograph_is_decoded_as_another_decoder_does() {
    let bytes = rocket_jpeg();
    let ours = jpeg::decode(&bytes, (640, 427)).unwrap();
    let likeness = likeness(&rgb(image(&ours)), &decoded(&bytes));
    assert!(likeness > 38., "{likeness} dB");
}

#[test]
fn a_photograph_is_decoded_no_larger_than_needed_and_no_smaller() {
    let bytes = rocket_jpeg();
    for (at_least, want) in [
        ((640, 427), (640, 427)),
        ((321, 214), (640, 427)),
        ((320, 214), (320, 214)),
        ((100, 67), (160, 107)),
        ((1, 1), (80, 54)),
    ] {
        assert_eq!(jpeg::decode(&bytes, at_least).unwrap().size(), want);
    }
    let copies = |pixels| Copies::make(pixels, Orientation::TopLeft, Edges::all(160)).unwrap();
    let scaled = copies(jpeg::decode(&bytes, (240, 160)).unwrap());
    let whole = copies(pixels(&rocket()));
    let (scaled, whole) = (scaled.thumbnail.jpeg, whole.thumbnail.jpeg);
    let likeness = likeness(&decoded(&scaled), &decoded(&whole));
    assert!(likeness > 35., "{likeness} dB");
}

#[test]
fn of_the_eighths_of_a_picture_the_smallest_that_is_enough_is_taken() {
    assert_eq!(jpeg::eighths((4000, 3000), 1433), Some((1500, 1125)));
    assert_eq!(jpeg::eighths((3000, 4001), 1502), Some((1500, 2001)));
    assert_eq!(jpeg::eighths((1600, 1200), 1400), Some((1400, 1050)));
    assert_eq!(jpeg::eighths((1600, 1200), 1401), None);
}

#[test]
fn gray_stays_gray() {
    let gray = image::DynamicImage::from(rocket()).to_luma8();
    let mut bytes = Cursor::new(Vec::new());
    gray.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    let decoded = jpeg::decode(bytes.get_ref(), (640, 427)).unwrap();
    assert!(
        decoded
            .rgba
            .chunks(4)
            .all(|pixel| pixel[0] == pixel[2] && pixel[3] == 255)
    );
    assert!(decoded.rgba[0].abs_diff(gray.as_raw()[0]) < 8);
}

#[test]
fn other_colours_than_srgb_are_left_to_decoders_that_know_them() {
    for (bytes, is_ours) in [
        (
            &include_bytes!("data/images/odd/srgb-profile.jpg")[..],
            true,
        ),
        (include_bytes!("data/images/odd/display-p3.jpg"), false),
        (include_bytes!("data/images/odd/cmyk.jpg"), false),
        // Adobe RGB.
        (include_bytes!("data/images/photos/rocket.jpg"), false),
    ] {
        assert_eq!(jpeg::decode(bytes, (8, 6)).is_ok(), is_ours);
    }
}

#[test]
fn what_is_no_jpeg_or_a_broken_one_is_a_problem_not_a_crash() {
    let whole = include_bytes!("data/images/orientation/6.jpg");
    let cuts = (0..whole.len()).step_by(7).map(|end| whole[..end].to_vec());
    let flips = (0..whole.len()).step_by(11).map(|at| {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 0xFF;
        bytes
    });
    let failures = cuts
        .chain(flips)
        .filter(|bytes| jpeg::decode(bytes, (32, 32)).is_err());
    assert!(failures.count() > 100);
}

#[test]
fn pixels_that_are_not_there_are_a_problem_not_a_crash() {
    for (width, height, bytes) in [(0, 0, 0), (0, 5, 0), (2, 2, 15), (u32::MAX, u32::MAX, 4)] {
        let pixels = Pixels {
            width,
            height,
            rgba: vec![0; bytes],
        };
        let problem = Copies::make(pixels, Orientation::TopLeft, Edges::all(512)).unwrap_err();
        assert_eq!(problem.code, Code::Undecodable);
    }
}

proptest! {
    #[test]
    fn turning_loses_no_pixel_and_four_quarters_change_nothing(
        width in 1..40_u32, height in 1..40_u32, tag in 1..=8_u32,
    ) {
        let rgba: Vec<u8> = (0..4 * width * height).map(|at| at as u8).collect();
        let stored = Pixels { width, height, rgba };
        let orientation = Orientation::from_tag(tag);
        let once = turned(stored.clone(), orientation);
        prop_assert_eq!(once.size(), orientation.upright(stored.size()));
        let mut again = once;
        for _ in 0..3 {
            again = turned(again, orientation);
        }
        prop_assert_eq!(again, stored);
    }

    #[test]
    fn one_colour_stays_that_colour(
        width in 1..300_u32, height in 1..300_u32, level in any::<u8>(), max_edge in 1..200_u32,
    ) {
        let rgba = [level, level, level, 255].repeat((width * height) as usize);
        let pixels = Pixels { width, height, rgba };
        let copies = Copies::make(pixels, Orientation::TopLeft, Edges::all(max_edge)).unwrap();
        prop_assert_eq!(copies.look, None);
        let seen = decoded(&copies.thumbnail.jpeg);
        prop_assert!(seen.as_raw().iter().all(|seen| seen.abs_diff(level) <= 2));
    }
}

fn test_picture(path: &str) -> RgbaImage {
    let path = format!("{}/tests/data/images/{path}", env!("CARGO_MANIFEST_DIR"));
    image::open(path).unwrap().to_rgba8()
}

#[test]
fn screens_are_full_of_text_and_photographs_are_not() {
    for (path, expected) in [
        ("text/window.png", true),
        ("text/window-dark.png", true),
        ("text/phone.png", true),
        ("photos/rocket.jpg", false),
        ("photos/horse.png", false),
        ("photos/coins.png", false),
        ("photos/clock_motion.png", false),
    ] {
        let picture = test_picture(path);
        assert_eq!(is_full_of_text(&pixels(&picture)), expected, "{path}");
        // On a sharper screen, and from a better camera.
        let (width, height) = (2 * picture.width(), 2 * picture.height());
        let large = imageops::resize(&picture, width, height, FilterType::CatmullRom);
        assert_eq!(
            is_full_of_text(&pixels(&large)),
            expected,
            "{path} twice as large"
        );
    }
    let clear = RgbaImage::new(800, 800);
    assert!(!is_full_of_text(&pixels(&clear)));
}

#[test]
fn a_picture_full_of_text_is_sent_larger_where_its_size_is_automatic() {
    let automatic = Edges {
        usual_px: 768,
        text_px: 1024,
    };
    let size = |path: &str, edges| {
        let copies = Copies::make(pixels(&test_picture(path)), Orientation::TopLeft, edges);
        copies.unwrap().thumbnail.width
    };
    assert_eq!(size("text/window.png", automatic), 1024);
    assert_eq!(size("text/window.png", Edges::all(768)), 768);
    assert_eq!(size("photos/rocket.jpg", automatic), 640);
}
