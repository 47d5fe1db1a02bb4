//! What a model says about a picture: a name, and what else was asked for in the same breath.
//!
//! Answers are foreign text of unknown shape. JSON is looked for first, in any wrapping; what
//! holds none is read as a bare name. Everything kept is one line, visible and bounded.

mod batch;
mod fields;

use super::file_name::cut_inside;
use super::loose_json;
use super::suggestion::{Suggestion, without_thoughts};

/// The most further names that are kept.
pub const MOST_ALTERNATIVES: usize = 3;
/// The longest alternative text, in characters: screen readers cannot pause within it.
pub const LONGEST_ALT_TEXT: usize = 250;
/// The most keywords that are kept.
pub const MOST_KEYWORDS: usize = 10;
/// The longest keyword, in characters; a longer one is a sentence.
pub const LONGEST_KEYWORD: usize = 40;

/// A model that is less sure of a name than this, in percent, doubts it.
pub const DOUBTFUL_BELOW: u8 = 60;

/// How much of an answer about one picture is looked at.
const MAX_READ_BYTES: usize = 64 * 1_024;
/// The same for several pictures.
const MAX_READ_BATCH_BYTES: usize = 512 * 1_024;

/// What a model says about one picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    pub suggestion: Suggestion,
    pub details: Details,
}

/// What was said beside the name; all of it may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// Other names, none of them the suggestion; at most [`MOST_ALTERNATIVES`].
    pub alternatives: Vec<Suggestion>,
    /// A sentence for those who do not see the picture.
    pub alt_text: Option<String>,
    pub keywords: Vec<String>,
    /// How sure the model is of the name, in percent.
    pub confidence: Option<u8>,
}

impl Description {
    /// Reads an answer about one picture; `None` where it holds no name.
    #[must_use]
    pub fn read(answer: &str) -> Option<Self> {
        let said = without_thoughts(answer).trim_start();
        let said = cut_inside(said, MAX_READ_BYTES);
        loose_json::values(said)
            .iter()
            .find_map(fields::find)
            .or_else(|| Suggestion::read(said).map(Self::of_name))
    }

    /// Reads an answer about `count` pictures that were numbered from one.
    ///
    /// Wherever it is not plain which picture is meant, or that it was looked at, there is `None`:
    /// that picture is to be asked about alone.
    #[must_use]
    pub fn read_batch(answer: &str, count: usize) -> Vec<Option<Self>> {
        let said = without_thoughts(answer);
        batch::read(cut_inside(said, MAX_READ_BATCH_BYTES), count)
    }

    fn of_name(suggestion: Suggestion) -> Self {
        Self {
            suggestion,
            details: Details::default(),
        }
    }
}
