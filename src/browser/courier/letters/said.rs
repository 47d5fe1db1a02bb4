//! What is said of one picture, on its way to the page.

use super::{list, texts};
use crate::browser::fields::Fields;
use crate::domain::description::Details;
use crate::domain::suggestion::Suggestion;

/// A name and what was said beside it.
pub(in crate::browser) fn said(suggestion: &Suggestion, details: &Details) -> Fields {
    let names = details.alternatives.iter().map(Suggestion::as_str);
    let keywords = details.keywords.iter().map(String::as_str);
    Fields::default()
        .with("name", suggestion.as_str())
        .with("alternatives", list(names))
        .with_some("altText", details.alt_text.as_deref())
        .with("keywords", list(keywords))
        .with_some("confidence", details.confidence)
}

/// Reads [`said`].
pub(in crate::browser) fn read_said(fields: &Fields) -> Option<(Suggestion, Details)> {
    let details = Details {
        alternatives: texts(fields, "alternatives")?
            .into_iter()
            .filter_map(Suggestion::of_words)
            .collect(),
        alt_text: fields.text("altText"),
        keywords: texts(fields, "keywords")?,
        confidence: fields.number("confidence").map(|percent| percent as u8),
    };
    Some((Suggestion::of_words(fields.text("name")?)?, details))
}
