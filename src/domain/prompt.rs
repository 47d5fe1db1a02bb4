//! The two messages that go with every request.
//!
//! The prose lives in `prompt/*.md`, where it can be edited without knowing Rust; this file only
//! chooses among the texts and fills their `{placeholders}`. The answer's shape is asked for here
//! and enforced elsewhere: what comes back is never trusted to have it.

use super::gateway::quirks::AnswerFormat;

/// The system message, with its placeholders.
pub const SYSTEM: &str = include_str!("prompt/system.md");
/// The text beside one picture.
pub const USER: &str = include_str!("prompt/user.md");
/// The text before several pictures.
pub const USER_BATCH: &str = include_str!("prompt/user-batch.md");
/// How to answer, where the server cannot be asked for JSON.
pub const ANSWER_TEXT: &str = include_str!("prompt/answer-text.md");
/// The same for several pictures.
pub const ANSWER_TEXT_BATCH: &str = include_str!("prompt/answer-text-batch.md");
/// How to answer in JSON.
pub const ANSWER_JSON: &str = include_str!("prompt/answer-json.md");
/// The same for several pictures.
pub const ANSWER_JSON_BATCH: &str = include_str!("prompt/answer-json-batch.md");
/// Every placeholder the texts may use.
pub const PLACEHOLDERS: [&str; 5] = [
    "{language}",
    "{max_words}",
    "{instructions}",
    "{count}",
    "{answer}",
];

const DEFAULT_LANGUAGE: &str = "English";
/// The texts promise "2 to …", so fewer than two would read as nonsense.
const FEWEST_WORDS: u8 = 2;

/// What a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices<'a> {
    /// Empty means English.
    pub language: &'a str,
    /// Empty leaves no trace.
    pub instructions: &'a str,
    /// Fewer than two count as two.
    pub max_words: u8,
}

/// The texts as they are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Who the model is and how it answers.
    pub system: String,
    /// What stands beside the pictures.
    pub user: String,
}

impl Prompt {
    /// Fills the texts for so many pictures in one request, answered in this format.
    #[must_use]
    pub fn new(choices: &Choices<'_>, format: AnswerFormat, count: usize) -> Self {
        let language = Some(choices.language.trim())
            .filter(|language| !language.is_empty())
            .unwrap_or(DEFAULT_LANGUAGE);
        let max_words = choices.max_words.max(FEWEST_WORDS).to_string();
        let instructions = choices.instructions.trim();
        let (user, answer) = texts(format, count);
        let count = count.to_string();
        let fill_with = |text, answer| {
            let values = [language, &max_words, instructions, &count, answer];
            fill(text, values)
        };
        Self {
            system: fill_with(SYSTEM, &fill_with(answer, "")),
            user: fill_with(user, ""),
        }
    }
}

/// The text beside the pictures, and how to answer.
fn texts(format: AnswerFormat, count: usize) -> (&'static str, &'static str) {
    let is_batch = count > 1;
    let answer = match format {
        AnswerFormat::Schema | AnswerFormat::Json if is_batch => ANSWER_JSON_BATCH,
        AnswerFormat::Schema | AnswerFormat::Json => ANSWER_JSON,
        AnswerFormat::Text if is_batch => ANSWER_TEXT_BATCH,
        AnswerFormat::Text => ANSWER_TEXT,
    };
    (if is_batch { USER_BATCH } else { USER }, answer)
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
