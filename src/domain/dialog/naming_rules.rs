//! What the page tells the dialog `Naming rules`. The dialog answers with rules, as
//! [`Settings`] are kept.

use crate::domain::lines::Lines;
use crate::domain::rules::Rules;
use crate::domain::settings::Settings;

/// Everything the dialog shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    pub rules: Rules,
    pub example: Option<Example>,
    /// The spelling of some letters could not be loaded.
    pub is_alphabet_lost: bool,
    /// The first gateway's.
    pub model: String,
    /// How many there are in the list.
    pub pictures: usize,
}

/// A name as the rules make it now, to show what they do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    pub stem: String,
    /// The old name it is made for.
    pub original: String,
    /// It lacks the date that the template asks for.
    pub is_undated: bool,
}

impl News {
    /// As it is told.
    #[must_use]
    pub fn to_text(&self) -> String {
        let lines = Lines::default()
            .with("rules", &rules_to_text(&self.rules))
            .with_truth("is_alphabet_lost", self.is_alphabet_lost)
            .with("model", &self.model)
            .with_number("pictures", self.pictures);
        let Some(example) = &self.example else {
            return lines.into_text();
        };
        lines
            .with("stem", &example.stem)
            .with("original", &example.original)
            .with_truth("is_undated", example.is_undated)
            .into_text()
    }

    /// What was told.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines = Lines::read(text);
        let value = |name| lines.text(name).unwrap_or_default();
        Self {
            rules: read_rules(&value("rules")),
            example: lines.text("stem").map(|stem| Example {
                stem,
                original: value("original"),
                is_undated: lines.truth("is_undated").unwrap_or_default(),
            }),
            is_alphabet_lost: lines.truth("is_alphabet_lost").unwrap_or_default(),
            model: value("model"),
            pictures: lines.number("pictures").unwrap_or_default(),
        }
    }
}

/// As the dialog says them.
#[must_use]
pub fn rules_to_text(rules: &Rules) -> String {
    let settings = Settings {
        rules: rules.clone(),
        ..Settings::default()
    };
    settings.to_text()
}

/// What the dialog said.
#[must_use]
pub fn read_rules(text: &str) -> Rules {
    Settings::read(text).rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_read_as_they_were_told() {
        let rules = Rules {
            instructions: "one\n\ntwo\\".to_owned(),
            max_words: 3,
            ..Rules::default()
        };
        let example = Example {
            stem: "café".to_owned(),
            original: "IMG_1".to_owned(),
            is_undated: true,
        };
        for example in [None, Some(example)] {
            let news = News {
                rules: rules.clone(),
                example,
                is_alphabet_lost: true,
                model: "a/b".to_owned(),
                pictures: 10_000,
            };
            assert_eq!(News::read(&news.to_text()), news);
        }
    }
}
