//! The thumbnail as it travels to the gateway: a `data:` URL around the JPEG.
//!
//! A data URL is the one way of handing over a picture that every gateway accepts; links to
//! pictures are refused by several models. Nothing here reads files: only re-encoded pixels are
//! ever turned into a payload.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const PREFIX: &str = "data:image/jpeg;base64,";

/// A JPEG as a data URL.
#[derive(Clone, PartialEq, Eq)]
pub struct Payload(String);

impl Payload {
    /// Wraps the bytes of a thumbnail's JPEG file.
    #[must_use]
    pub fn from_jpeg(jpeg: &[u8]) -> Self {
        let mut url = String::with_capacity(PREFIX.len() + jpeg.len().div_ceil(3) * 4);
        url.push_str(PREFIX);
        STANDARD.encode_string(jpeg, &mut url);
        Self(url)
    }

    /// The whole data URL.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Tells the length only: a picture has no place in a log.
impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jpeg_becomes_a_padded_data_url_with_its_true_type() {
        let payload = Payload::from_jpeg(&[0xFF, 0xD8, 0xFF, 0xE0]);
        assert_eq!(payload.as_str(), "data:image/jpeg;base64,/9j/4A==");
    }

    #[test]
    fn the_buffer_is_measured_exactly() {
        for length in 0..10 {
            let payload = Payload::from_jpeg(&vec![7; length]);
            assert_eq!(payload.0.capacity(), payload.0.len(), "{length} bytes");
        }
    }

    #[test]
    fn debug_shows_no_pixels() {
        let shown = format!("{:?}", Payload::from_jpeg(b"pixels"));
        assert_eq!(shown, "Payload(31 bytes)");
    }
}
