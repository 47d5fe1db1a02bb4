//! The reduced JPEG that is made for the gateway: how large, how good.
//!
//! Arithmetic only; the pixels themselves are shrunk in `pixels`.

/// The long edge of what a gateway is shown, in pixels. Models cut pictures into tiles of 256 to
/// 768 pixels; this is the most that one tile's price buys.
pub const MAX_EDGE_PX: u32 = 768;

/// The same of a picture full of text: a window of 1920 pixels can still be read in it.
pub const TEXT_EDGE_PX: u32 = 1024;

/// The largest that a person can choose: what models with the sharpest eyes do not shrink again.
pub const LARGEST_EDGE_PX: u32 = 1568;

/// The same of a picture that this device looks at itself: a window of 1920 pixels can be read in it.
pub const LOOKED_AT_EDGE_PX: u32 = 1280;

/// The long edge of what the list shows, in pixels: 80 on a screen with two device pixels to one.
pub const PREVIEW_EDGE_PX: u32 = 160;

/// JPEG quality, 0 to 1: below it small text in a picture begins to break up, above it only bytes
/// are won.
pub const JPEG_QUALITY: f64 = 0.8;

/// How long one picture may take from its first byte read to its thumbnail, in milliseconds. The
/// largest allowed takes about 2 s; some broken ones never end in some browsers.
pub const PREPARE_TIMEOUT_MS: u32 = 20_000;

/// The same where the browser has no decoder and one must be loaded first: a phone's HEIC takes
/// some seconds.
pub const DECODE_TIMEOUT_MS: u32 = 60_000;

/// A picture made small for the gateway, upright, on white, without metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumbnail {
    pub jpeg: Vec<u8>,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// The largest size of the same shape whose long edge is at most `max_edge` pixels. Never larger
/// than the picture, and never less than one pixel a side.
#[must_use]
pub fn fit_within(width: u32, height: u32, max_edge: u32) -> (u32, u32) {
    let long = width.max(height);
    if long <= max_edge {
        return (width.max(1), height.max(1));
    }
    scaled(width, height, max_edge, long)
}

/// The size of the same shape whose long edge is exactly `edge` pixels; for drawings, which have no
/// pixels of their own.
#[must_use]
pub fn fill_edge(width: u32, height: u32, edge: u32) -> (u32, u32) {
    scaled(width, height, edge, width.max(height).max(1))
}

fn scaled(width: u32, height: u32, edge: u32, long: u32) -> (u32, u32) {
    let scale = |side: u32| {
        let rounded = (u64::from(side) * u64::from(edge) + u64::from(long) / 2) / u64::from(long);
        u32::try_from(rounded).unwrap_or(edge).max(1)
    };
    (scale(width), scale(height))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_long_edge_is_brought_down_and_the_shape_is_kept() {
        for (width, height, want) in [
            (4000, 3000, (768, 576)),
            (3000, 4000, (576, 768)),
            (768, 768, (768, 768)),
            (769, 769, (768, 768)),
            (640, 427, (640, 427)),
            (1, 65_000, (1, 768)),
            (65_000, 1, (768, 1)),
            (0, 0, (1, 1)),
            (u32::MAX, u32::MAX, (768, 768)),
        ] {
            assert_eq!(fit_within(width, height, 768), want, "{width} × {height}");
        }
    }

    #[test]
    fn a_drawing_fills_the_edge_whatever_its_own_size() {
        assert_eq!(fill_edge(64, 32, 768), (768, 384));
        assert_eq!(fill_edge(4000, 3000, 768), (768, 576));
        assert_eq!(fill_edge(0, 0, 768), (1, 1));
    }

    proptest! {
        #[test]
        fn a_fitted_size_is_never_larger_never_nothing_and_of_the_same_shape(
            width in 1..70_000_u32, height in 1..70_000_u32, max_edge in 1..2_000_u32,
        ) {
            let (w, h) = fit_within(width, height, max_edge);
            prop_assert!(w >= 1 && h >= 1 && w <= width && h <= height);
            prop_assert!(w.max(h) <= max_edge);
            let skew = f64::from(w) * f64::from(height) - f64::from(h) * f64::from(width);
            prop_assert!(skew.abs() <= f64::from(width.max(height)));
        }
    }
}
