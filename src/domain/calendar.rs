//! Days and hours as people write them, in the proleptic Gregorian calendar.

/// Seconds of a day without leap seconds.
pub(crate) const SECONDS_PER_DAY: i64 = 86_400;

/// A day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A time of day, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    hour: u8,
    minute: u8,
    second: u8,
}

impl Date {
    /// `None` where there is no such day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        (1..=days_in(year, month))
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// The day so many days after 1970-01-01; `None` outside the years 0 to 65,535.
    #[must_use]
    pub fn of_days(days_since_1970: i64) -> Option<Self> {
        let (year, month, day) = civil_date(days_since_1970);
        Self::new(
            u16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    }

    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(self) -> i64 {
        // Counted in years that begin in March, so that the leap day is the last of its year.
        let (month, year) = match i64::from(self.month) {
            month @ 3.. => (month - 3, i64::from(self.year)),
            month => (month + 9, i64::from(self.year) - 1),
        };
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        365 * year + leap_days + day_of_year - FROM_MARCH_OF_YEAR_0_TO_1970
    }
}

impl Time {
    /// `None` where no clock shows it.
    #[must_use]
    pub fn new(hour: u8, minute: u8, second: u8) -> Option<Self> {
        (hour < 24 && minute < 60 && second < 60).then_some(Self {
            hour,
            minute,
            second,
        })
    }

    /// The time so many seconds after midnight.
    pub(crate) fn of_second(second_of_day: i64) -> Self {
        let part = |value: i64| (value & 0xFF) as u8;
        Self {
            hour: part(second_of_day / 3600 % 24),
            minute: part(second_of_day / 60 % 60),
            second: part(second_of_day % 60),
        }
    }

    /// 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// 0 to 59.
    #[must_use]
    pub fn second(self) -> u8 {
        self.second
    }

    /// Seconds since midnight.
    #[must_use]
    pub fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

const FROM_MARCH_OF_YEAR_0_TO_1970: i64 = 719_468;

/// Year, month and day of a day counted from 1970-01-01, in the proleptic Gregorian calendar.
///
/// Counts in years that begin in March, so that the leap day is the last of its year, and in eras
/// of 400 years, which all have the same number of days.
pub(crate) fn civil_date(days_since_1970: i64) -> (i64, i64, i64) {
    const DAYS_PER_ERA: i64 = 146_097;

    let days = days_since_1970 + FROM_MARCH_OF_YEAR_0_TO_1970;
    let day_of_era = days.rem_euclid(DAYS_PER_ERA);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months_since_march = (5 * day_of_year + 2) / 153;

    let day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
    let month = (months_since_march + 2) % 12 + 1;
    let year = days.div_euclid(DAYS_PER_ERA) * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_again_by_its_number() {
        for days in -146_097..146_097 {
            assert_eq!(Date::of_days(days).unwrap().days(), days);
        }
        assert_eq!(Date::new(1970, 1, 1).unwrap().days(), 0);
        assert_eq!(Date::new(2024, 2, 29).unwrap().days(), 19_782);
        assert_eq!(Date::of_days(i64::from(i32::MIN)), None);
    }

    #[test]
    fn there_are_no_days_and_hours_but_those_of_the_calendar() {
        for (year, month, day) in [
            (2023, 2, 29),
            (1900, 2, 29),
            (2024, 4, 31),
            (2024, 0, 1),
            (2024, 13, 1),
            (2024, 1, 0),
            (2024, 1, 32),
        ] {
            assert_eq!(Date::new(year, month, day), None, "{year}-{month}-{day}");
        }
        assert!(Date::new(2000, 2, 29).is_some());
        assert_eq!(Time::new(24, 0, 0), None);
        assert_eq!(Time::new(0, 60, 0), None);
        assert_eq!(Time::new(0, 0, 60), None);
        let last = Time::new(23, 59, 59).unwrap();
        assert_eq!(last.seconds(), 86_399);
        assert_eq!(Time::of_second(86_399), last);
    }

    #[test]
    fn days_follow_each_other_without_a_gap_for_eight_hundred_years() {
        let mut yesterday = civil_date(-146_097);
        for day in -146_096..146_097 {
            let today = civil_date(day);
            let (year, month, dom) = yesterday;
            let follows = today == (year, month, dom + 1)
                || (today == (year, month + 1, 1) && dom >= 28)
                || (today == (year + 1, 1, 1) && (month, dom) == (12, 31));
            assert!(follows, "{yesterday:?} then {today:?}");
            yesterday = today;
        }
    }
}
