//! What is read in a picture, as it is told to a model that also sees it.

use super::TextLine;
use super::private::tellable;

/// Less sure lines are guesses, which would lead a model astray.
const SURE_ENOUGH: f32 = 0.8;

/// So many lines are told at most, the largest.
const MOST_LINES: usize = 8;

/// From so many lines on, covering so much of it, a picture is read rather than looked at.
const LINES_OF_A_PAGE: usize = 8;
const SHARE_OF_A_PAGE: f32 = 0.05;

/// The text in a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its largest lines in reading order, without anybody's numbers and addresses; may be empty.
    pub text: String,
    /// Text is what the picture is about, so a model needs it large enough to read.
    pub is_page: bool,
}

impl Reading {
    pub(super) fn of(lines: &[TextLine]) -> Self {
        let sure: Vec<&TextLine> = lines
            .iter()
            .filter(|line| line.confidence >= SURE_ENOUGH)
            .collect();
        let covered: f32 = sure.iter().map(|line| line.width * line.height).sum();
        Self {
            text: told(&sure),
            is_page: sure.len() >= LINES_OF_A_PAGE && covered >= SHARE_OF_A_PAGE,
        }
    }
}

fn told(sure: &[&TextLine]) -> String {
    let mut heights: Vec<f32> = sure.iter().map(|line| line.height).collect();
    heights.sort_by(|a, b| b.total_cmp(a));
    let least = heights.get(MOST_LINES - 1).copied().unwrap_or_default();
    let largest = sure.iter().filter(|line| line.height >= least);
    let lines = largest
        .take(MOST_LINES)
        .map(|line| tellable(&line.text).join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, height: f32) -> TextLine {
        TextLine {
            text: text.to_owned(),
            confidence: 0.95,
            width: 0.5,
            height,
            ..TextLine::default()
        }
    }

    #[test]
    fn the_largest_lines_are_told_in_reading_order_and_nobodys_numbers_with_them() {
        let mut lines = vec![
            line("Harbour Hotel", 0.05),
            line("Invoice", 0.08),
            line("IBAN DE89 3704 0044 0532 0130 00", 0.04),
            line("guest@example.org", 0.04),
        ];
        lines.extend((0..9).map(|_| line("small print", 0.01)));
        let reading = Reading::of(&lines);
        assert!(
            reading.text.starts_with("Harbour Hotel, Invoice"),
            "{reading:?}"
        );
        assert!(!reading.text.contains("3704"), "{reading:?}");
        assert!(!reading.text.contains("example"), "{reading:?}");
        assert!(reading.is_page);
    }

    #[test]
    fn what_is_only_guessed_is_not_told() {
        let guess = TextLine {
            confidence: 0.5,
            ..line("IIlI1", 0.1)
        };
        assert_eq!(Reading::of(&[guess]), Reading::default());
        assert_eq!(Reading::of(&[]), Reading::default());
    }

    #[test]
    fn a_sign_in_a_photograph_is_no_page() {
        let reading = Reading::of(&[line("Café Central", 0.1)]);
        assert_eq!(reading.text, "Café Central");
        assert!(!reading.is_page);
    }
}
