//! From samples as formats store them to red, green, blue and alpha.

/// What the samples of one pixel stand for, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Gray,
    GrayAlpha,
    Rgb,
    Rgba,
    /// 255 is full ink.
    Cmyk,
    /// As JPEG has it: the full range, by ITU-R BT.601.
    YCbCr,
}

impl Layout {
    /// How many samples a pixel has.
    pub(super) fn samples(self) -> usize {
        match self {
            Self::Gray => 1,
            Self::GrayAlpha => 2,
            Self::Rgb | Self::YCbCr => 3,
            Self::Rgba | Self::Cmyk => 4,
        }
    }
}

/// Pixels of `stride` samples, of which the first ones are of `layout` and others are left out.
pub(super) fn rgba(samples: &[u8], layout: Layout, stride: usize) -> Vec<u8> {
    let mut rgba = Vec::with_capacity(samples.len() / stride.max(1) * 4);
    for pixel in samples.chunks_exact(stride.max(layout.samples())) {
        rgba.extend(of_pixel(pixel, layout));
    }
    rgba
}

fn of_pixel(pixel: &[u8], layout: Layout) -> [u8; 4] {
    match (layout, pixel) {
        (Layout::Gray, &[gray, ..]) => [gray, gray, gray, 255],
        (Layout::GrayAlpha, &[gray, alpha, ..]) => [gray, gray, gray, alpha],
        (Layout::Rgb, &[red, green, blue, ..]) => [red, green, blue, 255],
        (Layout::Rgba, &[red, green, blue, alpha, ..]) => [red, green, blue, alpha],
        (Layout::Cmyk, &[cyan, magenta, yellow, black, ..]) => {
            of_cmyk([cyan, magenta, yellow], black)
        }
        (Layout::YCbCr, &[luma, blue, red, ..]) => of_ycbcr(luma, blue, red),
        // No pixel is shorter than its layout.
        _ => [0; 4],
    }
}

/// Without a profile of the press: what is not covered by ink is white.
pub(super) fn of_cmyk(inks: [u8; 3], black: u8) -> [u8; 4] {
    let [red, green, blue] = inks.map(|ink| {
        let left = u16::from(255 - ink) * u16::from(255 - black);
        ((left + 127) / 255) as u8
    });
    [red, green, blue, 255]
}

/// ITU-T T.871, 7.
fn of_ycbcr(luma: u8, blue: u8, red: u8) -> [u8; 4] {
    let (luma, blue, red) = (
        f32::from(luma),
        f32::from(blue) - 128.,
        f32::from(red) - 128.,
    );
    // Casting stops at 0 and 255.
    let byte = |value: f32| value.round() as u8;
    [
        byte(luma + 1.402 * red),
        byte(luma - 0.344_136 * blue - 0.714_136 * red),
        byte(luma + 1.772 * blue),
        255,
    ]
}

/// One byte for each sample of fewer bits, scaled to the whole range; rows begin at whole bytes.
pub(super) fn widened(packed: &[u8], bits: usize, samples_per_row: usize) -> Vec<u8> {
    let row_bytes = (samples_per_row * bits).div_ceil(8);
    let most = (1_usize << bits) - 1;
    let row = |row: &[u8]| -> Vec<u8> {
        let sample = |index: usize| {
            let at = index * bits;
            let byte = row.get(at / 8).copied().unwrap_or_default();
            let value = usize::from(byte) >> (8 - bits - at % 8) & most;
            (value * 255 / most) as u8
        };
        (0..samples_per_row).map(sample).collect()
    };
    packed.chunks(row_bytes.max(1)).flat_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_becomes_red_green_blue_and_alpha() {
        assert_eq!(rgba(&[7, 9], Layout::Gray, 1), [7, 7, 7, 255, 9, 9, 9, 255]);
        assert_eq!(rgba(&[7, 9], Layout::GrayAlpha, 2), [7, 7, 7, 9]);
        assert_eq!(rgba(&[1, 2, 3, 4], Layout::Rgb, 4), [1, 2, 3, 255]);
        assert_eq!(rgba(&[1, 2, 3, 4], Layout::Rgba, 4), [1, 2, 3, 4]);
        assert_eq!(rgba(&[255, 0, 0, 0], Layout::Cmyk, 4), [0, 255, 255, 255]);
        assert_eq!(rgba(&[0, 0, 0, 255], Layout::Cmyk, 4), [0, 0, 0, 255]);
        assert_eq!(rgba(&[255, 128, 128], Layout::YCbCr, 3), [255; 4]);
        assert_eq!(rgba(&[76, 85, 255], Layout::YCbCr, 3), [254, 0, 0, 255]);
    }

    #[test]
    fn narrow_samples_take_the_whole_range_and_rows_begin_at_bytes() {
        assert_eq!(
            widened(&[0b1010_0000, 0b0100_0000], 1, 3),
            [255, 0, 255, 0, 255, 0]
        );
        assert_eq!(widened(&[0x1f], 4, 2), [17, 255]);
        assert_eq!(widened(&[0b0001_1011], 2, 4), [0, 85, 170, 255]);
    }
}
