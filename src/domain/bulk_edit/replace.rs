//! Find and replace, by the letter or by a regular expression.

use std::fmt;

use regex_lite::{Regex, RegexBuilder};

use crate::domain::unicode::lower;

/// As large as what a person writes ever gets once it is compiled, in bytes.
const MOST_BYTES: usize = 1 << 20;

/// What is looked for, and what takes its place.
#[derive(Clone, Debug)]
pub struct Replace {
    wanted: Wanted,
    with: String,
}

#[derive(Clone, Debug)]
enum Wanted {
    Exactly(String),
    /// In lower case.
    InAnyCase(String),
    Pattern(Regex),
}

/// What is wrong with a regular expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

impl Replace {
    /// In the replacement of a regular expression `$1` and `$name` stand for what its groups found.
    ///
    /// Case is told apart in letters of every script, by a regular expression in those of English.
    ///
    /// # Errors
    /// What is wrong with the regular expression.
    pub fn new(
        find: &str,
        with: &str,
        is_pattern: bool,
        is_case_matched: bool,
    ) -> Result<Self, Fault> {
        let wanted = match (is_pattern, is_case_matched) {
            (false, true) => Wanted::Exactly(find.to_owned()),
            (false, false) => Wanted::InAnyCase(lower(find)),
            (true, _) => Wanted::Pattern(compile(find, !is_case_matched)?),
        };
        Ok(Self {
            wanted,
            with: with.to_owned(),
        })
    }

    /// The text with every place replaced; what looks for nothing finds nothing.
    pub(super) fn apply(&self, text: &str) -> String {
        match &self.wanted {
            Wanted::Exactly(find) | Wanted::InAnyCase(find) if find.is_empty() => text.to_owned(),
            Wanted::Pattern(find) if find.as_str().is_empty() => text.to_owned(),
            Wanted::Exactly(find) => text.replace(find, &self.with),
            Wanted::InAnyCase(find) => replace_in_any_case(text, find, &self.with),
            Wanted::Pattern(find) => find.replace_all(text, &*self.with).into_owned(),
        }
    }
}

fn compile(pattern: &str, in_any_case: bool) -> Result<Regex, Fault> {
    RegexBuilder::new(pattern)
        .case_insensitive(in_any_case)
        .size_limit(MOST_BYTES)
        .build()
        .map_err(|error| Fault(error.to_string()))
}

/// `find` is in lower case. Letters may have another length in lower case, so each byte of the
/// lower-case text that begins a letter knows where that letter is.
fn replace_in_any_case(text: &str, find: &str, with: &str) -> String {
    let (mut lowered, mut places) = (String::new(), Vec::new());
    for (at, c) in text.char_indices() {
        lowered.push_str(&lower(c.encode_utf8(&mut [0; 4])));
        places.push(Some(at));
        places.resize(lowered.len(), None);
    }
    places.push(Some(text.len()));
    let (mut out, mut copied) = (String::new(), 0);
    for (at, found) in lowered.match_indices(find) {
        if let (Some(start), Some(end)) = (places[at], places[at + found.len()]) {
            out.push_str(&text[copied..start]);
            out.push_str(with);
            copied = end;
        }
    }
    out.push_str(&text[copied..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(find: &str, with: &str, pattern: bool, case: bool, text: &str, expected: &str) {
        let replace = Replace::new(find, with, pattern, case).unwrap();
        assert_eq!(replace.apply(text), expected, "{find} in {text}");
    }

    #[test]
    fn text_is_replaced_wherever_it_stands() {
        check("cat", "dog", false, true, "cat-Cat-cat", "dog-Cat-dog");
        check("cat", "dog", false, false, "cat-Cat-CAT", "dog-dog-dog");
        check("", "dog", false, false, "cat", "cat");
        check("", "dog", true, false, "cat", "cat");
        check(".", "$0", false, true, "a.b", "a$0b");
    }

    #[test]
    fn letters_of_every_script_are_found_in_any_case() {
        check("éTÉ", "summer", false, false, "Été-ÉTÉ", "summer-summer");
        check("i", "x", false, false, "İstanbul", "İstanbul");
        check("stan", "x", false, false, "İSTANbul", "İxbul");
    }

    #[test]
    fn groups_are_put_into_the_replacement() {
        check(
            r"(\d{4})-(\d\d)",
            "$2.$1",
            true,
            true,
            "a-2024-05",
            "a-05.2024",
        );
        check(
            "(?<who>fox)",
            "${who}es",
            true,
            false,
            "red-Fox",
            "red-Foxes",
        );
        check("^|$", "_", true, true, "cat", "_cat_");
    }

    #[test]
    fn what_is_wrong_with_an_expression_is_said() {
        let fault = Replace::new("(cat", "", true, true).unwrap_err();
        assert!(fault.to_string().contains("group"), "{fault}");
        assert!(Replace::new("(((a{100}){100}){100})", "", true, true).is_err());
    }

    #[test]
    fn an_expression_that_would_take_for_ever_elsewhere_takes_no_time() {
        check(
            "(a+)+$",
            "x",
            true,
            true,
            &format!("{}b", "a".repeat(119)),
            &format!("{}b", "a".repeat(119)),
        );
    }
}
