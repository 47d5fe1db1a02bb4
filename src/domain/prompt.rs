//! The two messages that go with every picture.
//!
//! The prose lives in `prompt/*.md`, where it can be edited without knowing Rust; this file only
//! fills its `{placeholders}`. The answer's shape is asked for here and enforced elsewhere: what
//! comes back is never trusted to have it.

/// The system message, with its placeholders.
pub const SYSTEM: &str = include_str!("prompt/system.md");
/// The text beside the picture, with its placeholders.
pub const USER: &str = include_str!("prompt/user.md");
/// Every placeholder the two texts may use.
pub const PLACEHOLDERS: [&str; 3] = ["{language}", "{max_words}", "{instructions}"];

const DEFAULT_LANGUAGE: &str = "English";
/// The texts promise "2 to …", so fewer than two would read as nonsense.
const FEWEST_WORDS: u8 = 2;

/// The texts as they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Who the model is and how it answers.
    pub system: String,
    /// What stands beside the picture.
    pub user: String,
}

impl Prompt {
    /// Fills the texts with a person's choices.
    ///
    /// An empty `language` means English, empty `instructions` leave no trace, and `max_words`
    /// below two counts as two.
    #[must_use]
    pub fn new(language: &str, instructions: &str, max_words: u8) -> Self {
        let language = Some(language.trim())
            .filter(|language| !language.is_empty())
            .unwrap_or(DEFAULT_LANGUAGE);
        let max_words = max_words.max(FEWEST_WORDS).to_string();
        let values = [language, &max_words, instructions.trim()];
        Self {
            system: fill(SYSTEM, values),
            user: fill(USER, values),
        }
    }
}

/// Replaces each placeholder by the value of the same index.
///
/// One pass from left to right: what a person typed is not searched for placeholders again.
fn fill(text: &str, values: [&str; PLACEHOLDERS.len()]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(brace) = rest.find('{') {
        let (before, from_brace) = rest.split_at(brace);
        filled.push_str(before);
        let known = PLACEHOLDERS
            .iter()
            .zip(values)
            .find(|(placeholder, _)| from_brace.starts_with(**placeholder));
        let (token, value) = known.map_or(("{", "{"), |(token, value)| (*token, value));
        filled.push_str(value);
        rest = &from_brace[token.len()..];
    }
    filled.push_str(rest);
    filled.truncate(filled.trim_end().len());
    filled
}
