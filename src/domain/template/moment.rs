//! Patterns for dates and times: `YYYY-MM-DD`, `D MMMM YYYY`, `HH.mm`.

use super::TemplateProblem;
use crate::domain::taken::Taken;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How a moment is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(char),
    Field(&'static str),
}

/// Longer ones first, since they begin like the shorter.
const FIELDS: [&str; 12] = [
    "YYYY", "YY", "MMMM", "MMM", "MM", "M", "DD", "D", "HH", "H", "mm", "ss",
];

impl Pattern {
    /// Reads a pattern; an empty one is the usual one.
    pub(super) fn read(pattern: &str, usual: &str) -> Result<Self, TemplateProblem> {
        let mut rest = match pattern.trim() {
            "" => usual,
            pattern => pattern,
        };
        let mut pieces = Vec::new();
        while let Some(c) = rest.chars().next() {
            let field = FIELDS.iter().find(|field| rest.starts_with(**field));
            let length = field.map_or(c.len_utf8(), |field| field.len());
            pieces.push(match field {
                Some(field) => Piece::Field(field),
                None if c.is_ascii_alphanumeric() => return Err(TemplateProblem::NotInPattern(c)),
                None => Piece::Text(c),
            });
            rest = &rest[length..];
        }
        Ok(Self(pieces))
    }

    /// The moment; where its time is unknown, what the pattern says before the time.
    pub(crate) fn text(&self, taken: &Taken) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(c) => text.push(*c),
                Piece::Field(field) => match written(field, taken) {
                    Some(value) => text += &value,
                    None => {
                        let kept = text.trim_end_matches(|c: char| !c.is_alphanumeric());
                        return kept.to_owned();
                    }
                },
            }
        }
        text
    }
}

fn written(field: &str, taken: &Taken) -> Option<String> {
    let Taken { date, time, .. } = taken;
    let month = MONTHS.get(usize::from(date.month()).wrapping_sub(1))?;
    Some(match field {
        "YYYY" => format!("{:04}", date.year()),
        "YY" => format!("{:02}", date.year() % 100),
        "MMMM" => (*month).to_owned(),
        "MMM" => month[..3].to_owned(),
        "MM" => format!("{:02}", date.month()),
        "M" => date.month().to_string(),
        "DD" => format!("{:02}", date.day()),
        "D" => date.day().to_string(),
        "HH" => format!("{:02}", (*time)?.hour()),
        "H" => (*time)?.hour().to_string(),
        "mm" => format!("{:02}", (*time)?.minute()),
        _ => format!("{:02}", (*time)?.second()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, moment: &str, expected: &str) {
        let taken = Taken::read(moment).unwrap();
        let pattern = Pattern::read(pattern, "YYYY-MM-DD").unwrap();
        assert_eq!(pattern.text(&taken), expected);
    }

    #[test]
    fn moments_are_written_by_their_pattern() {
        let moment = "2024-05-02T09:08:07";
        check("", moment, "2024-05-02");
        check("YYYYMMDD", moment, "20240502");
        check("D.M.YY", moment, "2.5.24");
        check("D MMMM YYYY", moment, "2 May 2024");
        check("DD MMM", "2024-09-02", "02 Sep");
        check("HH.mm.ss", moment, "09.08.07");
        check("H-mm", moment, "9-08");
        check("YYYY年M月D日", moment, "2024年5月2日");
    }

    #[test]
    fn what_is_unknown_ends_what_is_written() {
        check("YYYY-MM-DD HH.mm", "2024-05-02", "2024-05-02");
        check("HH.mm YYYY", "2024-05-02", "");
    }

    #[test]
    fn a_letter_that_means_nothing_is_named() {
        for (pattern, letter) in [
            ("yyyy", 'y'),
            ("YYYY-mmm", 'm'),
            ("DD of MM", 'o'),
            ("Y", 'Y'),
        ] {
            let problem = TemplateProblem::NotInPattern(letter);
            assert_eq!(Pattern::read(pattern, ""), Err(problem), "{pattern}");
        }
    }
}
