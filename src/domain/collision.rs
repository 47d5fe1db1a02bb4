//! When two names are one name to some file system: the [`Key`].
//!
//! Windows and macOS compare without case, macOS also without normalization, HFS+ without
//! invisible characters, and one zip reader merges composed and decomposed spellings into a single
//! file. So names are kept apart by the coarsest of these comparisons, on every platform.

use std::borrow::Cow;

use super::file_name::is_invisible;
use super::unicode::{lower, nfkc, upper};

/// What is left of a name when compatibility spelling, case and invisible characters are taken
/// away. Two names with one key must not meet in one folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    /// The key of a file name or of a `/`-separated path.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self(fold(name).into_owned())
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Compatibility composition, then case folding, without invisible characters.
pub(crate) fn fold(name: &str) -> Cow<'_, str> {
    if name.is_ascii() {
        return if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
    }
    let visible: String = nfkc(name).chars().filter(|&c| !is_invisible(c)).collect();
    let mut folded = nfkc(&without_case(&visible)).into_owned();
    folded.make_ascii_lowercase();
    Cow::Owned(folded)
}

/// Lower, then upper case: a little coarser than Unicode's full case folding (it also joins `ı`
/// and `i`), and in no need of a table of its own. Lower case comes first for `ẞ`, which is its
/// own upper case; upper case comes last for `σ`, which is written `ς` where a word ends.
fn without_case(text: &str) -> String {
    upper(&lower(text))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

    #[track_caller]
    fn check(left: &str, right: &str, same: bool) {
        assert_eq!(
            Key::of(left) == Key::of(right),
            same,
            "{left:?} and {right:?}"
        );
    }

    #[test]
    fn spellings_that_some_file_system_takes_for_one_have_one_key() {
        check("Cat.JPG", "cat.jpg", true);
        check("\u{e9}t\u{e9}.jpg", "e\u{301}te\u{301}.jpg", true);
        check("STRASSE", "stra\u{df}e", true);
        check("\u{3a3}\u{391}\u{3a3}", "\u{3c3}\u{3b1}\u{3c2}", true);
        check("\u{ff43}at", "cat", true);
        check("c\u{200b}at\u{fe0f}", "cat", true);
        check("\u{212a}", "k", true);
        check("e\u{200b}\u{301}", "\u{e9}", true);
        check("cat", "cats", false);
        check("cat.jpg", "cat.png", false);
        check("\u{441}at", "cat", false);
    }

    /// Charwise, so it holds for every string: a key never sees a difference that Unicode's full
    /// case folding does not.
    #[test]
    fn the_key_is_never_finer_than_unicode_case_folding() {
        for text in letters() {
            let folded = caseless::default_case_fold_str(&text);
            assert_eq!(fold(&text), fold(&folded), "from {text:?}");
        }
    }

    #[test]
    fn the_key_of_a_key_is_itself() {
        for text in letters() {
            let key = Key::of(&text);
            assert_eq!(Key::of(key.as_str()), key, "from {text:?}");
        }
    }

    /// Every character Unicode has given a meaning.
    fn letters() -> impl Iterator<Item = String> {
        let is_given = |c: &char| {
            let category = c.general_category();
            category != GeneralCategory::Unassigned && category != GeneralCategory::PrivateUse
        };
        ('\0'..=char::MAX).filter(is_given).map(String::from)
    }
}
