//! How words become one name: their capitals and what stands between them.

use super::unicode::{lower, upper};
use super::words::dialogs;

mod words;

pub use words::words;

/// A way to write several words as one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CaseStyle {
    #[default]
    Kebab,
    Snake,
    Camel,
    Pascal,
    Title,
    Sentence,
    Dot,
    Space,
    Upper,
}

impl CaseStyle {
    /// Every style, in the order a person chooses from.
    pub const ALL: [Self; 9] = [
        Self::Kebab,
        Self::Snake,
        Self::Camel,
        Self::Pascal,
        Self::Title,
        Self::Sentence,
        Self::Dot,
        Self::Space,
        Self::Upper,
    ];

    /// The stable spelling, for stored settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kebab => "kebab",
            Self::Snake => "snake",
            Self::Camel => "camel",
            Self::Pascal => "pascal",
            Self::Title => "title",
            Self::Sentence => "sentence",
            Self::Dot => "dot",
            Self::Space => "space",
            Self::Upper => "upper",
        }
    }

    /// The style of a stable spelling.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.as_str() == text)
    }

    /// What a person chooses by: the style's name, written in it where the language can.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Kebab => "kebab-case",
            Self::Snake => "snake_case",
            Self::Camel => "camelCase",
            Self::Pascal => "PascalCase",
            Self::Title => dialogs::case_title(),
            Self::Sentence => dialogs::case_sentence(),
            Self::Dot => "dot.case",
            Self::Space => dialogs::case_lower(),
            Self::Upper => dialogs::case_upper(),
        }
    }

    /// What stands between two words unless a person chose otherwise.
    #[must_use]
    pub fn separator(self) -> Separator {
        match self {
            Self::Kebab => Separator::Hyphen,
            Self::Snake => Separator::Underscore,
            Self::Camel | Self::Pascal => Separator::None,
            Self::Title | Self::Sentence | Self::Space | Self::Upper => Separator::Space,
            Self::Dot => Separator::Dot,
        }
    }

    /// The words as one name.
    #[must_use]
    pub fn join(self, words: &[String], separator: Separator) -> String {
        let shouted = words.iter().all(|word| is_acronym(word) || !has_case(word));
        let mut name = String::new();
        for (at, word) in words.iter().enumerate() {
            if at > 0 {
                name.push_str(separator.as_str());
            }
            name.push_str(&self.write(word, at == 0, shouted));
        }
        name
    }

    /// One word; acronyms keep their capitals in prose, unless the whole text is `shouted`.
    fn write(self, word: &str, is_first: bool, shouted: bool) -> String {
        match self {
            Self::Upper => upper(word),
            Self::Title | Self::Sentence if is_acronym(word) && !shouted => word.to_owned(),
            Self::Pascal | Self::Title => capitalized(word),
            Self::Camel if !is_first => capitalized(word),
            Self::Sentence if is_first => capitalized(word),
            _ => lower(word),
        }
    }
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Separator {
    Hyphen,
    Underscore,
    Space,
    Dot,
    None,
}

impl Separator {
    /// Every separator, in the order a person chooses from.
    pub const ALL: [Self; 5] = [
        Self::Hyphen,
        Self::Underscore,
        Self::Space,
        Self::Dot,
        Self::None,
    ];

    /// The text itself; also the stable spelling, for stored settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hyphen => "-",
            Self::Underscore => "_",
            Self::Space => " ",
            Self::Dot => ".",
            Self::None => "",
        }
    }

    /// The separator of a stable spelling.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|separator| separator.as_str() == text)
    }

    /// What a person chooses by.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Hyphen => dialogs::separator_hyphen(),
            Self::Underscore => dialogs::separator_underscore(),
            Self::Space => dialogs::separator_space(),
            Self::Dot => dialogs::separator_dot(),
            Self::None => dialogs::separator_none(),
        }
    }
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(word.ceil_char_boundary(1));
    // Georgian has capitals for whole words alone.
    if first.starts_with(|c| matches!(c, '\u{10d0}'..='\u{10ff}')) {
        return lower(word);
    }
    upper(first) + &lower(rest)
}

fn is_acronym(word: &str) -> bool {
    has_case(word) && word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase)
}

fn has_case(word: &str) -> bool {
    word.chars().any(|c| c.is_lowercase() || c.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(style: CaseStyle, text: &str, expected: &str) {
        assert_eq!(style.join(&words(text), style.separator()), expected);
    }

    #[test]
    fn every_style_writes_words_its_way() {
        let text = "Golden retriever PUPPY";
        check(CaseStyle::Kebab, text, "golden-retriever-puppy");
        check(CaseStyle::Snake, text, "golden_retriever_puppy");
        check(CaseStyle::Camel, text, "goldenRetrieverPuppy");
        check(CaseStyle::Pascal, text, "GoldenRetrieverPuppy");
        check(
            CaseStyle::Title,
            "golden retriever puppy",
            "Golden Retriever Puppy",
        );
        check(
            CaseStyle::Sentence,
            "golden Retriever puppy",
            "Golden retriever puppy",
        );
        check(CaseStyle::Dot, text, "golden.retriever.puppy");
        check(CaseStyle::Space, text, "golden retriever puppy");
        check(CaseStyle::Upper, text, "GOLDEN RETRIEVER PUPPY");
    }

    #[test]
    fn acronyms_keep_their_capitals_in_prose_only() {
        check(CaseStyle::Title, "NASA rocket", "NASA Rocket");
        check(CaseStyle::Sentence, "rocket of NASA", "Rocket of NASA");
        check(CaseStyle::Title, "RED FOX 2024", "Red Fox 2024");
        check(CaseStyle::Kebab, "NASA rocket", "nasa-rocket");
        check(CaseStyle::Pascal, "NASA rocket", "NasaRocket");
    }

    #[test]
    fn scripts_without_case_and_special_letters_survive() {
        check(CaseStyle::Pascal, "富士山 写真", "富士山写真");
        check(CaseStyle::Title, "élan über", "Élan Über");
        check(CaseStyle::Kebab, "ΣΊΣΥΦΟΣ", "σίσυφος");
        check(CaseStyle::Upper, "straße 1.5", "STRASSE 1.5");
    }

    #[test]
    fn every_style_knows_the_ways_of_every_script() {
        for (style, text, expected) in [
            (
                CaseStyle::Title,
                "große STRASSE am see",
                "Große STRASSE Am See".to_owned(),
            ),
            (
                CaseStyle::Upper,
                "große straße",
                "GROSSE STRASSE".to_owned(),
            ),
            (CaseStyle::Camel, "große Straße", "großeStraße".to_owned()),
            (
                CaseStyle::Title,
                "ο λόγος του ΣΊΣΥΦΟΥ",
                "Ο Λόγος Του ΣΊΣΥΦΟΥ".to_owned(),
            ),
            (CaseStyle::Snake, "Ο ΛΌΓΟΣ ΤΟΥ", "ο_λόγος_του".to_owned()),
            (
                CaseStyle::Pascal,
                "красная площадь",
                "КраснаяПлощадь".to_owned(),
            ),
            (
                CaseStyle::Sentence,
                "富士山 写真 夜",
                "富士山 写真 夜".to_owned(),
            ),
            (
                CaseStyle::Kebab,
                "シロネコ と クロネコ",
                "シロネコ-と-クロネコ".to_owned(),
            ),
            (CaseStyle::Dot, "غروب الشمس", "غروب.الشمس".to_owned()),
            (CaseStyle::Title, "हिन्दी भाषा", "हिन्दी भाषा".to_owned()),
            (
                CaseStyle::Title,
                "ძველი თბილისი",
                "ძველი თბილისი".to_owned(),
            ),
            (CaseStyle::Title, "ǆungla", "Džungla".to_owned()),
            (CaseStyle::Upper, "ﬁsh", "FISH".to_owned()),
            (
                CaseStyle::Space,
                "İstanbul IĞDIR",
                "i\u{307}stanbul iğdir".to_owned(),
            ),
        ] {
            check(style, text, &expected);
        }
    }

    #[test]
    fn every_label_is_written_in_its_own_style() {
        for style in CaseStyle::ALL {
            let own = style.join(&words(&split_humps(style.label())), style.separator());
            assert_eq!(own, style.label());
        }
    }

    fn split_humps(label: &str) -> String {
        label.replace("Case", " case")
    }
}
