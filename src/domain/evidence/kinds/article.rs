//! Articles: their headline, told by the line under it that says who wrote it and when.

use super::super::dates::{Order, find};
use super::super::draft::Draft;
use super::super::page::{Line, Page};

/// How such lines begin, folded.
const BY: [&str; 8] = ["by", "von", "par", "por", "di", "de", "door", "przez"];

/// A headline of fewer words needs no author to be told from others.
const SHORT_HEADLINE: usize = 3;

pub(super) fn draft(page: &Page<'_>) -> Option<Draft> {
    let title = page.title()?;
    let under = page
        .lines
        .iter()
        .filter(|line| line.seen.top > title.top && line.seen.height < title.height);
    let byline = under.take(3).find(|line| is_byline(line))?;
    let author = byline
        .text()
        .split([',', '|', '·', '•'])
        .next()
        .unwrap_or_default();
    let is_short = title.text.split_whitespace().count() <= SHORT_HEADLINE;
    Some(Draft {
        kind: "article",
        other: format!("{} {author}", title.text),
        date: find(byline.text(), Order::DayFirst).filter(|_| is_short),
        title: title.text,
        certainty: 86,
        ..Draft::default()
    })
}

/// `By Maria Silva | 2 June 2026`
fn is_byline(line: &Line<'_>) -> bool {
    let first = line.folded.split_whitespace().next().unwrap_or_default();
    BY.contains(&first)
        && line
            .text()
            .chars()
            .nth(first.chars().count() + 1)
            .is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, page};

    #[test]
    fn an_article_is_named_after_its_headline() {
        check(
            &page(&[
                (0.0, 4.0, "The Field Journal"),
                (0.1, 7.0, "How bees find their way home"),
                (0.1, 3.0, "By Maria Silva | Published 2 June 2026"),
                (
                    0.1,
                    3.0,
                    "When a forager leaves the hive for the first time she looks back.",
                ),
            ]),
            "How bees find their way home",
        );
    }
}
