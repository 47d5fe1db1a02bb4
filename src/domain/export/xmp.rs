//! Sidecars (XMP, ISO 16684-1): what was said of a picture, where photo programs look for it.
//!
//! A sidecar is called as its picture with `xmp` for an extension; where two pictures differ by
//! their extensions alone, each keeps its own before that.

use std::collections::HashMap;

use super::{Document, Record, SPELLING, escaped};
use crate::domain::file_name::split;
use crate::domain::plan::{Renamed, foldered};

/// The sidecars of all pictures of which something was said.
pub(super) fn documents(records: &[Record]) -> Vec<Document> {
    let is_told = |record: &&Record| record.alt_text.is_some() || !record.keywords.is_empty();
    let told: Vec<&Record> = records.iter().filter(is_told).collect();
    let names = names(&told);
    let renamed: Vec<Renamed<'_>> = told
        .iter()
        .zip(&names)
        .map(|(record, name)| Renamed {
            folder: record.folder(),
            name,
        })
        .collect();
    let paths = foldered(&renamed, SPELLING);
    let documents = paths.into_iter().zip(told).map(|(path, record)| Document {
        path,
        text: text(record),
    });
    documents.collect()
}

fn names(records: &[&Record]) -> Vec<String> {
    let key = |record: &Record| (record.folder().to_owned(), stem(record));
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for record in records {
        *counts.entry(key(record)).or_default() += 1;
    }
    let name = |record: &&Record| match counts.get(&key(record)) {
        Some(1) => format!("{}.xmp", split(record.name()).0),
        _ => format!("{}.xmp", record.name()),
    };
    records.iter().map(name).collect()
}

fn stem(record: &Record) -> String {
    (SPELLING.key)(split(record.name()).0)
}

fn text(record: &Record) -> String {
    let mut text = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\"\n \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n \
         xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n \
         xmlns:Iptc4xmpCore=\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">\n"
        .to_owned();
    if let Some(alt_text) = &record.alt_text {
        // As the caption that every program shows, and as what it is (IPTC 2021.1).
        for tag in ["dc:description", "Iptc4xmpCore:AltTextAccessibility"] {
            let alt_text = escaped(alt_text);
            text += &format!(
                "<{tag}><rdf:Alt><rdf:li xml:lang=\"x-default\">{alt_text}</rdf:li></rdf:Alt></{tag}>\n"
            );
        }
    }
    if !record.keywords.is_empty() {
        let items = record.keywords.iter();
        let items: String = items
            .map(|word| format!("<rdf:li>{}</rdf:li>", escaped(word)))
            .collect();
        text += &format!("<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>\n");
    }
    let old_name = escaped(record.old_name());
    text += &format!("<xmpMM:PreservedFileName>{old_name}</xmpMM:PreservedFileName>\n");
    text + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n"
}
