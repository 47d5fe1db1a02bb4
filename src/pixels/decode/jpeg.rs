//! JPEGs inside of other files.

use super::{Budget, Pixels, Problem, broken};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// What is decoded and the decoder's own rows.
const BYTES_PER_PIXEL: u64 = 8;

/// Decodes a JPEG, which may end before the bytes do.
pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Pixels, Problem> {
    let size = size(bytes).ok_or_else(|| broken("its preview is no JPEG"))?;
    budget.allow(size, BYTES_PER_PIXEL)?;
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let rgba = decoder.decode().map_err(broken)?;
    let (width, height) = size;
    if rgba.len() as u64 != u64::from(width) * u64::from(height) * 4 {
        return Err(broken("its preview is of another size than it says"));
    }
    Ok(Pixels {
        width,
        height,
        rgba,
    })
}

/// Width and height of a JPEG of eight bits that is not lossless, as the sensor's own data often
/// is (ITU-T T.81, B.2.2).
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    const BASELINE: u8 = 0xC0;
    const PROGRESSIVE: u8 = 0xC2;
    const OTHER_FRAMES: [u8; 10] = [0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF];
    const START_OF_SCAN: u8 = 0xDA;

    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    loop {
        let (&[0xFF, marker], after) = rest.split_first_chunk::<2>()? else {
            return None;
        };
        let length = usize::from(u16::from_be_bytes(*after.first_chunk()?));
        match (marker, after) {
            (BASELINE..=PROGRESSIVE, &[_, _, 8, high_0, high_1, wide_0, wide_1, ..]) => {
                let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
                return Some((side(wide_0, wide_1), side(high_0, high_1)));
            }
            (START_OF_SCAN | 0xFF | 0..=0xBF, _) => return None,
            _ if OTHER_FRAMES.contains(&marker) => return None,
            _ => rest = after.get(length.max(2)..)?,
        }
    }
}
