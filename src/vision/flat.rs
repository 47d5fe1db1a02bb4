//! How flat a picture is: screens and documents are drawn in few colors, photographs are not.

use crate::pixels::{CHANNELS, Pixels};

/// So many of the commonest colors make a palette.
const COLORS: usize = 4;

/// The share of neighbors in a row that are exactly equal.
pub(super) fn flatness(pixels: &Pixels) -> f32 {
    let width = pixels.width as usize;
    if width < 2 {
        return 0.;
    }
    let rows = pixels.rgba.chunks_exact(width * CHANNELS);
    let (mut equal, mut all) = (0_u32, 0_u32);
    for row in rows {
        let (ones, others) = (
            row.chunks_exact(CHANNELS),
            row.chunks_exact(CHANNELS).skip(1),
        );
        equal += ones.zip(others).filter(|(one, other)| one == other).count() as u32;
        all += width as u32 - 1;
    }
    equal as f32 / all.max(1) as f32
}

/// The share of the pixels that the commonest colors cover, at five bits a channel.
pub(super) fn palette(pixels: &Pixels) -> f32 {
    let mut counts = vec![0_u32; 1 << 15];
    for pixel in pixels.rgba.chunks_exact(CHANNELS) {
        let bits = |channel: u8| usize::from(channel >> 3);
        counts[bits(pixel[0]) << 10 | bits(pixel[1]) << 5 | bits(pixel[2])] += 1;
    }
    counts.sort_unstable_by(|one, other| other.cmp(one));
    let common: u32 = counts.iter().take(COLORS).sum();
    let all = (pixels.rgba.len() / CHANNELS).max(1);
    common as f32 / all as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, colors: &[[u8; 3]]) -> Pixels {
        let rgba = colors
            .iter()
            .flat_map(|[red, green, blue]| [*red, *green, *blue, 255]);
        Pixels {
            width,
            height: colors.len() as u32 / width,
            rgba: rgba.collect(),
        }
    }

    #[test]
    fn neighbors_are_counted_within_their_row() {
        let (black, white) = ([0; 3], [255; 3]);
        let striped = picture(3, &[black, black, white, white, white, white]);
        assert_eq!(flatness(&striped), 0.75);
        assert_eq!(flatness(&picture(1, &[black, black])), 0.);
    }

    #[test]
    fn colors_that_hardly_differ_are_one() {
        let grays: Vec<[u8; 3]> = (0..=255).map(|value| [value; 3]).collect();
        assert_eq!(palette(&picture(16, &grays)), 4. / 32.);
        assert_eq!(palette(&picture(2, &[[0; 3], [7; 3]])), 1.);
        assert_eq!(palette(&picture(1, &[])), 0.);
    }
}
