//! Decoding JPEG with the browser's `ImageDecoder` (W3C WebCodecs), which can leave out what a smaller
//! picture does not need.
//!
//! Used where it hands out the stored pixels as red, green, blue and alpha, as Chromium's does;
//! Firefox's turns them and takes longer than our own. So each is shown a picture first.

use super::bitmap::{self, Closing};
use crate::browser::fields::Fields;
use crate::browser::js_error::JsError;
use crate::domain::image::MediaType;
use crate::pixels::Pixels;
use js_sys::{ArrayBuffer, Promise, Reflect, Uint8Array};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Red left and blue right, to be turned upright by a quarter.
const SAMPLE: &[u8] = include_bytes!("two_by_one.jpg");
const SAMPLE_SIZE: (u32, u32) = (16, 8);

thread_local! {
    static IS_USABLE: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Whether [`begin`] does what it says in this browser; asked of it once.
pub(super) async fn is_usable() -> bool {
    if let Some(is_usable) = IS_USABLE.get() {
        return is_usable;
    }
    let sample = Uint8Array::from(SAMPLE).buffer();
    let is_usable = match begin(&sample, None) {
        Ok(begun) => begun.pixels().await.is_ok_and(|pixels| is_sample(&pixels)),
        Err(_) => false,
    };
    IS_USABLE.set(Some(is_usable));
    is_usable
}

fn is_sample(pixels: &Pixels) -> bool {
    let first = pixels.rgba.first_chunk();
    pixels.size() == SAMPLE_SIZE
        && matches!(first, Some(&[red, _, blue, 255]) if red > 200 && blue < 55)
}

/// A decoder at work, on another thread.
pub(super) struct Begun {
    decoder: Closing<ImageDecoder>,
    decoded: Promise,
}

/// Begins to decode, to the largest [of its eighths](crate::pixels::jpeg::eighths) that is not above
/// the `desired` size; to all pixels where none is.
pub(super) fn begin(jpeg: &ArrayBuffer, desired: Option<(u32, u32)>) -> Result<Begun, JsError> {
    let options = Fields::default()
        .with("data", jpeg.clone())
        .with("type", MediaType::Jpeg.mime())
        .with_some("desiredWidth", desired.map(|(width, _)| width))
        .with_some("desiredHeight", desired.map(|(_, height)| height));
    let decoder = Closing(ImageDecoder::new(&options.into())?);
    let decoded = decoder.0.decode();
    Ok(Begun { decoder, decoded })
}

impl Begun {
    /// The stored pixels in sRGB, not turned.
    pub(super) async fn pixels(self) -> Result<Pixels, JsError> {
        let decoded = JsFuture::from(self.decoded).await?;
        let frame: VideoFrame = Reflect::get(&decoded, &"image".into())?.unchecked_into();
        let pixels = copied(&Closing(frame).0).await;
        drop(self.decoder);
        pixels
    }
}

async fn copied(frame: &VideoFrame) -> Result<Pixels, JsError> {
    let options: JsValue = Fields::default()
        .with("format", "RGBA")
        .with("colorSpace", "srgb")
        .into();
    let (width, height) = (frame.coded_width(), frame.coded_height());
    let bytes = frame.allocation_size(&options)? as u32;
    if u64::from(bytes) != 4 * u64::from(width) * u64::from(height) {
        return Err("the frame has no RGBA".into());
    }
    let buffer = Uint8Array::new_with_length(bytes);
    JsFuture::from(frame.copy_to(&buffer, &options)).await?;
    Ok(Pixels {
        width,
        height,
        rgba: buffer.to_vec(),
    })
}

impl bitmap::Close for ImageDecoder {
    fn close(&self) {
        Self::close(self);
    }
}

impl bitmap::Close for VideoFrame {
    fn close(&self) {
        Self::close(self);
    }
}

#[wasm_bindgen]
extern "C" {
    // Not from web-sys, where they are unstable.
    type ImageDecoder;
    #[wasm_bindgen(constructor, catch)]
    fn new(options: &JsValue) -> Result<ImageDecoder, JsValue>;
    #[wasm_bindgen(method)]
    fn decode(this: &ImageDecoder) -> Promise;
    #[wasm_bindgen(method)]
    fn close(this: &ImageDecoder);

    type VideoFrame;
    #[wasm_bindgen(method, getter, js_name = codedWidth)]
    fn coded_width(this: &VideoFrame) -> u32;
    #[wasm_bindgen(method, getter, js_name = codedHeight)]
    fn coded_height(this: &VideoFrame) -> u32;
    #[wasm_bindgen(method, js_name = allocationSize, catch)]
    fn allocation_size(this: &VideoFrame, options: &JsValue) -> Result<f64, JsValue>;
    #[wasm_bindgen(method, js_name = copyTo)]
    fn copy_to(this: &VideoFrame, target: &Uint8Array, options: &JsValue) -> Promise;
    #[wasm_bindgen(method)]
    fn close(this: &VideoFrame);
}
