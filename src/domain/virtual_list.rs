//! Which rows of a long list are worth having in the document.

/// Rows kept beyond what is seen, above and below: enough for one turn of the wheel.
const BEYOND: usize = 10;

/// A run of rows, with the space that stands for those before and after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slice {
    pub first: usize,
    pub count: usize,
    pub before_px: f64,
    pub after_px: f64,
}

impl Slice {
    /// All rows of a short list.
    #[must_use]
    pub fn all(total: usize) -> Self {
        Self {
            first: 0,
            count: total,
            before_px: 0.0,
            after_px: 0.0,
        }
    }
}

/// The rows around the part of the list that is seen: `top_px` is how far the list's top lies
/// below the window's (negative once scrolled past), `height_px` the window's height.
#[must_use]
pub fn slice(total: usize, row_px: f64, top_px: f64, height_px: f64) -> Slice {
    let row_px = row_px.max(1.0);
    // Casts from negative or huge floats saturate, which is what is wanted here.
    let above = (-top_px / row_px).floor() as usize;
    let seen = (height_px / row_px).ceil() as usize + 1;
    // Even, so that a stripe or a focus ring does not jump from row to row while scrolling.
    let first = above.saturating_sub(BEYOND).min(total) / 2 * 2;
    let last = above.saturating_add(seen).saturating_add(BEYOND).min(total);
    Slice {
        first,
        count: last.saturating_sub(first),
        before_px: first as f64 * row_px,
        after_px: (total - last.max(first)) as f64 * row_px,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: f64 = 100.0;

    #[track_caller]
    fn check(top_px: f64, first: usize, last: usize) {
        let slice = slice(10_000, ROW, top_px, 800.0);
        assert_eq!((slice.first, slice.first + slice.count), (first, last));
        let height = slice.before_px + slice.count as f64 * ROW + slice.after_px;
        assert_eq!(height, 10_000.0 * ROW, "the scroll bar must not move");
    }

    #[test]
    fn the_rows_around_the_window_are_kept_and_the_height_is_always_true() {
        check(300.0, 0, 19);
        check(0.0, 0, 19);
        check(-100_000.0, 990, 1_019);
        check(-999_200.0, 9_982, 10_000);
    }

    #[test]
    fn a_window_far_past_the_end_keeps_nothing_and_does_not_panic() {
        check(-5_000_000.0, 10_000, 10_000);
    }
}
