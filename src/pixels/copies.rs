//! What is made of a decoded picture, all from the same pixels: the gateway's copy, the list's, and
//! how it looks from afar.

use super::{Pixels, is_full_of_text, jpeg, shrunk, turned};
use crate::domain::look::{self, Look};
use crate::domain::orientation::Orientation;
use crate::domain::picture_size::Edges;
use crate::domain::problem::Problem;
use crate::domain::thumbnail::{PREVIEW_EDGE_PX, Thumbnail, fit_within};

/// The small copies of one picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    /// For the gateway.
    pub thumbnail: Thumbnail,
    /// For the list: a JPEG with a long edge of [`PREVIEW_EDGE_PX`].
    pub preview: Vec<u8>,
    /// None of a picture that is nearly one colour.
    pub look: Option<Look>,
}

impl Copies {
    /// Makes them, upright and on white. `orientation` is how the pixels must still be turned.
    ///
    /// # Errors
    /// [`Code::Undecodable`](crate::domain::problem::Code::Undecodable) where there are no pixels,
    /// or fewer than their size says.
    pub fn make(pixels: Pixels, orientation: Orientation, edges: Edges) -> Result<Self, Problem> {
        let size = fit_within(pixels.width, pixels.height, edge_px(&pixels, edges));
        // Turned last, where there are the fewest pixels.
        let large = turned(shrunk(pixels, size)?, orientation);
        let jpeg = jpeg::encode(&large)?;
        let (width, height) = large.size();
        let small = shrunk(large, fit_within(width, height, PREVIEW_EDGE_PX))?;
        let preview = jpeg::encode(&small)?;
        Ok(Self {
            thumbnail: Thumbnail {
                jpeg,
                width,
                height,
            },
            preview,
            look: Look::of(&shrunk(small, look::GRID)?.rgba),
        })
    }
}

/// Told from the pixels at hand, before they are made small.
fn edge_px(pixels: &Pixels, edges: Edges) -> u32 {
    let is_smaller = pixels.width.max(pixels.height) <= edges.usual_px;
    if edges.text_px == edges.usual_px || is_smaller || !is_full_of_text(pixels) {
        edges.usual_px
    } else {
        edges.text_px
    }
}
