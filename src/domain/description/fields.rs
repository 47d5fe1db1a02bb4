//! One picture's fields, under whatever names and of whatever types they came.

use super::{
    Description, Details, LONGEST_ALT_TEXT, LONGEST_KEYWORD, MOST_ALTERNATIVES, MOST_KEYWORDS,
};
use crate::domain::decimal;
use crate::domain::file_name::{cut, is_invisible};
use crate::domain::loose_json::Value;
use crate::domain::suggestion::Suggestion;

// Keys are compared by their letters and digits alone: `alt_text` is `altText`.
const NAME: &[&str] = &["name", "filename", "title", "suggestion"];
const ALTERNATIVES: &[&str] = &[
    "alternatives",
    "alternative",
    "candidates",
    "names",
    "filenames",
    "suggestions",
];
const ALT_TEXT: &[&str] = &["alt", "alttext", "caption", "description"];
const KEYWORDS: &[&str] = &["keywords", "tags"];
const CONFIDENCE: &[&str] = &["confidence"];

/// The first description within a value, however deep.
pub(super) fn find(value: &Value) -> Option<Description> {
    read(value).or_else(|| match value {
        Value::List(items) => items.iter().find_map(find),
        Value::Object(fields) if !is_description(value) => {
            fields.iter().find_map(|(_, value)| find_inside(value))
        }
        _ => None,
    })
}

/// A string under a key nobody knows may be anything; an object or a list is looked into.
fn find_inside(value: &Value) -> Option<Description> {
    matches!(value, Value::List(_) | Value::Object(_))
        .then(|| find(value))
        .flatten()
}

/// Whether a value has fields that only a description has, readable or not.
pub(super) fn is_description(value: &Value) -> bool {
    [NAME, ALTERNATIVES, ALT_TEXT, KEYWORDS, CONFIDENCE]
        .iter()
        .any(|keys| field(value, keys).is_some())
}

/// The description that a value is: an object with a name, a list of names, a name.
fn read(value: &Value) -> Option<Description> {
    let mut names = match value {
        Value::Object(_) => [NAME, ALTERNATIVES]
            .into_iter()
            .filter_map(|keys| field(value, keys))
            .flat_map(texts)
            .collect(),
        Value::List(items) if items.iter().any(|item| matches!(item, Value::Object(_))) => {
            return None;
        }
        _ => texts(value),
    }
    .into_iter()
    .filter_map(Suggestion::of_text);
    let suggestion = names.next()?;
    let mut alternatives = Vec::new();
    for name in names {
        let is_new = |other| folded(name.as_str()) != folded(Suggestion::as_str(other));
        if alternatives.len() < MOST_ALTERNATIVES
            && alternatives.iter().chain([&suggestion]).all(is_new)
        {
            alternatives.push(name);
        }
    }
    let details = Details {
        alternatives,
        alt_text: field(value, ALT_TEXT).and_then(alt_text),
        keywords: field(value, KEYWORDS).map(keywords).unwrap_or_default(),
        confidence: field(value, CONFIDENCE).and_then(percent),
    };
    Some(Description {
        suggestion,
        details,
    })
}

/// The value under the first of the keys that the object has.
pub(super) fn field<'a>(value: &'a Value, keys: &[&str]) -> Option<&'a Value> {
    let Value::Object(fields) = value else {
        return None;
    };
    fields
        .iter()
        .find(|(key, _)| keys.contains(&folded(key).as_str()))
        .map(|(_, value)| value)
}

/// Letters and digits in lower case: two names with the same are one name.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The whole strings that a value is or lists.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Text(text) => vec![text],
        Value::List(items) => items
            .iter()
            .filter_map(|item| match field(item, NAME).unwrap_or(item) {
                Value::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn alt_text(value: &Value) -> Option<String> {
    let line = one_line(texts(value).first()?, LONGEST_ALT_TEXT);
    line.contains(char::is_alphanumeric).then_some(line)
}

fn keywords(value: &Value) -> Vec<String> {
    let mut keywords: Vec<String> = Vec::new();
    let words = texts(value)
        .into_iter()
        .flat_map(|text| text.split([',', ';', '、', '，', '\n']));
    for word in words {
        // One more than allowed, so that a longer one shows.
        let word = one_line(word.trim().trim_start_matches('#'), LONGEST_KEYWORD + 1);
        let is_new = || keywords.iter().all(|other| folded(other) != folded(&word));
        let is_keyword =
            word.contains(char::is_alphanumeric) && word.chars().count() <= LONGEST_KEYWORD;
        if keywords.len() < MOST_KEYWORDS && is_keyword && is_new() {
            keywords.push(word);
        }
    }
    keywords
}

/// A percentage: `85`, `"85 %"`, or the fraction `0.85`.
fn percent(value: &Value) -> Option<u8> {
    let (Value::Bare(text) | Value::Text(text)) = value else {
        return None;
    };
    let text = text.trim();
    let digits = text.trim_end_matches(['%', ' ']);
    let number = decimal::read(digits)?;
    let is_fraction = digits.len() == text.len() && digits.contains('.') && number <= 1.0;
    let percent = if is_fraction { number * 100.0 } else { number };
    (0.0..=100.0)
        .contains(&percent)
        .then(|| percent.round() as u8)
}

/// The text in one line, without what nobody sees, cut between words where it can be.
fn one_line(text: &str, most_chars: usize) -> String {
    let mut line = String::new();
    // Nothing near the bound is lost by this, and no answer costs much.
    let read = text.chars().take(most_chars.saturating_mul(4));
    for c in read.filter(|&c| !is_invisible(c)) {
        match c {
            _ if c.is_whitespace() || c.is_control() => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            _ => line.push(c),
        }
    }
    let line = line.trim_end();
    let Some((end, after)) = line.char_indices().nth(most_chars) else {
        return line.to_owned();
    };
    let kept = cut(line, end);
    let kept = match kept.rsplit_once(' ') {
        Some((words, _)) if after != ' ' => words,
        _ => kept,
    };
    kept.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_read_in_every_spelling() {
        for (text, expected) in [
            ("85", Some(85)),
            ("85%", Some(85)),
            ("85.4 %", Some(85)),
            ("0.85", Some(85)),
            ("1.0", Some(100)),
            ("1", Some(1)),
            ("0.5%", Some(1)),
            ("0", Some(0)),
            ("101", None),
            ("-1", None),
            ("high", None),
            ("", None),
        ] {
            assert_eq!(percent(&Value::Bare(text.into())), expected, "{text:?}");
            assert_eq!(percent(&Value::Text(text.into())), expected, "{text:?}");
        }
        assert_eq!(percent(&Value::Cut("8".into())), None);
    }

    #[test]
    fn a_line_is_cut_between_words_and_holds_nothing_invisible() {
        assert_eq!(one_line(" a\u{200b} \n\tb\u{7}c ", 20), "a b c");
        assert_eq!(one_line("red fox in snow", 10), "red fox in");
        assert_eq!(one_line("red fox in snow", 9), "red fox");
        assert_eq!(one_line("写真写真", 3), "写真写");
        assert_eq!(one_line("", 3), "");
    }
}
