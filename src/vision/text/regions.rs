//! Connected regions of a map of likelihoods, and the band that each fills.

use super::band::Band;

/// Less tilted than this, as a sine, a line is level: the outline of a short word is no proof of a slope.
const LEVEL_BELOW: f32 = 0.05;

/// Shorter than this by its height, a region does not show which way its line runs.
const CLEARLY_LONG: f32 = 2.5;

/// Fewer pixels are a speck.
const LEAST_PIXELS: usize = 6;

/// Pixels that touch each other, in rows and columns or corners.
pub(super) struct Region {
    pixels: Vec<(f32, f32)>,
    likelihoods: f32,
}

/// Every region of pixels that are at least so likely.
pub(super) fn regions(map: &[f32], width: usize, least: f32) -> Vec<Region> {
    let mut is_open: Vec<bool> = map.iter().map(|likelihood| *likelihood >= least).collect();
    let mut regions = Vec::new();
    for start in 0..map.len() {
        if is_open[start] {
            let region = Region::from(start, map, width, &mut is_open);
            if region.pixels.len() >= LEAST_PIXELS {
                regions.push(region);
            }
        }
    }
    regions
}

impl Region {
    /// Everything that touches, closed on the way.
    fn from(start: usize, map: &[f32], width: usize, is_open: &mut [bool]) -> Self {
        let height = map.len() / width.max(1);
        let mut region = Self {
            pixels: Vec::new(),
            likelihoods: 0.,
        };
        is_open[start] = false;
        let mut waiting = vec![start];
        while let Some(at) = waiting.pop() {
            let (column, row) = (at % width, at / width);
            region.pixels.push((column as f32 + 0.5, row as f32 + 0.5));
            region.likelihoods += map[at];
            for row in row.saturating_sub(1)..(row + 2).min(height) {
                for column in column.saturating_sub(1)..(column + 2).min(width) {
                    let next = row * width + column;
                    if is_open[next] {
                        is_open[next] = false;
                        waiting.push(next);
                    }
                }
            }
        }
        region
    }

    /// The mean over its pixels.
    pub(super) fn likelihood(&self) -> f32 {
        self.likelihoods / self.pixels.len().max(1) as f32
    }

    /// The band along its longer axis, tilted where it clearly is.
    pub(super) fn band(&self) -> Band {
        let (cosine, sine) = self.direction();
        let along = extent(self.pixels.iter().map(|(x, y)| x * cosine + y * sine));
        let across = extent(self.pixels.iter().map(|(x, y)| y * cosine - x * sine));
        // A pixel lies around its middle and is one long.
        let middle = |(from, to): (f32, f32)| (from + to) / 2.;
        let length = |(from, to): (f32, f32)| to - from + 1.;
        let (u, v) = (middle(along), middle(across));
        Band {
            x: u * cosine - v * sine,
            y: u * sine + v * cosine,
            length: length(along),
            height: length(across),
            cosine,
            sine,
        }
    }

    /// Which way its line runs, rightwards or downwards.
    fn direction(&self) -> (f32, f32) {
        let (cosine, sine) = self.axis();
        let along = extent(self.pixels.iter().map(|(x, y)| x * cosine + y * sine));
        let across = extent(self.pixels.iter().map(|(x, y)| y * cosine - x * sine));
        let is_long = along.1 - along.0 > CLEARLY_LONG * (across.1 - across.0 + 1.);
        match () {
            () if !is_long || sine.abs() < LEVEL_BELOW => (1., 0.),
            () if cosine.abs() < LEVEL_BELOW => (0., 1.),
            () => (cosine, sine),
        }
    }

    /// The axis along which its pixels are spread most.
    fn axis(&self) -> (f32, f32) {
        let count = self.pixels.len().max(1) as f32;
        let sum =
            |of: &dyn Fn(f32, f32) -> f32| self.pixels.iter().map(|(x, y)| of(*x, *y)).sum::<f32>();
        let (x, y) = (sum(&|x, _| x) / count, sum(&|_, y| y) / count);
        let spread = sum(&|px, _| (px - x).powi(2)) - sum(&|_, py| (py - y).powi(2));
        let common = sum(&|px, py| (px - x) * (py - y));
        let (sine, cosine) = (0.5 * (2. * common).atan2(spread)).sin_cos();
        (cosine, sine)
    }
}

fn extent(values: impl Iterator<Item = f32>) -> (f32, f32) {
    values.fold(
        (f32::INFINITY, f32::NEG_INFINITY),
        |(least, most), value| (least.min(value), most.max(value)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pixels that a person can see: `#` is likely.
    fn found(rows: &[&str]) -> Vec<Region> {
        let likelihood = |pixel| if pixel == '#' { 0.75 } else { 0.125 };
        let map: Vec<f32> = rows
            .iter()
            .flat_map(|row| row.chars().map(likelihood))
            .collect();
        regions(&map, rows[0].len(), 0.25)
    }

    #[test]
    fn what_touches_at_a_corner_is_one() {
        let regions = found(&["####......", "....####..", "..........", ".#######.."]);
        assert_eq!(regions.len(), 2);
        assert_eq!(regions[0].likelihood(), 0.75);
    }

    #[test]
    fn specks_are_left_out() {
        assert_eq!(found(&["##...", "##...", "....#"]).len(), 0);
    }

    #[test]
    fn a_level_line_fills_its_band() {
        let band = found(&["..........", ".########.", ".########.", ".........."])[0].band();
        assert_eq!((band.x, band.y, band.length, band.height), (5., 2., 8., 2.));
        assert_eq!((band.cosine, band.sine), (1., 0.));
    }

    #[test]
    fn a_line_on_end_is_long_downwards() {
        let band = found(&[".#.", ".#.", ".#.", ".#.", ".#.", ".#.", ".#."])[0].band();
        assert_eq!((band.cosine, band.sine), (0., 1.));
        assert_eq!((band.length, band.height), (7., 1.));
        assert!((band.x - 1.5).abs() < 0.6, "{band:?}");
    }

    #[test]
    fn a_tilted_line_is_followed() {
        let rows = [
            "##............",
            ".###..........",
            "...###........",
            ".....###......",
            ".......###....",
        ];
        let band = found(&rows)[0].band();
        assert!(band.sine > 0.3 && band.cosine > 0.8, "{band:?}");
    }
}
