//! Pixels: decoded, turned, shrunk and encoded without a browser.
//!
//! Pure functions over bytes, so they are tested and fuzzed natively. Linked into the web workers
//! alone: the page never decodes.

pub mod decode;

/// A decoded picture in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Red, green, blue and straight (not premultiplied) alpha, one byte each in sRGB, row by row
    /// from the top left.
    pub rgba: Vec<u8>,
}
