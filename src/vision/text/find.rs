//! Where text is: a network marks how likely every pixel is part of a line.

use super::super::network::{Blind, Feed, Network};
use super::band::Band;
use super::regions;
use crate::domain::thumbnail::fit_within;
use crate::pixels::Pixels;

/// Its sides are multiples of this.
const STEP_PX: u32 = 32;

/// From this likelihood on a pixel belongs to a line, and on average a line is one.
const LEAST_OF_A_PIXEL: f32 = 0.25;
const LEAST_OF_A_BAND: f32 = 0.45;

/// How much less the network marks than the letters cover, as it was trained.
const GROWTH: f32 = 1.5;

/// Bands lower than this on the network's map are specks.
const LEAST_HEIGHT: f32 = 3.;

/// What the network was trained on: blue, green and red, in shares of their range.
const FEED: Feed = Feed {
    order: [2, 1, 0],
    mean: [0.485 * 255., 0.456 * 255., 0.406 * 255.],
    deviation: [0.229 * 255., 0.224 * 255., 0.225 * 255.],
};

/// The bands of all lines, in no order; the network looks at a long edge of so many pixels.
pub(super) fn bands(finder: &Network, pixels: &Pixels, edge_px: u32) -> Result<Vec<Band>, Blind> {
    let size = map_size(pixels.size(), edge_px);
    let planes = FEED.planes(pixels, size)?;
    let size = (size.0 as usize, size.1 as usize);
    let map = finder.run_one(size, &planes)?.values;
    let scale = (
        pixels.width as f32 / size.0 as f32,
        pixels.height as f32 / size.1 as f32,
    );
    let regions = regions::regions(&map, size.0, LEAST_OF_A_PIXEL);
    let sure = regions
        .iter()
        .filter(|region| region.likelihood() >= LEAST_OF_A_BAND);
    let bands = sure.map(|region| region.band().grown(GROWTH));
    let bands = bands.filter(|band| band.height >= LEAST_HEIGHT);
    Ok(bands.map(|band| scaled(band, scale)).collect())
}

/// As large as the picture but for rounding, and no larger than the edge.
fn map_size((width, height): (u32, u32), edge_px: u32) -> (u32, u32) {
    let (width, height) = fit_within(width, height, edge_px);
    let whole = |side: u32| (side + STEP_PX / 2) / STEP_PX * STEP_PX;
    (whole(width).max(STEP_PX), whole(height).max(STEP_PX))
}

/// From the map's pixels to the picture's; the two scales hardly differ.
fn scaled(band: Band, (across, down): (f32, f32)) -> Band {
    let (cosine, sine) = (band.cosine * across, band.sine * down);
    let along = cosine.hypot(sine);
    Band {
        x: band.x * across,
        y: band.y * down,
        length: band.length * along,
        height: band.height * across * down / along,
        cosine: cosine / along,
        sine: sine / along,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_has_whole_steps_and_the_pictures_shape() {
        for (size, want) in [
            ((1280, 720), (832, 480)),
            ((720, 1280), (480, 832)),
            ((100, 40), (96, 32)),
            ((1, 1), (32, 32)),
            ((4000, 10), (832, 32)),
        ] {
            assert_eq!(map_size(size, 832), want, "{size:?}");
        }
    }

    #[test]
    fn a_band_keeps_its_direction_in_a_picture_of_another_size() {
        let band = Band {
            x: 10.,
            y: 20.,
            length: 30.,
            height: 4.,
            cosine: 1.,
            sine: 0.,
        };
        let scaled = scaled(band, (2., 3.));
        assert_eq!(
            (scaled.x, scaled.y, scaled.length, scaled.height),
            (20., 60., 60., 12.)
        );
        assert_eq!((scaled.cosine, scaled.sine), (1., 0.));
    }
}
