//! Letters of every script, spelled with those of English: `北京` as `Bei Jing`.
//!
//! The table of all letters is large, and comes a few letters at a time from a worker of its own.
//! Here is what is known of it so far, and what was asked for in vain.

use super::unicode::{Category, nfkc};

/// How letters are spelled, as far as it is known yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transliteration {
    /// By letter, in order.
    known: Vec<(char, Box<str>)>,
}

impl Transliteration {
    /// Learns how each of these letters is spelled; what is not ASCII is no spelling.
    pub fn learn(&mut self, spelled: impl IntoIterator<Item = (char, String)>) {
        for (letter, text) in spelled {
            let text = if text.is_ascii() { text } else { String::new() };
            if let Err(place) = self.place(letter) {
                self.known.insert(place, (letter, text.into()));
            }
        }
    }

    /// The text in ASCII, but for letters that are not known yet: these are noted as missing.
    ///
    /// German has spellings of its own. Emoji are no letters, and vanish.
    #[must_use]
    pub fn spell(&self, text: &str, is_german: bool, missing: &mut String) -> String {
        let mut spelled = String::new();
        for c in nfkc(text).chars() {
            if c.is_ascii() {
                spelled.push(c);
            } else if let Some(german) = german(c).filter(|_| is_german) {
                spelled.push_str(german);
            } else if Category::of(c) != Category::Symbol {
                match self.place(c) {
                    Ok(place) => append(&mut spelled, &self.known[place].1),
                    Err(_) => {
                        if !missing.contains(c) {
                            missing.push(c);
                        }
                        spelled.push(c);
                    }
                }
            }
        }
        spelled
    }

    fn place(&self, letter: char) -> Result<usize, usize> {
        self.known
            .binary_search_by_key(&letter, |(known, _)| *known)
    }
}

/// Between two spellings in an answer; in none of them.
const SEPARATOR: char = '\n';

/// The worker's side: the spellings of these letters, in order.
#[must_use]
pub fn answer(letters: &str, spelled: impl Fn(char) -> &'static str) -> String {
    let spelled: Vec<&str> = letters.chars().map(spelled).collect();
    spelled.join(&String::from(SEPARATOR))
}

/// Each of these letters with its spelling, empty where it has none.
pub fn read(letters: &str, answer: &str) -> impl Iterator<Item = (char, String)> {
    letters
        .chars()
        .zip(answer.split(SEPARATOR).map(str::to_owned))
}

/// Syllables of ideographs end in a space; before them there is one too.
fn append(spelled: &mut String, text: &str) {
    let is_syllable = text.ends_with(' ');
    if is_syllable && spelled.ends_with(|last: char| last.is_ascii_alphanumeric()) {
        spelled.push(' ');
    }
    spelled.push_str(text);
}

fn german(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'Ä' => "Ae",
        'Ö' => "Oe",
        'Ü' => "Ue",
        'ß' => "ss",
        'ẞ' => "SS",
        _ => return None,
    })
}

/// Whether a person asks for German: `German`, `Deutsch` or `de`, perhaps with a region.
#[must_use]
pub fn is_german(language: &str) -> bool {
    let language = language.trim().to_ascii_lowercase();
    let named = ["german", "deutsch"];
    named.iter().any(|name| language.starts_with(name))
        || language == "de"
        || language.starts_with("de-")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    /// Knows everything, as the worker does.
    fn taught(text: &str) -> Transliteration {
        let mut known = Transliteration::default();
        let letters = nfkc(text).into_owned();
        let spelled = |c: char| (c, deunicode::deunicode_char(c).unwrap_or("").to_owned());
        known.learn(letters.chars().filter(|c| !c.is_ascii()).map(spelled));
        known
    }

    #[track_caller]
    fn check(text: &str, is_german: bool, expected: &str) {
        let mut missing = String::new();
        let spelled = taught(text).spell(text, is_german, &mut missing);
        assert_eq!(spelled, expected);
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn letters_of_every_script_are_spelled_with_those_of_english() {
        check("café au lait", false, "cafe au lait");
        check("e\u{301}te\u{301}", false, "ete");
        check("北京 café", false, "Bei Jing  cafe");
        check("富士山の写真", false, "Fu Shi Shan no Xie Zhen ");
        check("Москва", false, "Moskva");
        check("Αθήνα", false, "Athena");
        check("ｃａｔ №5 — “x”", false, "cat No5 -- \"x\"");
        check("🦊 red fox", false, " red fox");
    }

    #[test]
    fn german_has_spellings_of_its_own() {
        check("Größe über Äcker", true, "Groesse ueber Aecker");
        check("Größe über Äcker", false, "Grosse uber Acker");
        check("Übungsheft é", true, "Uebungsheft e");
        for language in ["German", "deutsch", "de", " de-AT ", "German (Swiss)"] {
            assert!(is_german(language), "{language:?}");
        }
        for language in ["", "English", "Dutch", "den", "Danish"] {
            assert!(!is_german(language), "{language:?}");
        }
    }

    #[test]
    fn letters_that_are_not_known_stay_and_are_asked_for_once() {
        let mut missing = String::new();
        let nothing = Transliteration::default();
        assert_eq!(nothing.spell("été 北", false, &mut missing), "été 北");
        assert_eq!(missing, "é北");

        let mut known = Transliteration::default();
        known.learn([('é', "e".to_owned()), ('北', "north\u{2013}".to_owned())]);
        missing.clear();
        assert_eq!(known.spell("été 北", false, &mut missing), "ete ");
        assert!(missing.is_empty());
    }

    #[test]
    fn every_character_becomes_ascii_or_nothing() {
        let all: String = ('\0'..=char::MAX).collect();
        let spelled = taught(&all).spell(&all, false, &mut String::new());
        assert!(spelled.is_ascii());
    }
}
