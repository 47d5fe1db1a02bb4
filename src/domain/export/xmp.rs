//! Sidecars (XMP, ISO 16684-1): what was said of a picture, where photo programs look for it.
//!
//! A sidecar is called as its picture with `xmp` for an extension; where two pictures differ by
//! their extensions alone, each keeps its own before that. The name of a sidecar that the picture
//! has already is never given: unpacked beside it, the new one would take its place.

use std::collections::HashMap;

use super::{Document, Record, SPELLING, escaped};
use crate::domain::file_name::split;
use crate::domain::plan::{Renamed, foldered};

/// The sidecars of all pictures of which something was said.
pub(super) fn documents(records: &[Record]) -> Vec<Document> {
    let is_told = |record: &&Record| record.alt_text.is_some() || !record.keywords.is_empty();
    let told: Vec<&Record> = records.iter().filter(is_told).collect();
    let named = named(&told);
    let renamed: Vec<Renamed<'_>> = named
        .iter()
        .map(|(record, name)| Renamed {
            folder: record.folder(),
            name,
        })
        .collect();
    let paths = foldered(&renamed, SPELLING);
    let documents = paths
        .into_iter()
        .zip(named)
        .map(|(path, (record, _))| Document {
            path,
            text: text(record),
        });
    documents.collect()
}

/// Those that get a sidecar, with its name.
fn named<'a>(records: &[&'a Record]) -> Vec<(&'a Record, String)> {
    let key = |record: &Record| (record.folder().to_owned(), stem(record));
    let mut counts: HashMap<(String, String), usize> = HashMap::new();
    for record in records {
        *counts.entry(key(record)).or_default() += 1;
    }
    let name = |record: &Record| {
        let by_stem = format!("{}.xmp", split(record.name()).0);
        let is_alone = counts.get(&key(record)) == Some(&1);
        let names = is_alone.then_some(by_stem).into_iter();
        let mut names = names.chain([format!("{}.xmp", record.name())]);
        names.find(|name| !has(record, name))
    };
    let named = records.iter();
    named
        .filter_map(|record| Some((*record, name(record)?)))
        .collect()
}

/// Whether a file of this name goes with the picture already.
fn has(record: &Record, name: &str) -> bool {
    let key = (SPELLING.key)(name);
    let mut beside = record.beside.iter();
    beside.any(|file| (SPELLING.key)(&file.new_name) == key)
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
