//! What a person chose, as kept on this device. Never the key.
//!
//! Read leniently: what is missing or makes no sense is as it was at first, so settings written
//! by another version never stop the page.

use serde::Serialize;
use serde_json::Value;

use super::case_style::{CaseStyle, Separator};
use super::rules::Rules;

/// The version of the stored form; raised when an old field changes its meaning.
const VERSION: u64 = 1;

/// Everything that is remembered between visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// A preset's `id`; empty before a choice.
    pub gateway: String,
    pub address: String,
    pub model: String,
    pub rules: Rules,
}

impl Settings {
    /// Reads stored text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let stored: Value = serde_json::from_str(text).unwrap_or_default();
        if stored["version"] != VERSION {
            return Self::default();
        }
        Self {
            gateway: string(&stored["gateway"]),
            address: string(&stored["address"]),
            model: string(&stored["model"]),
            rules: rules(&stored["rules"]),
        }
    }

    /// The text to store.
    #[must_use]
    pub fn to_text(&self) -> String {
        let rules = &self.rules;
        let stored = Stored {
            version: VERSION,
            gateway: &self.gateway,
            address: &self.address,
            model: &self.model,
            rules: StoredRules {
                case: rules.case.as_str(),
                separator: rules.separator.map(Separator::as_str),
                max_words: rules.max_words,
                language: &rules.language,
                template: &rules.template,
                instructions: &rules.instructions,
            },
        };
        // Strings and whole numbers can always be written.
        serde_json::to_string(&stored).unwrap_or_default()
    }
}

/// The stored form. Only written so: reading takes each field by itself.
#[derive(Serialize)]
struct Stored<'a> {
    version: u64,
    gateway: &'a str,
    address: &'a str,
    model: &'a str,
    rules: StoredRules<'a>,
}

#[derive(Serialize)]
struct StoredRules<'a> {
    case: &'a str,
    separator: Option<&'a str>,
    max_words: usize,
    language: &'a str,
    template: &'a str,
    instructions: &'a str,
}

fn rules(stored: &Value) -> Rules {
    let usual = Rules::default();
    Rules {
        case: CaseStyle::read(&string(&stored["case"])).unwrap_or(usual.case),
        separator: stored["separator"].as_str().and_then(Separator::read),
        max_words: stored["max_words"]
            .as_u64()
            .and_then(|words| usize::try_from(words).ok())
            .unwrap_or(usual.max_words),
        language: string(&stored["language"]),
        template: stored["template"]
            .as_str()
            .map_or(usual.template, str::to_owned),
        instructions: string(&stored["instructions"]),
    }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
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
            rules: Rules {
                case: CaseStyle::Title,
                separator: Some(Separator::Underscore),
                max_words: 3,
                language: "German".to_owned(),
                template: "{n}-{name}".to_owned(),
                instructions: "the dog is Rex".to_owned(),
            },
        };
        assert_eq!(Settings::read(&settings.to_text()), settings);
    }

    #[test]
    fn what_makes_no_sense_is_as_at_first() {
        for text in ["", "no json", "[]", r#"{"version":99,"model":"x"}"#] {
            assert_eq!(Settings::read(text), Settings::default(), "{text}");
        }
        let odd = r#"{"version":1,"model":7,"rules":{"case":"shouting","max_words":-1}}"#;
        assert_eq!(Settings::read(odd), Settings::default());
    }
}
