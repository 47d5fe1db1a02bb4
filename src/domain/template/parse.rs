//! Reads a template's text into its parts.

use super::{Part, TemplateProblem, TemplateWarning};
use crate::domain::file_name::is_illegal;

/// The longest number after `{n:`; more digits would not be a count.
const MAX_DIGITS: usize = 9;

/// The parts of a template, and what was left out of it.
pub(super) fn parse(text: &str) -> (Vec<Part>, Vec<TemplateWarning>) {
    let mut reader = Reader::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let position = text.len() - rest.len();
        rest = reader.take(c, rest, position);
    }
    (reader.parts, reader.warnings)
}

#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    warnings: Vec<TemplateWarning>,
}

impl Reader {
    /// Takes one character or placeholder from the start of `rest`; what is left.
    fn take<'a>(&mut self, c: char, rest: &'a str, position: usize) -> &'a str {
        let after = &rest[c.len_utf8()..];
        match c {
            '{' | '}' if after.starts_with(c) => {
                self.push(c);
                return &after[1..];
            }
            '{' => {
                if let Some(end) = after.find(['{', '}'])
                    && after[end..].starts_with('}')
                {
                    self.placeholder(&after[..end], position);
                    return &after[end + 1..];
                }
                self.warn(position, TemplateProblem::LoneBrace(c));
            }
            '}' => self.warn(position, TemplateProblem::LoneBrace(c)),
            _ => {
                if is_illegal(c) {
                    self.warn(position, TemplateProblem::Illegal(c));
                }
                self.push(c);
            }
        }
        after
    }

    fn placeholder(&mut self, inside: &str, position: usize) {
        match part(inside) {
            Ok(part) => self.parts.push(part),
            Err(problem) => {
                // An empty literal: the separator beside it goes too.
                self.parts.push(Part::Literal(String::new()));
                self.warn(position, problem);
            }
        }
    }

    fn push(&mut self, c: char) {
        match self.parts.last_mut() {
            Some(Part::Literal(text)) if !text.is_empty() => text.push(c),
            _ => self.parts.push(Part::Literal(c.to_string())),
        }
    }

    fn warn(&mut self, position: usize, problem: TemplateProblem) {
        self.warnings.push(TemplateWarning { position, problem });
    }
}

/// The placeholder written `{inside}`.
fn part(inside: &str) -> Result<Part, TemplateProblem> {
    let word = inside.trim().to_ascii_lowercase();
    match word.split_once(':').unwrap_or((&word, "")) {
        ("name", "") => Ok(Part::Name),
        ("original", "") => Ok(Part::Original),
        ("folder", "") => Ok(Part::Folder),
        ("ext" | "extension", _) => Err(TemplateProblem::Extension),
        ("n", "") => Ok(Part::Number {
            start: 1,
            digits: 1,
        }),
        ("n", first) => number(first).ok_or_else(|| TemplateProblem::NotANumber(first.to_owned())),
        _ => Err(TemplateProblem::Unknown(inside.to_owned())),
    }
}

/// `001` counts from 1 in three digits.
fn number(first: &str) -> Option<Part> {
    let is_number = first.len() <= MAX_DIGITS && first.bytes().all(|byte| byte.is_ascii_digit());
    let start = is_number.then(|| first.parse().ok())??;
    Some(Part::Number {
        start,
        digits: first.len(),
    })
}
