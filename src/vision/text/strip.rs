//! A band cut out of a picture, level and as high as the network that reads it wants.

use super::band::Band;
use crate::pixels::{CHANNELS, Pixels};

/// Rows of a strip.
pub(super) const ROWS: u32 = 48;

/// No strip is shorter or longer, in columns; a line longer than forty times its height is squeezed.
const COLUMNS: std::ops::RangeInclusive<u32> = 16..=1_920;

/// Lengths are multiples of this, so that few sizes of working memory are needed.
const STEP: u32 = 16;

/// Blue, green and red.
const ORDER: [usize; 3] = [2, 1, 0];

/// A strip as planes one after the other, from −1 to 1.
pub(super) struct Strip {
    pub(super) planes: Vec<f32>,
    columns: u32,
}

/// How many columns the strip of a band has.
pub(super) fn columns(band: &Band) -> u32 {
    let columns = (ROWS as f32 * band.length / band.height.max(1.)).round() as u32;
    let columns = columns.clamp(*COLUMNS.start(), *COLUMNS.end());
    columns.div_ceil(STEP) * STEP
}

impl Strip {
    pub(super) fn cut(pixels: &Pixels, band: &Band) -> Self {
        let columns = columns(band);
        let step = (band.length / columns as f32, band.height / ROWS as f32);
        // Where the picture is finer than the strip, several of its pixels make one.
        let fineness = (step.0.max(step.1).round() as u32).clamp(1, 4);
        let plane = (columns * ROWS) as usize;
        let mut planes = vec![0.; 3 * plane];
        for row in 0..ROWS {
            for column in 0..columns {
                let color = mean(pixels, band, step, (column, row), fineness);
                let at = (row * columns + column) as usize;
                for (channel, value) in color.into_iter().enumerate() {
                    planes[channel * plane + at] = value / 127.5 - 1.;
                }
            }
        }
        Self { planes, columns }
    }

    pub(super) fn size(&self) -> (usize, usize) {
        (self.columns as usize, ROWS as usize)
    }
}

/// The color of one pixel of the strip: the mean over as many places in each direction as it is fine.
fn mean(
    pixels: &Pixels,
    band: &Band,
    (along, across): (f32, f32),
    (column, row): (u32, u32),
    fineness: u32,
) -> [f32; 3] {
    let mut sum = [0.; 3];
    let part = |at: u32, within: u32| at as f32 + (within as f32 + 0.5) / fineness as f32;
    for down in 0..fineness {
        for right in 0..fineness {
            let u = part(column, right) * along - band.length / 2.;
            let v = part(row, down) * across - band.height / 2.;
            let x = band.x + u * band.cosine - v * band.sine;
            let y = band.y + u * band.sine + v * band.cosine;
            for (sum, value) in sum.iter_mut().zip(between(pixels, x - 0.5, y - 0.5)) {
                *sum += value;
            }
        }
    }
    sum.map(|sum| sum / (fineness * fineness) as f32)
}

/// The color at a place between four pixels; beyond the edge the picture goes on as it ends.
fn between(pixels: &Pixels, x: f32, y: f32) -> [f32; 3] {
    let (x, y) = (
        x.clamp(0., pixels.width as f32 - 1.),
        y.clamp(0., pixels.height as f32 - 1.),
    );
    let (left, top) = (x as usize, y as usize);
    let (right, bottom) = (
        (left + 1).min(pixels.width as usize - 1),
        (top + 1).min(pixels.height as usize - 1),
    );
    let (x, y) = (x.fract(), y.fract());
    let at = |column: usize, row: usize| CHANNELS * (row * pixels.width as usize + column);
    let corners = [
        at(left, top),
        at(right, top),
        at(left, bottom),
        at(right, bottom),
    ];
    ORDER.map(|channel| {
        let [a, b, c, d] = corners.map(|at| f32::from(pixels.rgba[at + channel]));
        let (above, below) = (a + (b - a) * x, c + (d - c) * x);
        above + (below - above) * y
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(length: f32, height: f32) -> Band {
        Band {
            x: length / 2.,
            y: height / 2.,
            length,
            height,
            cosine: 1.,
            sine: 0.,
        }
    }

    #[test]
    fn a_strip_has_the_bands_shape_in_whole_steps() {
        for (length, want) in [(96., 96), (100., 112), (1., 16), (1e9, 1_920)] {
            assert_eq!(columns(&level(length, 48.)), want, "{length}");
        }
    }

    #[test]
    fn a_band_of_the_strips_size_is_taken_as_it_is() {
        let pixels = Pixels {
            width: 48,
            height: 48,
            rgba: (0..48 * 48)
                .flat_map(|at: u32| [255, 0, (at % 48) as u8, 255])
                .collect(),
        };
        let strip = Strip::cut(&pixels, &level(48., 48.));
        assert_eq!(strip.size(), (48, 48));
        let plane = 48 * 48;
        assert_eq!(strip.planes[47], 47. / 127.5 - 1.);
        assert_eq!(strip.planes[plane], -1.);
        assert_eq!(strip.planes[2 * plane], 1.);
    }

    #[test]
    fn a_band_on_end_is_laid_level() {
        let pixels = Pixels {
            width: 48,
            height: 96,
            rgba: (0..48 * 96)
                .flat_map(|at: u32| [0, 0, (at / 48) as u8, 255])
                .collect(),
        };
        let on_end = Band {
            x: 24.,
            y: 48.,
            cosine: 0.,
            sine: 1.,
            ..level(96., 48.)
        };
        let strip = Strip::cut(&pixels, &on_end);
        assert_eq!(strip.size(), (96, 48));
        assert!((strip.planes[95] - (95. / 127.5 - 1.)).abs() < 1e-3);
        assert!((strip.planes[47 * 96 + 95] - (95. / 127.5 - 1.)).abs() < 1e-3);
    }
}
