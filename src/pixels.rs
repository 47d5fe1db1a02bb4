//! Pixels: decoded, turned, shrunk and encoded without a browser.
//!
//! Pure functions over bytes, so they are tested and fuzzed natively. Linked into the web workers
//! alone: the page never decodes.

mod color;
pub mod copies;
mod cut;
#[cfg(feature = "decoders")]
pub mod decode;
pub mod jpeg;
mod shrink;
mod text;
mod turn;

pub use cut::cut;
pub use shrink::{shrunk, shrunk_as_trained};
pub use text::is_full_of_text;
pub use turn::turned;

/// Bytes of one pixel.
pub(crate) const CHANNELS: usize = 4;

/// A decoded picture in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Red, green, blue and straight (not premultiplied) alpha, one byte each in sRGB, row by row
    /// from the top left.
    pub rgba: Vec<u8>,
}

impl Pixels {
    /// Width and height.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}
