//! Counters: where they begin, how far they step, and where they begin again.

use super::TemplateProblem;

/// The longest number in a counter; more digits would not be a count.
const MAX_DIGITS: usize = 9;

/// `{n:001,+10,folder}`: from 1 in three digits, ten at a time, anew in every folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counter {
    start: u64,
    step: u64,
    /// Padded with zeros to so many digits.
    digits: usize,
    pub(crate) scope: Scope,
}

/// What is counted through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scope {
    #[default]
    Batch,
    Folder,
    Series,
}

/// Where a picture stands, each place counted from 0 in list order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Among all pictures.
    pub batch: u64,
    /// Among those of its folder.
    pub folder: u64,
    /// Among those that look alike; none of a picture that is the only one of its kind.
    pub series: Option<u64>,
}

impl Counter {
    /// Reads what follows `{n:`: parts in any order, each at most once.
    pub(super) fn read(choice: &str) -> Result<Self, TemplateProblem> {
        let (mut start, mut step, mut scope) = (None, None, None);
        let parts = choice.split(',').map(str::trim);
        for part in parts.filter(|_| !choice.trim().is_empty()) {
            let is_new = match (part.strip_prefix('+'), part.to_ascii_lowercase().as_str()) {
                (Some(by), _) => number(by)
                    .filter(|by| *by > 0)
                    .map(|by| step.replace(by).is_none()),
                (None, "folder") => Some(scope.replace(Scope::Folder).is_none()),
                (None, "series") => Some(scope.replace(Scope::Series).is_none()),
                (None, first) => {
                    number(first).map(|number| start.replace((number, first.len())).is_none())
                }
            };
            if is_new != Some(true) {
                return Err(TemplateProblem::NotACounter(part.to_owned()));
            }
        }
        let (start, digits) = start.unwrap_or((1, 1));
        Ok(Self {
            start,
            step: step.unwrap_or(1),
            digits,
            scope: scope.unwrap_or_default(),
        })
    }

    /// The count of a picture; empty where it belongs to nothing that is counted.
    pub(crate) fn text(&self, places: &Places) -> String {
        let place = match self.scope {
            Scope::Batch => Some(places.batch),
            Scope::Folder => Some(places.folder),
            Scope::Series => places.series,
        };
        let count = |place: u64| self.start.saturating_add(place.saturating_mul(self.step));
        let digits = self.digits;
        place.map_or(String::new(), |place| format!("{:0digits$}", count(place)))
    }
}

fn number(text: &str) -> Option<u64> {
    let is_number = text.len() <= MAX_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: Places = Places {
        batch: 14,
        folder: 4,
        series: Some(1),
    };

    #[track_caller]
    fn check(choice: &str, expected: &str) {
        assert_eq!(Counter::read(choice).unwrap().text(&PLACES), expected);
    }

    #[test]
    fn start_step_width_and_scope_are_chosen_in_any_order() {
        check("", "15");
        check("1", "15");
        check("001", "015");
        check("0", "14");
        check("98", "112");
        check("001,+10", "141");
        check("+10,001", "141");
        check("001,folder", "005");
        check("01, Series", "02");
        check("series,+5,100", "105");
        check("folder", "5");
    }

    #[test]
    fn a_picture_of_no_series_is_not_counted_in_one() {
        let alone = Places {
            series: None,
            ..PLACES
        };
        assert_eq!(Counter::read("01,series").unwrap().text(&alone), "");
    }

    #[test]
    fn the_part_that_is_not_understood_is_named() {
        for (choice, part) in [
            ("x", "x"),
            ("001,x", "x"),
            ("001,", ""),
            ("001,002", "002"),
            ("+0", "+0"),
            ("+", "+"),
            ("-1", "-1"),
            ("folder,series", "series"),
            ("1234567890", "1234567890"),
            ("١", "١"),
        ] {
            let expected = TemplateProblem::NotACounter(part.to_owned());
            assert_eq!(Counter::read(choice), Err(expected), "{choice}");
        }
    }
}
