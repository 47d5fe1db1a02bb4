//! Comma-separated values (RFC 4180), as spreadsheets open them.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it, which
//! [`unguarded`] takes away again.

use super::Record;

/// The columns, in order.
pub(super) const COLUMNS: [&str; 12] = [
    "folder",
    "old name",
    "new name",
    "alt text",
    "keywords",
    "description",
    "model",
    "confidence",
    "size",
    "sha-256",
    "state",
    "error code",
];

/// The whole list.
pub(super) fn text(records: &[Record], is_marked: bool) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // Writing to memory does not fail, here and below.
    let _ = writer.write_record(COLUMNS);
    for record in records {
        let _ = writer.write_record(cells(record).map(|cell| guarded(&cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let list = String::from_utf8(bytes).unwrap_or_default();
    let mark = if is_marked { "\u{FEFF}" } else { "" };
    format!("{mark}{list}")
}

fn cells(record: &Record) -> [String; 12] {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let confidence = record.confidence.map(|percent| percent.to_string());
    [
        record.folder().to_owned(),
        record.old_name().to_owned(),
        text(&record.new_name),
        text(&record.alt_text),
        record.keywords.join("; "),
        text(&record.description),
        text(&record.model),
        text(&confidence),
        record.size.to_string(),
        record.sha256_digits().unwrap_or_default(),
        record.state.clone(),
        text(&record.error),
    ]
}

pub(super) fn guarded(cell: &str) -> String {
    let guard = if is_formula(cell) { "'" } else { "" };
    format!("{guard}{cell}")
}

/// A cell as it was before it was guarded.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether it begins as a formula does, behind any number of apostrophes: those of a name itself
/// must come back too.
fn is_formula(cell: &str) -> bool {
    let begin = cell.trim_start_matches('\'');
    begin.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}
