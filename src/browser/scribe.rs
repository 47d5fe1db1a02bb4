//! What the worker that writes lists and scripts hands over: the address of a finished file.
//!
//! The page has only to save it.

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, Url};

use super::clock;
use super::js_error::JsError;
use super::object_url::ObjectUrl;
use crate::domain::archive::checksum::checksum;
use crate::domain::archive::{Entry, Part, layout};
use crate::domain::export::{self, Answer, Document};

/// A file that the worker made.
#[derive(Debug)]
pub struct Saved {
    /// Its file name; empty where there was nothing to tell.
    pub name: String,
    pub url: ObjectUrl,
}

/// What an answer to a question for a file says; `None` where there is none.
#[must_use]
pub fn read(answer: &str) -> Option<Saved> {
    let (name, url) = answer.split_once('\n')?;
    Some(Saved {
        name: name.to_owned(),
        url: ObjectUrl::of(url.to_owned()),
    })
}

/// In the worker: answers every question.
#[must_use]
pub fn answer(question: &str) -> String {
    let (name, bytes) = match export::answer(question) {
        Answer::Text(text) => return text,
        Answer::Nothing => return "\n".to_owned(),
        Answer::One(document) => (document.path, document.text.into_bytes()),
        Answer::Together(name, documents) => (name.to_owned(), archive(&documents)),
    };
    // What the browser cannot hold has no address, which is no answer.
    address(&bytes).map_or_else(|_| String::new(), |url| format!("{name}\n{url}"))
}

/// The bytes of an archive, dated now.
fn archive(documents: &[Document]) -> Vec<u8> {
    let modified_ms = clock::unix_ms();
    let utc_offset_minutes = clock::utc_offset_minutes(modified_ms);
    let entries: Vec<Entry> = documents
        .iter()
        .map(|document| Entry {
            path: document.path.clone(),
            size: document.text.len() as u64,
            crc32: checksum(document.text.as_bytes()),
            modified_ms,
            utc_offset_minutes,
        })
        .collect();
    // Fails for paths that are unsafe or there twice only, and these were made here.
    let parts = layout(&entries).unwrap_or_default();
    let mut bytes = Vec::new();
    for part in &parts {
        bytes.extend_from_slice(match part {
            Part::Bytes(header) => header,
            Part::Original(at) => documents[*at].text.as_bytes(),
        });
    }
    bytes
}

fn address(bytes: &[u8]) -> Result<String, JsError> {
    let options = BlobPropertyBag::new();
    // Plain bytes: with a type of its own some browsers would add an extension.
    options.set_type("application/octet-stream");
    let parts = Array::of1(&Uint8Array::new_from_slice(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    // Good until the page lets go of it.
    Ok(Url::create_object_url_with_blob(&blob)?)
}
