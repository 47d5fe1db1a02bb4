//! What the digits of an old name mean: a moment, a running number.
//!
//! Cameras, phones, messengers and screenshots write moments in many ways. In doubt there is none.

use super::calendar::{Date, Time};
use super::taken::Taken;

/// A name with another year holds another number.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2099;

/// The longest run of digits that is a running number; longer ones are moments and keys.
const MOST_DIGITS: usize = 7;

/// The most characters between date and time: ` at `, ` klo `.
const WIDEST_GAP: usize = 5;

/// The moment in an old name without its extension, if there is one.
#[must_use]
pub fn moment(stem: &str) -> Option<Taken> {
    found(stem).map(|(taken, _)| taken)
}

/// The running number at the end of an old name, with its zeros: the 2041 of `IMG_2041`.
#[must_use]
pub fn running_number(stem: &str) -> Option<&str> {
    // What comes before a moment is no running number of the picture.
    let rest = found(stem).map_or(stem, |(_, rest)| rest);
    let is_apart = |c: char| c.is_whitespace() || matches!(c, '_' | '-' | '.' | '(' | ')' | '#');
    let word = rest.trim_end_matches(is_apart).rsplit(is_apart).next()?;
    let number = word.trim_start_matches(|c: char| c.is_alphabetic());
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (1..=MOST_DIGITS).contains(&number.len())).then_some(number)
}

/// The first moment, and what follows it.
fn found(stem: &str) -> Option<(Taken, &str)> {
    let mut rest = stem;
    loop {
        rest = &rest[rest.find(|c: char| c.is_ascii_digit())?..];
        if let Some(found) = together(rest)
            .or_else(|| apart(rest))
            .or_else(|| day_first(rest))
        {
            return Some(found);
        }
        rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    }
}

/// `20240512_101112`, `20240512101112345`, `20240512`.
fn together(text: &str) -> Option<(Taken, &str)> {
    let (day, rest) = text.split_at_checked(8)?;
    let date = date(day.get(..4)?, day.get(4..6)?, day.get(6..)?)?;
    let same_run = clock(rest);
    if rest.starts_with(|c: char| c.is_ascii_digit()) && same_run.is_none() {
        return None;
    }
    let next = rest.strip_prefix(['_', '-', ' ', 'T', '.']);
    moment_of(date, same_run.or_else(|| clock(next?)), rest)
}

/// `2024-05-12 at 10.11.12`, `2024_05_12`, `2024-05-12-101112`.
fn apart(text: &str) -> Option<(Taken, &str)> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest, between) = next_field(rest)?;
    let (day, rest, same) = next_field(rest)?;
    if between != same || rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    moment_of(date(year, month, day)?, later_clock(rest), rest)
}

/// `12.05.2024`: with dots the day is first everywhere.
fn day_first(text: &str) -> Option<(Taken, &str)> {
    let (day, rest) = digits(text, 2)?;
    let (month, rest) = digits(rest.strip_prefix('.')?, 2)?;
    let (year, rest) = digits(rest.strip_prefix('.')?, 4)?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    moment_of(date(year, month, day)?, later_clock(rest), rest)
}

fn moment_of<'a>(
    date: Date,
    clock: Option<(Time, &'a str)>,
    after_date: &'a str,
) -> Option<(Taken, &'a str)> {
    let (time, rest) = match clock {
        Some((time, rest)) => (Some(time), rest),
        None => (None, after_date),
    };
    Some((Taken::new(date, time)?, rest))
}

/// A time some way behind a date.
fn later_clock(text: &str) -> Option<(Time, &str)> {
    let gap = text.find(|c: char| c.is_ascii_digit())?;
    let is_near = (1..=WIDEST_GAP).contains(&text[..gap].chars().count());
    let rest = is_near.then_some(&text[gap..])?;
    clock(rest).or_else(|| parted_clock(rest))
}

/// `101112`, with or without thousandths.
fn clock(text: &str) -> Option<(Time, &str)> {
    let run = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (time, _) = (run == 6 || run == 9).then(|| text.split_at(6))?;
    Some((
        self::time(&time[..2], &time[2..4], &time[4..])?,
        &text[run..],
    ))
}

/// `10.11.12 PM`, `10-11-12`, `10h11m12s`, `10.11`.
fn parted_clock(text: &str) -> Option<(Time, &str)> {
    let part = |rest| -> Option<(&str, &str)> {
        let (digits, rest) = digits(rest, 2)?;
        (!rest.starts_with(|c: char| c.is_ascii_digit())).then_some((digits, rest))
    };
    let after = |rest: &'_ str| -> Option<usize> {
        let first = rest.chars().next()?;
        matches!(first, '.' | '-' | '_' | ':' | 'h' | 'm' | '\u{2236}').then(|| first.len_utf8())
    };
    // American clocks write one digit before ten.
    let (hour, rest) = part(text).or_else(|| digits(text, 1))?;
    let (minute, rest) = part(&rest[after(rest)?..])?;
    let (second, rest) = after(rest)
        .and_then(|at| part(&rest[at..]))
        .unwrap_or(("00", rest));
    let half = rest.trim_start().get(..2).map(str::to_ascii_lowercase);
    let time = time(hour, minute, second)?;
    match half.as_deref() {
        Some("pm") if time.hour() < 12 => {
            let time = Time::new(time.hour() + 12, time.minute(), time.second())?;
            Some((time, &rest.trim_start()[2..]))
        }
        Some("am") if time.hour() == 12 => {
            let time = Time::new(0, time.minute(), time.second())?;
            Some((time, &rest.trim_start()[2..]))
        }
        Some("am" | "pm") => Some((time, &rest.trim_start()[2..])),
        _ => Some((time, rest)),
    }
}

/// A separator and two digits; what follows, and which separator it was.
fn next_field(text: &str) -> Option<(&str, &str, char)> {
    let between = text.chars().next()?;
    let rest = text.strip_prefix(['-', '_', '.', ' '])?;
    let (field, rest) = digits(rest, 2)?;
    Some((field, rest, between))
}

/// Exactly so many digits, and what follows.
fn digits(text: &str, count: usize) -> Option<(&str, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    let are_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    are_digits.then_some((digits, rest))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?)
}

fn time(hour: &str, minute: &str, second: &str) -> Option<Time> {
    Time::new(
        hour.parse().ok()?,
        minute.parse().ok()?,
        second.parse().ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_is_read_as_cameras_phones_and_messengers_write_it() {
        for (stem, expected) in [
            ("IMG_20240512_101112", "2024-05-12T10:11:12"),
            ("IMG20240512101112", "2024-05-12T10:11:12"),
            ("PXL_20240512_101112345", "2024-05-12T10:11:12"),
            ("PXL_20240512_101112345.PORTRAIT", "2024-05-12T10:11:12"),
            ("20240512_101112(0)", "2024-05-12T10:11:12"),
            ("MVIMG_20240512_101112", "2024-05-12T10:11:12"),
            ("Screenshot_20240512-101112_Chrome", "2024-05-12T10:11:12"),
            (
                "Screenshot_2024-05-12-10-11-12-345_com.app",
                "2024-05-12T10:11:12",
            ),
            ("Screenshot from 2024-05-12 10-11-12", "2024-05-12T10:11:12"),
            ("Screenshot 2024-05-12 101112", "2024-05-12T10:11:12"),
            ("Screenshot 2024-05-12 at 10.11.12", "2024-05-12T10:11:12"),
            (
                "Screen Shot 2024-05-12 at 9.11.12 PM",
                "2024-05-12T21:11:12",
            ),
            (
                "Screenshot 2024-05-12 at 9.11.12\u{202f}PM",
                "2024-05-12T21:11:12",
            ),
            (
                "Screenshot 2024-05-12 at 12.11.12 AM",
                "2024-05-12T00:11:12",
            ),
            (
                "Bildschirmfoto 2024-05-12 um 10.11.12",
                "2024-05-12T10:11:12",
            ),
            (
                "WhatsApp Image 2024-05-12 at 10.11.12",
                "2024-05-12T10:11:12",
            ),
            (
                "WhatsApp Image 2024-05-12 at 10.11.12 PM (1)",
                "2024-05-12T22:11:12",
            ),
            ("signal-2024-05-12-101112", "2024-05-12T10:11:12"),
            ("signal-2024-05-12-10-11-12-345", "2024-05-12T10:11:12"),
            ("photo_2024-05-12_10-11-12", "2024-05-12T10:11:12"),
            ("vlcsnap-2024-05-12-10h11m12s345", "2024-05-12T10:11:12"),
            ("2024-05-12T10:11", "2024-05-12T10:11:00"),
            ("IMG-20240512-WA0007", "2024-05-12"),
            ("2024-05-12 party", "2024-05-12"),
            ("party 2024_05_12", "2024-05-12"),
            ("Urlaub 12.05.2024", "2024-05-12"),
            ("20240512", "2024-05-12"),
            ("20240512_256199", "2024-05-12"),
            ("2 dogs 20240512", "2024-05-12"),
        ] {
            let shown = moment(stem).map(|taken| taken.to_string());
            assert_eq!(shown.as_deref(), Some(expected), "{stem}");
        }
    }

    #[test]
    fn other_numbers_are_no_moment() {
        for stem in [
            "",
            "IMG_2041",
            "DSC01234",
            "20241345",
            "20240230",
            "99991231",
            "202405121",
            "2024051210111",
            "2024-05_12",
            "2024-5-12",
            "1715508672345",
            "550e8400-e29b-41d4-a716-446655440000",
            "1920x1080",
            "05.12.24",
            "二〇二四",
        ] {
            assert_eq!(moment(stem), None, "{stem}");
        }
    }

    #[test]
    fn the_running_number_is_the_last_short_number() {
        for (stem, number) in [
            ("IMG_2041", Some("2041")),
            ("DSC01234", Some("01234")),
            ("_MG_0007", Some("0007")),
            ("100_0123", Some("0123")),
            ("P1010023", Some("1010023")),
            ("IMG-20240512-WA0007", Some("0007")),
            ("photo (3)", Some("3")),
            ("写真 12", Some("12")),
            ("PXL_20240512_101112345", None),
            ("IMG_20240512_101112", None),
            ("20240512", None),
            ("sunset", None),
            ("a1b2c3d4", None),
            ("550e8400-e29b-41d4-a716-446655440000", None),
            ("", None),
        ] {
            assert_eq!(running_number(stem), number, "{stem}");
        }
    }
}
