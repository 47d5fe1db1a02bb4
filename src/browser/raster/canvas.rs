//! Drawing and encoding on canvases that belong to no document.

use crate::browser::js_error::JsError;
use crate::domain::orientation::Orientation;
use crate::domain::thumbnail::steps;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ImageData, ImageEncodeOptions, OffscreenCanvas};

/// Draws a picture of size `stored` upright on white at size `target`, by halves where it is much
/// larger.
///
/// `source` is anything a canvas can draw.
pub(super) fn shrunk(
    source: &JsValue,
    stored: (u32, u32),
    orientation: Orientation,
    target: (u32, u32),
) -> Result<OffscreenCanvas, JsError> {
    // Turned in the last step, where there are the fewest pixels.
    let target = orientation.upright(target);
    let mut sizes = steps(stored, target);
    let last = sizes.pop().unwrap_or(target);
    let mut halved: Option<OffscreenCanvas> = None;
    for size in sizes {
        let source = halved.as_ref().map_or(source, AsRef::as_ref);
        halved = Some(paint_with("low", source, size, Orientation::TopLeft)?);
    }
    let source = halved.as_ref().map_or(source, AsRef::as_ref);
    paint(source, last, orientation)
}

/// Draws on white, first at `size`, then turned.
pub(super) fn paint(
    source: &JsValue,
    size: (u32, u32),
    orientation: Orientation,
) -> Result<OffscreenCanvas, JsError> {
    paint_with("high", source, size, orientation)
}

/// With a smoothing quality: for a halving "low", which means bilinear, already looks at every
/// pixel, and in Chromium takes a fifth of the time of "high".
fn paint_with(
    smoothing: &str,
    source: &JsValue,
    size: (u32, u32),
    orientation: Orientation,
) -> Result<OffscreenCanvas, JsError> {
    let (width, height) = orientation.upright(size);
    let canvas = OffscreenCanvas::new(width, height)?;
    let painter = painter(&canvas)?;
    painter.set_smoothing_quality(smoothing);
    painter.set_fill_style("#fff");
    painter.fill_rect(0., 0., f64::from(width), f64::from(height));
    let [a, b, c, d, e, f] = orientation.transform(size);
    painter.set_transform(a, b, c, d, e, f);
    painter.draw_image(source, 0., 0., f64::from(size.0), f64::from(size.1))?;
    Ok(canvas)
}

/// The pixels of a canvas, four bytes each.
pub(super) fn rgba(
    canvas: &OffscreenCanvas,
    (width, height): (u32, u32),
) -> Result<Vec<u8>, JsError> {
    let (width, height) = (f64::from(width), f64::from(height));
    Ok(painter(canvas)?.image_data(0., 0., width, height)?.data().0)
}

fn painter(canvas: &OffscreenCanvas) -> Result<Painter, JsError> {
    let context = canvas.get_context("2d")?;
    Ok(context
        .ok_or("this canvas cannot be drawn on")?
        .unchecked_into())
}

/// Encodes a canvas as JPEG; `quality` is 0 to 1.
pub(super) async fn jpeg(canvas: &OffscreenCanvas, quality: f64) -> Result<Blob, JsError> {
    let options = ImageEncodeOptions::new();
    options.set_type("image/jpeg");
    options.set_quality(quality);
    let blob = JsFuture::from(canvas.convert_to_blob_with_options(&options)?).await?;
    Ok(blob.unchecked_into())
}

#[wasm_bindgen]
extern "C" {
    /// A canvas's two-dimensional context. web-sys knows no smoothing quality for these canvases,
    /// and has a function of its own for every kind of source.
    type Painter;
    #[wasm_bindgen(method, setter, js_name = imageSmoothingQuality)]
    fn set_smoothing_quality(this: &Painter, quality: &str);
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_fill_style(this: &Painter, color: &str);
    #[wasm_bindgen(method, js_name = fillRect)]
    fn fill_rect(this: &Painter, x: f64, y: f64, width: f64, height: f64);
    #[wasm_bindgen(method, js_name = setTransform)]
    fn set_transform(this: &Painter, a: f64, b: f64, c: f64, d: f64, e: f64, f: f64);
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
