//! The browser's decoders for everything it shows, and the way from their bitmaps to pixels.

use crate::browser::fields::Fields;
use crate::browser::js_error::JsError;
use crate::domain::image::MediaType;
use crate::domain::thumbnail::fit_within;
use crate::pixels::Pixels;
use js_sys::{Array, ArrayBuffer, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ImageBitmap, ImageData, OffscreenCanvas};

/// Decodes the bytes of a picture.
pub(super) async fn decode(
    buffer: &ArrayBuffer,
    media_type: MediaType,
) -> Result<Closing<ImageBitmap>, JsError> {
    let blob = blob(buffer, media_type)?;
    let bitmap = create_image_bitmap(&blob, &JsValue::UNDEFINED)?;
    let bitmap: ImageBitmap = JsFuture::from(bitmap).await?.unchecked_into();
    Ok(Closing(bitmap))
}

/// The pixels of a bitmap: all of them, or fewer with a long edge of `enough_px`.
///
/// By the browser's own shrinking, which is coarse; so this should be twice what is wanted.
pub(super) async fn pixels(
    bitmap: Closing<ImageBitmap>,
    enough_px: u32,
) -> Result<Pixels, JsError> {
    let full = (bitmap.0.width(), bitmap.0.height());
    let (width, height) = fit_within(full.0, full.1, enough_px);
    if (width, height) == full {
        return drawn(&bitmap.0, full);
    }
    let options = Fields::default()
        .with("resizeWidth", width)
        .with("resizeHeight", height)
        .with("resizeQuality", "medium");
    let smaller = JsFuture::from(create_image_bitmap(&bitmap.0, &options.into())?).await?;
    drop(bitmap);
    drawn(
        &Closing::<ImageBitmap>(smaller.unchecked_into()).0,
        (width, height),
    )
}

fn drawn(bitmap: &ImageBitmap, (width, height): (u32, u32)) -> Result<Pixels, JsError> {
    let painter = painter(&OffscreenCanvas::new(width, height)?)?;
    let (w, h) = (f64::from(width), f64::from(height));
    painter.draw_image(bitmap, 0., 0., w, h)?;
    let rgba = painter.image_data(0., 0., w, h)?.data().0;
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

/// Paints something without pixels of its own at a size of our choice.
pub(in crate::browser) fn painted(
    source: &JsValue,
    (width, height): (u32, u32),
) -> Result<ImageBitmap, JsError> {
    let canvas = OffscreenCanvas::new(width, height)?;
    let painter = painter(&canvas)?;
    painter.set_smoothing_quality("high");
    painter.draw_image(source, 0., 0., f64::from(width), f64::from(height))?;
    Ok(canvas.transfer_to_image_bitmap()?)
}

/// Of a canvas that will be read, so that its pixels stay where they can be.
fn painter(canvas: &OffscreenCanvas) -> Result<Painter, JsError> {
    let options = Fields::default().with("willReadFrequently", true);
    let context = canvas.get_context_with_context_options("2d", &options.into())?;
    Ok(context
        .ok_or("this canvas cannot be drawn on")?
        .unchecked_into())
}

/// Bytes under the name of their kind.
pub(super) fn blob(buffer: &ArrayBuffer, media_type: MediaType) -> Result<Blob, JsError> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type.mime());
    Ok(Blob::new_with_buffer_source_sequence_and_options(
        &Array::of1(buffer),
        &options,
    )?)
}

/// What holds memory outside of ours until it is told to let go.
pub(super) trait Close {
    fn close(&self);
}

impl Close for ImageBitmap {
    fn close(&self) {
        Self::close(self);
    }
}

/// Gives the memory back as soon as it is not needed, instead of at the next collection.
pub(super) struct Closing<T: Close>(pub(super) T);

impl<T: Close> Drop for Closing<T> {
    fn drop(&mut self) {
        self.0.close();
    }
}

#[wasm_bindgen]
extern "C" {
    // Not from web-sys, where it is a method of `Window`, which workers have not.
    #[wasm_bindgen(js_name = createImageBitmap, catch)]
    fn create_image_bitmap(source: &JsValue, options: &JsValue) -> Result<Promise, JsValue>;

    /// A canvas's two-dimensional context. web-sys knows no smoothing quality for these canvases,
    /// and has a function of its own for every kind of source.
    type Painter;
    #[wasm_bindgen(method, setter, js_name = imageSmoothingQuality)]
    fn set_smoothing_quality(this: &Painter, quality: &str);
    #[wasm_bindgen(method, js_name = drawImage, catch)]
    fn draw_image(
        this: &Painter,
        source: &JsValue,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_name = getImageData, catch)]
    fn image_data(
        this: &Painter,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    ) -> Result<ImageData, JsValue>;
}
