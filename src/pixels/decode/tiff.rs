//! TIFF: the first page.

use super::ifd::{self, Tiff};
use super::light::shown;
use super::samples::{Layout, rgba, widened};
use super::{Budget, Decoded, Pixels, Problem, broken};
use crate::domain::orientation::Orientation;
use std::borrow::Cow;
use std::io::Cursor;
use tiff::ColorType;
use tiff::decoder::{BufferLayoutPreference, Decoder, DecodingResult, Limits};
use tiff::tags::{PhotometricInterpretation, Tag};

/// Samples of up to two bytes in four channels, as decoded, narrowed and shown.
const BYTES_PER_PIXEL: u64 = 16;

type Reader<'a> = Decoder<Cursor<Cow<'a, [u8]>>>;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let mut decoder = open(Cow::Borrowed(bytes), budget)?;
    let (width, height) = decoder.dimensions().map_err(broken)?;
    let pixels = budget.allow((width, height), BYTES_PER_PIXEL)?;
    let orientation = decoder.find_tag_unsigned::<u32>(Tag::Orientation);
    let orientation = orientation
        .ok()
        .flatten()
        .map_or(Orientation::TopLeft, Orientation::from_tag);
    let palette = palette(&mut decoder);
    if palette.is_some() {
        decoder = open(Cow::Owned(without_palette(bytes)?), budget)?;
    }
    let image = Image::read(&mut decoder, width as usize)?;
    let rgba = match palette {
        Some(palette) => image.of_palette(&palette)?,
        None => image.rgba()?,
    };
    if rgba.len() != pixels * 4 {
        return Err(broken("it has fewer pixels than it says"));
    }
    Ok(Decoded {
        pixels: Pixels {
            width,
            height,
            rgba,
        },
        orientation,
    })
}

fn open(bytes: Cow<'_, [u8]>, budget: Budget) -> Result<Reader<'_>, Problem> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = budget.len() / 2;
    limits.intermediate_buffer_size = budget.len() / 4;
    let decoder = Decoder::new(Cursor::new(bytes)).map_err(broken)?;
    Ok(decoder.with_limits(limits))
}

/// Red, green and blue of each index, the upper bytes; `None` where the samples are no indices.
fn palette(decoder: &mut Reader<'_>) -> Option<[Vec<u8>; 3]> {
    let kind = decoder
        .find_tag_unsigned::<u16>(Tag::PhotometricInterpretation)
        .ok()??;
    if kind != PhotometricInterpretation::RGBPalette.to_u16() {
        return None;
    }
    let colors = decoder.get_tag_u16_vec(Tag::ColorMap).ok()?;
    let third = colors.len() / 3;
    let plane = |index: usize| {
        let plane = colors.iter().skip(index * third).take(third);
        plane.map(|color| (color >> 8) as u8).collect()
    };
    Some([plane(0), plane(1), plane(2)])
}

/// The same file with its indices called grays, since the decoder refuses palettes.
fn without_palette(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let gray = PhotometricInterpretation::BlackIsZero.to_u16();
    let patch = Tiff::open(bytes).and_then(|(tiff, first)| {
        let directory = tiff.directory(first)?;
        tiff.patch(&directory, ifd::PHOTOMETRIC, gray)
    });
    let mut copy = bytes.to_vec();
    let place = patch.and_then(|(at, value)| Some((copy.get_mut(at..at + 2)?, value)));
    let (place, value) = place.ok_or_else(|| broken("its palette cannot be read"))?;
    place.copy_from_slice(&value);
    Ok(copy)
}

/// The samples of the first page.
struct Image {
    color: ColorType,
    samples: DecodingResult,
    planes: usize,
    width: usize,
}

impl Image {
    fn read(decoder: &mut Reader<'_>, width: usize) -> Result<Self, Problem> {
        let color = decoder.colortype().map_err(broken)?;
        let mut samples = DecodingResult::U8(Vec::new());
        let BufferLayoutPreference { planes, .. } =
            decoder.read_image_to_buffer(&mut samples).map_err(broken)?;
        Ok(Self {
            color,
            samples,
            planes,
            width,
        })
    }

    fn rgba(self) -> Result<Vec<u8>, Problem> {
        let (layout, stride) = layout(self.color)?;
        let planes = self.planes;
        if let Some(light) = self.light() {
            let light = woven(light, planes);
            let has_alpha = layout == Layout::Rgba;
            let channels = if has_alpha { 4 } else { stride.min(3) };
            return Ok(shown(&kept(&light, stride, channels), channels));
        }
        let bytes = woven(self.bytes(stride)?, planes);
        Ok(rgba(&bytes, layout, stride))
    }

    fn of_palette(self, [reds, greens, blues]: &[Vec<u8>; 3]) -> Result<Vec<u8>, Problem> {
        let bits = self.color.bit_depth();
        let most = (1_usize << bits.min(8)) - 1;
        let indices = self.bytes(1)?;
        let color = |index: u8| {
            // Narrow indices were scaled to the whole range.
            let index = usize::from(index) * most / 255;
            let of = |plane: &[u8]| plane.get(index).copied().unwrap_or_default();
            [of(reds), of(greens), of(blues), 255]
        };
        Ok(indices.into_iter().flat_map(color).collect())
    }

    fn light(&self) -> Option<Vec<f32>> {
        Some(match &self.samples {
            DecodingResult::F16(samples) => samples.iter().map(|sample| sample.to_f32()).collect(),
            DecodingResult::F32(samples) => samples.clone(),
            DecodingResult::F64(samples) => samples.iter().map(|sample| *sample as f32).collect(),
            _ => return None,
        })
    }

    /// The upper byte of each sample.
    fn bytes(self, stride: usize) -> Result<Vec<u8>, Problem> {
        let bits = self.color.bit_depth();
        Ok(match self.samples {
            DecodingResult::U8(samples) => match bits {
                1 | 2 | 4 => widened(&samples, usize::from(bits), self.width * stride),
                8 => samples,
                _ => return Err(unknown()),
            },
            DecodingResult::U16(samples) if bits == 16 => narrowed(&samples, |it| (it >> 8) as u8),
            DecodingResult::U32(samples) if bits == 32 => narrowed(&samples, |it| (it >> 24) as u8),
            DecodingResult::U64(samples) => narrowed(&samples, |it| (it >> 56) as u8),
            DecodingResult::I8(samples) => narrowed(&samples, |it| it as u8 ^ 0x80),
            DecodingResult::I16(samples) => narrowed(&samples, |it| (it >> 8) as u8 ^ 0x80),
            _ => return Err(unknown()),
        })
    }
}

fn narrowed<T: Copy>(samples: &[T], byte: fn(T) -> u8) -> Vec<u8> {
    samples.iter().map(|sample| byte(*sample)).collect()
}

/// How the samples are to be read, and how many there are for each pixel.
fn layout(color: ColorType) -> Result<(Layout, usize), Problem> {
    Ok(match color {
        ColorType::Gray(_) => (Layout::Gray, 1),
        ColorType::GrayA(_) => (Layout::GrayAlpha, 2),
        ColorType::RGB(_) => (Layout::Rgb, 3),
        ColorType::RGBA(_) => (Layout::Rgba, 4),
        ColorType::CMYK(_) => (Layout::Cmyk, 4),
        ColorType::CMYKA(_) => (Layout::Cmyk, 5),
        ColorType::YCbCr(_) => (Layout::YCbCr, 3),
        ColorType::Multiband { num_samples: 2, .. } => (Layout::GrayAlpha, 2),
        ColorType::Multiband { num_samples, .. } => (Layout::Gray, usize::from(num_samples)),
        _ => return Err(unknown()),
    })
}

fn unknown() -> Problem {
    broken("its colors are of an unknown kind")
}

/// Samples that were stored plane by plane, pixel by pixel.
fn woven<T: Copy>(samples: Vec<T>, planes: usize) -> Vec<T> {
    if planes < 2 {
        return samples;
    }
    let plane = samples.len() / planes;
    let sample = |index: usize| {
        samples
            .get(index % planes * plane + index / planes)
            .copied()
    };
    (0..plane * planes).map_while(sample).collect()
}

/// The first samples of each pixel.
fn kept(light: &[f32], stride: usize, channels: usize) -> Vec<f32> {
    let pixels = light.chunks_exact(stride.max(1));
    pixels
        .flat_map(|pixel| pixel.iter().take(channels).copied())
        .collect()
}
