//! Cutting a part out of a picture.

use super::{CHANNELS, Pixels};

/// The part of a picture from a corner on; what lies outside is left out.
#[must_use]
pub fn cut(pixels: &Pixels, (left, top): (u32, u32), (width, height): (u32, u32)) -> Pixels {
    let (left, top) = (left.min(pixels.width), top.min(pixels.height));
    let width = width.min(pixels.width - left);
    let height = height.min(pixels.height - top);
    let row = CHANNELS * pixels.width as usize;
    let (from, to) = (CHANNELS * left as usize, CHANNELS * (left + width) as usize);
    let rows = pixels.rgba.chunks_exact(row.max(CHANNELS));
    let rows = rows.skip(top as usize).take(height as usize);
    Pixels {
        width,
        height,
        rgba: rows.flat_map(|row| &row[from..to]).copied().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pixels that tell their column and row.
    fn picture(width: u8, height: u8) -> Pixels {
        let rows = (0..height).flat_map(|row| (0..width).map(move |column| [column, row, 0, 255]));
        Pixels {
            width: width.into(),
            height: height.into(),
            rgba: rows.flatten().collect(),
        }
    }

    #[test]
    fn a_part_has_the_pixels_of_its_place() {
        let part = cut(&picture(5, 4), (1, 2), (2, 1));
        assert_eq!(part.size(), (2, 1));
        assert_eq!(part.rgba, [1, 2, 0, 255, 2, 2, 0, 255]);
    }

    #[test]
    fn what_lies_outside_is_left_out() {
        assert_eq!(cut(&picture(5, 4), (3, 3), (9, 9)).size(), (2, 1));
        assert_eq!(cut(&picture(5, 4), (9, 9), (1, 1)).size(), (0, 0));
        assert!(cut(&picture(0, 0), (0, 0), (1, 1)).rgba.is_empty());
    }
}
