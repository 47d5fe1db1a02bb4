//! Charts: `<title> chart`.

use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// As many numbers at the axes or bars make a chart.
const LEAST_NUMBERS: usize = 4;

/// The share of lines that are numbers or names of months and days.
const LEAST_SHARE: f32 = 0.3;

/// Beside its numbers, a chart has few long lines.
const MOST_PROSE: usize = 4;

/// From as many words on a line is prose.
const PROSE_WORDS: usize = 7;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let numbers = page
        .lines
        .iter()
        .filter(|line| line.is_number() && !super::receipt::is_amount(line.text()))
        .count();
    let prose = page
        .lines
        .iter()
        .filter(|line| line.folded.split_whitespace().count() >= PROSE_WORDS)
        .count();
    let share = numbers as f32 / page.lines.len().max(1) as f32;
    if numbers < LEAST_NUMBERS || share < LEAST_SHARE || prose > MOST_PROSE || !is_spread(page) {
        return None;
    }
    let title = page.title_where(|line| line.seen.top < 0.3)?;
    Some(Draft {
        kind: "chart",
        title: title.text,
        after: "chart",
        certainty: 78,
        ..Draft::default()
    })
}

/// Numbers stand side by side or one below the other, over a good part of the picture.
fn is_spread(page: &Page<'_>) -> bool {
    let numbers = || page.lines.iter().filter(|line| line.is_number());
    let range = |at: fn(&Line<'_>) -> f32| {
        let least = numbers().map(at).fold(1.0_f32, f32::min);
        numbers().map(at).fold(0.0_f32, f32::max) - least
    };
    range(|line| line.seen.left) > 0.3 || range(|line| line.seen.top) > 0.4
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn a_chart_is_named_after_its_title() {
        check(
            &page(&[
                (0.2, 5.0, "Memory consumption of the importer"),
                (0.0, 3.0, "8 MiB"),
                (0.0, 3.0, "6 MiB"),
                (0.0, 3.0, "4 MiB"),
                (0.3, 3.0, "10"),
                (0.5, 3.0, "20"),
                (0.7, 3.0, "30"),
                (0.4, 3.0, "Time [s]"),
            ]),
            "Memory consumption of the importer chart",
        );
    }
}
