//! Which way up a picture is, by its EXIF tag, as a transform for whoever draws it.
//!
//! Read with the other [`metadata`](super::metadata). Some decoders obey it and some do not; who asks
//! one must know. The tag's meaning: CIPA DC-008 (Exif 2.32), 4.6.4, tag 274.

/// Where the stored picture's first row and first column belong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    #[default]
    TopLeft = 1,
    TopRight = 2,
    BottomRight = 3,
    BottomLeft = 4,
    LeftTop = 5,
    RightTop = 6,
    RightBottom = 7,
    LeftBottom = 8,
}

impl Orientation {
    /// Every orientation, in the order of the tag's values 1 to 8.
    pub const ALL: [Self; 8] = [
        Self::TopLeft,
        Self::TopRight,
        Self::BottomRight,
        Self::BottomLeft,
        Self::LeftTop,
        Self::RightTop,
        Self::RightBottom,
        Self::LeftBottom,
    ];

    /// The orientation of a tag's value; upright for values that mean nothing.
    #[must_use]
    pub fn from_tag(value: u32) -> Self {
        Self::ALL
            .into_iter()
            .find(|known| known.tag() == value)
            .unwrap_or_default()
    }

    /// The tag's value, 1 to 8.
    #[must_use]
    pub fn tag(self) -> u32 {
        self as u32
    }

    /// Whether the upright picture is as wide as the stored one is high.
    #[must_use]
    pub fn swaps_sides(self) -> bool {
        self.tag() >= Self::LeftTop.tag()
    }

    /// Width and height of the upright picture.
    #[must_use]
    pub fn upright(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.swaps_sides() {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// The canvas transform `[a, b, c, d, e, f]` under which drawing the stored picture at 0, 0
    /// with the given size fills the upright one: x becomes ax + cy + e, y becomes bx + dy + f.
    #[must_use]
    pub fn transform(self, (width, height): (u32, u32)) -> [f64; 6] {
        let (w, h) = (f64::from(width), f64::from(height));
        match self {
            Self::TopLeft => [1., 0., 0., 1., 0., 0.],
            Self::TopRight => [-1., 0., 0., 1., w, 0.],
            Self::BottomRight => [-1., 0., 0., -1., w, h],
            Self::BottomLeft => [1., 0., 0., -1., 0., h],
            Self::LeftTop => [0., 1., 1., 0., 0., 0.],
            Self::RightTop => [0., 1., -1., 0., h, 0.],
            Self::RightBottom => [0., -1., -1., 0., h, w],
            Self::LeftBottom => [0., -1., 1., 0., 0., w],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_that_makes_no_sense_means_upright() {
        for value in [0, 9, u32::MAX] {
            assert_eq!(Orientation::from_tag(value), Orientation::TopLeft);
        }
    }

    /// The corners tell: each of the stored picture's must land on one of the upright picture's.
    #[test]
    fn the_transform_fills_exactly_the_upright_picture() {
        let stored = (30, 20);
        for orientation in Orientation::ALL {
            let [a, b, c, d, e, f] = orientation.transform(stored);
            let map = |x: f64, y: f64| (a * x + c * y + e, b * x + d * y + f);
            let (width, height) = orientation.upright(stored);
            let mut corners = [map(0., 0.), map(30., 0.), map(0., 20.), map(30., 20.)];
            corners.sort_by(|left, right| left.partial_cmp(right).unwrap());
            let (w, h) = (f64::from(width), f64::from(height));
            assert_eq!(
                corners,
                [(0., 0.), (0., h), (w, 0.), (w, h)],
                "{orientation:?}"
            );
        }
    }

    /// The names say where the stored first row (top edge) and first column (left edge) are when
    /// upright.
    #[test]
    fn the_stored_origin_lands_where_the_name_says() {
        for (orientation, origin) in [
            (Orientation::TopLeft, (0., 0.)),
            (Orientation::TopRight, (30., 0.)),
            (Orientation::BottomRight, (30., 20.)),
            (Orientation::BottomLeft, (0., 20.)),
            (Orientation::LeftTop, (0., 0.)),
            (Orientation::RightTop, (20., 0.)),
            (Orientation::RightBottom, (20., 30.)),
            (Orientation::LeftBottom, (0., 30.)),
        ] {
            let [.., e, f] = orientation.transform((30, 20));
            assert_eq!((e, f), origin, "{orientation:?}");
        }
    }
}
