//! The list for programs (RFC 8259). Its schema is in `docs/exports.md`.

use serde::Serialize;

use super::Record;

/// Counted up whenever a field changes its meaning or goes.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct List<'a> {
    version: u32,
    generator: &'static str,
    pictures: Vec<Picture<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Picture<'a> {
    folder: &'a str,
    old_name: &'a str,
    new_name: Option<&'a str>,
    alt_text: Option<&'a str>,
    keywords: &'a [String],
    description: Option<&'a str>,
    model: Option<&'a str>,
    confidence: Option<u8>,
    size: u64,
    sha256: Option<String>,
    state: &'a str,
    error: Option<&'a str>,
}

/// The whole list.
pub(super) fn text(records: &[Record]) -> String {
    let list = List {
        version: VERSION,
        generator: "Eponym",
        pictures: records.iter().map(picture).collect(),
    };
    // Texts and numbers can always be written.
    let text = serde_json::to_string_pretty(&list).unwrap_or_default();
    text + "\n"
}

fn picture(record: &Record) -> Picture<'_> {
    Picture {
        folder: record.folder(),
        old_name: record.old_name(),
        new_name: record.new_name.as_deref(),
        alt_text: record.alt_text.as_deref(),
        keywords: &record.keywords,
        description: record.description.as_deref(),
        model: record.model.as_deref(),
        confidence: record.confidence,
        size: record.size,
        sha256: record.sha256_digits(),
        state: &record.state,
        error: record.error.as_deref(),
    }
}
