//! Judges the name a file already has: whether a person gave it, or a machine.
//!
//! A good name may be kept and may serve as an example of the house style. In doubt a name is bad:
//! then its picture is named, which is what the person came for, while a name that is good by
//! mistake is only offered to be kept. No dictionary is at hand: what looks like a word is one.

mod known;
mod language;
mod peel;
mod pieces;

use self::known::{is_camera_note, is_date_word, is_generic, listed, maker};
use self::language::{is_long_word, is_word};
use self::pieces::{Piece, pieces};
use super::unicode::nfc;

pub use peel::peel;

/// More letters before a number are a word rather than a camera's mark.
const MOST_CAMERA_LETTERS: usize = 4;

/// What a file's name is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It says something, in so many words.
    Good { words: usize },
    /// It says nothing of the picture.
    Bad(Reason),
}

/// Why a name says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A camera's counter or clock: `IMG_1234`.
    Camera,
    /// What a messenger calls a picture it passed on: `WhatsApp Image …`.
    Messenger,
    /// `Screenshot 2024-05-12 …`, in many languages.
    Screenshot,
    /// The name of the shop or the program it came from: `pexels-photo-1234`.
    Maker,
    /// A UUID, a hash or another random key.
    Identifier,
    /// Numbers and dates alone.
    Number,
    /// Words that fit every picture: `image`, `scan`, `untitled`.
    Generic,
    /// Too little to tell.
    Unclear,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::Camera,
        Self::Messenger,
        Self::Screenshot,
        Self::Maker,
        Self::Identifier,
        Self::Number,
        Self::Generic,
        Self::Unclear,
    ];
}

impl Verdict {
    /// Whether the name may be kept.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::Good { .. })
    }
}

/// Judges a file name without its extension.
#[must_use]
pub fn judge(stem: &str) -> Verdict {
    let stem = nfc(stem);
    let pieces = pieces(peel(&stem));
    let Remainder { maker, words } = remainder(&pieces);
    let count = words.iter().filter(|word| is_word(word)).count();
    let is_enough = match maker {
        // What follows is often the name of a program: `Screenshot_…_Chrome`.
        Some(Reason::Screenshot | Reason::Messenger | Reason::Maker) => count > 1,
        _ => count > 1 || words.iter().any(|word| is_long_word(word)),
    };
    if is_enough {
        return Verdict::Good { words: count };
    }
    Verdict::Bad(maker.unwrap_or_else(|| why_not(&pieces)))
}

/// The words of a name without the dates, numbers and random keys around them: how a person puts
/// it. Empty where nothing is left.
#[must_use]
pub fn wording(stem: &str) -> String {
    let stem = nfc(stem);
    let pieces = pieces(peel(&stem));
    remainder(&pieces).words.join(" ")
}

/// A name without what made it and without numbers.
struct Remainder<'a> {
    maker: Option<Reason>,
    words: Vec<&'a str>,
}

fn remainder<'a>(pieces: &[Piece<'a>]) -> Remainder<'a> {
    let letters: Vec<&str> = pieces.iter().filter_map(Piece::letters).collect();
    let listed: Vec<String> = letters.iter().map(|word| listed(word)).collect();
    let (maker, used) = maker(&listed).unzip();
    let is_note = |word: &str| maker == Some(Reason::Camera) && is_camera_note(word);
    let words = letters
        .into_iter()
        .zip(&listed)
        .skip(used.unwrap_or_default())
        .filter(|(_, word)| !(is_generic(word) || is_date_word(word) || is_note(word)))
        .map(|(letters, _)| letters);
    Remainder {
        maker,
        words: words.collect(),
    }
}

/// Why nothing of a name that no known machine made says anything.
fn why_not(pieces: &[Piece<'_>]) -> Reason {
    let listed: Vec<String> = pieces
        .iter()
        .filter_map(Piece::letters)
        .map(listed)
        .collect();
    let has_digits = pieces.iter().any(|piece| matches!(piece, Piece::Number(_)));
    let is_dated = has_digits || listed.iter().any(|word| is_date_word(word));
    let others = listed.iter().filter(|word| !is_date_word(word));
    match others.collect::<Vec<_>>()[..] {
        _ if pieces.iter().any(|piece| matches!(piece, Piece::Key(_))) => Reason::Identifier,
        _ if listed.iter().any(|word| is_generic(word)) => Reason::Generic,
        [] if is_dated => Reason::Number,
        // A few letters and a counter, as cameras unheard of write them.
        [one] if has_digits && one.len() <= MOST_CAMERA_LETTERS => Reason::Camera,
        _ => Reason::Unclear,
    }
}
