//! Reading: where text is, what it says, and in which order, by PP-OCR.
//!
//! Letters are those of Latin alphabets. Pictures that lie on a side or stand on their head are read as well: what
//! does not read well is tried the other way round.

mod band;
mod find;
mod regions;
mod rows;
mod spell;
mod strip;

use super::network::{Blind, Network};
use crate::domain::evidence::TextLine;
use crate::domain::orientation::Orientation;
use crate::pixels::{Pixels, is_full_of_text, turned};
use band::Band;
use rows::Piece;
use spell::{Letters, Spelled};

/// The long edge at which lines are looked for, in pixels: on screens and pages letters of a dozen pixels in 1,280 are
/// found; the signs in a scene have larger ones.
const EDGE_OF_A_PAGE_PX: u32 = 832;
const EDGE_OF_A_SCENE_PX: u32 = 640;

/// Below this flatness a picture was not drawn.
const SCENE_BELOW: f32 = 0.3;

/// How much is read of one picture, in columns of strips: about as many as fit into half of the time a picture may
/// take. The largest letters come first.
const MOST_COLUMNS: u32 = 9_000;

/// Bands read less surely than this on average are perhaps upside down.
const DOUBTED_BELOW: f32 = 0.75;

/// So much surer the other way round must be.
const CLEARLY_SURER: f32 = 0.1;

/// What is read less surely than this is no text.
const LEAST_SURE: f32 = 0.5;

/// The two networks that read.
pub(super) struct Reader {
    finder: Network,
    speller: Network,
    letters: Letters,
}

impl Reader {
    pub(super) fn open(finder: Vec<u8>, speller: Vec<u8>, letters: &str) -> Result<Self, Blind> {
        Ok(Self {
            finder: Network::open(finder)?,
            speller: Network::open(speller)?,
            letters: Letters::read(letters),
        })
    }

    /// The lines of a picture in reading order; the sizes and places are those of the picture the way it is read.
    pub(super) fn read(&self, pixels: &Pixels, flatness: f32) -> Result<Vec<TextLine>, Blind> {
        let is_scene = flatness < SCENE_BELOW && !is_full_of_text(pixels);
        let edge_px = if is_scene {
            EDGE_OF_A_SCENE_PX
        } else {
            EDGE_OF_A_PAGE_PX
        };
        let bands = find::bands(&self.finder, pixels, edge_px)?;
        if !band::is_on_its_side(&bands) {
            return self.read_either_way_up(pixels, bands);
        }
        let upright = turned(pixels.clone(), Orientation::RightTop);
        let bands = find::bands(&self.finder, &upright, edge_px)?;
        self.read_either_way_up(&upright, bands)
    }

    fn read_either_way_up(
        &self,
        pixels: &Pixels,
        bands: Vec<Band>,
    ) -> Result<Vec<TextLine>, Blind> {
        let bands = worth_reading(bands);
        let pieces = self.spell(pixels, &bands)?;
        let sureness = sureness(&pieces);
        if bands.is_empty() || sureness >= DOUBTED_BELOW {
            return Ok(rows::lines(pieces, pixels.size()));
        }
        let over = turned(pixels.clone(), Orientation::BottomRight);
        let bands: Vec<Band> = bands.iter().map(|band| band.over(pixels.size())).collect();
        let turned = self.spell(&over, &bands)?;
        let is_clearer = self::sureness(&turned) > sureness + CLEARLY_SURER;
        let pieces = if is_clearer { turned } else { pieces };
        Ok(rows::lines(pieces, pixels.size()))
    }

    fn spell(&self, pixels: &Pixels, bands: &[Band]) -> Result<Vec<Piece>, Blind> {
        let mut pieces = Vec::new();
        for band in bands {
            let strip = strip::Strip::cut(pixels, band);
            let output = self.speller.run_one(strip.size(), &strip.planes)?;
            let Spelled { text, confidence } = self.letters.spell(&output);
            pieces.push(Piece {
                band: *band,
                text,
                confidence,
            });
        }
        Ok(pieces)
    }
}

/// The bands with the largest letters, as many as there is time for. What stands further up counts a little more.
fn worth_reading(mut bands: Vec<Band>) -> Vec<Band> {
    let lowest = bands.iter().map(|band| band.y).fold(1., f32::max);
    let weight = |band: &Band| band.height * (1.5 - 0.5 * band.y / lowest);
    bands.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    let mut columns = 0;
    let mut is_affordable = |band: &Band| {
        columns += strip::columns(band);
        columns <= MOST_COLUMNS
    };
    bands
        .into_iter()
        .take_while(|band| is_affordable(band))
        .collect()
}

/// How surely everything was read on average, by the letter.
fn sureness(pieces: &[Piece]) -> f32 {
    let letters = |piece: &Piece| piece.text.chars().count().max(1) as f32;
    let all: f32 = pieces.iter().map(letters).sum();
    let sure: f32 = pieces
        .iter()
        .map(|piece| letters(piece) * piece.confidence)
        .sum();
    sure / all.max(1.)
}
