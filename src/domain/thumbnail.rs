//! The reduced JPEG that is made for the gateway: how large, how good, in which steps.
//!
//! Arithmetic only; the pixels themselves are drawn by `browser/raster.rs`.

/// The long edge of what a gateway is shown, in pixels. Models cut pictures into tiles of 256 to
/// 768 pixels; this is the most that one tile's price buys.
pub const MAX_EDGE_PX: u32 = 768;

/// The long edge of what the list shows, in pixels: 80 on a screen with two device pixels to one.
pub const PREVIEW_EDGE_PX: u32 = 160;

/// JPEG quality, 0 to 1: below it small text in a picture begins to break up, above it only bytes
/// are won.
pub const JPEG_QUALITY: f64 = 0.8;

/// How long one picture may take from its first byte read to its thumbnail, in milliseconds. The
/// largest allowed takes about 2 s; some broken ones never end in some browsers.
pub const PREPARE_TIMEOUT_MS: u32 = 20_000;

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

/// The sizes to draw one after the other on the way to `target`, the last being `target` itself.
///
/// Each is at least half the one before: canvases sample only the neighboring pixels, so a larger
/// step would leave most of the picture out and make jagged edges and moiré.
#[must_use]
pub fn steps(from: (u32, u32), target: (u32, u32)) -> Vec<(u32, u32)> {
    let half = |side: u32, target: u32| side.div_ceil(2).max(target);
    let mut steps = Vec::new();
    let mut size = from;
    while size.0 > 2 * target.0 || size.1 > 2 * target.1 {
        size = (half(size.0, target.0), half(size.1, target.1));
        steps.push(size);
    }
    steps.push(target);
    steps
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

    #[test]
    fn shrinking_goes_by_halves() {
        assert_eq!(
            steps((4000, 3000), (768, 576)),
            [(2000, 1500), (1000, 750), (768, 576)]
        );
        assert_eq!(steps((1536, 1152), (768, 576)), [(768, 576)]);
        assert_eq!(steps((640, 427), (640, 427)), [(640, 427)]);
        assert_eq!(steps((1, 65_000), (1, 768)).last(), Some(&(1, 768)));
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

        #[test]
        fn no_step_leaves_out_a_pixel(width in 1..70_000_u32, height in 1..70_000_u32, max_edge in 1..2_000_u32) {
            let target = fit_within(width, height, max_edge);
            let mut before = (width, height);
            for step in steps(before, target) {
                prop_assert!(2 * step.0 >= before.0 && 2 * step.1 >= before.1);
                prop_assert!(step.0 <= before.0 && step.1 <= before.1);
                before = step;
            }
            prop_assert_eq!(before, target);
        }
    }
}
