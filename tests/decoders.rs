//! Pictures that browsers cannot show look as they should, and no file makes a decoder panic.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use eponym::domain::image::{MediaType, Verdict, inspect};
use eponym::domain::orientation::Orientation;
use eponym::domain::problem::{Code, Problem};
use eponym::pixels::decode::{Budget, Decoded, decode};
use eponym::pixels::{Pixels, turned};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = "tests/data/images/foreign";

fn kind(path: &Path, bytes: &[u8]) -> MediaType {
    match inspect(&path.to_string_lossy(), bytes.len() as u64, bytes) {
        Verdict::Picture(kind) => kind,
        verdict => panic!("{}: {verdict:?}", path.display()),
    }
}

fn decoded(path: &Path) -> Result<Decoded, Problem> {
    let bytes = fs::read(path).unwrap();
    decode(&bytes, kind(path, &bytes), Budget::default())
}

fn upright(name: &str) -> Pixels {
    let decoded = decoded(&Path::new(FOLDER).join(name)).unwrap();
    turned(decoded.pixels, decoded.orientation)
}

/// All pictures of the folder, in an order that stays.
fn pictures() -> Vec<PathBuf> {
    let entries = fs::read_dir(FOLDER).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The mean difference of a color of a pixel, out of 255, where both are opaque.
fn difference(one: &Pixels, other: &Pixels) -> f64 {
    assert_eq!(one.size(), other.size());
    let pairs = one.rgba.iter().zip(&other.rgba);
    let sum: u64 = pairs.map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.rgba.len() as f64
}

fn gray(pixels: &Pixels) -> Pixels {
    let luma = |pixel: &[u8]| {
        let [red, green, blue] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
        ((299 * red + 587 * green + 114 * blue + 500) / 1000) as u8
    };
    let of = |pixel: &[u8]| [luma(pixel), luma(pixel), luma(pixel), 255];
    Pixels {
        rgba: pixels.rgba.chunks_exact(4).flat_map(of).collect(),
        ..*pixels
    }
}

#[test]
fn every_kind_shows_the_same_portrait_upright() {
    let portrait = upright("upright.ppm");
    assert_eq!(portrait.size(), (96, 128));
    for (names, most) in [
        (
            "lzw.tif deflate.tif packbits.tif turned.tif sixteen.tif planar-tiled.tif big.tif \
             up.qoi runs.tga lossless.jp2 lossless.jxl rgb.psd sixteen.psb cmyk.tif cmyk.psd",
            1.,
        ),
        (
            "jpeg.tif lossy.j2k lossy.jxl plain.heic turned.heic light.exr light.hdr bc1.dds \
             bc3.dds",
            6.,
        ),
        ("palette.tif palette.tga palette.psd", 6.),
        (
            "sub.nef sub.dng sub.orf value.rw2 strip.cr2 boxes.cr3 header.raf unnamed.pef",
            4.,
        ),
    ] {
        for name in names.split_whitespace() {
            let difference = difference(&upright(name), &portrait);
            assert!(difference < most, "{name}: {difference}");
        }
    }
}

#[test]
fn gray_pictures_have_the_portraits_light() {
    let portrait = gray(&upright("upright.ppm"));
    for name in ["gray.pgm", "wide.pgm"] {
        let difference = difference(&upright(name), &portrait);
        assert!(difference < 1., "{name}: {difference}");
    }
    // Of the green alone, in the light of a sensor.
    let difference = difference(&upright("float.tif"), &portrait);
    assert!(difference < 20., "float.tif: {difference}");
}

#[test]
fn black_and_white_scans_keep_black_and_white_apart() {
    let fax = upright("fax.tif");
    assert_eq!(fax, upright("bilevel.tif"));
    let mean = |pixels: &Pixels| {
        let sum: u64 = pixels.rgba.iter().map(|byte| u64::from(*byte)).sum();
        sum as f64 / pixels.rgba.len() as f64
    };
    let difference = mean(&fax) - mean(&gray(&upright("upright.ppm")));
    assert!(difference.abs() < 10., "{difference}");
}

#[test]
fn what_photoshop_left_out_is_transparent() {
    let pixels = upright("alpha.psd");
    let alpha = |row: usize| pixels.rgba[(row * 96) * 4 + 3];
    assert_eq!((alpha(9), alpha(10)), (0, 255));
}

#[test]
fn the_way_up_is_told_once() {
    let turned = decoded(&Path::new(FOLDER).join("turned.tif")).unwrap();
    assert_eq!(turned.orientation, Orientation::RightTop);
    let turned = decoded(&Path::new(FOLDER).join("turned.heic")).unwrap();
    assert_eq!(turned.orientation, Orientation::TopLeft);
}

#[test]
fn raw_files_without_a_preview_say_so() {
    let problem = decoded(&Path::new(FOLDER).join("sensor-only.arw")).unwrap_err();
    assert_eq!(problem.code, Code::Undecodable);
    assert!(problem.detail.contains("no preview"), "{problem}");
}

#[test]
fn what_would_not_fit_is_refused_by_its_header() {
    let budget = Budget {
        pixels: 96 * 128 - 1,
        ..Budget::default()
    };
    for path in pictures() {
        let bytes = fs::read(&path).unwrap();
        let result = decode(&bytes, kind(&path, &bytes), budget);
        if !path.ends_with("sensor-only.arw") && !is_small_instead(&path) {
            let code = result.unwrap_err().code;
            assert_eq!(code, Code::TooManyPixels, "{}", path.display());
        }
    }
}

/// Camera files with a second, smaller preview show that one.
fn is_small_instead(path: &Path) -> bool {
    ["sub.nef", "sub.dng", "sub.orf"]
        .iter()
        .any(|name| path.ends_with(name))
}

/// Which is read whole before the rest of it is thrown away.
#[test]
fn a_stored_window_larger_than_all_memory_is_refused() {
    let path = Path::new(FOLDER).join("light.exr");
    let mut bytes = fs::read(&path).unwrap();
    let name = b"dataWindow\0box2i\0";
    let at = bytes.windows(name.len()).position(|bytes| bytes == name);
    // After the attribute's length come left, top, right and bottom.
    let right = at.unwrap() + name.len() + 4 + 8;
    bytes[right..right + 4].copy_from_slice(&(1_i32 << 29).to_le_bytes());
    let problem = decode(&bytes, MediaType::Exr, Budget::default()).unwrap_err();
    assert_eq!(problem.code, Code::TooManyPixels, "{problem:?}");
}

/// Small budgets, so that no case takes long.
fn decode_if_it_can(path: &Path, bytes: &[u8]) {
    let budget = Budget {
        pixels: 1 << 18,
        bytes: 1 << 25,
    };
    let original = fs::read(path).unwrap();
    if let Ok(decoded) = decode(bytes, kind(path, &original), budget) {
        let Pixels {
            width,
            height,
            rgba,
        } = decoded.pixels;
        assert_eq!(rgba.len() as u64, u64::from(width) * u64::from(height) * 4);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_file_cut_short_never_panics(which in 0_usize..1_000, end in 0.0..1.0_f64) {
        let pictures = pictures();
        let path = &pictures[which % pictures.len()];
        let bytes = fs::read(path).unwrap();
        let end = (end * bytes.len() as f64) as usize;
        decode_if_it_can(path, &bytes[..end]);
    }

    #[test]
    fn a_file_with_other_bytes_never_panics(
        which in 0_usize..1_000,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..8),
    ) {
        let pictures = pictures();
        let path = &pictures[which % pictures.len()];
        let mut bytes = fs::read(path).unwrap();
        for (place, byte, is_in_header) in changes {
            let reach = if is_in_header { bytes.len().min(256) } else { bytes.len() };
            let place = place.index(reach);
            bytes[place] = byte;
        }
        decode_if_it_can(path, &bytes);
    }
}
