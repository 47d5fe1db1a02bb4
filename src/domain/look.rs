//! What a picture looks like from afar: enough to see that two are nearly the same.
//!
//! A difference hash (Neal Krawetz, "Kind of Like That", 2013): the picture is shrunk to 9 × 8
//! pixels, and each of 64 bits says whether brightness rises from one to the next. Shrinking,
//! encoding and exposure hardly change it. Colour is kept beside it, for the hash knows none.

/// Width and height of the pixels a look is made of.
pub const GRID: (u32, u32) = (9, 8);

/// Brightness differs by less than this between most neighbours of a picture without features.
const FEATURE: i32 = 3;

/// As many neighbours must differ; below that, noise would decide about likeness.
const FEWEST_FEATURES: usize = 16;

/// A picture's difference hash and its mean colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// From the top left, the first comparison in the highest bit.
    pub gradient: u64,
    /// Red, green and blue, 0 to 255.
    pub tint: [u8; 3],
}

impl Look {
    /// The look of a picture shrunk to [`GRID`], as RGBA; `None` of one without features.
    #[must_use]
    pub fn of(rgba: &[u8]) -> Option<Self> {
        let pixels: Vec<[u8; 3]> = rgba
            .chunks_exact(4)
            .map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();
        let (width, height) = (GRID.0 as usize, GRID.1 as usize);
        if pixels.len() != width * height {
            return None;
        }
        let (mut gradient, mut features) = (0, 0);
        for row in pixels.chunks_exact(width) {
            for pair in row.windows(2) {
                let rise = brightness(pair[1]) - brightness(pair[0]);
                gradient = (gradient << 1) | u64::from(rise > 0);
                features += usize::from(rise.abs() >= FEATURE);
            }
        }
        (features >= FEWEST_FEATURES).then(|| Self {
            gradient,
            tint: mean(&pixels),
        })
    }

    /// How many of the 64 comparisons come out differently.
    #[must_use]
    pub fn distance(&self, other: &Self) -> u32 {
        (self.gradient ^ other.gradient).count_ones()
    }

    /// The largest difference of mean colour in red, green or blue, 0 to 255.
    #[must_use]
    pub fn tint_distance(&self, other: &Self) -> u8 {
        let pairs = self.tint.iter().zip(&other.tint);
        pairs.map(|(a, b)| a.abs_diff(*b)).max().unwrap_or_default()
    }
}

/// Luma as of ITU-R BT.601, 0 to 255.
fn brightness([red, green, blue]: [u8; 3]) -> i32 {
    (299 * i32::from(red) + 587 * i32::from(green) + 114 * i32::from(blue)) / 1000
}

fn mean(pixels: &[[u8; 3]]) -> [u8; 3] {
    [0, 1, 2].map(|channel| {
        let sum: usize = pixels.iter().map(|pixel| usize::from(pixel[channel])).sum();
        (sum / pixels.len().max(1)) as u8
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of which `at(x, y)` says how bright it is.
    fn gray(at: impl Fn(u8, u8) -> u8) -> Vec<u8> {
        let places = (0..8).flat_map(|y| (0..9).map(move |x| (x, y)));
        places
            .flat_map(|(x, y)| {
                let level = at(x, y);
                [level, level, level, 255]
            })
            .collect()
    }

    fn look(at: impl Fn(u8, u8) -> u8) -> Look {
        Look::of(&gray(at)).unwrap()
    }

    #[test]
    fn rising_brightness_sets_every_bit_and_falling_none() {
        assert_eq!(look(|x, _| x * 20).gradient, u64::MAX);
        assert_eq!(look(|x, _| 200 - x * 20).gradient, 0);
        assert_eq!(
            look(|x, y| if y == 0 { x * 9 } else { 90 - x * 9 }).gradient,
            0xFF << 56
        );
    }

    #[test]
    fn exposure_does_not_change_the_hash_and_shows_in_the_tint() {
        let usual = look(|x, y| (x * 7) ^ (y * 11));
        let brighter = look(|x, y| ((x * 7) ^ (y * 11)) + 40);
        assert_eq!(usual.distance(&brighter), 0);
        assert_eq!(usual.tint_distance(&brighter), 40);
    }

    #[test]
    fn a_picture_without_features_has_no_look() {
        assert_eq!(Look::of(&gray(|_, _| 128)), None);
        assert_eq!(Look::of(&gray(|x, y| 128 + (x ^ y) % 2)), None);
        assert_eq!(Look::of(&[0; 7]), None);
    }
}
