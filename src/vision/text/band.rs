//! The band around a line of letters: a rectangle that may be tilted.

/// A rectangle by its middle, its sides and the direction of its letters, in pixels of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Band {
    pub(super) x: f32,
    pub(super) y: f32,
    /// Along the line.
    pub(super) length: f32,
    /// Across the line: close to the size of the type.
    pub(super) height: f32,
    /// Of the direction along the line, in the picture's coordinates; downwards is positive.
    pub(super) cosine: f32,
    pub(super) sine: f32,
}

/// Longer than high by this factor, a band shows which way its line runs.
const CLEARLY_LONG: f32 = 2.;

/// So many times as much must stand on end as lies flat.
const CLEARLY_ON_END: f32 = 2.;

impl Band {
    /// The same band once the picture has been turned upside down.
    pub(super) fn over(&self, (width, height): (u32, u32)) -> Self {
        Self {
            x: width as f32 - self.x,
            y: height as f32 - self.y,
            ..*self
        }
    }

    /// Wider on all sides by this share of its height, as detectors mark less than the letters cover.
    pub(super) fn grown(self, ratio: f32) -> Self {
        let margin = self.length * self.height * ratio / (2. * (self.length + self.height));
        Self {
            length: self.length + 2. * margin,
            height: self.height + 2. * margin,
            ..self
        }
    }

    /// The upright rectangle around it: left, top, width and height.
    pub(super) fn frame(&self) -> [f32; 4] {
        let (cosine, sine) = (self.cosine.abs(), self.sine.abs());
        let width = self.length * cosine + self.height * sine;
        let height = self.length * sine + self.height * cosine;
        [self.x - width / 2., self.y - height / 2., width, height]
    }

    fn is_on_end(&self) -> bool {
        self.sine.abs() > self.cosine.abs()
    }
}

/// Whether most lines stand on end, so that the picture lies on its side.
pub(super) fn is_on_its_side(bands: &[Band]) -> bool {
    let long = bands
        .iter()
        .filter(|band| band.length > CLEARLY_LONG * band.height);
    let (on_end, flat): (Vec<&Band>, Vec<&Band>) = long.partition(|band| band.is_on_end());
    let area = |bands: Vec<&Band>| {
        bands
            .iter()
            .map(|band| band.length * band.height)
            .sum::<f32>()
    };
    area(on_end) > CLEARLY_ON_END * area(flat)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(length: f32, height: f32, degrees: f32) -> Band {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        Band {
            x: 50.,
            y: 20.,
            length,
            height,
            cosine,
            sine,
        }
    }

    #[test]
    fn a_picture_lies_on_its_side_where_most_lines_stand_on_end() {
        let (flat, on_end) = (band(40., 5., 0.), band(40., 5., 90.));
        assert!(is_on_its_side(&[on_end]));
        assert!(is_on_its_side(&[on_end, on_end, on_end, flat]));
        assert!(!is_on_its_side(&[on_end, flat]));
        assert!(!is_on_its_side(&[band(5., 4., 90.)]));
        assert!(!is_on_its_side(&[]));
    }

    #[test]
    fn what_is_turned_twice_is_back_in_its_place() {
        let band = band(40., 5., 10.);
        assert_eq!(band.over((200, 100)).over((200, 100)), band);
        assert_eq!(band.over((200, 100)).x, 150.);
    }

    #[test]
    fn a_frame_holds_the_whole_band() {
        assert_eq!(band(40., 10., 0.).frame(), [30., 15., 40., 10.]);
        let [left, _, width, height] = band(40., 10., 90.).frame();
        assert!(
            (left - 45.).abs() < 1e-3 && (width - 10.).abs() < 1e-3 && (height - 40.).abs() < 1e-3
        );
    }

    #[test]
    fn growing_adds_half_as_much_again_as_area_by_half_the_outline() {
        let grown = band(90., 10., 0.).grown(1.5);
        assert!((grown.height - (10. + 2. * 900. * 1.5 / 200.)).abs() < 1e-3);
    }
}
