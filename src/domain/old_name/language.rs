//! Whether a run of letters looks like a word of some language.

/// The least letters of a word that counts.
const WORD_LETTERS: usize = 3;

/// A word of so many letters says enough by itself.
const LONG_WORD_LETTERS: usize = 5;

/// The most consonants in a row, a digraph being one: "Rechtschreibung" has four.
const MOST_CONSONANTS: usize = 4;

/// The most vowels in a row: "queue" has four.
const MOST_VOWELS: usize = 4;

/// Letters that are spoken as one, longest first.
const DIGRAPHS: [&str; 14] = [
    "sch", "ch", "ck", "cz", "gh", "ng", "pf", "ph", "sh", "sz", "st", "th", "ts", "tz",
];

/// Whether these letters look like a word: pronounceable in Latin script; in other scripts two
/// letters do.
#[must_use]
pub(super) fn is_word(letters: &str) -> bool {
    let count = letters.chars().filter(|c| c.is_alphabetic()).count();
    if is_other_script(letters) {
        return count > 1;
    }
    // No machine writes random accents.
    count >= WORD_LETTERS && (!letters.is_ascii() || is_pronounceable(letters))
}

/// Whether this word says enough by itself.
#[must_use]
pub(super) fn is_long_word(letters: &str) -> bool {
    let is_long = is_other_script(letters) || letters.chars().count() >= LONG_WORD_LETTERS;
    is_long && is_word(letters)
}

fn is_other_script(letters: &str) -> bool {
    let is_latin = |c| matches!(c, '\0'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2019}');
    !letters.chars().all(is_latin)
}

fn is_pronounceable(letters: &str) -> bool {
    let letters = letters.to_ascii_lowercase();
    let (mut vowels, mut consonants, mut has_vowel) = (0, 0, false);
    let mut rest = letters.as_str();
    while let Some(first) = rest.bytes().next() {
        let sound = DIGRAPHS.iter().find(|digraph| rest.starts_with(**digraph));
        rest = &rest[sound.map_or(1, |digraph| digraph.len())..];
        if is_vowel(first) {
            (vowels, consonants, has_vowel) = (vowels + 1, 0, true);
        } else {
            (vowels, consonants) = (0, consonants + 1);
        }
        if vowels > MOST_VOWELS || consonants > MOST_CONSONANTS {
            return false;
        }
        if first == b'q' && rest.bytes().next().is_some_and(|next| !is_vowel(next)) {
            return false;
        }
    }
    has_vowel
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn words_of_many_languages_look_like_words() {
        for word in [
            "fox",
            "queue",
            "strengths",
            "Rechtschreibung",
            "Weihnachtsschmuck",
            "Geburtstag",
            "été",
            "søster",
            "szczęście",
            "Łódź",
            "vacances",
            "ложка",
            "富士",
            "सूर्य",
            "بحر",
            "ταξίδι",
        ] {
            assert!(is_word(word), "{word}");
        }
    }

    #[test]
    fn random_letters_do_not() {
        for letters in [
            "", "ab", "xkcd", "qwrt", "bcdfgh", "jpg", "qxoa", "aaaaa", "字",
        ] {
            assert!(!is_word(letters), "{letters}");
        }
    }
}
