//! What a model says: a name in words, or everything that was asked for as JSON.

use serde::Serialize;
use serde_json::Value;

use crate::chat::ChatRequest;
use crate::options::Options;
use crate::picture::ImageSeen;

/// How a request wants its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Schema,
}

impl Format {
    pub(crate) fn of(response_format: &Value) -> Self {
        match response_format["type"].as_str() {
            Some("json_schema") => Self::Schema,
            Some("json_object") => Self::Json,
            _ => Self::Text,
        }
    }
}

/// One picture in JSON; the order of the fields is the order they are written in.
#[derive(Serialize)]
struct Described {
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<usize>,
    name: String,
    alternatives: [String; 3],
    alt: String,
    keywords: [String; 2],
    confidence: u8,
}

impl Described {
    fn new(image: &ImageSeen, number: usize, count: usize) -> Self {
        let (shape, color) = (image.shape(), image.dominant);
        Self {
            number: (count > 1).then_some(number),
            name: image.words(),
            alternatives: [
                format!("{shape} in {color}"),
                format!("mostly {color} picture"),
                format!("plain {shape}"),
            ],
            alt: format!("A {color} {shape}, picture {number} of {count}."),
            keywords: [color.to_owned(), shape.to_owned()],
            confidence: confidence(image.dominant),
        }
    }
}

/// How sure the model is: dark and pale pictures show it less than colors do.
fn confidence(color: &str) -> u8 {
    match color {
        "black" => 35,
        "gray" => 50,
        "white" => 70,
        _ => 90,
    }
}

/// What the model says of all pictures, and whether it was cut off in the middle.
pub(crate) fn content(chat: &ChatRequest, options: &Options) -> (String, bool) {
    let count = chat.images().count();
    let kept = |number: &usize| count < 2 || options.leave_out != Some(*number);
    let numbered = chat.images().zip(1..).filter(|(_, number)| kept(number));
    if chat.format() == Format::Text || count == 0 {
        let line = |(image, number): (&ImageSeen, usize)| match count {
            1 => image.words(),
            _ => format!("{number}. {}", image.words()),
        };
        let lines: Vec<_> = numbered.map(line).collect();
        let is_blind = lines.is_empty();
        return (
            if is_blind {
                "ok".into()
            } else {
                lines.join("\n")
            },
            false,
        );
    }
    let described: Vec<_> = numbered
        .filter_map(|(image, number)| {
            serde_json::to_string(&Described::new(image, number, count)).ok()
        })
        .collect();
    let is_cut = options
        .cut_after
        .is_some_and(|whole| whole < described.len());
    let json = match options.cut_after {
        Some(whole) if is_cut => cut(&described, whole),
        _ => described.join(","),
    };
    match (count, is_cut) {
        (1, _) => (json, is_cut),
        (_, false) => (format!("{{\"pictures\":[{json}]}}"), false),
        (_, true) => (format!("{{\"pictures\":[{json}"), true),
    }
}

/// So many whole pictures, and of the next no more than the first letters of its name.
fn cut(described: &[String], whole: usize) -> String {
    const NAME: &str = "\"name\":\"";
    let mut parts: Vec<&str> = described.iter().take(whole).map(String::as_str).collect();
    let next = described.get(whole).map_or("", String::as_str);
    let end = next.find(NAME).map_or(0, |at| at + NAME.len() + 2);
    parts.push(&next[..end]);
    parts.join(",")
}
