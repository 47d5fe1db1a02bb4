//! What Unicode says of characters and texts: normalization forms (UAX #15), case, general
//! categories, and where one grapheme ends and the next begins (UAX #29).
//!
//! Natively the tables come with crates. In a browser they are there already, as part of the
//! language (ECMAScript: `String.prototype.normalize`, `\p{…}`, `Intl.Segmenter`), and are not
//! loaded a second time: they would be a quarter of the page. This is the one place where the pure
//! layer asks the language itself; the answer depends on the text alone.

#[cfg(not(target_arch = "wasm32"))]
#[path = "unicode/crates.rs"]
mod tables;
#[cfg(target_arch = "wasm32")]
#[path = "unicode/language.rs"]
mod tables;

use std::borrow::Cow;

/// What a character is to a file name, by its general category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Steers how others are shown and is never seen itself (`Cf`).
    Format,
    /// Part of the letter before it (`M`).
    Mark,
    /// A picture of its own, such as an emoji (`So`).
    Symbol,
    /// Controls, line and paragraph separators, private use, unassigned (`Cc`, `Zl`, `Zp`, `Co`, `Cn`).
    Unusable,
    /// Letters, digits, punctuation, spaces and the rest.
    Other,
}

impl Category {
    /// The category of a character.
    #[must_use]
    pub fn of(c: char) -> Self {
        match c {
            '\0'..='\x1F' | '\x7F' => Self::Unusable,
            _ if c.is_ascii() => Self::Other,
            _ => tables::category(c),
        }
    }
}

/// Canonical composition: what names are spelled in.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    unless_ascii(text, tables::nfc)
}

/// Compatibility composition: what names are compared in.
#[must_use]
pub fn nfkc(text: &str) -> Cow<'_, str> {
    unless_ascii(text, tables::nfkc)
}

/// The text in lower case, a final sigma as such.
#[must_use]
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    tables::lower(text)
}

/// The text in upper case; some letters become two.
#[must_use]
pub fn upper(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    tables::upper(text)
}

/// The longest start of `text` of at most `max_bytes` that ends between two graphemes: empty when
/// the first one is longer.
#[must_use]
pub fn whole_graphemes(text: &str, max_bytes: usize) -> &str {
    if text.len() <= max_bytes {
        return text;
    }
    &text[..tables::grapheme_start(text, text.floor_char_boundary(max_bytes))]
}

fn unless_ascii(text: &str, form: impl Fn(&str) -> String) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(form(text))
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_look_the_same_become_the_same() {
        assert_eq!(nfc("e\u{301}te\u{301}"), "été");
        assert_eq!(nfc("ﬁ"), "ﬁ");
        assert_eq!(nfkc("ﬁ ｃａｔ"), "fi cat");
        assert_eq!(nfc("plain"), "plain");
    }

    #[test]
    fn case_is_mapped_in_full() {
        assert_eq!(lower("ΣΊΣΥΦΟΣ"), "σίσυφος");
        assert_eq!(upper("straße"), "STRASSE");
        assert_eq!((lower("CAT"), upper("cat")), ("cat".into(), "CAT".into()));
    }

    #[test]
    fn characters_are_told_apart_by_what_they_do_to_a_name() {
        for (category, chars) in [
            (
                Category::Unusable,
                "\0\n\u{7f}\u{85}\u{2028}\u{e000}\u{378}",
            ),
            (Category::Format, "\u{200d}\u{feff}\u{202e}"),
            (Category::Mark, "\u{301}\u{93f}\u{20dd}"),
            (Category::Symbol, "🌅©"),
            (Category::Other, "a7 -é山½\u{a0}"),
        ] {
            for c in chars.chars() {
                assert_eq!(Category::of(c), category, "U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn a_text_ends_between_graphemes() {
        for (text, max_bytes, expected) in [
            ("cat", 3, "cat"),
            ("cat", 2, "ca"),
            ("e\u{301}e\u{301}", 5, "e\u{301}"),
            ("👩\u{200d}👧x", 8, ""),
            ("👩\u{200d}👧x", 11, "👩\u{200d}👧"),
            ("🇩🇪🇫🇷", 15, "🇩🇪"),
            ("각각", 6, "각각"),
            ("", 0, ""),
        ] {
            assert_eq!(
                whole_graphemes(text, max_bytes),
                expected,
                "{text} {max_bytes}"
            );
        }
    }
}
