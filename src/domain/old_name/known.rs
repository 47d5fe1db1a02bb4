//! What machines call their pictures, and words that fit every picture.
//!
//! The lists are in `known/*.txt`, one phrase a line, in lower case and with the words of
//! `ScreenShot` parted: `screen shot`.

use super::Reason;
use crate::domain::unicode::lower;

/// First words by which a machine is known. Messengers go first: `IMG-…-WA0001` is theirs.
const MAKERS: [(Reason, &str); 4] = [
    (Reason::Messenger, include_str!("known/messenger.txt")),
    (Reason::Camera, include_str!("known/camera.txt")),
    (Reason::Screenshot, include_str!("known/screenshot.txt")),
    (Reason::Maker, include_str!("known/maker.txt")),
];

/// Words that fit every picture.
const GENERIC: &str = include_str!("known/generic.txt");

/// Words of dates and times, and those that machines put beside them.
const DATES: &str = include_str!("known/dates.txt");

/// What cameras put behind the counter.
const CAMERA_NOTES: &str = include_str!("known/camera_notes.txt");

/// Which machine wrote a name that begins with these words, and how many of them it is known by.
#[must_use]
pub(super) fn maker(words: &[String]) -> Option<(Reason, usize)> {
    let length = |phrase: &str| {
        let length = phrase.split(' ').count();
        let first = words.get(..length)?;
        phrase.split(' ').eq(first).then_some(length)
    };
    MAKERS.iter().find_map(|(reason, phrases)| {
        let length = phrases.lines().find_map(length)?;
        Some((*reason, length))
    })
}

/// Whether a word fits every picture.
#[must_use]
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.lines().any(|listed| listed == word)
}

/// Whether a word belongs to a date or a time.
#[must_use]
pub(super) fn is_date_word(word: &str) -> bool {
    DATES.lines().any(|listed| listed == word)
}

/// Whether a word tells how a picture was taken, not what it shows.
#[must_use]
pub(super) fn is_camera_note(word: &str) -> bool {
    CAMERA_NOTES.lines().any(|listed| listed == word)
}

/// A word as it stands in these lists.
#[must_use]
pub(super) fn listed(word: &str) -> String {
    lower(word).replace('\u{2019}', "'")
}
