//! A file name every system accepts: [`FileName`] = [`Stem`] + [`Extension`].
//!
//! A stem obeys the rules of all platforms at once, never just the local one's, because pictures
//! travel. [`Stem::clean`] repairs what a model wrote; [`Stem::parse`] tells a person what is
//! wrong with what they typed. Keeping names apart from each other is the business of
//! [`naming`](super::naming).

use std::fmt;

use super::unicode::nfc;
use super::words;

mod characters;
mod clean;
mod extension;
mod reserved;

pub use characters::is_invisible;
pub(crate) use characters::{is_illegal, is_mark};
pub(crate) use clean::{cut, cut_inside};
pub use extension::{Extension, split};
pub(crate) use reserved::{is_picture_extension, posing_extension};

/// The longest stem, in bytes of UTF-8.
///
/// Encrypted Linux homes and network stores take 143 bytes for a whole name; this leaves room for
/// a dot and the longest extension, and to spare.
pub const MAX_STEM_BYTES: usize = 120;

/// A file name without its extension, valid on every file system.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stem(String);

impl Stem {
    /// A valid stem near to any text; `image` where nothing of it can be used.
    #[must_use]
    pub fn clean(text: &str) -> Self {
        Self(clean::clean(text))
    }

    /// What a person typed, unaltered but for its spelling: composed (NFC), without the emoji
    /// variation selectors that keyboards add unasked, and every run of spaces one plain space, as
    /// Firefox would make of it.
    ///
    /// # Errors
    /// The first rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, NameProblem> {
        let is_selector = |c| matches!(c, '\u{FE0E}' | '\u{FE0F}');
        let stem: String = text.chars().filter(|&c| !is_selector(c)).collect();
        let stem = spaced_plainly(&nfc(&stem));
        check(&stem).map(|()| Self(stem))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same stem with `-number` at its end, cut so that it stays within [`MAX_STEM_BYTES`].
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        Self(format!("{}-{number}", self.numbering_base()))
    }

    /// What stands before the number: the same for every number.
    pub(crate) fn numbering_base(&self) -> &str {
        let base = cut(&self.0, MAX_STEM_BYTES - MAX_NUMBER_BYTES);
        if base.len() < self.0.len() {
            clean::without_end(base)
        } else {
            base
        }
    }
}

/// Room for `-` and any `u32`.
const MAX_NUMBER_BYTES: usize = 11;

impl fmt::Display for Stem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A whole file name: what a picture will be called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FileName {
    pub stem: Stem,
    pub extension: Extension,
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.stem, self.extension)
    }
}

/// What is wrong with a name a person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameProblem {
    Empty,
    /// Some file system refuses this character.
    Illegal(char),
    /// Nobody would see this character.
    Invisible(char),
    /// A name may not begin with this character.
    Leading(char),
    /// A name may not end with this character.
    Trailing(char),
    /// Windows keeps this name for a device.
    Reserved(String),
    /// The name ends in an extension, without its dot; the picture brings its own.
    Extension(String),
    /// Longer than [`MAX_STEM_BYTES`].
    TooLong {
        bytes: usize,
    },
}

impl fmt::Display for NameProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str(words::name_empty()),
            Self::Illegal(c) if c.is_control() => f.write_str(&words::name_control(&code(*c))),
            Self::Illegal(c) => f.write_str(&words::name_refused(&format!("{c:?}"))),
            Self::Invisible(c) => f.write_str(&words::name_invisible(&code(*c))),
            Self::Leading(c) => f.write_str(&words::name_leading(&format!("{c:?}"))),
            Self::Trailing(c) => f.write_str(&words::name_trailing(&format!("{c:?}"))),
            Self::Reserved(device) => f.write_str(&words::name_device(device)),
            Self::Extension(ending) => f.write_str(&words::name_extension(ending)),
            Self::TooLong { bytes } => f.write_str(&words::name_too_long(*bytes, MAX_STEM_BYTES)),
        }
    }
}

impl std::error::Error for NameProblem {}

/// A character that cannot be shown.
fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Every run of spaces, of whatever width, as one of the keyboard's.
fn spaced_plainly(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for c in text.chars() {
        if !characters::is_space(c) {
            spaced.push(c);
        } else if !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    spaced
}

/// The rules a stem keeps, in the order a person should hear of them.
fn check(stem: &str) -> Result<(), NameProblem> {
    if stem.trim().is_empty() {
        return Err(NameProblem::Empty);
    }
    for c in stem.chars() {
        if characters::is_illegal(c) {
            return Err(NameProblem::Illegal(c));
        }
        if is_invisible(c) {
            return Err(NameProblem::Invisible(c));
        }
    }
    if let Some(c) = stem.chars().next().filter(|&c| characters::is_bad_start(c)) {
        return Err(NameProblem::Leading(c));
    }
    if let Some(c) = stem
        .chars()
        .next_back()
        .filter(|&c| characters::is_bad_end(c))
    {
        return Err(NameProblem::Trailing(c));
    }
    if let Some(device) = reserved::device(stem) {
        return Err(NameProblem::Reserved(device.to_owned()));
    }
    if let Some(ending) = posing_extension(stem) {
        return Err(NameProblem::Extension(ending.to_owned()));
    }
    if stem.len() > MAX_STEM_BYTES {
        return Err(NameProblem::TooLong { bytes: stem.len() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_clean(text: &str, expected: &str) {
        let stem = Stem::clean(text);
        assert_eq!(stem.as_str(), expected, "from {text:?}");
        assert_eq!(Stem::parse(expected).as_ref(), Ok(&stem));
    }

    #[track_caller]
    fn check_problem(text: &str, expected: NameProblem) {
        assert_eq!(Stem::parse(text), Err(expected), "from {text:?}");
    }

    #[test]
    fn clean_repairs_what_systems_refuse() {
        check_clean("a/b\\c:d", "a-b-c-d");
        check_clean("a: b | c", "a b c");
        check_clean("../../etc/passwd", "etc-passwd");
        check_clean("C:\\Windows\\x", "C-Windows-x");
        check_clean("cat\n\tdog\u{0}", "cat dog");
        check_clean("=cmd|' /C calc'!A0", "cmd-' C calc'!A0");
        check_clean("-rf ~", "rf");
        check_clean("name. . -~_", "name");
        check_clean("photo\u{202e}gpj", "photogpj");
        check_clean("e\u{301}t\u{200b}e\u{301}", "\u{e9}t\u{e9}");
        check_clean("e\u{200b}\u{301}", "\u{e9}");
        check_clean("\u{301}abc", "abc");
    }

    #[test]
    fn clean_moves_devices_and_posing_extensions_out_of_the_way() {
        check_clean("con", "con_");
        check_clean("AUX.tar.gz", "AUX_.tar.gz");
        check_clean("Con .txt", "Con_ .txt");
        check_clean("com\u{b9}", "com\u{b9}_");
        check_clean("rocket.exe", "rocket-exe");
        check_clean("cat.jpg.exe", "cat.jpg-exe");
        check_clean("version 1.5", "version 1.5");
        check_clean("CLOC\u{212a}$", "CLOCK$_");
    }

    #[test]
    fn clean_calls_what_is_left_empty_image() {
        for text in [
            "",
            "...",
            " - ",
            "!!!",
            "\u{200b}\u{200b}",
            "???",
            "\u{301}",
            "''",
        ] {
            check_clean(text, "image");
        }
        check_clean("\u{1f305}", "\u{1f305}");
    }

    #[test]
    fn clean_cuts_between_graphemes() {
        let family = "\u{1f1e9}\u{1f1ea}";
        assert_eq!(Stem::clean(&family.repeat(40)).as_str(), family.repeat(15));
        let pile = format!("a{}", "\u{301}".repeat(5_000));
        assert!(Stem::clean(&pile).as_str().len() <= MAX_STEM_BYTES);
        check_clean(&format!("con{}x", " .".repeat(80)), "con_");
        // The underscore once made room for itself only the second time.
        check_clean(
            &format!("con.{}", "a".repeat(200)),
            &format!("con_.{}", "a".repeat(115)),
        );
    }

    #[test]
    fn a_persons_name_is_kept_as_typed() {
        for text in [
            "Holiday (1)",
            "\u{5199}\u{771f} 1",
            "R&D 100%",
            "It's me",
            "a.b",
            "draft_",
        ] {
            assert_eq!(Stem::parse(text).map(|stem| stem.0), Ok(text.to_owned()));
        }
        assert_eq!(
            Stem::parse("e\u{301}").map(|stem| stem.0),
            Ok("\u{e9}".to_owned())
        );
        assert_eq!(
            Stem::parse("\u{2764}\u{fe0f}").map(|stem| stem.0),
            Ok("\u{2764}".to_owned())
        );
    }

    #[test]
    fn spaces_of_any_kind_and_number_are_one() {
        for text in ["a  b", "a\u{a0}b", "a\u{3000} \u{202f}b"] {
            let stem = Stem::parse(text);
            assert_eq!(stem.map(|stem| stem.0), Ok("a b".to_owned()), "{text:?}");
        }
        check_problem("\u{a0}a", NameProblem::Leading(' '));
        check_problem("a\tb", NameProblem::Illegal('\t'));
    }

    #[test]
    fn a_person_is_told_which_rule_is_broken() {
        check_problem("", NameProblem::Empty);
        check_problem(" \t", NameProblem::Empty);
        check_problem("a/b", NameProblem::Illegal('/'));
        check_problem("a\nb", NameProblem::Illegal('\n'));
        check_problem("a\u{202e}b", NameProblem::Invisible('\u{202e}'));
        check_problem("-a", NameProblem::Leading('-'));
        check_problem(" a", NameProblem::Leading(' '));
        check_problem("a.", NameProblem::Trailing('.'));
        check_problem("Nul.txt", NameProblem::Reserved("Nul".to_owned()));
        check_problem("cat.JPG", NameProblem::Extension("JPG".to_owned()));
        check_problem(&"a".repeat(121), NameProblem::TooLong { bytes: 121 });
        assert!(Stem::parse(&"a".repeat(120)).is_ok());
    }

    #[test]
    fn a_number_fits_whatever_the_length() {
        assert_eq!(Stem::clean("cat").numbered(2).as_str(), "cat-2");
        let longest = Stem::parse(&"a".repeat(120)).unwrap();
        for number in [2, 999, 999_999, u32::MAX] {
            let numbered = longest.numbered(number);
            assert!(Stem::parse(numbered.as_str()).is_ok(), "{numbered}");
        }
        assert_eq!(longest.numbered(2).as_str(), "a".repeat(109) + "-2");
    }
}
