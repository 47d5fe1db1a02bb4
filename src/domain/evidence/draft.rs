//! From what a rule found to a name of a few words, with others to pick from.

use super::private::tellable;
use crate::domain::calendar::Date;
use crate::domain::description::{Description, Details, LONGEST_ALT_TEXT, MOST_ALTERNATIVES};
use crate::domain::suggestion::Suggestion;

/// The most words of a name. Of a date, year, month and day count as one each.
const MOST_WORDS: usize = 6;

/// A title is never cut to less than this for the sake of a date.
const LEAST_TITLE_WORDS: usize = 3;

/// Small words: a title should not end with one, and does without them where room is short.
const SMALL: [&str; 52] = [
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "is", "its", "of", "on", "or",
    "that", "the", "to", "with", "was", "be", "der", "die", "das", "den", "dem", "des", "ein",
    "eine", "und", "für", "mit", "von", "zu", "im", "le", "la", "les", "du", "de", "et", "à", "au",
    "el", "los", "las", "y", "con", "por", "il", "di", "e", "per",
];

/// What a rule makes of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Draft {
    /// What kind of picture it is, in one English word or two: `receipt`.
    pub(super) kind: &'static str,
    /// A word that goes before the title: the kind, or what the picture itself calls it.
    pub(super) before: String,
    pub(super) title: String,
    /// A word that goes after the title.
    pub(super) after: &'static str,
    pub(super) date: Option<Date>,
    /// Another wording, for a person to pick.
    pub(super) other: String,
    /// How sure the rule is of the title, in percent.
    pub(super) certainty: u8,
}

impl Draft {
    /// A heading that needs no more words.
    pub(super) fn titled(kind: &'static str, title: String, certainty: u8) -> Self {
        Self {
            kind,
            title,
            certainty,
            ..Self::default()
        }
    }

    /// The name and what goes with it; `None` where no word of the title may be told.
    pub(super) fn describe(&self, confidence: f32, read: &[String]) -> Option<Description> {
        let name = self.name();
        let others = [self.bare(), phrase(&self.other), self.dated()];
        let mut alternatives: Vec<Suggestion> = Vec::new();
        for other in others {
            let other = Suggestion::of_words(other);
            alternatives.extend(other.filter(|other| other.as_str() != name));
        }
        alternatives.dedup();
        alternatives.truncate(MOST_ALTERNATIVES);
        if phrase(&self.title).is_empty() {
            return None;
        }
        Some(Description {
            suggestion: Suggestion::of_words(name)?,
            details: Details {
                alternatives,
                alt_text: self.alt_text(read),
                keywords: self.keywords(),
                confidence: Some(percent(f32::from(self.certainty) * confidence)),
            },
        })
    }

    /// The whole name: as much of the title and of the date as fits.
    fn name(&self) -> String {
        let (before, after) = (tellable(&self.before), tellable(self.after));
        let room = MOST_WORDS
            .saturating_sub(before.len() + after.len())
            .max(LEAST_TITLE_WORDS);
        let mut title = self.title_words();
        let said = |word: &String| {
            before
                .iter()
                .chain(&after)
                .any(|other| other.eq_ignore_ascii_case(word))
        };
        title.retain(|word| !said(word));
        let date = self.date.and_then(|date| {
            let left = room.saturating_sub(title.len().clamp(1, LEAST_TITLE_WORDS));
            written(date, left)
        });
        let taken = date.as_ref().map_or(0, |date| date.split('-').count());
        if taken > 0 && title.len() + taken > room {
            title.retain(|word| !is_small(word));
        }
        shorten(&mut title, room.saturating_sub(taken).max(1));
        let words = before.into_iter().chain(title).chain(after).chain(date);
        words.collect::<Vec<_>>().join(" ")
    }

    /// The title alone.
    fn bare(&self) -> String {
        phrase(&self.title)
    }

    /// The title and the date.
    fn dated(&self) -> String {
        let mut title = self.title_words();
        shorten(&mut title, MOST_WORDS - 3);
        match self.date.and_then(|date| written(date, 3)) {
            Some(date) if !title.is_empty() => format!("{} {date}", title.join(" ")),
            _ => String::new(),
        }
    }

    fn title_words(&self) -> Vec<String> {
        let mut title = tellable(&self.title);
        title.dedup_by(|one, other| one.eq_ignore_ascii_case(other));
        title
    }

    /// A sentence on what is to be read, without anybody's numbers.
    fn alt_text(&self, read: &[String]) -> Option<String> {
        let mut text = capitalized(self.kind);
        for line in read {
            let line = tellable(line).join(" ");
            let length = text.chars().count() + line.chars().count() + 2;
            if !line.is_empty() && length <= LONGEST_ALT_TEXT {
                text.push_str(if text == capitalized(self.kind) {
                    ": "
                } else {
                    ", "
                });
                text.push_str(&line);
            }
        }
        (!text.is_empty()).then_some(text)
    }

    fn keywords(&self) -> Vec<String> {
        let mut keywords = vec![self.kind.to_owned()];
        let title = self.title_words();
        keywords.extend(
            title
                .into_iter()
                .filter(|word| word.chars().count() > 3)
                .take(4),
        );
        keywords
    }
}

/// A few words of a text.
fn phrase(text: &str) -> String {
    let mut words = tellable(text);
    shorten(&mut words, MOST_WORDS);
    words.join(" ")
}

/// Keeps the first words, and drops what would dangle at their end.
fn shorten(words: &mut Vec<String>, most: usize) {
    if words.len() <= most {
        return;
    }
    words.truncate(most);
    while words.len() > 1 && words.last().is_some_and(|word| is_small(word)) {
        words.pop();
    }
}

fn is_small(word: &str) -> bool {
    SMALL.contains(&word.to_lowercase().as_str())
}

/// The date in as many numbers as there is room for: the day, the month, or nothing.
fn written(date: Date, room: usize) -> Option<String> {
    match room {
        0 | 1 => None,
        2 => Some(format!("{:04}-{:02}", date.year(), date.month())),
        _ => Some(format!(
            "{:04}-{:02}-{:02}",
            date.year(),
            date.month(),
            date.day()
        )),
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn percent(value: f32) -> u8 {
    value.clamp(0.0, 100.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(draft: &Draft, expected: &str) {
        let described = draft.describe(1.0, &[]).unwrap();
        assert_eq!(described.suggestion.as_str(), expected);
    }

    fn receipt(title: &str) -> Draft {
        Draft {
            kind: "receipt",
            before: "receipt".to_owned(),
            title: title.to_owned(),
            date: Date::new(2026, 3, 14),
            certainty: 90,
            ..Draft::default()
        }
    }

    #[test]
    fn as_much_of_the_date_is_told_as_fits() {
        check(&receipt("Volthaus"), "receipt Volthaus 2026-03-14");
        check(&receipt("GREEN MARKET"), "receipt GREEN MARKET 2026-03-14");
        check(
            &receipt("The Old Mill Bakery"),
            "receipt Old Mill Bakery 2026-03",
        );
    }

    #[test]
    fn a_word_is_not_said_twice() {
        check(
            &receipt("Receipt Café Sonnblick"),
            "receipt Café Sonnblick 2026-03-14",
        );
    }

    #[test]
    fn a_title_does_not_end_in_the_middle_of_a_phrase() {
        let title = "Minutes of the meeting in the town hall".to_owned();
        check(
            &Draft::titled("document", title, 80),
            "Minutes of the meeting",
        );
    }

    #[test]
    fn a_title_of_numbers_alone_is_no_name() {
        let draft = Draft::titled("document", "0171 555 0136".to_owned(), 80);
        assert_eq!(draft.describe(1.0, &[]), None);
    }

    #[test]
    fn others_to_pick_from_are_not_the_name() {
        let described = receipt("Volthaus")
            .describe(0.5, &["Tel. 0171 555 0136".to_owned()])
            .unwrap();
        let others: Vec<&str> = described
            .details
            .alternatives
            .iter()
            .map(Suggestion::as_str)
            .collect();
        assert_eq!(others, ["Volthaus", "Volthaus 2026-03-14"]);
        assert_eq!(described.details.confidence, Some(45));
        assert_eq!(described.details.alt_text.as_deref(), Some("Receipt: Tel"));
    }
}
