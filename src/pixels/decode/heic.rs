//! HEIC: stills coded with HEVC, in one piece or many, turned as their container says.

use super::{Budget, Decoded, Pixels, Problem, broken};

/// The planes of all tiles and of the whole, of four bytes a sample, and what is made of them.
const BYTES_PER_PIXEL: u64 = 20;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let info = heic_decoder::probe(bytes).map_err(broken)?;
    budget.allow((side(info.width)?, side(info.height)?), BYTES_PER_PIXEL)?;
    budget.allow(
        (side(info.coded_width)?, side(info.coded_height)?),
        BYTES_PER_PIXEL,
    )?;
    let picture = heic_decoder::decode(bytes).map_err(broken)?;
    let image = picture.to_rgba8().map_err(broken)?;
    let (width, height) = (side(image.width)?, side(image.height)?);
    let rgba = image.data;
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}

fn side(pixels: usize) -> Result<u32, Problem> {
    u32::try_from(pixels).map_err(broken)
}
