//! Whether this browser turns WebP and PNG by their EXIF tag itself.
//!
//! Chromium 156 and Firefox 153 do not; Safari's decoders are the system's, and any browser may
//! learn it. Turning twice would be worse than never, so each is shown two pixels side by side, to
//! be turned upright to stand one on the other.

use super::{Closing, bitmap, blob};
use crate::domain::image::MediaType;
use crate::domain::orientation::Orientation;
use js_sys::Uint8Array;
use std::cell::Cell;

const TWO_BY_ONE_PNG: &[u8] = include_bytes!("two_by_one.png");
const TWO_BY_ONE_WEBP: &[u8] = include_bytes!("two_by_one.webp");

thread_local! {
    static TURNS_PNG: Cell<Option<bool>> = const { Cell::new(None) };
    static TURNS_WEBP: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Whether nothing is left to turn; asked of the browser once for each kind, and only when it
/// matters.
pub(super) async fn is_done_by_browser(media_type: MediaType, orientation: Orientation) -> bool {
    let (known, sample) = match media_type {
        _ if orientation == Orientation::TopLeft => return true,
        MediaType::Png => (&TURNS_PNG, TWO_BY_ONE_PNG),
        MediaType::WebP => (&TURNS_WEBP, TWO_BY_ONE_WEBP),
        _ => return true,
    };
    if let Some(turns) = known.get() {
        return turns;
    }
    let turns = turns(sample, media_type).await;
    known.set(Some(turns));
    turns
}

async fn turns(sample: &[u8], media_type: MediaType) -> bool {
    let buffer = Uint8Array::from(sample).buffer();
    let Ok(blob) = blob(&buffer, media_type) else {
        return false;
    };
    let Ok(bitmap) = bitmap(&blob).await.map(Closing) else {
        return false;
    };
    bitmap.0.height() > bitmap.0.width()
}
