//! Whether this browser turns WebP and PNG by their EXIF tag itself, as all do with JPEG, and AVIF by
//! its own properties.
//!
//! Chromium 156 and Firefox 153 do so with AVIF alone, WebKitGTK with none; Safari's decoders are the system's, and any browser may
//! learn it. Turning twice would be worse than never, so each is shown two pixels side by side, to
//! be turned upright to stand one on the other.

use super::bitmap;
use crate::domain::image::MediaType;
use crate::domain::orientation::Orientation;
use js_sys::Uint8Array;
use std::cell::Cell;

const TWO_BY_ONE_AVIF: &[u8] = include_bytes!("two_by_one.avif");
const TWO_BY_ONE_PNG: &[u8] = include_bytes!("two_by_one.png");
const TWO_BY_ONE_WEBP: &[u8] = include_bytes!("two_by_one.webp");

thread_local! {
    static TURNS_AVIF: Cell<Option<bool>> = const { Cell::new(None) };
    static TURNS_PNG: Cell<Option<bool>> = const { Cell::new(None) };
    static TURNS_WEBP: Cell<Option<bool>> = const { Cell::new(None) };
}

/// What is left to turn of what this browser decodes; asked of it once for each kind, and only when
/// it matters.
pub(super) async fn left_by_browser(
    media_type: MediaType,
    orientation: Orientation,
) -> Orientation {
    let (known, sample) = match media_type {
        _ if orientation == Orientation::TopLeft => return orientation,
        MediaType::Avif => (&TURNS_AVIF, TWO_BY_ONE_AVIF),
        MediaType::Png => (&TURNS_PNG, TWO_BY_ONE_PNG),
        MediaType::WebP => (&TURNS_WEBP, TWO_BY_ONE_WEBP),
        _ => return Orientation::TopLeft,
    };
    let turns = match known.get() {
        Some(turns) => turns,
        None => turns(sample, media_type).await,
    };
    known.set(Some(turns));
    if turns {
        Orientation::TopLeft
    } else {
        orientation
    }
}

async fn turns(sample: &[u8], media_type: MediaType) -> bool {
    let buffer = Uint8Array::from(sample).buffer();
    let bitmap = bitmap::decode(&buffer, media_type).await;
    bitmap.is_ok_and(|bitmap| bitmap.0.height() > bitmap.0.width())
}
