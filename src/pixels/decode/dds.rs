//! DirectDraw Surface textures: the first surface, whatever follows.

use super::{Budget, Decoded, Pixels, Problem, broken};
use dds::{ColorFormat, Decoder, ImageViewMut};
use std::io::Cursor;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let mut decoder = Decoder::new(Cursor::new(bytes)).map_err(broken)?;
    let size = decoder.main_size();
    let pixels = budget.allow((size.width, size.height), 8)?;
    let mut rgba = vec![0; pixels * 4];
    let view = ImageViewMut::new(&mut rgba, size, ColorFormat::RGBA_U8);
    let view = view.ok_or_else(|| broken("its size is no size"))?;
    decoder.read_surface(view).map_err(broken)?;
    let (width, height) = (size.width, size.height);
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}
