//! One edit for many names: [`Edit`], and the [`Plan`] of what becomes of each.
//!
//! An edit works on the stem alone, and whatever comes of it is a legal name. Where nothing comes
//! of it, the name stays.

mod difference;
pub mod expression;
mod plan;
mod replace;

use super::case_style::{CaseStyle, words};
use super::file_name::{MAX_STEM_BYTES, Stem, cut};

pub use difference::{Difference, difference};
pub use plan::{Candidate, Cause, Plan, Planned};
pub use replace::Replace;

/// What is done to every name.
#[derive(Clone, Debug)]
pub enum Edit {
    Replace(Replace),
    /// Something is put before and after.
    Surround {
        before: String,
        after: String,
    },
    Restyle(CaseStyle),
    Number(Numbering),
}

/// How names are numbered, in list order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// What all names are called; where it is empty, each keeps its own name before the number.
    pub base: String,
    /// Between name and number.
    pub separator: String,
    pub start: u32,
    /// From one number to the next.
    pub step: u32,
    /// Numbers with fewer are filled up with zeros.
    pub digits: usize,
}

impl Default for Numbering {
    fn default() -> Self {
        Self {
            base: String::new(),
            separator: "-".to_owned(),
            start: 1,
            step: 1,
            digits: 3,
        }
    }
}

impl Edit {
    /// The name that this edit makes of the one at this place; `None` where it stays as it is.
    #[must_use]
    pub fn apply(&self, stem: &str, place: usize) -> Option<Stem> {
        let text = match self {
            Self::Replace(replace) => replace.apply(stem),
            Self::Surround { before, after } => fitted(before, stem, after),
            Self::Restyle(style) => restyled(stem, *style),
            Self::Number(numbering) => numbering.apply(stem, place),
        };
        let text = text.trim();
        if text == stem || text.is_empty() {
            return None;
        }
        let edited = Stem::parse(text).unwrap_or_else(|_| Stem::clean(text));
        (edited.as_str() != stem).then_some(edited)
    }
}

impl Numbering {
    fn apply(&self, stem: &str, place: usize) -> String {
        let number = u64::from(self.start) + u64::from(self.step) * place as u64;
        let base = match self.base.trim() {
            "" => stem,
            base => base,
        };
        let end = format!("{}{number:0digits$}", self.separator, digits = self.digits);
        fitted("", base, &end)
    }
}

/// The three in a row, with the middle one cut where a name would be too long: it is what can be
/// spared.
fn fitted(before: &str, middle: &str, after: &str) -> String {
    let room = MAX_STEM_BYTES.saturating_sub(before.len() + after.len());
    format!("{before}{}{after}", cut(middle, room))
}

/// The words of a name in another style. A single word is parted at its capitals, since that is how
/// `camelCase` parts words.
fn restyled(stem: &str, style: CaseStyle) -> String {
    let mut found = words(stem);
    if let [word] = &found[..] {
        found = words(&parted_at_capitals(word));
    }
    style.join(&found, style.separator())
}

fn parted_at_capitals(word: &str) -> String {
    let mut parted = String::new();
    for c in word.chars() {
        if c.is_uppercase() && parted.ends_with(char::is_lowercase) {
            parted.push(' ');
        }
        parted.push(c);
    }
    parted
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(edit: &Edit, stem: &str, place: usize, expected: Option<&str>) {
        let edited = edit.apply(stem, place);
        let edited = edited.as_ref().map(Stem::as_str);
        assert_eq!(edited, expected, "{edit:?} of {stem:?}");
    }

    fn surround(before: &str, after: &str) -> Edit {
        Edit::Surround {
            before: before.to_owned(),
            after: after.to_owned(),
        }
    }

    #[test]
    fn something_is_put_before_and_after() {
        check(&surround("2024 ", "-web"), "cat", 0, Some("2024 cat-web"));
        check(&surround("", ""), "cat", 0, None);
        check(&surround("a/b: ", "."), "cat", 0, Some("a-b cat"));
    }

    #[test]
    fn a_name_that_gets_too_long_is_cut_before_what_is_added() {
        let long = "a".repeat(MAX_STEM_BYTES);
        let edited = surround("x-", "-y").apply(&long, 0).unwrap();
        assert_eq!(edited.as_str().len(), MAX_STEM_BYTES);
        assert!(edited.as_str().starts_with("x-a") && edited.as_str().ends_with("a-y"));
        let numbered = Edit::Number(Numbering::default()).apply(&long, 6).unwrap();
        assert!(numbered.as_str().ends_with("a-007"), "{numbered}");
    }

    #[test]
    fn words_are_written_in_another_style() {
        for (style, stem, expected) in [
            (CaseStyle::Snake, "red-fox", Some("red_fox")),
            (CaseStyle::Title, "red-fox in_snow", Some("Red Fox In Snow")),
            (CaseStyle::Kebab, "redFoxInSnow", Some("red-fox-in-snow")),
            (CaseStyle::Pascal, "été à Paris", Some("ÉtéÀParis")),
            (CaseStyle::Kebab, "red-fox", None),
            (CaseStyle::Upper, "🌅", None),
        ] {
            check(&Edit::Restyle(style), stem, 0, expected);
        }
    }

    #[test]
    fn names_are_numbered_by_their_place() {
        let beach = Numbering {
            base: "beach".to_owned(),
            ..Numbering::default()
        };
        check(&Edit::Number(beach.clone()), "cat", 0, Some("beach-001"));
        check(&Edit::Number(beach), "cat", 1_233, Some("beach-1234"));
        let own = Numbering {
            separator: " ".to_owned(),
            start: 10,
            step: 5,
            digits: 0,
            ..Numbering::default()
        };
        check(&Edit::Number(own), "cat", 2, Some("cat 20"));
    }

    #[test]
    fn where_nothing_is_left_the_name_stays() {
        let nothing = Replace::new(".*", "", true, true);
        let nothing = nothing.learned(&["cat"]).unwrap();
        check(&Edit::Replace(nothing), "cat", 0, None);
    }

    fn edit() -> impl Strategy<Value = Edit> {
        let replace = ("[a-c./ :]{0,2}", ".{0,6}", any::<bool>(), any::<bool>());
        let number = (".{0,4}", ".{0,3}", any::<u32>(), any::<u32>(), 0..12_usize);
        prop_oneof![
            replace.prop_map(|(find, with, is_expression, is_exact)| {
                Edit::Replace(Replace::new(&find, &with, is_expression, is_exact))
            }),
            (".{0,60}", ".{0,60}").prop_map(|(before, after)| surround(&before, &after)),
            prop::sample::select(CaseStyle::ALL.to_vec()).prop_map(Edit::Restyle),
            number.prop_map(|(base, separator, start, step, digits)| {
                Edit::Number(Numbering {
                    base,
                    separator,
                    start,
                    step,
                    digits,
                })
            }),
        ]
    }

    proptest! {
        #[test]
        fn no_edit_makes_an_illegal_name(edit in edit(), text in ".{0,130}", place in 0..20_000_usize) {
            let before = Stem::clean(&text);
            let edit = match edit {
                Edit::Replace(replace) => match replace.learned(&[before.as_str()]) {
                    Ok(replace) => Edit::Replace(replace),
                    Err(_) => return Ok(()),
                },
                edit => edit,
            };
            if let Some(after) = edit.apply(before.as_str(), place) {
                prop_assert_eq!(Stem::parse(after.as_str()), Ok(after.clone()));
                prop_assert_ne!(after, before);
            }
        }

        #[test]
        fn where_nothing_matches_nothing_changes(text in "[a-p ]{1,40}", is_exact: bool) {
            let stem = Stem::clean(&text);
            for (find, is_regex) in [("q", false), ("[q-z]+", true)] {
                let replace = Replace::new(find, "x", is_regex, is_exact);
                let replace = replace.learned(&[stem.as_str()]).unwrap();
                prop_assert_eq!(Edit::Replace(replace).apply(stem.as_str(), 0), None);
            }
        }
    }
}
