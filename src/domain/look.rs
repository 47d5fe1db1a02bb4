//! What a picture looks like from afar: enough to see that two are nearly the same.
//!
//! A difference hash (Neal Krawetz, "Kind of Like That", 2013): the picture is shrunk to a few
//! pixels, and each bit says whether brightness rises from one to the next. Shrinking, encoding and
//! exposure hardly change it. The usual 64 bits cannot tell two written pages apart, so there are
//! 256. Colour is kept beside them, for the hash knows none.

/// Width and height of the pixels a look is made of.
pub const GRID: (u32, u32) = (17, 16);

/// Bytes of a look: 256 bits and three of colour.
pub const BYTES: usize = 35;

/// Brightness differs by less than this between neighbours where there is nothing to see.
const FEATURE: i32 = 3;

/// As many neighbours must differ; below that, noise would decide about likeness.
const FEWEST_FEATURES: usize = 48;

/// A picture's difference hash and its mean colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// From the top left, four rows in each number, the first comparison in the highest bit.
    gradient: [u64; 4],
    /// Red, green and blue, 0 to 255.
    tint: [u8; 3],
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
        let (mut gradient, mut features) = ([0; 4], 0);
        for (y, row) in pixels.chunks_exact(width).enumerate() {
            for pair in row.windows(2) {
                let rise = brightness(pair[1]) - brightness(pair[0]);
                let bits = &mut gradient[y / 4];
                *bits = (*bits << 1) | u64::from(rise >= FEATURE);
                features += usize::from(rise.abs() >= FEATURE);
            }
        }
        let tint = mean(&pixels);
        (features >= FEWEST_FEATURES).then_some(Self { gradient, tint })
    }

    /// How many of the 256 comparisons come out differently.
    #[must_use]
    pub fn distance(&self, other: &Self) -> u32 {
        let pairs = self.gradient.iter().zip(&other.gradient);
        pairs.map(|(a, b)| (a ^ b).count_ones()).sum()
    }

    /// The largest difference of mean colour in red, green or blue, 0 to 255.
    #[must_use]
    pub fn tint_distance(&self, other: &Self) -> u8 {
        let pairs = self.tint.iter().zip(&other.tint);
        pairs.map(|(a, b)| a.abs_diff(*b)).max().unwrap_or_default()
    }

    /// As [`Self::from_bytes`] reads it: the bits, then the colour.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; BYTES] {
        let bits = self.gradient.iter().flat_map(|bits| bits.to_be_bytes());
        let mut bytes = [0; BYTES];
        for (byte, value) in bytes.iter_mut().zip(bits.chain(self.tint)) {
            *byte = value;
        }
        bytes
    }

    /// Reads [`Self::to_bytes`].
    #[must_use]
    pub fn from_bytes(bytes: &[u8; BYTES]) -> Self {
        let (bits, tint) = bytes.split_at(BYTES - 3);
        let number = |at: usize| {
            let bytes = bits[8 * at..].iter().take(8);
            bytes.fold(0, |number, byte| (number << 8) | u64::from(*byte))
        };
        Self {
            gradient: [0, 1, 2, 3].map(number),
            tint: [tint[0], tint[1], tint[2]],
        }
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
        let places = (0..16).flat_map(|y| (0..17).map(move |x| (x, y)));
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
        assert_eq!(look(|x, _| x * 10).gradient, [u64::MAX; 4]);
        assert_eq!(look(|x, _| 200 - x * 10).gradient, [0; 4]);
        let first_row = look(|x, y| if y == 0 { x * 5 } else { 90 - x * 5 });
        assert_eq!(first_row.gradient, [0xFFFF << 48, 0, 0, 0]);
    }

    #[test]
    fn exposure_does_not_change_the_hash_and_shows_in_the_tint() {
        let usual = look(|x, y| ((x * 7) ^ (y * 11)) / 2);
        let brighter = look(|x, y| ((x * 7) ^ (y * 11)) / 2 + 40);
        assert_eq!(usual.distance(&brighter), 0);
        assert_eq!(usual.tint_distance(&brighter), 40);
    }

    #[test]
    fn a_picture_without_features_has_no_look() {
        assert_eq!(Look::of(&gray(|_, _| 128)), None);
        assert_eq!(Look::of(&gray(|x, y| 128 + (x ^ y) % 2)), None);
        assert_eq!(Look::of(&[0; 7]), None);
    }

    #[test]
    fn a_look_is_read_back_from_its_bytes() {
        let look = look(|x, y| (x * 13) ^ (y * 5));
        assert_eq!(Look::from_bytes(&look.to_bytes()), look);
    }
}
