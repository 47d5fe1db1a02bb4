//! How long to wait before asking again: the rule of the official SDKs.
//!
//! Two retries, half a second doubling to eight, up to a quarter less by chance, unless the
//! gateway names a time itself. The clock and the chance are handed in. Which problems are worth
//! asking again is not decided here but by [`Code::retry`](super::problem::Code::retry).

use super::calendar::Date;
use super::decimal;

/// How often one request is repeated before its picture is given up.
pub const MAX_RETRIES: u32 = 2;

/// The longest time a gateway may ask for and still be waited for.
pub const LONGEST_WAIT_MS: u64 = 120_000;

const FIRST_DELAY_MS: f64 = 500.0;
const LONGEST_DELAY_MS: f64 = 8_000.0;
const JITTER: f64 = 0.25;

/// When the gateway wants to be asked again: two headers, verbatim.
///
/// A page sees them only where the gateway exposes them to other origins, so both may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RetryAfter {
    /// `retry-after-ms`: milliseconds.
    pub ms: Option<String>,
    /// `retry-after`: seconds or an HTTP date (RFC 9110, section 10.2.3).
    pub seconds_or_date: Option<String>,
}

/// The time a gateway asked for, weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedWait {
    /// Nothing that makes sense.
    Unsaid,
    /// A time worth waiting.
    Wait { ms: u64 },
    /// More than [`LONGEST_WAIT_MS`]: a person should be told instead.
    TooLong { ms: u64 },
}

/// How long to wait before the next retry; `None` when the gateway asks for too long a time.
///
/// `retries_done` counts the retries before this one, `now_ms` is Unix time, `jitter` a number
/// from 0 to 1.
#[must_use]
pub fn delay_ms(
    retries_done: u32,
    retry_after: &RetryAfter,
    now_ms: i64,
    jitter: f64,
) -> Option<u64> {
    match retry_after.wait(now_ms) {
        AskedWait::Wait { ms } => Some(ms),
        AskedWait::TooLong { .. } => None,
        AskedWait::Unsaid => Some(growing_delay_ms(retries_done, jitter)),
    }
}

fn growing_delay_ms(retries_done: u32, jitter: f64) -> u64 {
    let doublings = i32::try_from(retries_done.min(1_000)).unwrap_or(1_000);
    let delay = (FIRST_DELAY_MS * 2_f64.powi(doublings)).min(LONGEST_DELAY_MS);
    (delay * (1.0 - JITTER * jitter.clamp(0.0, 1.0))) as u64
}

impl RetryAfter {
    /// The time the gateway asks for, `now_ms` being Unix time.
    #[must_use]
    pub fn wait(&self, now_ms: i64) -> AskedWait {
        if let Some(ms) = self.ms.as_deref().and_then(decimal::read) {
            return weigh(ms);
        }
        let Some(after) = self.seconds_or_date.as_deref() else {
            return AskedWait::Unsaid;
        };
        match (decimal::read(after), http_date_ms(after)) {
            (Some(seconds), _) => weigh(seconds * 1_000.0),
            // A date is only as good as the two clocks. One that runs wrong must not end the
            // run, so a date far ahead counts as the longest wait.
            (None, Some(date_ms)) => {
                weigh((date_ms.saturating_sub(now_ms) as f64).min(LONGEST_WAIT_MS as f64))
            }
            (None, None) => AskedWait::Unsaid,
        }
    }
}

/// Not-a-number compares false with everything and so ends as [`AskedWait::Unsaid`].
fn weigh(ms: f64) -> AskedWait {
    if ms > LONGEST_WAIT_MS as f64 {
        AskedWait::TooLong { ms: ms as u64 }
    } else if ms > 0.0 {
        AskedWait::Wait { ms: ms as u64 }
    } else {
        AskedWait::Unsaid
    }
}

/// Unix milliseconds of a date like `Fri, 29 Sep 2023 16:26:57 GMT` (RFC 9110, section 5.6.7).
///
/// The two obsolete forms of that section are not read: no gateway was seen to send them.
fn http_date_ms(text: &str) -> Option<i64> {
    const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (weekday, date) = text.trim().split_once(", ")?;
    let mut parts = date.strip_suffix(" GMT")?.split(' ');
    let mut next = || parts.next();
    let day = next()?.parse().ok()?;
    let month_name = next()?;
    let month = (1..).zip(MONTHS).find(|(_, name)| *name == month_name)?.0;
    let year = next()?.parse().ok()?;
    let days = Date::new(year, month, day)?.days();
    let mut clock = next()?.split(':').map(|part| part.parse::<i64>().ok());
    let mut next = || clock.next().flatten();
    let (hour, minute, second) = (next()?, next()?, next()?);
    let in_range = WEEKDAYS.contains(&weekday)
        && (1970..=9999).contains(&year)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..=60).contains(&second);
    in_range.then_some((((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Friday, 29 September 2023, 16:26:37 GMT: the time of the SDKs' published table.
    const NOW_MS: i64 = 1_696_004_797_000;

    #[track_caller]
    fn check(retries_done: u32, retry_after: &str, expected: Option<u64>) {
        let headers = RetryAfter {
            ms: None,
            seconds_or_date: Some(retry_after.into()),
        };
        let delay = delay_ms(retries_done, &headers, NOW_MS, 0.0);
        assert_eq!(delay, expected, "{retry_after:?}");
    }

    #[test]
    fn the_sdks_published_table_holds() {
        check(0, "20", Some(20_000));
        check(0, "0", Some(500));
        check(0, "-10", Some(500));
        check(0, "60", Some(60_000));
        check(0, "61", Some(61_000));
        check(0, "120", Some(120_000));
        check(0, "121", None);
        check(0, "99999999999999999999999999999999999", None);
        check(0, "Fri, 29 Sep 2023 16:26:57 GMT", Some(20_000));
        check(0, "Fri, 29 Sep 2023 16:26:37 GMT", Some(500));
        check(0, "Fri, 29 Sep 2023 16:26:27 GMT", Some(500));
        check(0, "Fri, 29 Sep 2023 16:27:37 GMT", Some(60_000));
        check(0, "Zun, 29 Sep 2023 16:26:57 GMT", Some(500));
        check(0, "", Some(500));
        check(1, "", Some(1_000));
        check(2, "", Some(2_000));
        check(1_100, "", Some(8_000));
        check(u32::MAX, "", Some(8_000));
    }

    #[test]
    fn fractions_and_nonsense_are_read_calmly() {
        check(0, "1.5", Some(1_500));
        check(0, "nan", Some(500));
        check(0, "inf", Some(500));
        check(0, "soon", Some(500));
        check(0, "Fri, 99 Sep 2023 16:26:57 GMT", Some(500));
        check(
            0,
            "Fri, 29 Sep 99999999999999999999 16:26:57 GMT",
            Some(500),
        );
        check(0, "Fri, 29 Sep 2023 16:26 GMT", Some(500));
    }

    #[test]
    fn a_date_far_ahead_waits_at_most_two_minutes_because_clocks_run_wrong() {
        check(0, "Sat, 30 Sep 2023 16:26:37 GMT", Some(120_000));
    }

    #[test]
    fn milliseconds_come_before_seconds() {
        let headers = RetryAfter {
            ms: Some("2500".into()),
            seconds_or_date: Some("9".into()),
        };
        assert_eq!(headers.wait(NOW_MS), AskedWait::Wait { ms: 2_500 });
    }

    #[test]
    fn chance_takes_at_most_a_quarter_away() {
        let delays = [0.0, 0.5, 1.0, 7.0].map(|jitter| growing_delay_ms(0, jitter));
        assert_eq!(delays, [500, 437, 375, 375]);
    }

    #[test]
    fn dates_are_counted_like_the_calendar() {
        for (date, seconds) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Tue, 29 Feb 2000 12:00:00 GMT", 951_825_600),
            ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
        ] {
            assert_eq!(http_date_ms(date), Some(seconds * 1_000), "{date}");
        }
    }
}
