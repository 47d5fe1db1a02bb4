//! Days as documents write them, in the languages of western Europe.

use super::fold::fold;
use crate::domain::calendar::Date;

/// Documents are of these years; other numbers are something else.
const YEARS: std::ops::RangeInclusive<u16> = 1950..=2099;

/// What months are called, in full or for short, by how their folded names begin.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan", "january", "januar", "januari", "janvier", "janv", "enero", "ene", "gennaio", "gen",
        "janeiro",
    ],
    &[
        "feb",
        "february",
        "februar",
        "februari",
        "fevrier",
        "fevr",
        "febrero",
        "febbraio",
        "fevereiro",
        "fev",
    ],
    &[
        "mar", "march", "marz", "mrz", "maart", "mrt", "mars", "marzo", "marco",
    ],
    &["apr", "april", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mei", "mayo", "maggio", "mag", "maio"],
    &[
        "jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho",
    ],
    &[
        "jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho",
    ],
    &["aug", "august", "augustus", "aout", "agosto", "ago"],
    &[
        "sep",
        "sept",
        "september",
        "septembre",
        "septiembre",
        "settembre",
        "set",
        "setembro",
    ],
    &[
        "oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "ott", "outubro",
        "out",
    ],
    &["nov", "november", "novembre", "noviembre", "novembro"],
    &[
        "dec",
        "december",
        "dez",
        "dezember",
        "decembre",
        "diciembre",
        "dic",
        "dicembre",
        "dezembro",
    ],
];

/// How a page orders the two small numbers of a date like `3/4/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// The first day that a line names.
pub(super) fn find(text: &str, order: Order) -> Option<Date> {
    let in_numbers = text
        .split_whitespace()
        .find_map(|token| numbers(token, order));
    in_numbers.or_else(|| in_words(text))
}

/// `2026-05-12`, `12.05.2026`, `12/5/26`: three numbers and nothing else, so that no phone number is taken for one.
fn numbers(token: &str, order: Order) -> Option<Date> {
    let token = token.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = token.split(['-', '.', '/']).collect();
    let [first, second, third] = parts[..] else {
        return None;
    };
    // `20-41-77` is the code of a bank rather than a day.
    if token.contains('-') && third.len() == 2 && first.len() == 2 {
        return None;
    }
    if first.len() == 4 {
        return date(first, small(second)?, small(third)?);
    }
    let (first, second) = (small(first)?, small(second)?);
    let (day, month) = match order {
        Order::DayFirst => (first, second),
        Order::MonthFirst => (second, first),
    };
    date(third, month, day).or_else(|| date(third, day, month))
}

/// `12 May 2026`, `May 12th, 2026`, `12 de mayo de 2026`.
fn in_words(text: &str) -> Option<Date> {
    let folded = fold(text);
    let parts: Vec<&str> = folded
        .split_whitespace()
        .filter(|part| *part != "de")
        .collect();
    parts.windows(3).find_map(|parts| match *parts {
        [first, second, year] if year.len() == 4 => {
            let (day, month) = match month_called(second) {
                Some(month) => (first, month),
                None => (second, month_called(first)?),
            };
            // `12th`, `1er`.
            let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            date(year, month, small(day)?)
        }
        _ => None,
    })
}

fn month_called(name: &str) -> Option<u8> {
    let at = MONTHS.iter().position(|names| names.contains(&name))?;
    u8::try_from(at + 1).ok()
}

/// A number of one or two digits.
fn small(part: &str) -> Option<u8> {
    (part.len() <= 2).then(|| part.parse().ok())?
}

/// A day of a likely year, of which the last two digits suffice.
fn date(year: &str, month: u8, day: u8) -> Option<Date> {
    let year: u16 = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<u16>().ok()?,
        _ => return None,
    };
    YEARS.contains(&year).then(|| Date::new(year, month, day))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u16, u8, u8)>) {
        let found = find(text, Order::DayFirst);
        let found = found.map(|date| (date.year(), date.month(), date.day()));
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn days_are_found_as_documents_write_them() {
        for text in [
            "2026-05-12",
            "12.05.2026 08:12 Kasse 2",
            "12/05/2026",
            "12/05/26 17:52",
            "Date : 12/05/2026",
            "Le 12 mai 2026",
            "12 de mayo de 2026",
            "FLIGHT TJ 514 DATE 12 MAY 2026",
            "Tuesday, May 12th, 2026",
            "12. Mai 2026",
            "Leipzig, 12.05.2026",
            "Published 12 May 2026 | Science",
        ] {
            check(text, Some((2026, 5, 12)));
        }
        check("05/31/2026", Some((2026, 5, 31)));
    }

    #[test]
    fn the_order_of_a_page_decides_what_could_be_either() {
        let found = find("03/04/2026", Order::MonthFirst);
        assert_eq!(found, Date::new(2026, 3, 4));
        assert_eq!(find("03/14/2026", Order::DayFirst), Date::new(2026, 3, 14));
    }

    #[test]
    fn other_numbers_are_no_day() {
        for text in [
            "",
            "11.41",
            "01223 555 0136",
            "14 Station Road",
            "17:52:09",
            "4/2026",
            "40.2.2026",
            "version 2.4.1",
            "12 14 1802",
            "March 2026",
            "1.234.567",
            "01-01-00 12345678",
        ] {
            check(text, None);
        }
    }
}
