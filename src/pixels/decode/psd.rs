//! Photoshop: the picture of all layers together, which stands at the end of the file (Adobe
//! Photoshop File Formats Specification, 2019).

use super::samples::of_cmyk;
use super::{Budget, Decoded, Pixels, Problem, broken};

/// The result, two channels' rows, and the table of their lengths.
const BYTES_PER_PIXEL: u64 = 6;

pub(super) fn decode(bytes: &[u8], budget: Budget) -> Result<Decoded, Problem> {
    let (header, rest) = Header::read(bytes).ok_or_else(cut_short)?;
    let pixels = budget.allow((header.width, header.height), BYTES_PER_PIXEL)?;
    let colors = header.colors()?;
    let (palette, rest) = section(rest, false).ok_or_else(cut_short)?;
    let (_resources, rest) = section(rest, false).ok_or_else(cut_short)?;
    let (layers, rest) = section(rest, header.is_large).ok_or_else(cut_short)?;
    let mut rows = Rows::new(&header, rest)?;
    // Channels beyond the colors are masks, but for the first one where the layers say so.
    let has_alpha = is_transparent(layers, header.is_large) && header.channels > colors;
    let mut rgba = vec![255; pixels * 4];
    let width = header.width as usize;
    for channel in 0..colors + usize::from(has_alpha) {
        let place = if channel == colors { 3 } else { channel };
        for row in rgba.chunks_exact_mut(width * 4) {
            rows.read(row, place)?;
        }
    }
    header.finish(&mut rgba, palette);
    let (width, height) = (header.width, header.height);
    Ok(Pixels {
        width,
        height,
        rgba,
    }
    .into())
}

fn cut_short() -> Problem {
    broken("it is cut short")
}

/// What colors are made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Bitmap,
    Gray,
    Indexed,
    Rgb,
    Cmyk,
}

struct Header {
    /// PSB, with longer lengths.
    is_large: bool,
    channels: usize,
    width: u32,
    height: u32,
    bits: u16,
    mode: u16,
}

impl Header {
    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (header, rest) = bytes.split_first_chunk::<26>()?;
        let short = |at: usize| Some(u16::from_be_bytes([*header.get(at)?, *header.get(at + 1)?]));
        let long = |at: usize| Some(u32::from(short(at)?) << 16 | u32::from(short(at + 2)?));
        let header = Self {
            is_large: short(4)? == 2,
            channels: usize::from(short(12)?),
            height: long(14)?,
            width: long(18)?,
            bits: short(22)?,
            mode: short(24)?,
        };
        Some((header, rest))
    }

    fn mode(&self) -> Option<Mode> {
        Some(match (self.mode, self.bits) {
            (0, 1) => Mode::Bitmap,
            // Duotones are stored as grays, and the first of many channels is the best there is.
            (1 | 7 | 8, 8 | 16) => Mode::Gray,
            (2, 8) => Mode::Indexed,
            (3, 8 | 16) => Mode::Rgb,
            (4, 8 | 16) => Mode::Cmyk,
            _ => return None,
        })
    }

    /// How many channels hold colors.
    fn colors(&self) -> Result<usize, Problem> {
        let colors = match self.mode() {
            Some(Mode::Rgb) => 3,
            Some(Mode::Cmyk) => 4,
            Some(_) => 1,
            None => return Err(broken("Photoshop colors of this kind cannot be read here")),
        };
        if self.channels < colors {
            return Err(broken("it has fewer channels than colors"));
        }
        Ok(colors)
    }

    fn row_bytes(&self) -> usize {
        (self.width as usize * usize::from(self.bits)).div_ceil(8)
    }

    /// From samples in the first places of each pixel to colors.
    fn finish(&self, rgba: &mut [u8], palette: &[u8]) {
        let mode = self.mode();
        for pixel in rgba.as_chunks_mut::<4>().0 {
            let [first, second, third, last] = *pixel;
            *pixel = match mode {
                Some(Mode::Rgb) => *pixel,
                // Inks are stored as what they leave.
                Some(Mode::Cmyk) => of_cmyk([255 - first, 255 - second, 255 - third], 255 - last),
                Some(Mode::Indexed) => {
                    let of = |plane: usize| {
                        let at = 256 * plane + usize::from(first);
                        palette.get(at).copied().unwrap_or_default()
                    };
                    [of(0), of(1), of(2), last]
                }
                _ => [first, first, first, last],
            };
        }
    }
}

/// A part of the file that begins with its length, and what follows it.
fn section(bytes: &[u8], is_long: bool) -> Option<(&[u8], &[u8])> {
    let (length, rest) = if is_long {
        let (length, rest) = bytes.split_first_chunk()?;
        (u64::from_be_bytes(*length), rest)
    } else {
        let (length, rest) = bytes.split_first_chunk()?;
        (u64::from(u32::from_be_bytes(*length)), rest)
    };
    rest.split_at_checked(usize::try_from(length).ok()?)
}

/// A count of layers below zero says that the first channel beyond the colors is transparency.
fn is_transparent(layers: &[u8], is_large: bool) -> bool {
    let count_at = if is_large { 8 } else { 4 };
    layers.get(count_at).is_some_and(|byte| *byte >= 0x80)
}

/// The rows of all channels, one channel after the other.
struct Rows<'a> {
    data: &'a [u8],
    /// The packed length of each row still to come; `None` where rows are not packed.
    lengths: Option<Lengths<'a>>,
    row: Vec<u8>,
    bits: u16,
}

struct Lengths<'a> {
    rest: &'a [u8],
    bytes: usize,
}

impl<'a> Rows<'a> {
    fn new(header: &Header, bytes: &'a [u8]) -> Result<Self, Problem> {
        let (compression, rest) = bytes.split_first_chunk().ok_or_else(cut_short)?;
        let bytes_of_length = if header.is_large { 4 } else { 2 };
        let (lengths, data) = match u16::from_be_bytes(*compression) {
            0 => (None, rest),
            1 => {
                let count = header.channels * header.height as usize;
                let table = count.checked_mul(bytes_of_length);
                let split = table.and_then(|table| rest.split_at_checked(table));
                let (table, data) = split.ok_or_else(cut_short)?;
                let lengths = Lengths {
                    rest: table,
                    bytes: bytes_of_length,
                };
                (Some(lengths), data)
            }
            _ => {
                return Err(broken(
                    "Photoshop data packed like this cannot be read here",
                ));
            }
        };
        Ok(Self {
            data,
            lengths,
            row: vec![0; header.row_bytes()],
            bits: header.bits,
        })
    }

    /// Reads one row into one of the four places of each pixel.
    fn read(&mut self, pixels: &mut [u8], place: usize) -> Result<(), Problem> {
        let length = match &mut self.lengths {
            Some(lengths) => lengths.next().ok_or_else(cut_short)?,
            None => self.row.len(),
        };
        let (packed, rest) = self.data.split_at_checked(length).ok_or_else(cut_short)?;
        self.data = rest;
        if self.lengths.is_some() {
            unpack(packed, &mut self.row);
        } else {
            self.row.copy_from_slice(packed);
        }
        for (index, pixel) in pixels.as_chunks_mut::<4>().0.iter_mut().enumerate() {
            if let Some(sample) = pixel.get_mut(place) {
                *sample = self.sample(index);
            }
        }
        Ok(())
    }

    fn sample(&self, index: usize) -> u8 {
        let byte = |at: usize| self.row.get(at).copied().unwrap_or_default();
        match self.bits {
            // Here, one is black.
            1 if byte(index / 8) >> (7 - index % 8) & 1 == 1 => 0,
            1 => 255,
            16 => byte(2 * index),
            _ => byte(index),
        }
    }
}

impl Lengths<'_> {
    fn next(&mut self) -> Option<usize> {
        let (length, rest) = self.rest.split_at_checked(self.bytes)?;
        self.rest = rest;
        Some(
            length
                .iter()
                .fold(0, |sum, byte| sum << 8 | usize::from(*byte)),
        )
    }
}

/// `PackBits`: a count, then so many bytes, or one byte so many times. What is missing stays as it
/// was.
fn unpack(packed: &[u8], row: &mut [u8]) {
    let (mut packed, mut row) = (packed, row);
    while let Some((&count, rest)) = packed.split_first() {
        let length = match count {
            0..=127 => usize::from(count) + 1,
            128 => 0,
            129.. => 257 - usize::from(count),
        };
        let used = match count {
            0..=127 => length.min(rest.len()),
            128 => 0,
            129.. => 1.min(rest.len()),
        };
        let (source, after) = rest.split_at(used);
        let (target, further) = row.split_at_mut(length.min(row.len()));
        for (target, source) in target.iter_mut().zip(source.iter().cycle()) {
            *target = *source;
        }
        (packed, row) = (after, further);
    }
}
