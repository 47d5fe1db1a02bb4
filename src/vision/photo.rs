//! What a photograph is of: a word for the whole, and things at places.

mod anchors;
mod objects;
mod tags;

use super::network::{Blind, Feed, Network};
use super::{PhotoWeights, Pixels};
use crate::domain::evidence::{Tag, Thing};
use tags::Labels;

/// Red, green and blue as they are.
const RGB: [usize; 3] = [0, 1, 2];

/// The networks for photographs.
pub(super) struct Photographs {
    classifier: Network,
    detector: Network,
    labels: Labels,
}

impl Photographs {
    pub(super) fn open(weights: PhotoWeights) -> Result<Self, Blind> {
        Ok(Self {
            classifier: Network::open(weights.classifier)?,
            detector: Network::open(weights.detector)?,
            labels: Labels::read(&weights.labels),
        })
    }

    /// Words for the whole picture, as [`Evidence`](crate::domain::evidence::Evidence) lists them.
    pub(super) fn tags(&self, pixels: &Pixels) -> Result<Vec<Tag>, Blind> {
        let likelihoods = tags::likelihoods(&self.classifier, pixels)?;
        Ok(self.labels.tags(&likelihoods))
    }

    /// What stands in the picture, surest first.
    pub(super) fn objects(&self, pixels: &Pixels) -> Result<Vec<Thing>, Blind> {
        let feed = Feed {
            order: RGB,
            mean: [127.5; 3],
            deviation: [127.5; 3],
        };
        let planes = feed.planes(pixels, (objects::EDGE_PX, objects::EDGE_PX))?;
        let edge = objects::EDGE_PX as usize;
        Ok(objects::things(&self.detector.run((edge, edge), &planes)?))
    }
}
