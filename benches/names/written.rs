//! Evidence as a file: what the test reads that judges names in a moment.

use std::collections::BTreeMap;

use eponym::domain::evidence::{Evidence, Tag, TextLine, Thing};
use serde_json::{Value, json};

/// What was seen in each picture, by its path.
pub(crate) type Seen = BTreeMap<String, Evidence>;

/// One picture a line.
pub(crate) fn write(seen: &Seen) -> String {
    let line =
        |(picture, evidence): (&String, &Evidence)| format!("{}\n", to_json(picture, evidence));
    seen.iter().map(line).collect()
}

fn to_json(picture: &str, evidence: &Evidence) -> Value {
    let line = |line: &TextLine| {
        json!([
            line.text,
            short(line.confidence),
            short(line.left),
            short(line.top),
            short(line.width),
            short(line.height)
        ])
    };
    let tag = |tag: &Tag| json!([tag.label, tag.group, short(tag.probability)]);
    let thing = |thing: &Thing| {
        json!([
            thing.label,
            short(thing.score),
            short(thing.left),
            short(thing.top),
            short(thing.width),
            short(thing.height)
        ])
    };
    json!({
        "picture": picture,
        "size": [evidence.width_px, evidence.height_px],
        "flatness": short(evidence.flatness),
        "palette": short(evidence.palette),
        "lines": evidence.lines.iter().map(line).collect::<Vec<_>>(),
        "tags": evidence.tags.iter().map(tag).collect::<Vec<_>>(),
        "objects": evidence.objects.iter().map(thing).collect::<Vec<_>>(),
    })
}

/// Four decimals are as much as anything here is sure of.
fn short(value: f32) -> f64 {
    (f64::from(value) * 10_000.0).round() / 10_000.0
}
