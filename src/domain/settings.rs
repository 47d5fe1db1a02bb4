//! What a person chose, as kept on this device. Never the key.
//!
//! Read leniently: what is missing or makes no sense is as it was at first, so settings written
//! by another version never stop the page.

use super::case_style::{CaseStyle, Separator};
use super::rules::Rules;

/// The version of the stored form; raised when an old field changes its meaning.
const VERSION: &str = "1";

/// Everything that is remembered between visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// A preset's `id`; empty before a choice.
    pub gateway: String,
    pub address: String,
    pub model: String,
    /// As typed, in US dollars; empty for none.
    pub budget: String,
    pub rules: Rules,
}

impl Settings {
    /// Reads what [`Settings::to_text`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let stored = |name: &str| stored(text, name);
        if stored("version").as_deref() != Some(VERSION) {
            return Self::default();
        }
        let usual = Rules::default();
        let case = stored("case").as_deref().and_then(CaseStyle::read);
        let max_words = stored("max_words").and_then(|words| words.parse().ok());
        Self {
            gateway: stored("gateway").unwrap_or_default(),
            address: stored("address").unwrap_or_default(),
            model: stored("model").unwrap_or_default(),
            budget: stored("budget").unwrap_or_default(),
            rules: Rules {
                case: case.unwrap_or(usual.case),
                separator: stored("separator").as_deref().and_then(Separator::read),
                max_words: max_words.unwrap_or(usual.max_words),
                language: stored("language").unwrap_or_default(),
                template: stored("template").unwrap_or(usual.template),
                instructions: stored("instructions").unwrap_or_default(),
            },
        }
    }

    /// One line for each value: its name, a tab, the value.
    #[must_use]
    pub fn to_text(&self) -> String {
        let rules = &self.rules;
        let max_words = rules.max_words.to_string();
        let mut values = vec![
            ("version", VERSION),
            ("gateway", &self.gateway),
            ("address", &self.address),
            ("model", &self.model),
            ("budget", &self.budget),
            ("case", rules.case.as_str()),
            ("max_words", &max_words),
            ("language", &rules.language),
            ("template", &rules.template),
            ("instructions", &rules.instructions),
        ];
        if let Some(separator) = rules.separator {
            values.push(("separator", separator.as_str()));
        }
        values
            .iter()
            .map(|(name, value)| format!("{name}\t{}\n", in_one_line(value)))
            .collect()
    }
}

fn stored(text: &str, name: &str) -> Option<String> {
    text.split('\n')
        .filter_map(|line| line.split_once('\t'))
        .find(|(other, _)| *other == name)
        .map(|(_, value)| in_its_own_lines(value))
}

/// Instructions may have several lines.
fn in_one_line(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n")
}

fn in_its_own_lines(value: &str) -> String {
    let mut own = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        own.push(match c {
            '\\' if chars.next() == Some('n') => '\n',
            c => c,
        });
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_stored_is_read_back() {
        let settings = Settings {
            gateway: "openrouter".to_owned(),
            address: "https://example.org/v1".to_owned(),
            model: "a/b".to_owned(),
            budget: "0.50".to_owned(),
            rules: Rules {
                case: CaseStyle::Title,
                separator: Some(Separator::Underscore),
                max_words: 3,
                language: "German".to_owned(),
                template: "{n}-{name}".to_owned(),
                instructions: "the dog\tis Rex\n\nC:\\new\\\n".to_owned(),
            },
        };
        assert_eq!(Settings::read(&settings.to_text()), settings);
    }

    #[test]
    fn what_makes_no_sense_is_as_at_first() {
        for text in ["", "no tab", "version\t99\nmodel\tx"] {
            assert_eq!(Settings::read(text), Settings::default(), "{text}");
        }
        let odd = "version\t1\ncase\tshouting\nmax_words\t-1";
        assert_eq!(Settings::read(odd), Settings::default());
    }
}
