//! Looking at pictures on this device: what can be read in them, and roughly what they show.
//!
//! Small neural networks, run by `rten` without a browser, so they are tested natively with the weights that the
//! page serves. Linked into one web worker alone. What is seen is plain
//! [`Evidence`]; making a name of it is the business of `domain`.

mod flat;
mod network;
mod photo;
mod text;

use crate::domain::evidence::{Evidence, TextLine};
use crate::pixels::Pixels;
pub use network::Blind;
use photo::Photographs;
use text::Reader;

/// From here on a picture is a drawn screen, on which the networks for photographs see nothing.
const DRAWN_FROM: f32 = 0.6;

/// So many lines on a drawn screen say what it is, and so many on anything else.
const ENOUGH_LINES_OF_A_SCREEN: usize = 3;
const ENOUGH_LINES: usize = 8;

/// The share of a picture that so many lines cover where they are what it is about.
const ENOUGH_TEXT: f32 = 0.05;

/// The files that seeing rests on, as `models` has them.
#[derive(Debug)]
pub struct Weights {
    /// Finds where text is: `PP-OCRv6_det_tiny.onnx`.
    pub detector: Vec<u8>,
    /// Reads one line: `rec_latin.onnx`.
    pub recognizer: Vec<u8>,
    /// The letters it knows, one a line: `rec_latin.dict`.
    pub letters: String,
    /// What photographs are told by; none where a person wants text alone.
    pub photographs: Option<PhotoWeights>,
}

/// The files that telling photographs rests on.
#[derive(Debug)]
pub struct PhotoWeights {
    /// Tells the whole picture: `efflite2_i8.onnx`.
    pub classifier: Vec<u8>,
    /// Finds things in it: `cocossd_i8.onnx`.
    pub detector: Vec<u8>,
    /// The classifier's classes and their groups: `labels.txt`.
    pub labels: String,
}

/// Networks that are ready to look.
pub struct Eyes {
    reader: Reader,
    photographs: Option<Photographs>,
}

impl Eyes {
    /// Opens the eyes, which takes a moment.
    ///
    /// # Errors
    /// [`Blind`] where the weights are not what they should be.
    pub fn open(weights: Weights) -> Result<Self, Blind> {
        let photographs = weights.photographs.map(Photographs::open).transpose()?;
        let reader = Reader::open(weights.detector, weights.recognizer, &weights.letters)?;
        Ok(Self {
            reader,
            photographs,
        })
    }

    /// Everything that can be seen in a picture; what is known of it besides is left empty.
    ///
    /// # Errors
    /// [`Blind`] of a picture without pixels, and where a network fails.
    pub fn look(&self, pixels: &Pixels) -> Result<Evidence, Blind> {
        let (flatness, palette) = (flat::flatness(pixels), flat::palette(pixels));
        let lines = self.reader.read(pixels, flatness)?;
        let is_told_by_text = is_enough(&lines, flatness);
        let mut evidence = Evidence {
            width_px: pixels.width,
            height_px: pixels.height,
            lines,
            flatness,
            palette,
            ..Evidence::default()
        };
        if let Some(photographs) = self.photographs.as_ref().filter(|_| !is_told_by_text) {
            evidence.tags = photographs.tags(pixels)?;
            evidence.objects = photographs.objects(pixels)?;
        }
        Ok(evidence)
    }
}

/// Whether text says what a picture is, so that looking on would only take time.
fn is_enough(lines: &[TextLine], flatness: f32) -> bool {
    let is_screen = flatness >= DRAWN_FROM && lines.len() >= ENOUGH_LINES_OF_A_SCREEN;
    let covered: f32 = lines.iter().map(|line| line.width * line.height).sum();
    is_screen || (lines.len() >= ENOUGH_LINES && covered >= ENOUGH_TEXT)
}
