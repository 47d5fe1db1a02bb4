//! Weather: `<place> weather`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// As many lines with degrees make a forecast.
const LEAST_DEGREES: usize = 2;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let degrees: Vec<&Line<'_>> = page
        .lines
        .iter()
        .filter(|line| has_degrees(line.text()))
        .collect();
    let now = degrees
        .iter()
        .max_by(|one, other| one.seen.height.total_cmp(&other.seen.height))?;
    let is_largest = page
        .lines
        .iter()
        .all(|line| line.seen.height <= now.seen.height);
    if !is_largest || degrees.len() < LEAST_DEGREES || now.text().chars().count() > 6 {
        return None;
    }
    let place =
        page.title_where(|line| line.seen.top < now.bottom() && !has_degrees(line.text()))?;
    Some(Draft {
        kind: "weather",
        title: place.text,
        after: "weather",
        certainty: 84,
        ..Draft::default()
    })
}

/// Digits right before the sign of degrees.
fn has_degrees(text: &str) -> bool {
    let before = |at: usize| {
        text[..at]
            .trim_end()
            .ends_with(|c: char| c.is_ascii_digit())
    };
    text.match_indices(['°', 'º']).any(|(at, _)| before(at))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_forecast_is_named_after_its_place() {
        check(
            &page(&[
                (0.1, 5.0, "Lisbon"),
                (0.1, 3.0, "Mostly sunny"),
                (0.1, 14.0, "24°C"),
                (0.1, 3.0, "Fri 25° Sat 26°"),
            ]),
            "Lisbon weather",
        );
    }
}
