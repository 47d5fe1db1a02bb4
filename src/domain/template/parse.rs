//! Reads a template's text into its parts.

use super::{Part, TemplateProblem, TemplateWarning, Token};
use crate::domain::file_name::is_illegal;

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
                    self.placeholder(&rest[..end + 2], position);
                    return &after[end + 1..];
                }
                self.warn(position, "{", TemplateProblem::LoneBrace(c));
            }
            '}' => self.warn(position, "}", TemplateProblem::LoneBrace(c)),
            _ => {
                self.check(c, position);
                self.push(c);
            }
        }
        after
    }

    /// Takes a placeholder with its braces.
    fn placeholder(&mut self, piece: &str, position: usize) {
        let inside = &piece[1..piece.len() - 1];
        match Token::read(inside) {
            Ok(token) => {
                if matches!(token, Token::Moment(_)) {
                    let choice = inside.find(':').map_or(inside.len(), |colon| colon + 1);
                    for (at, c) in inside[choice..].char_indices() {
                        self.check(c, position + 1 + choice + at);
                    }
                }
                self.parts.push(Part::Token(token));
            }
            Err(problem) => {
                self.parts.push(Part::Nothing);
                self.warn(position, piece, problem);
            }
        }
    }

    /// Reports a character of the name that names cannot have.
    fn check(&mut self, c: char, position: usize) {
        if is_illegal(c) {
            self.warn(
                position,
                c.encode_utf8(&mut [0; 4]),
                TemplateProblem::Illegal(c),
            );
        }
    }

    fn push(&mut self, c: char) {
        match self.parts.last_mut() {
            Some(Part::Literal(text)) => text.push(c),
            _ => self.parts.push(Part::Literal(c.to_string())),
        }
    }

    fn warn(&mut self, position: usize, piece: &str, problem: TemplateProblem) {
        self.warnings.push(TemplateWarning {
            position,
            piece: piece.to_owned(),
            problem,
        });
    }
}
