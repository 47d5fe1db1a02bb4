//! The rules at work: suggestions become stems by a template that was read once.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use super::ascii::{Transliteration, is_german};
use super::case_style::words;
use super::date_order::DateSource;
use super::facts::Facts;
use super::file_name::{MAX_STEM_BYTES, Stem, cut};
use super::name_digits;
use super::rules::Rules;
use super::suggestion::Suggestion;
use super::taken::Taken;
use super::template::{Part, Places, Scope, Template, Token};

/// The [`Rules`], ready for many pictures.
#[derive(Clone, Debug)]
pub struct Scheme<'a> {
    rules: &'a Rules,
    template: Template,
    /// Where names are to be spelled in ASCII: how.
    ascii: Option<&'a Transliteration>,
    /// Letters whose spelling is not known yet.
    missing: RefCell<BTreeSet<char>>,
}

/// What a name may draw on besides the suggestion.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The original's file name without its extension.
    pub original_stem: &'a str,
    /// The path of the folder the picture lies in; empty at the top.
    pub folder: &'a str,
    /// Where the picture stands.
    pub places: Places,
    /// What its file tells.
    pub facts: Option<&'a Facts>,
    /// When its file was last changed; asked for only where [`Scheme::asks_for_file_time`].
    pub file_time: Option<Taken>,
    /// The model that named it.
    pub model: &'a str,
    /// What the model said of it beside the name.
    pub keywords: &'a [String],
}

impl<'a> Scheme<'a> {
    pub(super) fn new(rules: &'a Rules) -> Self {
        let (template, _) = Template::parse(&rules.template);
        Self {
            rules,
            template,
            ascii: None,
            missing: RefCell::default(),
        }
    }

    /// Spells letters in ASCII where the rules say so, as far as their spelling is known.
    #[must_use]
    pub fn spelled_by(mut self, known: &'a Transliteration) -> Self {
        self.ascii = self.rules.is_ascii.then_some(known);
        self
    }

    /// The letters that stayed as they are because their spelling was not known.
    #[must_use]
    pub fn missing(&self) -> BTreeSet<char> {
        self.missing.borrow().clone()
    }

    /// The stem for one picture, not yet kept apart from the others'.
    #[must_use]
    pub fn stem(&self, suggestion: &Suggestion, context: &Context<'_>) -> Stem {
        let moment = self.moment(context);
        let value = |part: &Part| match part {
            Part::Token(token) => self.value(token, suggestion, context, moment),
            Part::Literal(_) | Part::Nothing => String::new(),
        };
        let values = self.template.parts().iter().map(value).collect();
        Stem::clean(&self.spelled(&self.fit(values)))
    }

    /// Whether a name of it lacks the date or the time that the template asks for.
    #[must_use]
    pub fn is_undated(&self, context: &Context<'_>) -> bool {
        let moment = self.moment(context);
        self.template.tokens().any(|token| match (token, moment) {
            (Token::Moment(pattern), Some(moment)) => pattern.text(&moment).is_empty(),
            (Token::Moment(_), None) => true,
            _ => false,
        })
    }

    /// Whether [`Context::file_time`] matters.
    #[must_use]
    pub fn asks_for_file_time(&self) -> bool {
        self.template.has_moment() && self.rules.dates.sources().contains(&DateSource::File)
    }

    /// Whether [`Places::folder`] matters.
    #[must_use]
    pub fn counts_in_folders(&self) -> bool {
        self.counts_in(Scope::Folder)
    }

    /// Whether [`Places::series`] matters.
    #[must_use]
    pub fn counts_in_series(&self) -> bool {
        self.counts_in(Scope::Series)
    }

    fn counts_in(&self, scope: Scope) -> bool {
        let is_meant = |token: &Token| match token {
            Token::Counter(counter) => counter.scope == scope,
            _ => false,
        };
        self.template.tokens().any(is_meant)
    }

    fn moment(&self, context: &Context<'_>) -> Option<Taken> {
        if !self.template.has_moment() {
            return None;
        }
        self.rules.dates.first(|source| match source {
            DateSource::Taken => context.facts?.taken,
            DateSource::OldName => name_digits::moment(context.original_stem),
            DateSource::File => context.file_time,
        })
    }

    fn value(
        &self,
        token: &Token,
        suggestion: &Suggestion,
        context: &Context<'_>,
        moment: Option<Taken>,
    ) -> String {
        let facts = context.facts;
        let cleaned = |text: &str| cleaned(&self.spelled(text));
        let text = |text: Option<&str>| text.map_or(String::new(), cleaned);
        match token {
            Token::Name => self.rules.name(&self.spelled(suggestion.as_str())),
            Token::Original => cleaned(context.original_stem),
            Token::Folder => text(context.folder.rsplit('/').next()),
            Token::OldNumber => {
                let number = name_digits::running_number(context.original_stem);
                number.unwrap_or_default().to_owned()
            }
            Token::Counter(counter) => counter.text(&context.places),
            Token::Moment(pattern) => moment.map_or(String::new(), |moment| pattern.text(&moment)),
            Token::Camera => text(facts.and_then(|facts| facts.camera.as_deref())),
            Token::Lens => text(facts.and_then(|facts| facts.lens.as_deref())),
            Token::Width => pixels(facts.map(|facts| facts.width)),
            Token::Height => pixels(facts.map(|facts| facts.height)),
            Token::Model => text(context.model.rsplit('/').next()),
            Token::Hash(digits) => {
                let digest = facts.and_then(|facts| facts.sha256);
                digest.map_or(String::new(), |digest| hexadecimal(&digest, *digits))
            }
            Token::Keywords(most) => self.keywords(context.keywords, *most),
        }
    }

    fn spelled<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.ascii {
            Some(known) if !text.is_ascii() => {
                let is_german = is_german(&self.rules.language);
                Cow::Owned(known.spell(text, is_german, &mut self.missing.borrow_mut()))
            }
            _ => Cow::Borrowed(text),
        }
    }

    /// Keywords in the style of the name.
    fn keywords(&self, keywords: &[String], most: Option<usize>) -> String {
        let kept = &keywords[..keywords.len().min(most.unwrap_or(usize::MAX))];
        let case = self.rules.case;
        let separator = self.rules.separator.unwrap_or(case.separator());
        case.join(&words(&self.spelled(&kept.join(" "))), separator)
    }

    /// Fills the template within the bytes of a stem: what is longest in words gives way before the
    /// template's own text, dates and numbers.
    fn fit(&self, mut values: Vec<String>) -> String {
        let mut text = self.template.fill(&values);
        for gives_way in [
            |token: &Token| matches!(token, Token::Keywords(_)),
            |token: &Token| matches!(token, Token::Original),
            |token: &Token| matches!(token, Token::Lens | Token::Camera | Token::Model),
            |token: &Token| matches!(token, Token::Folder),
            |token: &Token| matches!(token, Token::Hash(_)),
            |token: &Token| matches!(token, Token::Name),
        ] {
            // One byte less than a stem holds, for the underscore of a device name.
            let excess = text.len().saturating_sub(MAX_STEM_BYTES - 1);
            if excess == 0 {
                break;
            }
            for (part, value) in self.template.parts().iter().zip(&mut values) {
                if matches!(part, Part::Token(token) if gives_way(token)) {
                    *value = shorter(value, excess).to_owned();
                }
            }
            text = self.template.fill(&values);
        }
        text
    }
}

/// As a stem would have it; nothing of nothing.
fn cleaned(text: &str) -> String {
    match text {
        "" => String::new(),
        text => Stem::clean(text).to_string(),
    }
}

fn pixels(length: Option<u32>) -> String {
    let known = length.filter(|length| *length > 0);
    known.map_or(String::new(), |length| length.to_string())
}

fn hexadecimal(bytes: &[u8], digits: usize) -> String {
    let needed = bytes.iter().take(digits.div_ceil(2));
    let mut text: String = needed.map(|byte| format!("{byte:02x}")).collect();
    text.truncate(digits);
    text
}

/// `text` without at least `bytes` of its end, but with something left of it: cut between words,
/// and between graphemes where that would cost more than half.
fn shorter(text: &str, bytes: usize) -> &str {
    const BETWEEN_WORDS: [char; 4] = [' ', '-', '_', '.'];
    let kept = cut(text, text.len().saturating_sub(bytes).max(1));
    let is_whole = text[kept.len()..].starts_with(BETWEEN_WORDS);
    let end = match kept.rfind(BETWEEN_WORDS) {
        Some(end) if !is_whole && end >= kept.len() / 2 => end,
        _ => kept.len(),
    };
    kept[..end].trim_end_matches(BETWEEN_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case_style::CaseStyle;
    use crate::domain::date_order::DateOrder;

    fn facts() -> Facts {
        Facts {
            width: 6000,
            height: 4000,
            sha256: Some([0xAB; 32]),
            taken: Taken::read("2024-05-12T10:11:12+02:00"),
            camera: Some("Canon EOS R5".to_owned()),
            lens: Some("EF24-70mm f/2.8L".to_owned()),
            ..Facts::default()
        }
    }

    fn context<'a>(facts: Option<&'a Facts>, keywords: &'a [String]) -> Context<'a> {
        Context {
            original_stem: "IMG_2041",
            folder: "2024/Summer Trip",
            places: Places {
                batch: 6,
                folder: 2,
                series: Some(1),
            },
            facts,
            file_time: Taken::read("2025-01-02T03:04:05"),
            model: "google/gemini-2.5-flash:free",
            keywords,
        }
    }

    fn templated(template: &str) -> Rules {
        Rules {
            template: template.to_owned(),
            ..Rules::default()
        }
    }

    fn stem(rules: &Rules, context: &Context<'_>) -> String {
        let suggestion = Suggestion::read("red fox").unwrap();
        rules.scheme().stem(&suggestion, context).to_string()
    }

    #[test]
    fn a_template_draws_on_everything_that_is_known() {
        let keywords = ["Fox", "deep snow", "winter"].map(ToOwned::to_owned);
        let facts = facts();
        let context = context(Some(&facts), &keywords);
        for (template, expected) in [
            ("{folder} {name} {n:001}", "Summer Trip red-fox 007"),
            ("{original}_{name}", "IMG_2041_red-fox"),
            ("{name} (mine)", "red-fox (mine)"),
            ("{date}_{name}_{number}", "2024-05-12_red-fox_2041"),
            ("{date:D MMM YYYY} {time:HH.mm}", "12 May 2024 10.11"),
            ("{time:HH:mm}", "10-11"),
            ("{camera} {lens}", "Canon EOS R5 EF24-70mm f-2.8L"),
            ("{width}x{height}", "6000x4000"),
            ("{model}", "gemini-2.5-flash-free"),
            ("{name}-{hash:8}", "red-fox-abababab"),
            ("{keywords}", "fox-deep-snow-winter"),
            ("{name} {keywords:2}", "red-fox fox-deep-snow"),
            ("{n:001,+10} {n:01,folder} {n:1,series}", "061 03 2"),
        ] {
            assert_eq!(stem(&templated(template), &context), expected, "{template}");
        }
        let title = Rules {
            case: CaseStyle::Title,
            ..templated("{keywords:1} {name}")
        };
        assert_eq!(stem(&title, &context), "Fox Red Fox");
    }

    #[test]
    fn what_is_not_known_takes_its_separator_along() {
        let unknown = Context {
            original_stem: "sunset",
            ..Context::default()
        };
        for template in [
            "{date}_{time}_{name}",
            "{name} ({camera}, {lens})",
            "{name}-{width}",
            "{name}-{n:01,series}",
            "{model} {name} {hash:8} {keywords:3} {folder} {number}",
        ] {
            let stem = stem(&templated(template), &unknown);
            assert_eq!(stem, "red-fox", "{template}");
        }
    }

    #[test]
    fn the_date_is_that_of_the_first_source_that_has_one() {
        let facts = facts();
        let dated_name = Context {
            original_stem: "IMG_20230102_030405",
            ..context(Some(&facts), &[])
        };
        let undated_name = context(None, &[]);
        for (dates, of_both, of_file) in [
            (DateOrder::TakenName, "2024-05-12", "no"),
            (DateOrder::TakenNameFile, "2024-05-12", "2025-01-02"),
            (DateOrder::Taken, "2024-05-12", "no"),
            (DateOrder::TakenFile, "2024-05-12", "2025-01-02"),
            (DateOrder::NameTaken, "2023-01-02", "no"),
            (DateOrder::NameTakenFile, "2023-01-02", "2025-01-02"),
            (DateOrder::File, "2025-01-02", "2025-01-02"),
        ] {
            let rules = Rules {
                dates,
                ..templated("{date} no")
            };
            assert_eq!(stem(&rules, &dated_name), format!("{of_both} no"));
            let scheme = rules.scheme();
            assert_eq!(scheme.is_undated(&undated_name), of_file == "no");
            assert_eq!(
                scheme.asks_for_file_time(),
                dates.sources().contains(&DateSource::File)
            );
        }
        let rules = templated("{time} {name}");
        let day_only = Context {
            original_stem: "IMG-20240512-WA0007",
            ..Context::default()
        };
        assert!(rules.scheme().is_undated(&day_only));
        assert!(!templated("{name}").scheme().is_undated(&undated_name));
    }

    #[test]
    fn what_is_too_long_is_cut_between_words_then_between_graphemes() {
        assert_eq!(shorter("red-fox-in-snow", 2), "red-fox-in");
        assert_eq!(shorter("red-fox-in-snow", 5), "red-fox-in");
        assert_eq!(shorter("Summer Trip", 1), "Summer");
        assert_eq!(shorter("a-verylongword", 3), "a-verylongw");
        assert_eq!(shorter("cafe\u{301}e\u{301}", 1), "cafe\u{301}");
        assert_eq!(shorter("ab", 9), "a");
    }

    #[test]
    fn everything_a_name_draws_on_is_spelled_in_ascii() {
        let mut known = Transliteration::default();
        let spelled = |c: char| (c, deunicode::deunicode_char(c).unwrap_or("").to_owned());
        known.learn("北京é".chars().map(spelled));
        let context = Context {
            original_stem: "été",
            folder: "旅/Größe",
            ..Context::default()
        };
        let suggestion = Suggestion::of_words("北京 café".to_owned()).unwrap();
        let rules = Rules {
            is_ascii: true,
            language: "Deutsch".to_owned(),
            case: CaseStyle::Title,
            ..templated("{folder} – {name} {original}")
        };
        let scheme = rules.scheme().spelled_by(&known);
        let stem = scheme.stem(&suggestion, &context).to_string();
        assert_eq!(stem, "Groesse – Bei Jing Cafe ete");
        assert_eq!(scheme.missing(), BTreeSet::from(['–']));

        let unspelled = Rules {
            is_ascii: false,
            ..rules.clone()
        };
        let scheme = unspelled.scheme().spelled_by(&known);
        let stem = scheme.stem(&suggestion, &context).to_string();
        assert_eq!(stem, "Größe – 北京 Café été");
        assert!(scheme.missing().is_empty());
    }

    #[test]
    fn letters_that_all_vanish_leave_a_name_all_the_same() {
        let mut known = Transliteration::default();
        known.learn([('ꙮ', String::new())]);
        let rules = Rules {
            is_ascii: true,
            ..Rules::default()
        };
        let suggestion = Suggestion::of_words("ꙮꙮ".to_owned()).unwrap();
        let scheme = rules.scheme().spelled_by(&known);
        let stem = scheme.stem(&suggestion, &Context::default());
        assert_eq!(stem.as_str(), "image");
    }

    #[test]
    fn numbers_and_dates_survive_whatever_is_too_long() {
        let keywords = vec!["long".repeat(9); 10];
        let facts = facts();
        let long = "o".repeat(300);
        let context = Context {
            original_stem: &long,
            folder: &long,
            ..context(Some(&facts), &keywords)
        };
        let rules = templated("{date} {original} {folder} {name} {keywords} {lens} {n:001}");
        let suggestion = Suggestion::read(&"写".repeat(60)).unwrap();
        let stem = rules.scheme().stem(&suggestion, &context).to_string();
        assert!(stem.starts_with("2024-05-12 o"), "{stem}");
        assert!(stem.ends_with(" 007"), "{stem}");
        assert!(stem.contains("写写写写写写"), "{stem}");
    }
}
