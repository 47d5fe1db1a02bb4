//! One picture of the list as a text that is kept.
//!
//! The name itself is not kept: the rules make it of what is, as they made it before.

use std::sync::Arc;

use super::said;
use crate::domain::decision::Decision;
use crate::domain::facts::Facts;
use crate::domain::file_name::Stem;
use crate::domain::hex;
use crate::domain::image::{MediaType, SourceImage};
use crate::domain::job::{Job, Status};
use crate::domain::letter::{Letter, Reader};
use crate::domain::look::Look;
use crate::domain::problem::{Code, Problem};
use crate::domain::taken::Taken;

const APART: char = 'a';
const TOLD_APART: char = 't';
const KEPT: char = 'k';
const PICKED: char = 'p';
const TYPED: char = 't';
const ANIMATED: &str = "animated";

/// A picture of a list that was kept. Its file is not here.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub source: SourceImage,
    /// What a template calls the original name, which renaming the file does not change.
    pub original_stem: String,
    pub job: Job,
    pub beside: Vec<Beside>,
}

/// A file that goes with a picture, in the same folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Milliseconds since 1970.
    pub modified_ms: i64,
}

/// A picture as it is kept.
#[must_use]
pub fn text(source: &SourceImage, original_stem: &str, job: &Job, beside: &[Beside]) -> String {
    let unsendable = job.unsendable.as_ref();
    let unsendable = unsendable.map_or("", |problem| problem.code.as_str());
    let said = job.said().map(said::text);
    let mut others = Letter::default();
    for file in beside {
        others.add(&file.name);
        others.add(&file.size.to_string());
        others.add(&file.modified_ms.to_string());
    }
    Letter::default()
        .with(&source.path)
        .with(&source.size.to_string())
        .with(&source.modified_ms.to_string())
        .with(source.media_type.extension())
        .with(original_stem)
        .with(unsendable)
        .with(&flags(job))
        .with(&decision(&job.decision))
        .with(&said.unwrap_or_default())
        .with(
            &job.facts()
                .map(|facts| facts_text(facts))
                .unwrap_or_default(),
        )
        .with(&others.into_text())
        .into_text()
}

/// Reads [`text`]; `None` of what is none.
#[must_use]
pub fn read(text: &str) -> Option<Kept> {
    let mut reader = Reader::new(text);
    let source = SourceImage {
        path: reader.next()?.to_owned(),
        size: reader.next()?.parse().ok()?,
        modified_ms: reader.next()?.parse().ok()?,
        media_type: MediaType::from_extension(reader.next()?)?,
    };
    let original_stem = reader.text().to_owned();
    let unsendable = reader.text();
    let unsendable = Code::ALL.iter().find(|code| code.as_str() == unsendable);
    let flags = reader.text();
    let mut job = Job {
        unsendable: unsendable.map(|code| Problem::new(*code)),
        is_apart: flags.contains(APART),
        is_told_apart: flags.contains(TOLD_APART),
        is_absent: true,
        decision: read_decision(reader.text()),
        said: said::read(reader.text()),
        facts: read_facts(reader.text()).map(Arc::new),
        ..Job::new(Status::Parked)
    };
    job.status = job.at_rest();
    Some(Kept {
        source,
        original_stem,
        job,
        beside: read_beside(reader.text()),
    })
}

fn flags(job: &Job) -> String {
    let flags = [(job.is_apart, APART), (job.is_told_apart, TOLD_APART)];
    flags
        .iter()
        .filter(|flag| flag.0)
        .map(|flag| flag.1)
        .collect()
}

fn decision(decision: &Decision) -> String {
    match decision {
        Decision::Open => String::new(),
        Decision::Kept => KEPT.to_string(),
        Decision::Picked(place) => format!("{PICKED}{place}"),
        Decision::Typed(stem) => format!("{TYPED}{}", stem.as_str()),
    }
}

/// What cannot be understood was not decided.
fn read_decision(text: &str) -> Decision {
    let mut letters = text.chars();
    let first = letters.next();
    let rest = letters.as_str();
    let read = match first {
        Some(KEPT) => Some(Decision::Kept),
        Some(PICKED) => rest.parse().ok().map(Decision::Picked),
        Some(TYPED) => Stem::parse(rest).ok().map(Decision::Typed),
        _ => None,
    };
    read.unwrap_or_default()
}

fn facts_text(facts: &Facts) -> String {
    let taken = facts.taken.map(|taken| taken.to_string());
    let digits = |bytes: Option<&[u8]>| bytes.map(hex::digits).unwrap_or_default();
    let look = facts.look.map(|look| look.to_bytes());
    Letter::default()
        .with(&facts.width.to_string())
        .with(&facts.height.to_string())
        .with(if facts.is_animated { ANIMATED } else { "" })
        .with(&digits(facts.sha256.as_ref().map(|bytes| &bytes[..])))
        .with(&digits(look.as_ref().map(|bytes| &bytes[..])))
        .with(&taken.unwrap_or_default())
        .with(facts.camera.as_deref().unwrap_or_default())
        .with(facts.lens.as_deref().unwrap_or_default())
        .into_text()
}

fn read_facts(text: &str) -> Option<Facts> {
    let mut reader = Reader::new(text);
    let words = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Some(Facts {
        width: reader.next()?.parse().ok()?,
        height: reader.next()?.parse().ok()?,
        is_animated: reader.text() == ANIMATED,
        sha256: hex::bytes(reader.text()),
        look: hex::bytes(reader.text()).map(|bytes| Look::from_bytes(&bytes)),
        taken: Taken::read(reader.text()),
        camera: words(reader.text()),
        lens: words(reader.text()),
    })
}

fn read_beside(text: &str) -> Vec<Beside> {
    let mut reader = Reader::new(text);
    let beside = std::iter::from_fn(|| {
        Some(Beside {
            name: reader.next()?.to_owned(),
            size: reader.next()?.parse().ok()?,
            modified_ms: reader.next()?.parse().ok()?,
        })
    });
    beside.collect()
}
