//! The pattern names are made by: literal text with `{placeholders}`, parsed once, rendered often.
//!
//! Reading is lenient, for a person is still typing: what is not understood is left out and
//! reported. The result is text, not yet a [`Stem`](super::file_name::Stem).

use std::fmt;

mod parse;

/// What stands between placeholders, and goes when one of them is empty.
const SEPARATORS: [char; 6] = [' ', '-', '_', '.', ',', '+'];

/// A pattern such as `{folder}-{name}-{n:001}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Literal(String),
    Name,
    Original,
    Folder,
    /// Counts from `start`, padded with zeros to `digits`.
    Number {
        start: u64,
        digits: usize,
    },
}

/// What the placeholders stand for, in one picture's case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts<'a> {
    pub name: &'a str,
    pub original: &'a str,
    pub folder: &'a str,
    /// The picture's place in the list, from 0.
    pub number: u64,
}

/// Something in a template that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateWarning {
    /// Where it begins: a byte offset into the template's text.
    pub position: usize,
    pub problem: TemplateProblem,
}

/// What a template holds that it should not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// No such placeholder.
    Unknown(String),
    /// `{ext}`: the picture's extension is added by itself.
    Extension,
    /// What follows `{n:` is not a number of at most 9 digits.
    NotANumber(String),
    /// `{` without its `}`, or the other way round; `{{` and `}}` write them.
    LoneBrace(char),
    /// A file name cannot hold this character; it becomes a hyphen.
    Illegal(char),
}

impl Template {
    /// Reads a template; one with nothing usable in it is `{name}`.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<TemplateWarning>) {
        let (parts, warnings) = parse::parse(text);
        if parts.iter().all(Part::is_nothing) {
            return (Self::default(), warnings);
        }
        (Self(parts), warnings)
    }

    /// The text for one picture. An empty placeholder takes the separator beside it along.
    #[must_use]
    pub fn render(&self, values: &Parts<'_>) -> String {
        let mut text = String::new();
        let mut swallows = false;
        for part in &self.0 {
            let value = part.value(values);
            if value.is_empty() {
                swallows = true;
                continue;
            }
            let mut value = value.as_str();
            if matches!(part, Part::Literal(_)) && swallows {
                value = without_hole(&mut text, value);
            }
            text.push_str(value);
            swallows = false;
        }
        if swallows {
            text.truncate(text.trim_end_matches(SEPARATORS).len());
        }
        text
    }
}

impl Default for Template {
    fn default() -> Self {
        Self(vec![Part::Name])
    }
}

impl Part {
    /// The place of a placeholder that was not understood.
    fn is_nothing(&self) -> bool {
        matches!(self, Self::Literal(text) if text.is_empty())
    }

    fn value(&self, values: &Parts<'_>) -> String {
        match self {
            Self::Literal(text) => text.clone(),
            Self::Name => values.name.to_owned(),
            Self::Original => values.original.to_owned(),
            Self::Folder => values.folder.to_owned(),
            Self::Number { start, digits } => {
                format!("{:0digits$}", start.saturating_add(values.number))
            }
        }
    }
}

/// Closes the hole an empty placeholder left between `before` and `after`: the brackets around
/// it go, and the separators on one side.
fn without_hole<'a>(before: &mut String, after: &'a str) -> &'a str {
    for (open, close) in [('(', ')'), ('[', ']')] {
        if before.ends_with(open) && after.starts_with(close) {
            before.pop();
            before.truncate(before.trim_end_matches(SEPARATORS).len());
            return &after[close.len_utf8()..];
        }
    }
    let rest = after.trim_start_matches(SEPARATORS);
    if rest.len() == after.len() {
        before.truncate(before.trim_end_matches(SEPARATORS).len());
    }
    rest
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(word) => write!(f, "no placeholder is called {{{word}}}"),
            Self::Extension => f.write_str("the extension is added by itself"),
            Self::NotANumber(text) => write!(f, "{text:?} is not a number to count from"),
            Self::LoneBrace(brace) => write!(f, "{brace} stands alone; write {brace}{brace}"),
            Self::Illegal(c) => write!(f, "a file name cannot hold {c:?}"),
        }
    }
}

impl fmt::Display for TemplateWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", self.position, self.problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: Parts<'_> = Parts {
        name: "red-fox",
        original: "IMG_1",
        folder: "Trip",
        number: 4,
    };

    #[track_caller]
    fn check(template: &str, parts: &Parts<'_>, expected: &str) {
        let (template, warnings) = Template::parse(template);
        assert_eq!(warnings, []);
        assert_eq!(template.render(parts), expected);
    }

    #[track_caller]
    fn check_warning(text: &str, position: usize, problem: TemplateProblem, rendered: &str) {
        let (template, warnings) = Template::parse(text);
        assert_eq!(warnings, [TemplateWarning { position, problem }]);
        assert_eq!(template.render(&PARTS), rendered);
    }

    #[test]
    fn placeholders_are_filled() {
        check("{name}", &PARTS, "red-fox");
        check("", &PARTS, "red-fox");
        check(
            "{folder} - {name} ({original})",
            &PARTS,
            "Trip - red-fox (IMG_1)",
        );
        check("{n}", &PARTS, "5");
        check("{n:001}", &PARTS, "005");
        check("{n:0}", &PARTS, "4");
        check("x{n:98}", &PARTS, "x102");
        check("{{{name}}}", &PARTS, "{red-fox}");
        check("写真 {Name}", &PARTS, "写真 red-fox");
    }

    #[test]
    fn an_empty_placeholder_takes_its_separator_along() {
        let parts = Parts {
            folder: "",
            ..PARTS
        };
        check("{folder}-{name}", &parts, "red-fox");
        check("{name}-{folder}", &parts, "red-fox");
        check("{name} - {folder} - {n}", &parts, "red-fox - 5");
        check("{name} ({folder})", &parts, "red-fox");
        check("{name} ({folder})-{n}", &parts, "red-fox-5");
        check("{folder}{name}", &parts, "red-fox");
        check("a-{folder}b", &parts, "ab");
        check("{folder}", &parts, "");
    }

    #[test]
    fn what_is_not_understood_is_left_out_and_reported() {
        let unknown = |word: &str| TemplateProblem::Unknown(word.to_owned());
        check_warning("{name}-{camera}", 7, unknown("camera"), "red-fox");
        check_warning("é {x} {name}", 3, unknown("x"), "é red-fox");
        check_warning("{}{name}", 0, unknown(""), "red-fox");
        check_warning("{name:5}", 0, unknown("name:5"), "red-fox");
        check_warning("{name}.{ext}", 7, TemplateProblem::Extension, "red-fox");
        check_warning(
            "{name}{n:x}",
            6,
            TemplateProblem::NotANumber("x".to_owned()),
            "red-fox",
        );
        check_warning("{name} {", 7, TemplateProblem::LoneBrace('{'), "red-fox ");
        check_warning(
            "{name} } b",
            7,
            TemplateProblem::LoneBrace('}'),
            "red-fox  b",
        );
        check_warning("{a{name}", 0, TemplateProblem::LoneBrace('{'), "ared-fox");
        check_warning("{name}/b", 6, TemplateProblem::Illegal('/'), "red-fox/b");
        let huge = "1".repeat(30);
        check_warning(
            &format!("{{name}}{{n:{huge}}}"),
            6,
            TemplateProblem::NotANumber(huge),
            "red-fox",
        );
    }
}
