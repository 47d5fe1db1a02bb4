//! Repairs any text into what [`Stem::parse`](super::Stem::parse) accepts.

use crate::domain::unicode::{nfc, whole_graphemes};

use super::MAX_STEM_BYTES;
use super::characters::{is_bad_end, is_bad_start, is_illegal, is_invisible, is_telling};
use super::reserved::{device, posing_extension};

/// What a stem is called when nothing is left of it.
const NAMELESS: &str = "image";

/// How much of a text is looked at, once its start is trimmed: far more than fits a name.
const MAX_READ_CHARS: usize = 1_000;

/// A valid stem near to `text`; applying it twice changes nothing more.
pub(super) fn clean(text: &str) -> String {
    let legal = if is_plain(text) {
        text.to_owned()
    } else {
        replace_illegal(text)
    };
    let legal = beside_device(legal);
    let mut stem = without_end(cut(&legal, MAX_STEM_BYTES)).to_owned();
    if let Some(ending) = posing_extension(&stem) {
        let dot = stem.len() - ending.len() - 1;
        stem.replace_range(dot..=dot, "-");
    }
    // Cutting may have laid a device name bare, but then only that is left.
    let stem = beside_device(stem);
    if !stem.chars().any(is_telling) {
        return NAMELESS.to_owned();
    }
    stem
}

/// Whether no character of it is to be replaced, seen at a glance: as in most names.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.()".contains(&byte);
    let begins_plain = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_spaced_once = || !text.contains("  ");
    begins_plain && text.bytes().all(|byte| byte == b' ' || is_plain(byte)) && is_spaced_once()
}

/// An underscore after a device name makes it a name.
fn beside_device(mut stem: String) -> String {
    if let Some(end) = device(&stem).map(str::len) {
        stem.insert(end, '_');
    }
    stem
}

/// Composed text without invisible characters, every illegal run or white space one joiner.
fn replace_illegal(text: &str) -> String {
    let window: String = text
        .chars()
        .filter(|&c| !is_invisible(c))
        .skip_while(|&c| is_bad_start(c) || is_illegal(c))
        .take(MAX_READ_CHARS)
        .collect();
    let mut stem = String::with_capacity(window.len());
    let mut gap = None;
    for c in nfc(&window).chars() {
        if c.is_whitespace() {
            gap = Some(' ');
        } else if is_illegal(c) {
            gap = gap.or(Some('-'));
        } else {
            if let Some(joiner) = gap.take()
                && !(joiner == '-' && stem.ends_with(['-', '_']))
            {
                stem.push(joiner);
            }
            stem.push(c);
        }
    }
    stem
}

/// Drops what may not end a stem, and underscores, which are left over from cutting.
pub(super) fn without_end(stem: &str) -> &str {
    stem.trim_end_matches(|c| is_bad_end(c) || c == '_')
}

/// The longest start of `text` of at most `max_bytes`, cut between graphemes where it can be.
///
/// A single grapheme longer than that (letters under a pile of marks) is cut inside.
pub(crate) fn cut(text: &str, max_bytes: usize) -> &str {
    match whole_graphemes(text, max_bytes) {
        "" => cut_inside(text, max_bytes),
        whole => whole,
    }
}

/// The longest start of `text` of at most `max_bytes`, cut between characters.
pub(crate) fn cut_inside(text: &str, max_bytes: usize) -> &str {
    &text[..text.floor_char_boundary(max_bytes)]
}
