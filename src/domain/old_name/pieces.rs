//! Parts a name into words, numbers and random keys.

use crate::domain::file_name::is_mark;

/// One part of a name, in the order of the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A run of letters; `RedFox` is two.
    Letters(&'a str),
    Number(&'a str),
    /// Letters and digits without sense.
    Key(&'a str),
}

impl<'a> Piece<'a> {
    /// The letters, if it is made of them.
    pub(super) fn letters(&self) -> Option<&'a str> {
        match *self {
            Self::Letters(letters) => Some(letters),
            Self::Number(_) | Self::Key(_) => None,
        }
    }
}

/// The least length of a random key; shorter ones hold no word anyway.
const KEY_CHARS: usize = 8;

/// A key changes more often than words do: as many characters lie between two changes at most, on
/// average and in tenths.
const CHARS_BETWEEN_CHANGES: usize = 26;

/// The pieces of a name.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for run in runs(text) {
        let parts = parts(run);
        if is_key(run, parts.len()) {
            pieces.push(Piece::Key(run));
        } else {
            pieces.extend(parts);
        }
    }
    pieces
}

/// What stands between spaces and punctuation.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_part_of_word(c))
        .map(|run| run.trim_matches(is_apostrophe))
        .filter(|run| !run.is_empty())
}

fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_apostrophe(c) || is_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// Parts a run where digits begin or end and where a capital begins a new word.
fn parts(run: &str) -> Vec<Piece<'_>> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut chars = run.char_indices().peekable();
    let mut before: Option<char> = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if before.is_some_and(|before| parts_between(before, c, next)) {
            parts.push(part(&run[begin..at]));
            begin = at;
        }
        before = Some(c);
    }
    if begin < run.len() {
        parts.push(part(&run[begin..]));
    }
    parts
}

/// Capitals are told among English letters alone: the tables for all others are large.
fn parts_between(before: char, c: char, next: Option<char>) -> bool {
    let begins_word = c.is_ascii_uppercase()
        && (before.is_ascii_lowercase()
            || (before.is_ascii_uppercase() && next.is_some_and(|next| next.is_ascii_lowercase())));
    before.is_numeric() != c.is_numeric() || begins_word
}

fn part(text: &str) -> Piece<'_> {
    if text.starts_with(char::is_numeric) {
        Piece::Number(text)
    } else {
        Piece::Letters(text)
    }
}

/// Whether a run is a hash, part of a UUID or the like.
fn is_key(run: &str, parts: usize) -> bool {
    let is_ascii = run.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let has_digit = run.bytes().any(|byte| byte.is_ascii_digit());
    let is_hex = has_digit && run.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_jumbled = run.len() * 10 < parts * CHARS_BETWEEN_CHANGES;
    let is_number = !run.bytes().any(|byte| byte.is_ascii_alphabetic());
    run.len() >= KEY_CHARS && is_ascii && !is_number && (is_hex || is_jumbled)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::Piece::{Key, Letters, Number};
    use super::*;

    #[test]
    fn a_name_is_parted_into_words_numbers_and_keys() {
        assert_eq!(
            pieces("Oma's RedFox_2024-HTMLPage 5f4dcc3b5aa7"),
            [
                Letters("Oma's"),
                Letters("Red"),
                Letters("Fox"),
                Number("2024"),
                Letters("HTML"),
                Letters("Page"),
                Key("5f4dcc3b5aa7"),
            ]
        );
        assert_eq!(pieces("dQw4w9WgXcQ"), [Key("dQw4w9WgXcQ")]);
        assert_eq!(
            pieces("Summer2024Trip"),
            [Letters("Summer"), Number("2024"), Letters("Trip")]
        );
        assert_eq!(pieces("' - ' (…)"), []);
    }

    #[test]
    fn marks_and_other_scripts_stay_whole() {
        assert_eq!(pieces("हिन्दी भाषा"), [Letters("हिन्दी"), Letters("भाषा")]);
        assert_eq!(pieces("富士山2024"), [Letters("富士山"), Number("2024")]);
    }
}
