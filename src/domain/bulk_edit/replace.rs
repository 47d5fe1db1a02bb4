//! Find and replace, by the letter or by a regular expression.
//!
//! Case is told apart in letters of every script.

use std::collections::HashMap;

use super::expression::Expression;
use crate::domain::unicode::lower;

/// What is looked for, and what takes its place.
#[derive(Clone, Debug)]
pub enum Replace {
    Exactly {
        find: String,
        with: String,
    },
    /// `find` is in lower case.
    InAnyCase {
        find: String,
        with: String,
    },
    /// With what it makes of the names that are [learned](Replace::learn).
    Expression(Expression, HashMap<String, String>),
}

impl Replace {
    /// What looks for nothing finds nothing.
    #[must_use]
    pub fn new(find: &str, with: &str, is_expression: bool, is_case_matched: bool) -> Self {
        let (find, with) = (find.to_owned(), with.to_owned());
        match (is_expression && !find.is_empty(), is_case_matched) {
            (true, is_case_matched) => Self::Expression(
                Expression {
                    find,
                    with,
                    is_case_matched,
                },
                HashMap::new(),
            ),
            (false, true) => Self::Exactly { find, with },
            (false, false) => Self::InAnyCase {
                find: lower(&find),
                with,
            },
        }
    }

    /// What an expression makes of each of these names.
    pub fn learn(&mut self, made: impl IntoIterator<Item = (String, String)>) {
        if let Self::Expression(_, known) = self {
            known.extend(made);
        }
    }

    /// The text with every place replaced; as it is where nothing was learned of it.
    pub(super) fn apply(&self, text: &str) -> String {
        match self {
            Self::Exactly { find, .. } | Self::InAnyCase { find, .. } if find.is_empty() => {
                text.to_owned()
            }
            Self::Exactly { find, with } => text.replace(find, with),
            Self::InAnyCase { find, with } => replace_in_any_case(text, find, with),
            Self::Expression(_, known) => known.get(text).map_or(text, String::as_str).to_owned(),
        }
    }
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

#[cfg(all(test, not(target_arch = "wasm32")))]
impl Replace {
    /// With these names learned, as it is done in the browser by a worker.
    pub(super) fn learned(mut self, names: &[&str]) -> Result<Self, super::expression::Fault> {
        use super::expression::{answer, read};
        if let Self::Expression(expression, _) = &self {
            let answer = answer(&expression.question(names.iter().copied()));
            let made: Vec<_> = read(&answer)?.into_iter().map(str::to_owned).collect();
            let names = names.iter().map(|name| (*name).to_owned());
            self.learn(names.zip(made).collect::<Vec<_>>());
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(find: &str, with: &str, is_case_matched: bool, text: &str, expected: &str) {
        let replace = Replace::new(find, with, false, is_case_matched);
        assert_eq!(replace.apply(text), expected, "{find} in {text}");
    }

    #[test]
    fn text_is_replaced_wherever_it_stands() {
        check("cat", "dog", true, "cat-Cat-cat", "dog-Cat-dog");
        check("cat", "dog", false, "cat-Cat-CAT", "dog-dog-dog");
        check("", "dog", false, "cat", "cat");
        check(".", "$0", true, "a.b", "a$0b");
    }

    #[test]
    fn letters_of_every_script_are_found_in_any_case() {
        check("éTÉ", "summer", false, "Été-ÉTÉ", "summer-summer");
        check("i", "x", false, "İstanbul", "İstanbul");
        check("stan", "x", false, "İSTANbul", "İxbul");
    }

    #[test]
    fn an_expression_changes_the_names_that_are_learned() {
        let mut replace = Replace::new("c.t", "dog", true, true);
        assert_eq!(replace.apply("cat"), "cat");
        replace.learn([("cat".to_owned(), "dog".to_owned())]);
        assert_eq!(replace.apply("cat"), "dog");
        assert_eq!(replace.apply("cut"), "cut");
    }

    #[test]
    fn an_empty_expression_is_none() {
        let replace = Replace::new("", "dog", true, true);
        assert!(matches!(replace, Replace::Exactly { .. }));
        assert_eq!(replace.apply("cat"), "cat");
    }
}
