//! JPEG XL: the first frame, turned as its header says.

use super::samples::{Layout, rgba};
use super::{Budget, Decoded, Pixels, Problem, broken};
use jxl_oxide::{AllocTracker, EnumColourEncoding, JxlImage, RenderingIntent};

/// Samples of four bytes in up to four channels, twice, and what is made of them.
const BYTES_PER_PIXEL: u64 = 36;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let tracker = AllocTracker::with_limit(budget.len());
    let builder = JxlImage::builder().alloc_tracker(tracker);
    let mut image = builder.read(bytes).map_err(broken)?;
    budget.allow((image.width(), image.height()), BYTES_PER_PIXEL)?;
    let format = image.pixel_format();
    if !format.is_grayscale() && !format.has_black() {
        image.request_color_encoding(EnumColourEncoding::srgb(RenderingIntent::Relative));
    }
    let frame = image.render_frame(0).map_err(broken)?;
    let mut stream = frame.stream();
    let (width, height) = (stream.width(), stream.height());
    let stride = stream.channels() as usize;
    let pixels = budget.allow((width, height), BYTES_PER_PIXEL)?;
    let mut samples = vec![0_u8; pixels * stride];
    stream.write_to_buffer(&mut samples);
    let layout = layout(stride, format.has_black());
    let layout = layout.ok_or_else(|| broken("its colors are of an unknown kind"))?;
    let rgba = rgba(&samples, layout, stride);
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}

fn layout(channels: usize, has_black: bool) -> Option<Layout> {
    Some(match channels {
        1 => Layout::Gray,
        2 => Layout::GrayAlpha,
        3 => Layout::Rgb,
        4.. if has_black => Layout::Cmyk,
        4 => Layout::Rgba,
        _ => return None,
    })
}
