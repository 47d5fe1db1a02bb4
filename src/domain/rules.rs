//! What a person chose in the dialog `Naming rules`, and the words these rules make of a
//! suggestion.

use super::case_style::{CaseStyle, Separator, words};
use super::date_order::DateOrder;
use super::file_name::cut;
use super::picture_size::PictureSize;
use super::scheme::Scheme;

/// How many words a name may be set to have.
pub const WORDS: std::ops::RangeInclusive<usize> = 1..=12;

/// How many characters a name may be set to have at most.
pub const CHARS: std::ops::RangeInclusive<usize> = 10..=100;

/// What `{name}` is when the suggestion has no letter the rules allow.
const NAMELESS: &str = "image";

/// English words a name that was cut should not end with.
const DANGLING: [&str; 19] = [
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "is", "its", "near", "of", "on",
    "or", "the", "to", "under", "with",
];

/// How names are to be made; the same for every picture of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    pub case: CaseStyle,
    /// Between words; `None` leaves it to the case style.
    pub separator: Option<Separator>,
    /// The most words `{name}` has; values outside [`WORDS`] count as the nearest inside.
    pub max_words: usize,
    /// The longest `{name}`, in characters; values outside [`CHARS`] count as the nearest inside.
    pub max_chars: usize,
    /// Letters of every script are spelled with those of English.
    pub is_ascii: bool,
    /// The language asked for; empty leaves it to the model.
    pub language: String,
    /// A [`Template`](super::template::Template)'s text.
    pub template: String,
    /// Where the template's dates are looked for.
    pub dates: DateOrder,
    /// The person's own words to the model.
    pub instructions: String,
    /// What the person's own words mean, one a line, such as `Rex: our dog`.
    pub glossary: String,
    /// What the model may be told besides.
    pub tells: Tells,
    /// Pictures that look alike are asked about once and numbered as a series.
    pub is_alike_asked_once: bool,
    /// Different pictures that were given one name are asked about once more.
    pub tells_apart: bool,
    /// Videos get rows too, and are named after one of their frames.
    pub takes_videos: bool,
    /// How large pictures are sent.
    pub picture_size: PictureSize,
}

/// What a person allows the model to be told about a picture beside what it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tells {
    /// The name of its folder.
    pub folder: bool,
    /// When it was taken.
    pub date: bool,
    /// Good names nearby, and names that the person typed.
    pub examples: bool,
    /// What this device reads in it.
    pub text: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            case: CaseStyle::default(),
            separator: None,
            max_words: 6,
            max_chars: 60,
            is_ascii: false,
            language: String::new(),
            template: "{name}".to_owned(),
            dates: DateOrder::default(),
            instructions: String::new(),
            glossary: String::new(),
            tells: Tells::default(),
            is_alike_asked_once: true,
            tells_apart: true,
            takes_videos: false,
            picture_size: PictureSize::default(),
        }
    }
}

impl Rules {
    /// The rules ready for use on many pictures: the template is read once.
    #[must_use]
    pub fn scheme(&self) -> Scheme<'_> {
        Scheme::new(self)
    }

    /// The first words of a suggestion in the chosen style.
    pub(super) fn name(&self, suggestion: &str) -> String {
        let mut words = words(suggestion);
        let max_words = self.max_words.clamp(*WORDS.start(), *WORDS.end());
        if words.len() > max_words {
            shorten(&mut words, max_words);
        }
        let max_chars = self.max_chars.clamp(*CHARS.start(), *CHARS.end());
        let separator = self.separator.unwrap_or(self.case.separator());
        loop {
            let name = self.case.join(&words, separator);
            if name.chars().nth(max_chars).is_none() {
                return if name.is_empty() {
                    NAMELESS.to_owned()
                } else {
                    name
                };
            }
            if words.len() < 2 {
                return cut(&name, byte_of_char(&name, max_chars)).to_owned();
            }
            let fewer = words.len() - 1;
            shorten(&mut words, fewer);
        }
    }
}

/// Keeps the first `max_words`, and drops what would dangle at their end.
fn shorten(words: &mut Vec<String>, max_words: usize) {
    words.truncate(max_words);
    let dangles = |word: &String| DANGLING.iter().any(|end| end.eq_ignore_ascii_case(word));
    while words.len() > 1 && words.last().is_some_and(dangles) {
        words.pop();
    }
}

fn byte_of_char(text: &str, number: usize) -> usize {
    text.char_indices()
        .nth(number)
        .map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file_name::Stem;
    use crate::domain::scheme::Context;
    use crate::domain::suggestion::Suggestion;

    #[track_caller]
    fn check(rules: &Rules, answer: &str, expected: &str) {
        let suggestion = Suggestion::read(answer).unwrap();
        let stem = rules.scheme().stem(&suggestion, &Context::default());
        assert_eq!(stem.as_str(), expected, "from {answer:?}");
        assert_eq!(Stem::parse(expected).as_ref(), Ok(&stem));
    }

    #[test]
    fn the_default_is_a_few_lower_case_words_with_hyphens() {
        check(
            &Rules::default(),
            "Golden Retriever Puppy",
            "golden-retriever-puppy",
        );
        check(&Rules::default(), "富士山の写真", "富士山の写真");
        check(
            &Rules::default(),
            "$(rm -rf) `x`; 'y' %PATH%!",
            "rm-rf-x-y-path",
        );
    }

    #[test]
    fn names_are_cut_after_a_word_that_can_end_them() {
        check(
            &Rules::default(),
            "a dog on the beach in the evening sun",
            "a-dog-on-the-beach",
        );
        let two = Rules {
            max_words: 2,
            ..Rules::default()
        };
        check(&two, "cat of doom", "cat");
        check(&two, "into the woods", "into");
        let long = "extraordinarily incomprehensible counterrevolutionaries internationalization";
        check(
            &Rules::default(),
            long,
            "extraordinarily-incomprehensible-counterrevolutionaries",
        );
        check(&Rules::default(), &"w".repeat(100), &"w".repeat(60));
        let none = Rules {
            max_words: 0,
            ..Rules::default()
        };
        check(&none, "red fox", "red");
    }

    #[test]
    fn devices_and_posing_extensions_are_repaired_after_the_style() {
        check(&Rules::default(), "CON", "con_");
        let dots = Rules {
            case: CaseStyle::Dot,
            ..Rules::default()
        };
        check(&dots, "rocket exe file", "rocket.exe.file");
        check(&dots, "my rocket exe", "my.rocket-exe");
    }

    #[test]
    fn the_separator_can_be_chosen() {
        let rules = Rules {
            case: CaseStyle::Title,
            separator: Some(Separator::Underscore),
            ..Rules::default()
        };
        check(&rules, "red fox", "Red_Fox");
    }
}
