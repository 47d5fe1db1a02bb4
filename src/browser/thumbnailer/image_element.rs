//! Decoding by an `<img>` that is never part of the page: scripts in an SVG do not run there, and
//! nothing it refers to is fetched.

use crate::browser::js_error::JsError;
use crate::browser::object_url::ObjectUrl;
use crate::browser::raster::bitmap;
use crate::domain::image::MediaType;
use crate::domain::thumbnail::{fill_edge, fit_within};
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlImageElement, ImageBitmap};

/// Decodes a picture; a drawing is painted with a long edge of `edge_px`.
pub(super) async fn decode(
    file: &File,
    media_type: MediaType,
    edge_px: u32,
) -> Result<ImageBitmap, JsError> {
    // Under its true type: an `<img>` recognizes pictures by their bytes, but an SVG only by this.
    let blob = file.slice_with_f64_and_f64_and_content_type(0., file.size(), media_type.mime())?;
    let url = ObjectUrl::new(&blob)?;
    let image = HtmlImageElement::new()?;
    load(&image, &url).await?;
    let size = match (image.natural_width(), image.natural_height()) {
        // Some browsers give a drawing no size when it names none.
        (0, _) | (_, 0) => (edge_px, edge_px),
        (width, height) if media_type == MediaType::Svg => fill_edge(width, height, edge_px),
        // Twice as large as needed, so that the shrinking that matters is done where all others'
        // is.
        (width, height) => fit_within(width, height, 2 * edge_px),
    };
    // Painted, since Chromium makes no bitmap of an element whose picture is cut short.
    bitmap::painted(&image, size)
}

/// `decode()` would be shorter, but refuses pictures cut short, and never settles for some in
/// Firefox.
async fn load(image: &HtmlImageElement, url: &ObjectUrl) -> Result<(), JsError> {
    let loaded = Promise::new(&mut |resolve, reject| {
        image.set_onload(Some(&resolve));
        image.set_onerror(Some(&reject));
    });
    image.set_src(url.as_str());
    let outcome = JsFuture::from(loaded).await;
    outcome
        .map(drop)
        .map_err(|_| "not even an image element shows it".into())
}
