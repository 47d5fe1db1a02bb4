//! From evidence to a name: pictures with text by their text, all others by what they are of.

use super::draft::Draft;
use super::page::Page;
use super::{Evidence, kinds, photo};
use crate::domain::description::{Description, MOST_ALTERNATIVES};
use crate::domain::old_name;
use crate::domain::suggestion::Suggestion;

/// Drawn screens have more equal neighbors and fewer colors than photographs.
const LEAST_FLATNESS: f32 = 0.5;
const LEAST_PALETTE: f32 = 0.35;

/// The share of a picture that its legible text covers, where the picture is a photograph of text.
const LEAST_TEXT: f32 = 0.05;
/// The same where there are many lines.
const LEAST_TEXT_OF_MANY: f32 = 0.03;
const MANY_LINES: usize = 8;

/// As many lines are told to those who do not see the picture.
const LINES_TOLD: usize = 4;

/// What the evidence says, as if a model had said it.
pub(super) fn describe(evidence: &Evidence) -> Option<Description> {
    let page = Page::new(evidence);
    let of_text = is_text(&page).then(|| of_text(&page)).flatten();
    let described = of_text.or_else(|| photo::draft(&page)?.describe(1.0, &[]));
    described.map(|described| with_old_name(described, &evidence.old_stem))
}

fn of_text(page: &Page<'_>) -> Option<Description> {
    let draft = kinds::draft(page).or_else(|| headed(page))?;
    let mut lines: Vec<_> = page.lines.iter().filter(|line| line.is_wordy()).collect();
    lines.sort_by(|one, other| other.seen.height.total_cmp(&one.seen.height));
    let read: Vec<String> = lines
        .iter()
        .take(LINES_TOLD)
        .map(|line| line.text().to_owned())
        .collect();
    let confidence = lines
        .iter()
        .take(LINES_TOLD)
        .map(|line| line.seen.confidence)
        .fold(1.0, f32::min);
    draft.describe(confidence, &read)
}

/// A picture of no special kind is named after its heading.
fn headed(page: &Page<'_>) -> Option<Draft> {
    let title = page.title()?;
    let is_drawn = is_drawn(page.evidence);
    let kind = if is_drawn { "screenshot" } else { "text" };
    let sizes = page
        .lines
        .iter()
        .filter(|line| line.seen.height > 0.85 * title.height)
        .count();
    // Among many lines of one size, none is a heading.
    let certainty = if sizes > 6 { 50 } else { 74 };
    Some(Draft::titled(kind, title.text, certainty))
}

/// Whether text is what the picture is about.
fn is_text(page: &Page<'_>) -> bool {
    let wordy: Vec<_> = page.lines.iter().filter(|line| line.is_wordy()).collect();
    let share: f32 = wordy
        .iter()
        .map(|line| line.seen.width * line.seen.height)
        .sum();
    let least = if wordy.len() >= MANY_LINES {
        LEAST_TEXT_OF_MANY
    } else {
        LEAST_TEXT
    };
    !wordy.is_empty() && (is_drawn(page.evidence) || share >= least)
}

fn is_drawn(evidence: &Evidence) -> bool {
    evidence.flatness >= LEAST_FLATNESS && evidence.palette >= LEAST_PALETTE
}

/// A good name that the file has already is one to pick as well.
fn with_old_name(mut described: Description, old_stem: &str) -> Description {
    let others = &mut described.details.alternatives;
    if others.len() < MOST_ALTERNATIVES && old_name::judge(old_stem).is_good() {
        let old = Suggestion::of_words(old_name::wording(old_stem));
        others.extend(old.filter(|old| *old != described.suggestion));
    }
    described
}

#[cfg(test)]
mod tests {
    use super::super::kinds::testing::{check, page};
    use super::*;

    #[test]
    fn a_picture_of_no_special_kind_is_named_after_its_heading() {
        check(
            &page(&[
                (0.1, 8.0, "Winter Craft"),
                (0.1, 8.0, "Market"),
                (0.1, 3.0, "Pottery, candles and wool"),
            ]),
            "Winter Craft Market",
        );
    }

    #[test]
    fn nothing_sure_is_no_name() {
        assert_eq!(describe(&Evidence::default()), None);
        let garbage = page(&[(0.1, 3.0, "l1I|"), (0.1, 3.0, "0171 555 0136")]);
        assert_eq!(describe(&garbage), None);
    }

    #[test]
    fn a_good_old_name_stays_one_to_pick() {
        let mut evidence = page(&[(0.1, 8.0, "Winter Market")]);
        evidence.old_stem = "poster for the kitchen".to_owned();
        let described = describe(&evidence).unwrap();
        let others = described.details.alternatives;
        assert!(
            others
                .iter()
                .any(|other| other.as_str() == "poster for the kitchen")
        );
    }
}
