//! From a file to its thumbnail: read, checked, decoded, shrunk on white, turned upright, encoded
//! anew.
//!
//! Decoding is the browser's where it does it well; all else is done in [`pixels`](crate::pixels), so
//! that every browser makes the same thumbnail. Nothing here needs a window, so the same code runs on the page and in a worker. Only pixels come
//! out: encoding them anew leaves every kind of metadata behind.

pub(super) mod bitmap;
pub(super) mod digest;
#[cfg(feature = "decoders")]
pub mod foreign;
mod one_by_one;
mod turning;
mod web_codecs;

use crate::browser::js_error::JsError;
use crate::domain::archive::checksum::checksum;
use crate::domain::facts::Facts;
use crate::domain::image::{self, MediaType, limits};
use crate::domain::metadata::Metadata;
use crate::domain::orientation::Orientation;
use crate::domain::picture_size::Edges;
use crate::domain::problem::{Code, Problem};
use crate::domain::thumbnail::{Thumbnail, fit_within};
use crate::domain::words::told;
use crate::pixels::copies::Copies;
use crate::pixels::{Pixels, jpeg};
use bitmap::{Closing, blob};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_codecs::Begun;
use web_sys::{Blob, File, ImageBitmap};

/// As many times the thumbnail's edge are enough of a bitmap that the browser shrinks in its own
/// way, for ours to make the rest of the way.
const ENOUGH: u32 = 2;

/// What most screens have at most.
const PIXELS_OF_A_SCREEN: u64 = 2560 * 1600;

/// Everything that is made of a picture in one go.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub thumbnail: Thumbnail,
    /// A smaller JPEG for the list.
    pub preview: Blob,
    /// Of the original's bytes, for the archive; unknown where they were not all read.
    pub crc32: Option<u32>,
    /// What the original tells.
    pub facts: Facts,
}

/// What is known of an original once its bytes have been read, whether they can be decoded or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    pub crc32: Option<u32>,
    /// All but its look, which shows only when it is decoded. A width or height of 0 means that its
    /// size shows only then, too.
    pub facts: Facts,
    /// How the decoded picture must still be turned.
    pub orientation: Orientation,
}

impl Scan {
    /// With the width and height of the upright original.
    #[must_use]
    pub fn of_size(mut self, (width, height): (u32, u32)) -> Self {
        (self.facts.width, self.facts.height) = (width, height);
        self
    }
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
pub async fn prepare(file: &File, size: u64, edges: Edges) -> Result<Prepared, Failure> {
    let buffer = read(file, size).await?;
    let mut original = scan(buffer, edges).await?;
    match jpeg(&mut original, edges).await {
        Some((pixels, scan)) => Ok(finish(pixels, scan, edges)?),
        None => by_browser(&original, edges).await,
    }
}

/// The same by the browser's own decoders alone, for a picture that a decoder of ours crashed over.
///
/// # Errors
/// As [`prepare`].
pub async fn prepare_carefully(file: &File, size: u64, edges: Edges) -> Result<Prepared, Failure> {
    let buffer = read(file, size).await?;
    by_browser(&scan(buffer, edges).await?, edges).await
}

async fn by_browser(original: &Original, edges: Edges) -> Result<Prepared, Failure> {
    let scan = original.scan.clone();
    let _turn = one_by_one::turn(original.size).await;
    match decode(original).await {
        Ok(bitmap) => Ok(reduce(bitmap, scan, edges).await?),
        Err(problem) => Err(Failure::Undecoded(scan, problem)),
    }
}

/// Makes everything of a picture that a browser decoded, and closes it.
///
/// # Errors
/// [`Code::Undecodable`] when the browser has no canvas of that size.
pub async fn draw(bitmap: ImageBitmap, scan: Scan, edges: Edges) -> Result<Prepared, Problem> {
    reduce(Closing(bitmap), scan, edges).await
}

async fn reduce(
    bitmap: Closing<ImageBitmap>,
    scan: Scan,
    edges: Edges,
) -> Result<Prepared, Problem> {
    let full = scan
        .orientation
        .upright((bitmap.0.width(), bitmap.0.height()));
    let pixels = bitmap::pixels(bitmap, ENOUGH * edges.usual_px);
    let pixels = pixels.await.map_err(undecodable)?;
    finish(pixels, scan.of_size(full), edges)
}

/// Makes everything of decoded pixels, which `scan.orientation` says how to turn.
///
/// A size that `scan.facts` already tells stays; it may be of more pixels than were decoded.
///
/// # Errors
/// [`Code::Undecodable`] where there are no pixels.
pub fn finish(pixels: Pixels, scan: Scan, edges: Edges) -> Result<Prepared, Problem> {
    let decoded = scan.orientation.upright(pixels.size());
    let copies = Copies::make(pixels, scan.orientation, edges)?;
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
    let detail = told::other_size(&size.to_string(), &length.to_string());
    Err(Problem::new(Code::ChangedOnDisk).with_detail(detail))
}

/// A picture before it is decoded.
struct Original {
    bytes: ArrayBuffer,
    media_type: MediaType,
    /// For the browser's decoders.
    scan: Scan,
    /// How the stored pixels must be turned.
    orientation: Orientation,
    /// Stored width and height, where the header tells.
    size: Option<(u32, u32)>,
    /// Its decoding, where that could begin already.
    begun: Option<Begun>,
}

/// Checks the bytes before any decoder sees them.
async fn scan(buffer: ArrayBuffer, edges: Edges) -> Result<Original, Problem> {
    let bytes = Uint8Array::new(&buffer).to_vec();
    // Neither can differ from what the drop said, unless the file was changed in between.
    let media_type = image::media_type_of(&bytes).ok_or(Problem::new(Code::ChangedOnDisk))?;
    limits::check_pixels(&bytes)?;
    let size = limits::dimensions(&bytes);
    // Both are begun first, since the browser does them beside the rest.
    let begun = match size.filter(|_| media_type == MediaType::Jpeg) {
        Some(size) => begin_jpeg(&buffer, size, edges).await,
        None => None,
    };
    let sha256 = digest::sha256(&buffer);
    let crc32 = checksum(&bytes);
    let metadata = Metadata::read(&bytes, media_type);
    let is_animated = image::is_animated(&bytes, media_type);
    drop(bytes);
    let orientation = metadata.orientation;
    let scan = Scan {
        crc32: Some(crc32),
        orientation: turning::left_by_browser(media_type, orientation).await,
        facts: Facts {
            is_animated,
            ..facts(metadata, digest::finished(sha256).await)
        },
    };
    Ok(Original {
        bytes: buffer,
        media_type,
        scan,
        orientation,
        size,
        begun,
    })
}

/// What is known before anything is decoded.
fn facts(metadata: Metadata, sha256: Option<[u8; 32]>) -> Facts {
    Facts {
        sha256,
        taken: metadata.taken,
        camera: metadata.camera,
        lens: metadata.lens,
        ..Facts::default()
    }
}

/// Has the browser begin with no more of a JPEG than is needed, if it can leave out the rest.
async fn begin_jpeg(buffer: &ArrayBuffer, size: (u32, u32), edges: Edges) -> Option<Begun> {
    if !web_codecs::is_usable().await {
        return None;
    }
    let desired = jpeg::eighths(size, enough_of_jpeg(edges.usual_px));
    web_codecs::begin(buffer, desired).ok()
}

/// A JPEG decoded at a part of its size is as good as shrunk that far: less than for others is
/// enough, and of the twelve megapixels that most cameras have a quarter of each side.
fn enough_of_jpeg(edge_px: u32) -> u32 {
    edge_px * 13 / 10
}

/// Decodes a JPEG with what is made for it, at no more than what is needed of its size; `None` of
/// other pictures, and where only the browser's own way can tell.
async fn jpeg(original: &mut Original, edges: Edges) -> Option<(Pixels, Scan)> {
    let (width, height) = original.size?;
    if original.media_type != MediaType::Jpeg {
        return None;
    }
    let pixels = if let Some(begun) = original.begun.take() {
        begun.pixels().await.ok()?
    } else {
        let bytes = Uint8Array::new(&original.bytes).to_vec();
        // Pictures of a camera are seldom text, and at its price they are decoded no larger.
        let is_small = u64::from(width) * u64::from(height) <= PIXELS_OF_A_SCREEN;
        let edge_px = if is_small {
            edges.text_px
        } else {
            edges.usual_px
        };
        let enough = fit_within(width, height, enough_of_jpeg(edge_px));
        jpeg::decode(&bytes, enough).ok()?
    };
    let orientation = original.orientation;
    let scan = original
        .scan
        .clone()
        .of_size(orientation.upright((width, height)));
    Some((
        pixels,
        Scan {
            orientation,
            ..scan
        },
    ))
}

/// Decodes bytes with the browser's own decoders.
async fn decode(original: &Original) -> Result<Closing<ImageBitmap>, Problem> {
    if original.media_type == MediaType::Svg {
        return Err(Problem::new(Code::Undecodable).with_detail("SVG needs a window"));
    }
    let bitmap = bitmap::decode(&original.bytes, original.media_type).await;
    bitmap.map_err(|error| limits::undecoded(original.media_type, &error.to_string()))
}

async fn bytes_of(blob: &Blob) -> Result<ArrayBuffer, JsError> {
    Ok(JsFuture::from(blob.array_buffer()).await?.unchecked_into())
}

fn undecodable(error: JsError) -> Problem {
    Problem::new(Code::Undecodable).with_detail(error.to_string())
}
