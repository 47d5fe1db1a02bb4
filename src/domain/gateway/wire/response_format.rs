//! The field that asks for JSON, and the shape that is asked for.
//!
//! Strict servers want every field required and no other allowed. The order counts: models write
//! the fields as they stand here, so an answer that is cut short still has its name. Bounds are
//! not stated, because several servers refuse schemas that have any.

use serde::Serialize;

use super::super::quirks::AnswerFormat;

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum ResponseFormat {
    JsonSchema { json_schema: NamedSchema },
    JsonObject,
}

#[derive(Serialize)]
pub(super) struct NamedSchema {
    name: &'static str,
    strict: bool,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Schema {
    String,
    Integer,
    Array {
        items: Box<Schema>,
    },
    #[serde(rename_all = "camelCase")]
    Object {
        properties: Box<Properties>,
        required: &'static [&'static str],
        additional_properties: bool,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Properties {
    Batch {
        pictures: Schema,
    },
    Picture {
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<Schema>,
        name: Schema,
        alternatives: Schema,
        alt: Schema,
        keywords: Schema,
        confidence: Schema,
    },
}

/// The fields of one picture, in order; the first belongs to one of several.
const FIELDS: &[&str] = &[
    "number",
    "name",
    "alternatives",
    "alt",
    "keywords",
    "confidence",
];

impl ResponseFormat {
    /// What asks for an answer about so many pictures; `None` where words are enough.
    pub(super) fn new(format: AnswerFormat, count: usize) -> Option<Self> {
        let (name, schema): (_, fn() -> Schema) = if count > 1 {
            ("pictures", Schema::batch)
        } else {
            ("picture", || Schema::picture(false))
        };
        match format {
            AnswerFormat::Text => None,
            AnswerFormat::Json => Some(Self::JsonObject),
            AnswerFormat::Schema => Some(Self::JsonSchema {
                json_schema: NamedSchema {
                    name,
                    strict: true,
                    schema: schema(),
                },
            }),
        }
    }
}

impl Schema {
    fn batch() -> Self {
        let pictures = Self::array(Self::picture(true));
        Self::object(Properties::Batch { pictures }, &["pictures"])
    }

    fn picture(is_numbered: bool) -> Self {
        let properties = Properties::Picture {
            number: is_numbered.then_some(Self::Integer),
            name: Self::String,
            alternatives: Self::array(Self::String),
            alt: Self::String,
            keywords: Self::array(Self::String),
            confidence: Self::Integer,
        };
        Self::object(properties, if is_numbered { FIELDS } else { &FIELDS[1..] })
    }

    fn array(items: Self) -> Self {
        Self::Array {
            items: Box::new(items),
        }
    }

    fn object(properties: Properties, required: &'static [&'static str]) -> Self {
        Self::Object {
            properties: Box::new(properties),
            required,
            additional_properties: false,
        }
    }
}
