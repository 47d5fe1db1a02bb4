//! A list in Markdown (CommonMark): every picture with its alternative text.

use super::{Record, url};

/// The whole list.
pub(super) fn text(records: &[Record]) -> String {
    let mut text = "# Pictures\n\n".to_owned();
    for record in records {
        let alt = plain(record.alt_text.as_deref().unwrap_or_default());
        let url = url(record.folder(), record.name());
        text += &format!("- ![{alt}]({url}) {}\n", plain(record.name()));
    }
    text
}

/// Text that is nothing but text: each mark of punctuation loses its meaning (CommonMark 2.4).
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_ascii_punctuation() => plain.extend(['\\', c]),
            _ if c.is_control() => plain.push(' '),
            _ => plain.push(c),
        }
    }
    plain
}
