//! Files made of committed pictures, and eyes for what comes out.

use eponym::browser::raster::Prepared;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, OffscreenCanvas};

/// A committed picture, at compile time.
#[macro_export]
macro_rules! picture {
    ($path:literal) => {
        &include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/data/images/",
            $path
        ))[..]
    };
}

pub(crate) fn file(name: &str, bytes: &[u8]) -> File {
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)), name).unwrap()
}

/// Decoded pixels, red, green, blue and alpha.
pub(crate) struct Pixels {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) rgba: Vec<u8>,
}

impl Pixels {
    pub(crate) async fn of(jpeg: &[u8]) -> Self {
        Self::of_blob(&file("x.jpg", jpeg)).await
    }

    pub(crate) async fn of_blob(blob: &Blob) -> Self {
        let bitmap = JsFuture::from(create_image_bitmap(blob)).await.unwrap();
        let bitmap: web_sys::ImageBitmap = bitmap.unchecked_into();
        let (width, height) = (bitmap.width(), bitmap.height());
        let canvas = OffscreenCanvas::new(width, height).unwrap();
        let eye: Eye = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
        eye.draw_image(&bitmap, 0., 0.);
        let rgba = eye.image_data(0., 0., width, height).data();
        Self {
            width,
            height,
            rgba,
        }
    }

    pub(crate) fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let start = 4 * (y * self.width + x) as usize;
        [self.rgba[start], self.rgba[start + 1], self.rgba[start + 2]]
    }

    /// Mean difference a channel, of 255.
    pub(crate) fn error(&self, other: &Self) -> f64 {
        assert_eq!((self.width, self.height), (other.width, other.height));
        let sum: f64 = self
            .rgba
            .iter()
            .zip(&other.rgba)
            .map(|(a, b)| f64::from(a.abs_diff(*b)))
            .sum();
        sum / self.rgba.len() as f64
    }
}

#[track_caller]
pub(crate) fn assert_near(got: [u8; 3], want: [u8; 3]) {
    assert!(
        got.iter().zip(want).all(|(a, b)| a.abs_diff(b) < 12),
        "{got:?} instead of {want:?}"
    );
}

/// Whether the JPEG has any segment that could hold metadata: APP1 and up but for the color profile
/// (APP2), or a comment.
pub(crate) fn has_metadata(prepared: &Prepared) -> bool {
    let jpeg = &prepared.thumbnail.jpeg;
    let mut at = 2;
    while let [0xff, marker, high, low, ..] = jpeg[at..] {
        match marker {
            0xda => return false,
            0xe1 | 0xe3..=0xef | 0xfe => return true,
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    true
}

#[wasm_bindgen]
extern "C" {
    type Eye;
    #[wasm_bindgen(method, js_name = drawImage)]
    fn draw_image(this: &Eye, source: &JsValue, x: f64, y: f64);
    #[wasm_bindgen(method, js_name = getImageData)]
    fn image_data(this: &Eye, x: f64, y: f64, width: u32, height: u32) -> Image;
    type Image;
    #[wasm_bindgen(method, getter)]
    fn data(this: &Image) -> Vec<u8>;
    #[wasm_bindgen(js_name = createImageBitmap)]
    fn create_image_bitmap(source: &Blob) -> Promise;
}
