//! When a picture was taken, by the clock of whoever took it.

use std::fmt;

use super::calendar::{Date, SECONDS_PER_DAY, Time};

/// Pictures older than photography have a wrong date.
const YEARS: std::ops::RangeInclusive<u16> = 1826..=2199;

/// What devices write whose clock was never set: midnight of the day their count begins.
const NEVER_SET: [(u16, u8, u8); 3] = [(1904, 1, 1), (1970, 1, 1), (1980, 1, 1)];

/// No place on earth is further from UTC, in minutes.
const FURTHEST_FROM_UTC: i16 = 14 * 60;

/// A moment as a clock on the wall shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub date: Date,
    /// Unknown where only the day is written.
    pub time: Option<Time>,
    /// How far the clock is ahead of UTC, where that is known.
    pub utc_offset_minutes: Option<i16>,
}

impl Taken {
    /// A local moment; `None` of one that no picture was taken at.
    #[must_use]
    pub fn new(date: Date, time: Option<Time>) -> Option<Self> {
        let is_midnight = time.is_none_or(|time| time.seconds() == 0);
        let day = (date.year(), date.month(), date.day());
        let is_likely = YEARS.contains(&date.year()) && !(is_midnight && NEVER_SET.contains(&day));
        is_likely.then_some(Self {
            date,
            time,
            utc_offset_minutes: None,
        })
    }

    /// Reads what EXIF (`2024:05:12 10:11:12`), XMP and ISO 8601 write (`2024-05-12T10:11:12+02:00`).
    /// Fractions of seconds are left out.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
        let (date, rest) = date(text)?;
        if rest.is_empty() {
            return Self::new(date, None);
        }
        let (time, rest) = time(rest.strip_prefix(['T', ' '])?)?;
        let taken = Self::new(date, Some(time))?;
        Some(match rest {
            "" => taken,
            zone => taken.at_offset(utc_offset(zone)?),
        })
    }

    /// The moment of a clock so many minutes ahead of UTC.
    #[must_use]
    pub fn of_unix_ms(unix_ms: i64, utc_offset_minutes: i32) -> Option<Self> {
        let local = unix_ms.div_euclid(1000) + i64::from(utc_offset_minutes) * 60;
        let date = Date::of_days(local.div_euclid(SECONDS_PER_DAY))?;
        let time = Time::of_second(local.rem_euclid(SECONDS_PER_DAY));
        let offset = i16::try_from(utc_offset_minutes).ok()?;
        Self::new(date, Some(time)).map(|taken| taken.at_offset(offset))
    }

    /// The same clock, known to be so many minutes ahead of UTC.
    #[must_use]
    pub fn at_offset(self, minutes: i16) -> Self {
        let is_possible = minutes.abs() <= FURTHEST_FROM_UTC;
        Self {
            utc_offset_minutes: is_possible.then_some(minutes),
            ..self
        }
    }

    /// Seconds that this clock would have counted since 1970-01-01 00:00:00; `None` where only the
    /// day is known.
    #[must_use]
    pub fn seconds(self) -> Option<i64> {
        Some(self.date.days() * SECONDS_PER_DAY + self.time?.seconds())
    }
}

/// As [`Taken::read`] reads it.
impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, time, .. } = self;
        write!(
            f,
            "{:04}-{:02}-{:02}",
            date.year(),
            date.month(),
            date.day()
        )?;
        let Some(time) = time else {
            return Ok(());
        };
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        match self.utc_offset_minutes {
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
                write!(f, "{sign}{hours:02}:{minutes:02}")
            }
            None => Ok(()),
        }
    }
}

/// Reads an offset from UTC: `+02:00`, `-0330`, `Z`.
pub(super) fn utc_offset(text: &str) -> Option<i16> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let (sign, rest) = match text.as_bytes().first()? {
        b'Z' if text.len() == 1 => return Some(0),
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    let (hours, rest) = number(rest, 2)?;
    let (minutes, rest) = number(rest.strip_prefix(':').unwrap_or(rest), 2)?;
    let offset = i16::try_from(hours * 60 + minutes).ok()?;
    (rest.is_empty() && minutes < 60 && offset <= FURTHEST_FROM_UTC).then_some(sign * offset)
}

/// A day at the start of `text`, and what follows it.
fn date(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = number(text, 4)?;
    let (month, rest) = number(rest.strip_prefix([':', '-'])?, 2)?;
    let (day, rest) = number(rest.strip_prefix([':', '-'])?, 2)?;
    let date = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some((date, rest))
}

/// A time at the start of `text`, with or without seconds, and what follows it.
fn time(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = number(text, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => number(rest, 2)?,
        None => (0, rest),
    };
    let rest = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let part = |value| u8::try_from(value).ok();
    Some((Time::new(part(hour)?, part(minute)?, part(second)?)?, rest))
}

/// A number of exactly so many digits at the start of `text`, and what follows it.
fn number(text: &str, digits: usize) -> Option<(u16, &str)> {
    let (number, rest) = text.split_at_checked(digits)?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    Some((is_number.then(|| number.parse().ok())??, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let taken = Taken::read(text).map(|taken| taken.to_string());
        assert_eq!(taken.as_deref(), Some(expected), "{text:?}");
        assert_eq!(Taken::read(expected), Taken::read(text));
    }

    #[test]
    fn moments_are_read_as_cameras_and_programs_write_them() {
        check("2024:05:12 10:11:12", "2024-05-12T10:11:12");
        check("2024:05:12 10:11:12\0", "2024-05-12T10:11:12");
        check("2024:05:12 10:11:12.345", "2024-05-12T10:11:12");
        check("2024:05:12 10:11:12+09:30", "2024-05-12T10:11:12+09:30");
        check("2024-05-12T10:11:12Z", "2024-05-12T10:11:12+00:00");
        check("2024-05-12T10:11:12.50-0330", "2024-05-12T10:11:12-03:30");
        check("2024-05-12T10:11", "2024-05-12T10:11:00");
        check("2024-05-12", "2024-05-12");
        check("1965-07-01", "1965-07-01");
    }

    #[test]
    fn garbage_is_no_moment() {
        for text in [
            "",
            "    :  :     :  :  ",
            "                   ",
            "0000:00:00 00:00:00",
            "2024:00:12 10:11:12",
            "2024:02:30 10:11:12",
            "2024:05:12 24:00:00",
            "2024:05:12 10:11:60",
            "2024:05:12 10",
            "2024:05:12 10:11:1",
            "2024:05:12 10:11:12 PM",
            "2024:05:12 10:11:12+99:00",
            "2024:05",
            "24:05:12 10:11:12",
            "1904:01:01 00:00:00",
            "1970:01:01 00:00:00",
            "1980-01-01",
            "0001:01:01 00:00:00",
            "9999:12:31 23:59:59",
            "²024:05:12 10:11:12",
            "２０２４:05:12",
        ] {
            assert_eq!(Taken::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn seconds_between_two_moments_are_counted_over_midnight() {
        let seconds = |text| Taken::read(text).unwrap().seconds();
        let before = seconds("2024:02:28 23:59:58").unwrap();
        assert_eq!(seconds("2024:02:29 00:00:01"), Some(before + 3));
        assert_eq!(seconds("1970:01:01 00:00:05"), Some(5));
        assert_eq!(seconds("2024-02-29"), None);
    }

    #[test]
    fn a_moment_of_unix_time_is_shown_by_the_local_clock() {
        let shown = |ms, offset| Taken::of_unix_ms(ms, offset).map(|taken| taken.to_string());
        let noon_utc = 1_720_612_800_000;
        assert_eq!(
            shown(noon_utc, -750).as_deref(),
            Some("2024-07-09T23:30:00-12:30")
        );
        assert_eq!(shown(0, 0), None);
        assert_eq!(shown(i64::MIN, i32::MIN), None);
        assert_eq!(shown(i64::MAX, i32::MAX), None);
    }
}
