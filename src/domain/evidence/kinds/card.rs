//! Business cards: `<whose> business card`, without the ways to reach them.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// A card says little.
const MOST_LINES: usize = 9;

/// A telephone number has as many digits.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let has_mail = page.lines.iter().any(|line| line.text().contains('@'));
    let has_phone = page.lines.iter().any(|line| is_phone(line));
    let is_card = has_mail && has_phone && page.lines.len() <= MOST_LINES && !page.is_upright();
    let title = page
        .title_where(|line| !line.text().contains('@'))
        .filter(|_| is_card)?;
    Some(Draft {
        kind: "business card",
        title: title.text,
        after: "business card",
        certainty: 82,
        ..Draft::default()
    })
}

fn is_phone(line: &Line<'_>) -> bool {
    let part = line.text().split(['·', '|', '@']).find(|part| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let letters = part.chars().filter(|c| c.is_alphabetic()).count();
        PHONE_DIGITS.contains(&digits) && letters <= 8
    });
    part.is_some()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_card_is_named_after_its_owner() {
        check(
            &page(&[
                (0.1, 8.0, "Dr. Tomás Rivera"),
                (0.1, 4.0, "Dentista"),
                (0.1, 4.0, "Tel. 963 555 017 · citas@clinicasol.example"),
            ]),
            "Dr Tomás Rivera business card",
        );
    }
}
