//! The date and time fields every zip header has: local time, two-second steps, from 1980 on.
//!
//! The fields hold no time zone, so the zone's offset is handed in. The exact moment travels in
//! [`super::extra_field`].

use crate::domain::calendar::{SECONDS_PER_DAY, civil_date};

/// A moment as MS-DOS wrote it (APPNOTE 4.4.6), in local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DosTime {
    /// Hours, minutes and half seconds in 5, 6 and 5 bits.
    pub(super) time: u16,
    /// Years since 1980, month and day in 7, 4 and 5 bits.
    pub(super) date: u16,
}

impl DosTime {
    /// 1980-01-01 00:00:00.
    const FIRST: Self = Self {
        time: 0,
        date: (1 << 5) | 1,
    };
    /// 2107-12-31 23:59:58.
    const LAST: Self = Self {
        time: (23 << 11) | (59 << 5) | 29,
        date: (127 << 9) | (12 << 5) | 31,
    };

    /// The moment `unix_ms` (milliseconds since 1970, UTC) as clocks `utc_offset_minutes` ahead of
    /// UTC show it, rounded down to even seconds and kept between 1980 and 2107.
    pub(super) fn at(unix_ms: i64, utc_offset_minutes: i32) -> Self {
        let local = unix_ms.div_euclid(1000) + i64::from(utc_offset_minutes) * 60;
        let (year, month, day) = civil_date(local.div_euclid(SECONDS_PER_DAY));
        match year {
            ..1980 => Self::FIRST,
            1980..2108 => Self {
                time: pack_time(local.rem_euclid(SECONDS_PER_DAY)),
                date: pack(((year - 1980) << 9) | (month << 5) | day),
            },
            2108.. => Self::LAST,
        }
    }
}

fn pack_time(second_of_day: i64) -> u16 {
    let (hour, minute, second) = (
        second_of_day / 3600,
        second_of_day / 60 % 60,
        second_of_day % 60,
    );
    pack((hour << 11) | (minute << 5) | (second / 2))
}

/// Narrows a value that is made of at most 16 bits.
fn pack(bits: i64) -> u16 {
    (bits & 0xFFFF) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;

    #[track_caller]
    fn check(unix_ms: i64, utc_offset_minutes: i32, expected: &str) {
        let DosTime { time, date } = DosTime::at(unix_ms, utc_offset_minutes);
        let shown = format!(
            "{}-{:02}-{:02} {:02}:{:02}:{:02}",
            1980 + (date >> 9),
            date >> 5 & 15,
            date & 31,
            time >> 11,
            time >> 5 & 63,
            (time & 31) * 2,
        );
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_moment_is_written_in_local_time() {
        let noon_utc = 1_720_612_800_000;
        check(noon_utc, 0, "2024-07-10 12:00:00");
        check(noon_utc, 120, "2024-07-10 14:00:00");
        check(noon_utc, -750, "2024-07-09 23:30:00");
        check(noon_utc, 840, "2024-07-11 02:00:00");
    }

    #[test]
    fn seconds_are_rounded_down_to_even_ones() {
        check(1_720_612_859_999, 0, "2024-07-10 12:00:58");
        check(1_720_612_857_000, 0, "2024-07-10 12:00:56");
    }

    #[test]
    fn leap_days_and_the_ends_of_years_fall_right() {
        check(951_782_400_000, 0, "2000-02-29 00:00:00");
        check(1_709_251_198_000, 0, "2024-02-29 23:59:58");
        check(1_709_251_200_000, 0, "2024-03-01 00:00:00");
        check(1_735_689_598_000, 0, "2024-12-31 23:59:58");
        check(1_735_689_600_000, 0, "2025-01-01 00:00:00");
        check(4_107_542_400_000, 0, "2100-03-01 00:00:00");
    }

    #[test]
    fn what_the_field_cannot_hold_is_kept_at_its_ends() {
        let first_ms = 315_532_800_000;
        check(first_ms, 0, "1980-01-01 00:00:00");
        check(first_ms - 1, 0, "1980-01-01 00:00:00");
        check(0, 0, "1980-01-01 00:00:00");
        check(i64::MIN, i32::MIN, "1980-01-01 00:00:00");

        let after_last_ms = 4_354_819_200_000;
        check(after_last_ms - 1, 0, "2107-12-31 23:59:58");
        check(after_last_ms, 0, "2107-12-31 23:59:58");
        check(after_last_ms, -60, "2107-12-31 23:00:00");
        check(i64::MAX, i32::MAX, "2107-12-31 23:59:58");
    }

    #[test]
    fn the_offset_decides_at_the_ends_too() {
        check(315_532_800_000 - HOUR_MS, 60, "1980-01-01 00:00:00");
        check(315_532_800_000 - HOUR_MS, 90, "1980-01-01 00:30:00");
    }
}
