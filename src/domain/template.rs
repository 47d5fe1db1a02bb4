//! The pattern names are made by: literal text with `{placeholders}`, parsed once, filled often.
//!
//! Reading is lenient, for a person is still typing: what is not understood is left out and
//! reported. The result is text, not yet a [`Stem`](super::file_name::Stem).

use std::fmt;

use super::words::dialogs;

mod counter;
mod moment;
mod parse;
mod token;

pub(crate) use counter::Scope;
pub use counter::{Counter, Places};
pub use moment::Pattern;
pub use token::Token;

/// What stands between placeholders, and goes when one of them is empty.
const SEPARATORS: [char; 6] = [' ', '-', '_', '.', ',', '+'];

/// A pattern such as `{folder}-{name}-{n:001}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Part>);

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Literal(String),
    Token(Token),
    /// A placeholder that was not understood: always empty.
    Nothing,
}

/// Something in a template that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateWarning {
    /// Where it begins: a byte offset into the template's text.
    pub position: usize,
    /// What it is about, as it is written there.
    pub piece: String,
    pub problem: TemplateProblem,
}

/// What a template holds that it should not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// No such placeholder; perhaps this one was meant.
    Unknown(Option<&'static str>),
    /// This placeholder takes nothing after a colon.
    NoChoice(String),
    /// `{ext}`: the picture's extension is added by itself.
    Extension,
    /// This part of a counter is neither start nor step nor scope, or says it twice.
    NotACounter(String),
    /// What follows `{hash:` or `{keywords:` is no number that makes sense.
    NotAnAmount(String),
    /// This letter means nothing in a pattern for date and time.
    NotInPattern(char),
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
        if parts.iter().all(|part| *part == Part::Nothing) {
            return (Self::default(), warnings);
        }
        (Self(parts), warnings)
    }

    /// Its pieces, in order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// Its placeholders, in order.
    pub fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.0.iter().filter_map(|part| match part {
            Part::Token(token) => Some(token),
            Part::Literal(_) | Part::Nothing => None,
        })
    }

    /// Whether it asks when a picture was taken.
    #[must_use]
    pub fn has_moment(&self) -> bool {
        self.tokens().any(|token| matches!(token, Token::Moment(_)))
    }

    /// Puts a value in the place of each part; literals keep their own. An empty placeholder takes
    /// the separator beside it along.
    #[must_use]
    pub fn fill(&self, values: &[String]) -> String {
        let mut text = String::new();
        let mut swallows = false;
        for (part, value) in self.0.iter().zip(values) {
            let value = match part {
                Part::Literal(literal) if swallows => without_hole(&mut text, literal),
                Part::Literal(literal) => literal,
                Part::Token(_) => value,
                Part::Nothing => "",
            };
            if value.is_empty() && !matches!(part, Part::Literal(_)) {
                swallows = true;
                continue;
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
        Self(vec![Part::Token(Token::Name)])
    }
}

/// A placeholder as it is to be written behind `before`: apart from what it would run into.
#[must_use]
pub fn inserted(token: &str, before: &str) -> String {
    let runs_into = |c: char| c.is_alphanumeric() || matches!(c, '}' | ')' | ']');
    if before.ends_with(runs_into) {
        format!("-{token}")
    } else {
        token.to_owned()
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

/// A placeholder as it is written.
fn held(word: &str) -> String {
    format!("{{{word}}}")
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(Some(meant)) => f.write_str(&dialogs::template_meant(&held(meant))),
            Self::Unknown(None) => f.write_str(dialogs::template_unknown()),
            Self::NoChoice(word) => f.write_str(&dialogs::template_no_choice(&held(word))),
            Self::Extension => f.write_str(dialogs::template_extension()),
            Self::NotACounter(_) => f.write_str(dialogs::template_counter()),
            Self::NotAnAmount(_) => f.write_str(dialogs::template_amount()),
            Self::NotInPattern(c) => f.write_str(&dialogs::template_pattern(&c.to_string())),
            Self::LoneBrace(brace) => {
                f.write_str(&dialogs::template_brace(&format!("{brace}{brace}")))
            }
            Self::Illegal(_) => f.write_str(dialogs::template_illegal()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &Template, folder: &str) -> String {
        let places = Places {
            batch: 4,
            ..Places::default()
        };
        let value = |part: &Part| match part {
            Part::Token(Token::Name) => "red-fox".to_owned(),
            Part::Token(Token::Original) => "IMG_1".to_owned(),
            Part::Token(Token::Folder) => folder.to_owned(),
            Part::Token(Token::Counter(counter)) => counter.text(&places),
            _ => String::new(),
        };
        let values: Vec<String> = template.parts().iter().map(value).collect();
        template.fill(&values)
    }

    #[track_caller]
    fn check(template: &str, folder: &str, expected: &str) {
        let (template, warnings) = Template::parse(template);
        assert_eq!(warnings, []);
        assert_eq!(filled(&template, folder), expected);
    }

    #[track_caller]
    fn check_warning(text: &str, position: usize, problem: TemplateProblem, rendered: &str) {
        let (template, warnings) = Template::parse(text);
        let piece = warnings[0].piece.clone();
        assert!(text[position..].starts_with(&piece), "{piece}");
        assert_eq!(
            warnings,
            [TemplateWarning {
                position,
                piece,
                problem
            }]
        );
        assert_eq!(filled(&template, "Trip"), rendered);
    }

    #[test]
    fn placeholders_are_filled() {
        check("{name}", "Trip", "red-fox");
        check("", "Trip", "red-fox");
        check(
            "{folder} - {name} ({original})",
            "Trip",
            "Trip - red-fox (IMG_1)",
        );
        check("{n}", "Trip", "5");
        check("{n:001}", "Trip", "005");
        check("{n:0}", "Trip", "4");
        check("x{n:98}", "Trip", "x102");
        check("{{{name}}}", "Trip", "{red-fox}");
        check("写真 {Name}", "Trip", "写真 red-fox");
    }

    #[test]
    fn an_empty_placeholder_takes_its_separator_along() {
        check("{folder}-{name}", "", "red-fox");
        check("{name}-{folder}", "", "red-fox");
        check("{name} - {folder} - {n}", "", "red-fox - 5");
        check("{name} ({folder})", "", "red-fox");
        check("{name} ({folder})-{n}", "", "red-fox-5");
        check("{folder}{name}", "", "red-fox");
        check("a-{folder}b", "", "ab");
        check("{folder}", "", "");
    }

    #[test]
    fn what_is_not_understood_is_left_out_and_reported() {
        use TemplateProblem as Problem;
        let near = |word| Problem::Unknown(Some(word));
        check_warning("{name}-{camra}", 7, near("camera"), "red-fox");
        check_warning("é {x} {name}", 3, Problem::Unknown(None), "é red-fox");
        check_warning("{}{name}", 0, Problem::Unknown(None), "red-fox");
        let no_choice = Problem::NoChoice("camera".to_owned());
        check_warning("{name} {camera:5}", 7, no_choice, "red-fox");
        check_warning("{name}.{ext}", 7, Problem::Extension, "red-fox");
        let counter = |part: &str| Problem::NotACounter(part.to_owned());
        check_warning("{name}{n:x}", 6, counter("x"), "red-fox");
        check_warning("{name} {n:1,y}", 7, counter("y"), "red-fox");
        let amount = |text: &str| Problem::NotAnAmount(text.to_owned());
        check_warning("{name} {hash:65}", 7, amount("65"), "red-fox");
        check_warning("{name} {keywords:0}", 7, amount("0"), "red-fox");
        check_warning("{name} {hash:+8}", 7, amount("+8"), "red-fox");
        check_warning(
            "{name} {date:yyyy}",
            7,
            Problem::NotInPattern('y'),
            "red-fox",
        );
        check_warning("{name} {", 7, Problem::LoneBrace('{'), "red-fox ");
        check_warning("{name} } b", 7, Problem::LoneBrace('}'), "red-fox  b");
        check_warning("{a{name}", 0, Problem::LoneBrace('{'), "ared-fox");
        check_warning("{name}/b", 6, Problem::Illegal('/'), "red-fox/b");
        check_warning("{name} {time:HH:mm}", 15, Problem::Illegal(':'), "red-fox");
        let huge = "1".repeat(30);
        check_warning(
            &format!("{{name}}{{n:{huge}}}"),
            6,
            counter(&huge),
            "red-fox",
        );
    }

    #[test]
    fn an_inserted_placeholder_stands_apart_from_what_is_before_it() {
        for (before, expected) in [
            ("", "{n}"),
            ("{name}", "-{n}"),
            ("a", "-{n}"),
            ("a_", "{n}"),
        ] {
            assert_eq!(inserted("{n}", before), expected, "{before}");
        }
    }

    #[test]
    fn every_placeholder_is_known_in_any_spelling() {
        let (template, warnings) = Template::parse(
            "{NAME}{Original}{ folder }{number}{n}{N:01, Folder}{date}{date:D.M.YY}{time}{camera}{lens}\
             {width}{height}{model}{hash}{hash:8}{keywords}{keywords:3}",
        );
        assert_eq!(warnings, []);
        assert_eq!(template.tokens().count(), 18);
        assert!(template.has_moment());
        assert!(!Template::default().has_moment());
    }
}
