//! The kinds of pictures with text that have a rule of their own, and the order they are tried in:
//! those told most surely go first.

mod article;
mod card;
mod chart;
mod chat;
mod code;
mod dialog;
mod invoice;
mod mail;
mod map;
mod receipt;
mod recipe;
mod settings;
mod sheet;
mod statement;
mod terminal;
mod ticket;
mod weather;

use super::draft::Draft;
use super::page::Page;

/// What the first rule that knows the kind makes of a page.
pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let rules: [fn(&Page<'_>) -> Option<Draft>; 17] = [
        terminal::draft,
        code::draft,
        ticket::draft,
        statement::draft,
        invoice::draft,
        receipt::draft,
        mail::draft,
        chat::draft,
        sheet::draft,
        recipe::draft,
        weather::draft,
        card::draft,
        dialog::draft,
        chart::draft,
        map::draft,
        settings::draft,
        article::draft,
    ];
    rules.iter().find_map(|rule| rule(page))
}

/// Pages as tests write them: one line of text each, from top to bottom, all of one size.
#[cfg(test)]
pub(super) mod testing {
    use super::super::{Evidence, TextLine};

    /// A page on which every line is as large as the number before it says, in hundredths of its height.
    pub(in super::super) fn page(lines: &[(f32, f32, &str)]) -> Evidence {
        let mut top = 0.0;
        let placed = lines.iter().map(|&(left, size, text)| {
            let height = size / 100.0;
            let line = TextLine {
                text: text.to_owned(),
                confidence: 1.0,
                left,
                top,
                width: (text.chars().count() as f32 * height * 0.5).min(1.0 - left),
                height,
            };
            top += height * 1.6;
            line
        });
        Evidence {
            lines: placed.collect(),
            width_px: 1000,
            height_px: 1000,
            flatness: 0.95,
            palette: 0.95,
            ..Evidence::default()
        }
    }

    /// The name that a page gets.
    #[track_caller]
    pub(in super::super) fn check(evidence: &Evidence, expected: &str) {
        let described = evidence.describe().unwrap();
        assert_eq!(described.suggestion.as_str(), expected);
    }
}
