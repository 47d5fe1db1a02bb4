//! Keeps out of names what identifies a person or an account: phone, card and account numbers,
//! addresses of mail and web, codes.
//!
//! Told by shape alone, and in doubt left out: a name without a number is still a name.

use crate::domain::case_style::words;

/// Years stand in titles; any other number of so many digits may be the end of a card's.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2099;

/// As many digits in a row, however they are spaced, are a number of somebody's.
const MOST_DIGITS: usize = 4;

/// The most digits in a word of letters and digits. Codes are in capitals, and `DE89` may begin an IBAN.
const MOST_MIXED_DIGITS: usize = 2;
const MOST_DIGITS_IN_CAPITALS: usize = 1;

/// The words of a text that may be told.
pub(super) fn tellable(text: &str) -> Vec<String> {
    let mut told = Vec::new();
    // Numbers in a row belong together, whatever stands between them.
    let mut row: Vec<String> = Vec::new();
    for token in text.split_whitespace() {
        if is_address(token) {
            close(&mut row, &mut told);
            continue;
        }
        let is_masked = token.contains(['*', '#', '•']) && token.contains(|c: char| c.is_numeric());
        for word in words(token) {
            let digits = word.chars().filter(|c| c.is_numeric()).count();
            if digits == word.chars().filter(|c| *c != '.').count() {
                // A masked number is as long as its mask.
                let times = if is_masked { MOST_DIGITS + 1 } else { 1 };
                row.extend(std::iter::repeat_n(word, times));
            } else {
                close(&mut row, &mut told);
                let is_in_capitals = !word.chars().any(char::is_lowercase);
                let most = if is_in_capitals {
                    MOST_DIGITS_IN_CAPITALS
                } else {
                    MOST_MIXED_DIGITS
                };
                if digits <= most {
                    told.push(word);
                }
            }
        }
    }
    close(&mut row, &mut told);
    told
}

/// Ends a row of numbers: they are told if they are nobody's.
fn close(row: &mut Vec<String>, told: &mut Vec<String>) {
    let digits = |word: &String| word.chars().filter(|c| c.is_numeric()).count();
    let is_short = row.iter().map(digits).sum::<usize>() <= MOST_DIGITS;
    if is_short && row.iter().all(|number| is_plain(number)) {
        told.append(row);
    }
    row.clear();
}

/// A count or a year.
fn is_plain(number: &str) -> bool {
    let is_count = number.chars().filter(|c| *c != '.').count() < MOST_DIGITS;
    is_count || number.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// An address of mail or web, whole or in part.
fn is_address(token: &str) -> bool {
    let lower = token.to_lowercase();
    lower.contains('@') || lower.contains("://") || lower.starts_with("www.")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(tellable(text).join(" "), expected, "from {text:?}");
    }

    #[test]
    fn numbers_of_somebody_are_not_told() {
        check("Tel. 01223 555 0136", "Tel");
        check("+44 (0)117 496-0182", "");
        check("IBAN DE89 3704 0044 0532 0130 00", "IBAN");
        check("Card **** **** **** 8812", "Card");
        check("Kartennr.############4096", "Kartennr");
        check("Konto 1902837465", "Konto");
        check("Pin 8812", "Pin");
        check("Pin 8 8 1 2 4", "Pin");
        check("Localizador X8KQ2P", "Localizador");
        check("Nr. 2026-0417", "Nr");
        check("ruth.adler@school.example writes", "writes");
        check("see https://example.org/a and www.example.org", "see and");
    }

    #[test]
    fn counts_years_and_versions_are_told() {
        check("Roadmap 2027: three bets", "Roadmap 2027 three bets");
        check("Top 10 of 1999", "Top 10 of 1999");
        check("v1.5 release, MP3, 4 people", "v1.5 release MP3 4 people");
        check("12–14 July 2026", "12 14 July 2026");
    }

    proptest! {
        #[test]
        fn no_five_digits_in_a_row_are_ever_told(
            before in "[A-Za-z ]{0,12}",
            number in "[0-9]{2,4}([ ./()-]{0,2}[0-9]{1,4}){2,6}",
            after in "[A-Za-z ]{0,12}",
        ) {
            prop_assume!(number.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS);
            let told = tellable(&format!("{before} {number} {after}")).join(" ");
            prop_assert!(!told.contains(|c: char| c.is_ascii_digit()), "{told:?}");
        }

        #[test]
        fn nothing_of_an_address_is_told(local in "[a-z]{4,9}[.][a-z]{4,9}", host in "[a-z]{4,9}") {
            let told = tellable(&format!("mail {local}@{host}.example now"));
            prop_assert_eq!(told, ["mail", "now"]);
        }
    }
}
