//! Peels one line of an answer down to the name in it.

use super::phrases::{
    after_interjection, after_label, after_naming, after_scene, speaks_of_a_name,
};
use crate::domain::file_name::{cut_inside, is_invisible, is_picture_extension, posing_extension};

/// The longest line looked at, in bytes; names are at the start.
pub(super) const MAX_BYTES: usize = 1_000;

/// The longest markup tag that is left out, in bytes.
const MAX_TAG_BYTES: usize = 40;

/// How many layers of quotes, labels and phrases are taken off.
const MAX_LAYERS: usize = 6;

/// What may follow the fence of a code block.
const FENCE_LANGUAGES: [&str; 9] = [
    "text",
    "txt",
    "plaintext",
    "plain",
    "markdown",
    "md",
    "json",
    "bash",
    "html",
];

/// Pairs of marks that set a name apart from the words around it.
const QUOTES: [(&str, &str); 8] = [
    ("\"", "\""),
    ("“", "”"),
    ("„", "“"),
    ("«", "»"),
    ("「", "」"),
    ("『", "』"),
    ("`", "`"),
    ("**", "**"),
];

/// The name in `line`, or nothing readable if the line holds none.
pub(super) fn peel(line: &str) -> String {
    if is_fence(line) || announces_more(line) {
        return String::new();
    }
    let line = without_tags(cut_inside(line, MAX_BYTES));
    let mut rest = line.as_str();
    for _ in 0..MAX_LAYERS {
        rest = match quoted_name(rest) {
            Some(name) => name,
            None => undecorated(rest),
        };
        let inner = after_label(rest)
            .or_else(|| after_interjection(rest))
            .or_else(|| after_scene(rest))
            .or_else(|| after_naming(rest));
        match inner {
            Some(inner) => rest = inner,
            None => break,
        }
    }
    spaced(without_extensions(before_explanation(undecorated(rest))))
}

fn is_fence(line: &str) -> bool {
    let language = line.trim().strip_prefix("```");
    language.is_some_and(|language| FENCE_LANGUAGES.contains(&language))
}

/// Whether the name comes on a later line: `Here are five suggestions:`.
fn announces_more(line: &str) -> bool {
    let end = line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`'));
    end.ends_with([':', '\u{ff1a}'])
}

/// The line without invisible characters and without markup or chat-template tags.
fn without_tags(line: &str) -> String {
    let visible: String = line.chars().filter(|&c| !is_invisible(c)).collect();
    let mut text = String::new();
    let mut rest = visible.as_str();
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let opens = after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '|'));
        match after.find('>') {
            Some(end) if opens && end < MAX_TAG_BYTES => rest = &after[end + 1..],
            _ => {
                text.push('<');
                rest = after;
            }
        }
    }
    text + rest
}

/// The quoted part of a line that says it is the name; the closing mark may be missing.
fn quoted_name(line: &str) -> Option<&str> {
    QUOTES.iter().find_map(|(open, close)| {
        let (before, rest) = line.split_once(open)?;
        let (inside, after) = rest.split_once(close).unwrap_or((rest, ""));
        let is_name = inside.contains(char::is_alphanumeric)
            && !inside.trim_end().ends_with(':')
            && (speaks_of_a_name(before) || speaks_of_a_name(after));
        is_name.then_some(inside)
    })
}

/// Without list markers, quotes, Markdown and punctuation at its ends.
fn undecorated(text: &str) -> &str {
    let text = text.trim_matches(is_decoration);
    match without_list_number(text) {
        Some(rest) => rest.trim_matches(is_decoration),
        None => text,
    }
}

fn is_decoration(c: char) -> bool {
    let is_mark = matches!(
        c,
        '"' | '\''
            | '`'
            | '*'
            | '_'
            | '#'
            | '>'
            | '~'
            | '-'
            | '–'
            | '—'
            | '•'
            | '·'
            | '.'
            | ','
            | ';'
            | ':'
            | '!'
            | '{'
            | '}'
            | '['
            | ']'
            | '='
            | '\\'
            | '\u{2018}'
            ..='\u{201f}' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' | '。' | '、'
    );
    is_mark || c.is_whitespace()
}

/// What follows `1. `, `1) ` or `(1) `.
fn without_list_number(text: &str) -> Option<&str> {
    let text = text.strip_prefix('(').unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', ')'])?;
    ((1..=2).contains(&digits) && rest.starts_with([' ', '*', '`', '"'])).then_some(rest)
}

/// Up to where the name is explained.
fn before_explanation(text: &str) -> &str {
    if let Some(file_name) = up_to_picture_extension(text) {
        return file_name;
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_joined = undecorated(first).contains(['-', '_']);
    let is_explained = first.ends_with([',', ':', ';'])
        || rest
            .trim_start()
            .starts_with(['(', '-', '–', '—', ':', '→', '=']);
    if is_joined && is_explained {
        return first;
    }
    first_sentence(text)
}

/// `red fox.jpg` of `red fox.jpg (because it is red)`.
fn up_to_picture_extension(text: &str) -> Option<&str> {
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if posing_extension(bare).is_some_and(is_picture_extension) {
            return Some(&text[..start + bare.len()]);
        }
        start += word.len();
    }
    None
}

/// Up to the first full stop that does not end an abbreviation such as `Mt.`.
fn first_sentence(text: &str) -> &str {
    for (at, stop) in text.match_indices(['.', '!', '?', '。']) {
        let before = &text[..at];
        let after = &text[at + stop.len()..];
        let last_word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
        let is_abbreviation = stop == "." && last_word.chars().count() <= 2;
        if (after.starts_with(char::is_whitespace) || stop == "。") && !is_abbreviation {
            return before;
        }
    }
    text
}

/// Drops every picture's and program's extension at the end: `cat.jpg.exe` is `cat`.
fn without_extensions(text: &str) -> &str {
    let mut text = undecorated(text);
    while let Some(ending) = posing_extension(text) {
        text = undecorated(&text[..text.len() - ending.len()]);
    }
    text
}

/// One space between words, underscores and the humps of `camelCase` parted.
fn spaced(text: &str) -> String {
    let parts = text.split(|c: char| c == '_' || c.is_whitespace());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [word] if word.chars().all(char::is_alphanumeric) => without_humps(word),
        _ => parts.join(" "),
    }
}

fn without_humps(word: &str) -> String {
    let mut text = String::new();
    let mut chars = word.chars().peekable();
    let mut last = None::<char>;
    while let Some(c) = chars.next() {
        let starts_word = match last {
            Some(last) if last.is_uppercase() => chars.peek().is_some_and(|c| c.is_lowercase()),
            Some(_) => true,
            None => false,
        };
        if c.is_uppercase() && starts_word {
            text.push(' ');
        }
        text.push(c);
        last = Some(c);
    }
    text
}
