//! The part of a file name after its last dot. It never comes from a model or a person.

use std::fmt;

/// More than this many letters after a dot are a word, not an extension.
const MAX_LENGTH: usize = 10;

/// What an [`Extension`] is when neither the file nor its type knows one.
const UNKNOWN: &str = "img";

/// An extension without its dot: 1 to 10 ASCII letters and digits, spelled as the original's.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Extension(String);

impl Extension {
    /// The extension of `file_name`, or `fallback` (the media type's) where it has none.
    #[must_use]
    pub fn of(file_name: &str, fallback: &str) -> Self {
        let own = split(file_name).1;
        let known = own.or(Some(fallback)).filter(|text| is_extension(text));
        Self(known.unwrap_or(UNKNOWN).to_owned())
    }

    /// The extension without its dot.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A file name's stem and, where it has one, its extension: `.hidden` and `a.b c` have none.
#[must_use]
pub fn split(file_name: &str) -> (&str, Option<&str>) {
    match file_name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && is_extension(ending) => (stem, Some(ending)),
        _ => (file_name, None),
    }
}

fn is_extension(text: &str) -> bool {
    (1..=MAX_LENGTH).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file_name: &str, stem: &str, extension: &str) {
        assert_eq!(split(file_name).0, stem);
        assert_eq!(Extension::of(file_name, "webp").as_str(), extension);
    }

    #[test]
    fn the_extension_is_the_originals_as_it_was_spelled() {
        check("IMG_1.JPG", "IMG_1", "JPG");
        check("archive.tar.gz", "archive.tar", "gz");
        check(".hidden.jpg", ".hidden", "jpg");
    }

    #[test]
    fn without_an_extension_it_is_the_media_types() {
        check("photo", "photo", "webp");
        check(".hidden", ".hidden", "webp");
        check("photo.", "photo.", "webp");
        check("Dr. Who", "Dr. Who", "webp");
        check("a.jp\u{202e}g", "a.jp\u{202e}g", "webp");
        check("a.abcdefghijk", "a.abcdefghijk", "webp");
        check("", "", "webp");
    }

    #[test]
    fn a_bad_fallback_never_reaches_a_name() {
        assert_eq!(Extension::of("photo", "../x").as_str(), "img");
        assert_eq!(Extension::of("photo", "").as_str(), "img");
    }
}
