//! The two messages that go with every request.
//!
//! The prose lives in `prompt/*.md`, where it can be edited without knowing Rust; this file only
//! chooses among the texts and fills their `{placeholders}`. The answer's shape is asked for here
//! and enforced elsewhere: what comes back is never trusted to have it.
//!
//! A person's instructions and glossary are the only foreign words that are told as such. Folder
//! names and the names of other pictures were written by whoever made the files: they are [data
//! of one line](hint), after a sentence that says so. Whatever a picture or a folder has a model
//! say, the answer is only ever a safe name.

pub mod hint;

use self::hint::Hint;
use super::gateway::quirks::AnswerFormat;

/// Which texts these are; every change of a text makes another version, so that an answer is
/// known by the question it was given to.
pub const PROMPT_VERSION: u32 = 3;

/// The system message, with its placeholders.
pub const SYSTEM: &str = include_str!("prompt/system.md");
/// The text beside one picture.
pub const USER: &str = include_str!("prompt/user.md");
/// The text before several pictures.
pub const USER_BATCH: &str = include_str!("prompt/user-batch.md");
/// The text before several pictures that were given one name.
pub const USER_APART: &str = include_str!("prompt/user-apart.md");
/// How to answer, where the server cannot be asked for JSON.
pub const ANSWER_TEXT: &str = include_str!("prompt/answer-text.md");
/// The same for several pictures.
pub const ANSWER_TEXT_BATCH: &str = include_str!("prompt/answer-text-batch.md");
/// How to answer in JSON.
pub const ANSWER_JSON: &str = include_str!("prompt/answer-json.md");
/// The same for several pictures.
pub const ANSWER_JSON_BATCH: &str = include_str!("prompt/answer-json-batch.md");
/// Names of other pictures, where they may be told.
pub const EXAMPLES: &str = include_str!("prompt/examples.md");
/// What the person's own words mean, where there are any.
pub const GLOSSARY: &str = include_str!("prompt/glossary.md");
/// What the person wants besides, where there is anything.
pub const INSTRUCTIONS: &str = include_str!("prompt/instructions.md");
/// What is told of the pictures beside what they show, where anything may be.
pub const HINTS: &str = include_str!("prompt/hints.md");
/// Every text.
pub const TEXTS: [&str; 12] = [
    SYSTEM,
    USER,
    USER_BATCH,
    USER_APART,
    ANSWER_TEXT,
    ANSWER_TEXT_BATCH,
    ANSWER_JSON,
    ANSWER_JSON_BATCH,
    EXAMPLES,
    GLOSSARY,
    INSTRUCTIONS,
    HINTS,
];
/// Every placeholder the texts may use.
pub const PLACEHOLDERS: [&str; 9] = [
    "{language}",
    "{shared_name}",
    "{max_words}",
    "{count}",
    "{answer}",
    "{examples}",
    "{glossary}",
    "{instructions}",
    "{hints}",
];

const DEFAULT_LANGUAGE: &str = "English";
/// The texts promise "2 to …", so fewer than two would read as nonsense.
const FEWEST_WORDS: u8 = 2;

/// What a person chose and allows to be told. Whatever is empty leaves no trace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices<'a> {
    /// Empty means English.
    pub language: &'a str,
    /// The person's own words to the model.
    pub instructions: &'a str,
    /// What the person's own words mean, one a line.
    pub glossary: &'a str,
    /// Names of other pictures, as examples of style.
    pub examples: &'a [String],
    /// What is told of each picture, in their order.
    pub hints: &'a [Hint],
    /// The one name that all pictures of the request were given, where it asks what tells them
    /// apart.
    pub shared_name: &'a str,
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
        let shared_name = hint::quoted(choices.shared_name);
        let (user, answer) = texts(format, count, shared_name.is_some());
        let shared_name = shared_name.unwrap_or_default();
        let fill_with = |text: &str, answer: &str| {
            let values = [
                ("{language}", language),
                ("{max_words}", &max_words),
                ("{count}", &count.to_string()),
                ("{shared_name}", &shared_name),
                ("{answer}", answer),
            ];
            fill(text, &values)
        };
        let system = [
            fill_with(SYSTEM, &fill_with(answer, "")),
            paragraph(EXAMPLES, "{examples}", &examples(choices.examples)),
            paragraph(GLOSSARY, "{glossary}", &listed(choices.glossary)),
            paragraph(INSTRUCTIONS, "{instructions}", choices.instructions.trim()),
        ];
        let user = [
            fill_with(user, ""),
            paragraph(HINTS, "{hints}", &hint::lines(choices.hints)),
        ];
        Self {
            system: joined(&system),
            user: joined(&user),
        }
    }
}

/// The text beside the pictures, and how to answer.
fn texts(format: AnswerFormat, count: usize, tells_apart: bool) -> (&'static str, &'static str) {
    let is_batch = count > 1;
    let answer = match format {
        AnswerFormat::Schema | AnswerFormat::Json if is_batch => ANSWER_JSON_BATCH,
        AnswerFormat::Schema | AnswerFormat::Json => ANSWER_JSON,
        AnswerFormat::Text if is_batch => ANSWER_TEXT_BATCH,
        AnswerFormat::Text => ANSWER_TEXT,
    };
    let user = match is_batch {
        true if tells_apart => USER_APART,
        true => USER_BATCH,
        false => USER,
    };
    (user, answer)
}

fn examples(names: &[String]) -> String {
    let names: Vec<String> = names.iter().filter_map(|name| hint::quoted(name)).collect();
    listed(&names.join("\n"))
}

/// Each line that says something, after a dash.
fn listed(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| format!("- {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A text around a value; without one there is no text.
fn paragraph(text: &str, placeholder: &str, value: &str) -> String {
    match value {
        "" => String::new(),
        _ => fill(text, &[(placeholder, value)]),
    }
}

/// Paragraphs one below the other.
fn joined(paragraphs: &[String]) -> String {
    let said: Vec<&str> = paragraphs
        .iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    said.join("\n\n")
}

/// Replaces each placeholder by its value.
///
/// One pass from left to right: what a person typed is not searched for placeholders again.
fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(brace) = rest.find('{') {
        let (before, from_brace) = rest.split_at(brace);
        filled.push_str(before);
        let known = values
            .iter()
            .find(|(placeholder, _)| from_brace.starts_with(placeholder));
        let (token, value) = known.copied().unwrap_or(("{", "{"));
        filled.push_str(value);
        rest = &from_brace[token.len()..];
    }
    filled.push_str(rest);
    filled.truncate(filled.trim_end().len());
    filled
}
