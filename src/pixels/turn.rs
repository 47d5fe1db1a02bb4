//! Turning pixels upright.

use super::{CHANNELS, Pixels};
use crate::domain::orientation::Orientation;

/// The stored picture upright.
#[must_use]
pub fn turned(pixels: Pixels, orientation: Orientation) -> Pixels {
    if orientation == Orientation::TopLeft {
        return pixels;
    }
    let (width, height) = orientation.upright(pixels.size());
    let [a, b, c, d, e, f] = orientation
        .transform(pixels.size())
        .map(|part| part as isize);
    // A transform maps corners, pixels lie between them: the last one is one less.
    let (left, top) = ((e - 1).max(0), (f - 1).max(0));
    let row = width as isize;
    let (right, down) = (b * row + a, d * row + c);
    let mut rgba = vec![0; pixels.rgba.len()];
    let stored_row = CHANNELS * pixels.width as usize;
    for (y, line) in (0..).zip(pixels.rgba.chunks_exact(stored_row.max(CHANNELS))) {
        let mut place = top * row + left + y * down;
        for pixel in line.chunks_exact(CHANNELS) {
            let at = CHANNELS * place as usize;
            if let Some(target) = rgba.get_mut(at..at + CHANNELS) {
                target.copy_from_slice(pixel);
            }
            place += right;
        }
    }
    Pixels {
        width,
        height,
        rgba,
    }
}
