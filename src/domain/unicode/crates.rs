//! The tables of crates, for everything but the browser.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick, is_nfkc_quick};
use unicode_properties::{GeneralCategory as General, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;

use super::Category;

pub(super) fn nfc(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        _ => text.nfc().collect(),
    }
}

pub(super) fn nfkc(text: &str) -> String {
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        _ => text.nfkc().collect(),
    }
}

pub(super) fn lower(text: &str) -> String {
    text.to_lowercase()
}

pub(super) fn upper(text: &str) -> String {
    text.to_uppercase()
}

pub(super) fn category(c: char) -> Category {
    match c.general_category() {
        General::Format => Category::Format,
        General::NonspacingMark | General::SpacingMark | General::EnclosingMark => Category::Mark,
        General::OtherSymbol => Category::Symbol,
        General::Control
        | General::LineSeparator
        | General::ParagraphSeparator
        | General::PrivateUse
        | General::Unassigned => Category::Unusable,
        _ => Category::Other,
    }
}

/// Where the grapheme that holds byte `at` begins.
pub(super) fn grapheme_start(text: &str, at: usize) -> usize {
    text.grapheme_indices(true)
        .map(|(start, _)| start)
        .take_while(|&start| start <= at)
        .last()
        .unwrap_or(0)
}
