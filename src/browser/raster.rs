//! From a file to its thumbnail: read, checked, decoded, drawn upright and small on white, encoded
//! anew.
//!
//! Nothing here needs a window, so the same code runs on the page and in a worker. Only pixels come
//! out: encoding them anew leaves every kind of metadata behind.

mod canvas;
mod digest;
mod turning;

use crate::browser::js_error::JsError;
use crate::domain::archive::checksum::checksum;
use crate::domain::facts::Facts;
use crate::domain::image::{self, MediaType, limits};
use crate::domain::look::{self, Look};
use crate::domain::metadata::Metadata;
use crate::domain::orientation::Orientation;
use crate::domain::problem::{Code, Problem};
use crate::domain::thumbnail::{JPEG_QUALITY, PREVIEW_EDGE_PX, Thumbnail, fit_within};
use crate::pixels::Pixels;
use crate::pixels::copies::Copies;
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, ImageBitmap};

/// Everything that is made of a picture in one go.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub thumbnail: Thumbnail,
    /// A smaller JPEG for the list.
    pub preview: Blob,
    /// Of the original's bytes, for the archive.
    pub crc32: u32,
    /// What the original tells.
    pub facts: Facts,
}

/// What is known of an original once its bytes have been read, whether they can be decoded or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    pub crc32: u32,
    /// All but its look, which shows only when it is decoded. A width or height of 0 means that its
    /// size shows only then, too.
    pub facts: Facts,
    /// How the decoded picture must still be turned.
    pub orientation: Orientation,
}

/// Why there is no thumbnail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// This decoder cannot; another one may.
    Undecoded(Scan, Problem),
    /// Nobody can.
    Final(Problem),
}

impl Failure {
    /// What a person is told when nobody else tries.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        let (Self::Undecoded(_, problem) | Self::Final(problem)) = self;
        problem
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Final(problem)
    }
}

/// Makes everything of a picture of `size` bytes.
///
/// # Errors
/// [`Code::ChangedOnDisk`], [`Code::Unreadable`], [`Code::NotAnImage`], [`Code::TooManyPixels`] or
/// [`Code::Undecodable`].
pub async fn prepare(file: &File, size: u64, max_edge_px: u32) -> Result<Prepared, Failure> {
    let buffer = read(file, size).await?;
    let (scan, media_type) = scan(&buffer).await?;
    match decode(&buffer, media_type).await {
        Ok(bitmap) => Ok(draw(bitmap, scan, max_edge_px).await?),
        Err(problem) => Err(Failure::Undecoded(scan, problem)),
    }
}

/// Draws and encodes a decoded picture, and closes it.
///
/// # Errors
/// [`Code::Undecodable`] when the browser has no canvas of that size.
pub async fn draw(bitmap: ImageBitmap, scan: Scan, max_edge_px: u32) -> Result<Prepared, Problem> {
    let bitmap = Closing(bitmap);
    let stored = (bitmap.0.width(), bitmap.0.height());
    let upright = scan.orientation.upright(stored);
    let (width, height) = fit_within(upright.0, upright.1, max_edge_px);
    let large = canvas::shrunk(&bitmap.0, stored, scan.orientation, (width, height))
        .map_err(undecodable)?;
    drop(bitmap);
    let (preview_width, preview_height) = fit_within(width, height, PREVIEW_EDGE_PX);
    let small = canvas::shrunk(
        &large,
        (width, height),
        Orientation::TopLeft,
        (preview_width, preview_height),
    )
    .map_err(undecodable)?;
    let look = look(&small, (preview_width, preview_height));
    let preview = canvas::jpeg(&small, JPEG_QUALITY)
        .await
        .map_err(undecodable)?;
    let jpeg = canvas::jpeg(&large, JPEG_QUALITY)
        .await
        .map_err(undecodable)?;
    let jpeg = bytes_of(&jpeg).await.map_err(undecodable)?;
    let jpeg = Uint8Array::new(&jpeg).to_vec();
    Ok(Prepared {
        thumbnail: Thumbnail {
            jpeg,
            width,
            height,
        },
        preview,
        crc32: scan.crc32,
        facts: Facts {
            width: upright.0,
            height: upright.1,
            look,
            ..scan.facts
        },
    })
}

/// Makes everything of decoded pixels, which `scan.orientation` says how to turn.
///
/// A size that `scan.facts` already tells stays; it may be of more pixels than were decoded.
///
/// # Errors
/// [`Code::Undecodable`] where there are no pixels.
pub fn finish(pixels: Pixels, scan: Scan, max_edge_px: u32) -> Result<Prepared, Problem> {
    let decoded = scan.orientation.upright(pixels.size());
    let copies = Copies::make(pixels, scan.orientation, max_edge_px)?;
    let (width, height) = match (scan.facts.width, scan.facts.height) {
        (0, _) | (_, 0) => decoded,
        told => told,
    };
    let preview = Uint8Array::from(copies.preview.as_slice()).buffer();
    Ok(Prepared {
        thumbnail: copies.thumbnail,
        preview: blob(&preview, MediaType::Jpeg).map_err(undecodable)?,
        crc32: scan.crc32,
        facts: Facts {
            width,
            height,
            look: copies.look,
            ..scan.facts
        },
    })
}

/// What a picture that was drawn before looks like from afar; none where a browser keeps its pixels
/// to itself.
fn look(drawn: &JsValue, size: (u32, u32)) -> Option<Look> {
    let grid = canvas::shrunk(drawn, size, Orientation::TopLeft, look::GRID).ok()?;
    Look::of(&canvas::rgba(&grid, look::GRID).ok()?)
}

/// All bytes of the file, if they are those that were dropped.
async fn read(file: &File, size: u64) -> Result<ArrayBuffer, Problem> {
    let buffer = bytes_of(file).await.map_err(|error| {
        // Each of these says in some browser that the file was changed, moved or deleted after the
        // drop.
        let is_gone = error.is_any_of(&["NotFoundError", "NotReadableError", "AbortError"]);
        let code = if is_gone {
            Code::ChangedOnDisk
        } else {
            Code::Unreadable
        };
        Problem::new(code).with_detail(error.to_string())
    })?;
    let length = u64::from(buffer.byte_length());
    if length == size {
        return Ok(buffer);
    }
    let detail = format!("{size} bytes when it was dropped, {length} now");
    Err(Problem::new(Code::ChangedOnDisk).with_detail(detail))
}

/// Checks the bytes before any decoder sees them.
async fn scan(buffer: &ArrayBuffer) -> Result<(Scan, MediaType), Problem> {
    let bytes = Uint8Array::new(buffer).to_vec();
    // Neither can differ from what the drop said, unless the file was changed in between.
    let media_type = image::media_type_of(&bytes).ok_or(Problem::new(Code::ChangedOnDisk))?;
    limits::check_format(media_type)?;
    limits::check_pixels(&bytes)?;
    // Begun first, since the browser does it beside the rest.
    let sha256 = digest::sha256(buffer);
    let crc32 = checksum(&bytes);
    let metadata = Metadata::read(&bytes, media_type);
    drop(bytes);
    let is_turned = turning::is_done_by_browser(media_type, metadata.orientation).await;
    let scan = Scan {
        crc32,
        orientation: if is_turned {
            Orientation::TopLeft
        } else {
            metadata.orientation
        },
        facts: Facts {
            sha256: digest::finished(sha256).await,
            taken: metadata.taken,
            camera: metadata.camera,
            lens: metadata.lens,
            ..Facts::default()
        },
    };
    Ok((scan, media_type))
}

/// Decodes bytes with the browser's own decoders.
async fn decode(buffer: &ArrayBuffer, media_type: MediaType) -> Result<ImageBitmap, Problem> {
    if media_type == MediaType::Svg {
        return Err(Problem::new(Code::Undecodable).with_detail("SVG needs a window"));
    }
    let decoded = async { bitmap(&blob(buffer, media_type)?).await };
    decoded
        .await
        .map_err(|error| limits::undecoded(media_type, &error.to_string()))
}

async fn bitmap(source: &Blob) -> Result<ImageBitmap, JsError> {
    let bitmap = JsFuture::from(create_image_bitmap(source)?).await?;
    Ok(bitmap.unchecked_into())
}

/// Paints something without pixels of its own at a size of our choice.
pub(super) fn painted(source: &JsValue, size: (u32, u32)) -> Result<ImageBitmap, JsError> {
    let canvas = canvas::paint(source, size, Orientation::TopLeft)?;
    Ok(canvas.transfer_to_image_bitmap()?)
}

fn blob(buffer: &ArrayBuffer, media_type: MediaType) -> Result<Blob, JsError> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type.mime());
    Ok(Blob::new_with_buffer_source_sequence_and_options(
        &Array::of1(buffer),
        &options,
    )?)
}

async fn bytes_of(blob: &Blob) -> Result<ArrayBuffer, JsError> {
    Ok(JsFuture::from(blob.array_buffer()).await?.unchecked_into())
}

fn undecodable(error: JsError) -> Problem {
    Problem::new(Code::Undecodable).with_detail(error.to_string())
}

/// A bitmap that gives its memory back as soon as it is not needed, instead of at the next
/// collection.
struct Closing(ImageBitmap);

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.close();
    }
}

#[wasm_bindgen]
extern "C" {
    // Not from web-sys, where it is a method of `Window`, which workers have not.
    #[wasm_bindgen(js_name = createImageBitmap, catch)]
    fn create_image_bitmap(source: &Blob) -> Result<Promise, JsValue>;
}
