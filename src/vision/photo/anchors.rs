//! The boxes that the detector starts from: TensorFlow's SSD anchors for six maps of a picture.

/// Rows and columns of each map, from fine to coarse.
pub(super) const MAPS: [usize; 6] = [19, 10, 5, 3, 2, 1];

/// Of the boxes on the finest map but one, as shares of the edge; of the coarsest.
const SCALES: (f32, f32) = (0.2, 0.95);

/// A box by its middle and size, as shares of the picture's sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Anchor {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// The shapes of the boxes on one map: scale and ratio of width to height.
pub(super) fn shapes(map: usize) -> Vec<(f32, f32)> {
    let (first, last) = SCALES;
    let scale = |map: usize| match map {
        6.. => 1.,
        _ => first + (last - first) * map as f32 / (MAPS.len() - 1) as f32,
    };
    // The finest has few shapes, since it has many places.
    if map == 0 {
        return vec![(0.1, 1.), (scale(0), 2.), (scale(0), 0.5)];
    }
    let between = (scale(map) * scale(map + 1)).sqrt();
    let shapes = [1., 2., 0.5, 3., 1. / 3.].map(|ratio| (scale(map), ratio));
    shapes.into_iter().chain([(between, 1.)]).collect()
}

impl Anchor {
    /// The box of a shape at a place of a map.
    pub(super) fn at(
        map: usize,
        (column, row): (usize, usize),
        (scale, ratio): (f32, f32),
    ) -> Self {
        let places = MAPS[map] as f32;
        Self {
            x: (column as f32 + 0.5) / places,
            y: (row as f32 + 0.5) / places,
            width: scale * ratio.sqrt(),
            height: scale / ratio.sqrt(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_as_the_detector_was_trained_with() {
        let all = MAPS.iter().enumerate();
        let count: usize = all.map(|(map, edge)| edge * edge * shapes(map).len()).sum();
        assert_eq!(count, 1_917);
    }

    #[test]
    fn scales_grow_in_even_steps() {
        let scales: Vec<f32> = (1..6).map(|map| shapes(map)[0].0).collect();
        for (scale, want) in scales.iter().zip([0.35, 0.5, 0.65, 0.8, 0.95]) {
            assert!((scale - want).abs() < 1e-6);
        }
        assert!((shapes(5)[5].0 - 0.95_f32.sqrt()).abs() < 1e-6);
    }
}
