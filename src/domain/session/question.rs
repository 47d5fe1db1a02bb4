//! What an answer was an answer to, and the key it is kept under.

use sha2::{Digest, Sha256};

use crate::domain::hex;
use crate::domain::letter::Letter;
use crate::domain::prompt::PROMPT_VERSION;
use crate::domain::rules::Rules;

/// As many bytes of a digest tell all questions of a lifetime apart.
const DIGEST_BYTES: usize = 16;

/// Everything that changes what a model says of a picture, but for the picture and for names of
/// others: those are told as examples of style alone, and change with every answer.
///
/// `base` and `model` are what a person chose to ask first: where that refuses, another may have
/// answered, and would again.
#[must_use]
pub fn question(rules: &Rules, base: &str, model: &str, folder: &str) -> String {
    let tells = rules.tells;
    let told = [tells.folder, tells.date, tells.examples, tells.text];
    let told = told.map(|is_on| if is_on { '1' } else { '0' });
    Letter::default()
        .with(&PROMPT_VERSION.to_string())
        .with(base)
        .with(model)
        .with(rules.language.trim())
        .with(&rules.max_words.to_string())
        .with(rules.instructions.trim())
        .with(rules.glossary.trim())
        .with(&rules.picture_size.to_string())
        .with(&String::from_iter(told))
        .with(if tells.folder { folder } else { "" })
        .into_text()
}

/// The key of an answer to a question about a picture with this content, told as the hexadecimal
/// digits of its SHA-256.
#[must_use]
pub fn answer_key(content: &str, question: &str) -> String {
    let digest = Sha256::digest(question.as_bytes());
    format!("{content} {}", hex::digits(&digest[..DIGEST_BYTES]))
}
