//! What a picture's pixels show at a glance.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::color;
use crate::picture::Rgb;

/// A picture's pixels, looked at through a grid of points: enough for colors, quick in debug builds.
pub(crate) struct Pixels<'a> {
    pub(crate) rgb: &'a [u8],
    pub(crate) width: usize,
    pub(crate) height: usize,
}

impl Pixels<'_> {
    /// The name most points have.
    pub(crate) fn dominant(&self) -> &'static str {
        let mut counts = BTreeMap::new();
        for color in self.samples(0..self.width, 0..self.height) {
            *counts.entry(color::name(color)).or_insert(0) += 1;
        }
        counts
            .into_iter()
            .max_by_key(|&(_, count)| count)
            .map_or("black", |(name, _)| name)
    }

    /// The mean of each quadrant, in reading order.
    pub(crate) fn corners(&self) -> [Rgb; 4] {
        let (x, y) = (self.width / 2, self.height / 2);
        let (left, right) = (0..x.max(1), x..self.width);
        let (top, bottom) = (0..y.max(1), y..self.height);
        [
            (&left, &top),
            (&right, &top),
            (&left, &bottom),
            (&right, &bottom),
        ]
        .map(|(across, down)| self.mean_of(across.clone(), down.clone()))
    }

    /// The mean of all.
    pub(crate) fn mean(&self) -> Rgb {
        self.mean_of(0..self.width, 0..self.height)
    }

    fn mean_of(&self, across: Range<usize>, down: Range<usize>) -> Rgb {
        let (mut sum, mut count) = ([0_usize; 3], 0_usize);
        for (red, green, blue) in self.samples(across, down) {
            for (total, channel) in sum.iter_mut().zip([red, green, blue]) {
                *total += usize::from(channel);
            }
            count += 1;
        }
        let [red, green, blue] = sum.map(|total| (total / count.max(1)) as u8);
        (red, green, blue)
    }

    fn samples(&self, across: Range<usize>, down: Range<usize>) -> impl Iterator<Item = Rgb> {
        const POINTS: usize = 64;
        let (step_x, step_y) = (
            across.len().div_ceil(POINTS).max(1),
            down.len().div_ceil(POINTS).max(1),
        );
        down.step_by(step_y).flat_map(move |y| {
            across.clone().step_by(step_x).map(move |x| {
                let at = (y * self.width + x) * 3;
                (self.rgb[at], self.rgb[at + 1], self.rgb[at + 2])
            })
        })
    }
}
