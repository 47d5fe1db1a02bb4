//! What machines call their pictures, and words that fit every picture.
//!
//! The lists are in `known/*.txt`, one phrase a line, in lower case and with the words of
//! `ScreenShot` parted: `screen shot`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::Reason;
use crate::domain::unicode::lower;

/// First words by which a machine is known. Messengers go first: `IMG-…-WA0001` is theirs.
const MAKERS: [(Reason, &str); 4] = [
    (Reason::Messenger, include_str!("known/messenger.txt")),
    (Reason::Camera, include_str!("known/camera.txt")),
    (Reason::Screenshot, include_str!("known/screenshot.txt")),
    (Reason::Maker, include_str!("known/maker.txt")),
];

/// The phrases of all makers by their first words, as ten thousand names are looked up at once.
static PHRASES: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: HashMap<&str, Vec<Phrase>> = HashMap::new();
    for (reason, text) in MAKERS {
        for line in text.lines() {
            let mut words = line.split(' ');
            let first = words.next().unwrap_or_default();
            let others = words.collect();
            phrases.entry(first).or_default().push((reason, others));
        }
    }
    phrases
});

/// Who it belongs to, and its words after the first.
type Phrase = (Reason, Vec<&'static str>);

/// Words that fit every picture.
static GENERIC: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("known/generic.txt").lines().collect());

/// Words of dates and times, and those that machines put beside them.
static DATES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("known/dates.txt").lines().collect());

/// What cameras put behind the counter.
static CAMERA_NOTES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("known/camera_notes.txt").lines().collect());

/// Which machine wrote a name that begins with these words, and how many of them it is known by.
#[must_use]
pub(super) fn maker(words: &[String]) -> Option<(Reason, usize)> {
    let (first, others) = words.split_first()?;
    let is_phrase = |(_, phrase): &&Phrase| {
        let begin = others.get(..phrase.len());
        begin.is_some_and(|begin| begin == phrase.as_slice())
    };
    let (reason, phrase) = PHRASES.get(first.as_str())?.iter().find(is_phrase)?;
    Some((*reason, phrase.len() + 1))
}

/// Whether a word fits every picture.
#[must_use]
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains(word)
}

/// Whether a word belongs to a date or a time.
#[must_use]
pub(super) fn is_date_word(word: &str) -> bool {
    DATES.contains(word)
}

/// Whether a word tells how a picture was taken, not what it shows.
#[must_use]
pub(super) fn is_camera_note(word: &str) -> bool {
    CAMERA_NOTES.contains(word)
}

/// A word as it stands in these lists.
#[must_use]
pub(super) fn listed(word: &str) -> String {
    lower(word).replace('\u{2019}', "'")
}
