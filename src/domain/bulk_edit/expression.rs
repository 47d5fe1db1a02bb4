//! Regular expressions: what is asked about them, and what is answered.
//!
//! The page does not know them itself, for that would make it a fifth larger: it asks a worker.
//! Questions and answers are texts of one line each part.

use std::fmt;

use regex::RegexBuilder;
use regex_syntax::Parser;

use crate::domain::words::{self, told};

/// As large as what a person writes ever gets once it is compiled, in bytes.
const MOST_BYTES: usize = 1 << 20;

/// What an answer begins with where the expression is understood.
const UNDERSTOOD: &str = "understood";

/// What an answer begins with where it is not; the fault follows.
const FAULTY: &str = "faulty";

/// A regular expression, and what takes the place of what it finds: `$1` and `$name` stand there
/// for what its groups found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    pub find: String,
    pub with: String,
    pub is_case_matched: bool,
}

/// What is wrong with a regular expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::told(&self.0))
    }
}

impl std::error::Error for Fault {}

impl Expression {
    /// Asks what becomes of these names, none of which has more than a line.
    #[must_use]
    pub fn question<'a>(&self, names: impl Iterator<Item = &'a str>) -> String {
        let case = if self.is_case_matched { "same" } else { "any" };
        let mut question = format!("{case}\n{}\n{}", self.find, self.with);
        for name in names {
            question.push('\n');
            question.push_str(name);
        }
        question
    }
}

/// What becomes of every name of a question, in its order.
///
/// # Errors
/// What is wrong with the expression.
pub fn read(answer: &str) -> Result<Vec<&str>, Fault> {
    let mut lines = answer.split('\n');
    match lines.next() {
        Some(UNDERSTOOD) => Ok(lines.collect()),
        _ => Err(Fault(lines.collect())),
    }
}

/// Answers a question. Takes a time that grows with the length of the names alone, whatever the
/// expression.
#[must_use]
pub fn answer(question: &str) -> String {
    let mut lines = question.split('\n');
    let mut part = || lines.next().unwrap_or_default();
    let (case, find, with) = (part(), part(), part());
    match compile(find, case == "any") {
        Err(Fault(fault)) => format!("{FAULTY}\n{fault}"),
        Ok(expression) => lines.fold(UNDERSTOOD.to_owned(), |answer, name| {
            answer + "\n" + &expression.replace_all(name, with)
        }),
    }
}

fn compile(find: &str, in_any_case: bool) -> Result<regex::Regex, Fault> {
    // Asked first, since it alone tells the place.
    Parser::new().parse(find).map_err(|error| located(&error))?;
    RegexBuilder::new(find)
        .case_insensitive(in_any_case)
        .size_limit(MOST_BYTES)
        .build()
        .map_err(|_| Fault(told::EXPRESSION_TOO_LARGE.to_owned()))
}

/// What is wrong, and at which character.
fn located(error: &regex_syntax::Error) -> Fault {
    let (what, span) = match error {
        regex_syntax::Error::Parse(error) => (error.kind().to_string(), error.span()),
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), error.span()),
        _ => return Fault(error.to_string()),
    };
    Fault(told::expression_fault(
        &what,
        &span.start.column.to_string(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(find: &str, with: &str, is_case_matched: bool, names: &[&str]) -> String {
        let expression = Expression {
            find: find.to_owned(),
            with: with.to_owned(),
            is_case_matched,
        };
        answer(&expression.question(names.iter().copied()))
    }

    #[track_caller]
    fn check(find: &str, with: &str, is_case_matched: bool, name: &str, expected: &str) {
        let answer = ask(find, with, is_case_matched, &[name]);
        assert_eq!(read(&answer), Ok(vec![expected]), "{find} in {name}");
    }

    #[test]
    fn groups_are_put_into_the_replacement() {
        check(r"(\d{4})-(\d\d)", "$2.$1", true, "a-2024-05", "a-05.2024");
        check("(?<who>fox)", "${who}es", false, "red-Fox", "red-Foxes");
        check("^|$", "_", true, "cat", "_cat_");
    }

    #[test]
    fn letters_of_every_script_are_found_in_any_case() {
        check("été", "summer", false, "ÉTÉ", "summer");
        check("été", "summer", true, "ÉTÉ", "ÉTÉ");
    }

    #[test]
    fn every_name_is_answered_in_its_place() {
        let answer = ask("a", "b", true, &["a", "", "cab"]);
        assert_eq!(read(&answer), Ok(vec!["b", "", "cbb"]));
        assert_eq!(read(&ask("a", "b", true, &[])), Ok(vec![]));
    }

    #[test]
    fn what_is_wrong_with_an_expression_is_said_with_its_place() {
        let fault = |find: &str| read(&ask(find, "", true, &["a"])).unwrap_err().to_string();
        assert_eq!(fault("(cat"), "unclosed group, at character 1");
        assert_eq!(
            fault("cat[z-a]"),
            "invalid character class range, the start must be <= the end, at character 5"
        );
        assert_eq!(
            fault("(((a{100}){100}){100})"),
            "the expression is too large"
        );
    }

    #[test]
    fn an_expression_that_would_take_for_ever_elsewhere_takes_no_time() {
        let name = format!("{}b", "a".repeat(119));
        check("(a+)+$", "x", true, &name, &name);
    }
}
