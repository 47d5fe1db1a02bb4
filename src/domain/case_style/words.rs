//! Words of a text, in any script: runs of letters, marks and digits.
//!
//! Scripts written without spaces keep together, as no dictionary is at hand to part them.

use crate::domain::file_name::{is_invisible, is_mark};
use crate::domain::unicode::nfkc;

/// The words of `text`, in compatibility spelling, with no character but letters, marks, digits
/// and the points of decimal numbers.
///
/// Apostrophes vanish (`dog's` is `dogs`), as do commas that part thousands.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let text: Vec<char> = nfkc(text).chars().filter(|&c| !is_invisible(c)).collect();
    let mut words = vec![String::new()];
    for (at, &c) in text.iter().enumerate() {
        let open = words.len() - 1;
        let word = &mut words[open];
        let follows_digit = word.ends_with(|last: char| last.is_ascii_digit());
        let next = &text[at + 1..];
        let is_letter = c.is_alphanumeric() || (is_mark(c) && !word.is_empty());
        let is_decimal_point = c == '.' && follows_digit && digits(next) > 0;
        let parts_thousands = c == ',' && follows_digit && digits(next) == 3;
        if is_letter || is_decimal_point {
            word.push(c);
        } else if !(word.is_empty() || is_apostrophe(c) || parts_thousands) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// How many digits `text` begins with, counted no further than four.
fn digits(text: &[char]) -> usize {
    text.iter()
        .take(4)
        .take_while(|c| c.is_ascii_digit())
        .count()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected, "from {text:?}");
    }

    #[test]
    fn words_end_where_letters_do() {
        check("golden_retriever-puppy", &["golden", "retriever", "puppy"]);
        check("R&D (2024), 100%!", &["R", "D", "2024", "100"]);
        check("  ", &[]);
        check("", &[]);
        check("\u{1f305}", &[]);
    }

    #[test]
    fn apostrophes_do_not_part_words() {
        check(
            "the dog's O\u{2019}Brien 'bowl'",
            &["the", "dogs", "OBrien", "bowl"],
        );
    }

    #[test]
    fn numbers_stay_whole() {
        check(
            "v1.5 and 1,000,000 or 2,5",
            &["v1.5", "and", "1000000", "or", "2", "5"],
        );
        check("at 3. 14", &["at", "3", "14"]);
        check("2024-05-01", &["2024", "05", "01"]);
    }

    #[test]
    fn scripts_without_spaces_stay_together() {
        check("富士山の写真", &["富士山の写真"]);
        check("ภูเขาไฟ", &["ภูเขาไฟ"]);
        check("हिन्दी भाषा", &["हिन्दी", "भाषा"]);
        check("「赤い車」、夜", &["赤い車", "夜"]);
    }

    #[test]
    fn marks_belong_to_their_letter_and_invisible_characters_to_nobody() {
        check("e\u{301}te\u{301}", &["\u{e9}t\u{e9}"]);
        check("red\u{200b}fox so\u{ad}ft", &["redfox", "soft"]);
        check("\u{301}a", &["a"]);
        check("\u{ff12}\u{ff10} \u{fb01}sh", &["20", "fish"]);
    }
}
