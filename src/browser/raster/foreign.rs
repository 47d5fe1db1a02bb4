//! Pictures that the browser does not show: decoded by this program's own decoders.

use super::{Prepared, Scan, digest, facts, finish, read};
use crate::domain::archive::checksum::checksum;
use crate::domain::image::MediaType;
use crate::domain::metadata::Metadata;
use crate::domain::picture_size::Edges;
use crate::domain::problem::Problem;
use crate::pixels::decode::{Budget, Decoded, decode};
use js_sys::Uint8Array;
use web_sys::File;

/// Makes everything of a picture of `size` bytes and a kind that was told from its name and its
/// first bytes; some of these kinds cannot be told from the bytes alone.
///
/// # Errors
/// As [`prepare`](super::prepare).
pub async fn prepare(
    file: &File,
    size: u64,
    media_type: MediaType,
    edges: Edges,
) -> Result<Prepared, Problem> {
    let buffer = read(file, size).await?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    // Begun first, since the browser does it beside the rest.
    let sha256 = digest::sha256(&buffer);
    drop(buffer);
    let crc32 = checksum(&bytes);
    let metadata = Metadata::read(&bytes, media_type);
    let decoded = decode(&bytes, media_type, Budget::default())?;
    drop(bytes);
    let Decoded {
        pixels,
        orientation,
    } = decoded;
    let scan = Scan {
        crc32: Some(crc32),
        orientation,
        facts: facts(metadata, digest::finished(sha256).await),
    };
    finish(pixels, scan, edges)
}
