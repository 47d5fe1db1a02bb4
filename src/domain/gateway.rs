//! The protocol: one picture asked of an OpenAI-compatible gateway, and what comes back.
//!
//! - out: [`Ask`] and [`Quirks`] become the body of a chat completion;
//! - back: [`reply::read_reply`] turns any server's [`Reply`] into an
//!   [`Answer`](reply::Answer) or a [`Refusal`](refusal::Refusal);
//! - around it: [`base_url`], [`api_key`], the [`preset`] table, the [`catalog`] of models and
//!   the [`candidates`] to try when a model is refused.
//!
//! Nothing is sent from here, and the JSON stays inside `wire` and [`catalog`].

pub mod api_key;
pub mod base_url;
pub mod candidates;
pub mod catalog;
pub mod effort;
pub mod known_models;
mod phrases;
pub mod preset;
pub mod quirks;
mod quote;
pub mod refusal;
pub mod reply;
pub mod sight;
mod wire;

use std::fmt;

use super::backoff::RetryAfter;
use super::payload::Payload;
use super::prompt::Prompt;
use api_key::ApiKey;
use base_url::BaseUrl;
use effort::Effort;
use preset::Preset;
use quirks::Quirks;

/// The answer's budget in tokens.
///
/// A name needs ten, but a model that reasons spends its thoughts from the same budget and
/// answers nothing when it runs out. Only tokens that are produced cost anything.
pub const ANSWER_TOKENS: u32 = 1_024;

/// What each further picture of a request adds to the budget: a name, three others, a sentence
/// and some keywords, in any language.
const TOKENS_OF_FURTHER_PICTURE: u32 = 150;

/// Where questions go, and with which key.
#[derive(Clone, Debug)]
pub struct Gateway {
    pub preset: &'static Preset,
    pub base: BaseUrl,
    pub key: Option<ApiKey>,
}

/// Pictures to be named in one request: one, or several that are numbered from one.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    pub model: &'a str,
    /// Made for this number of pictures and this format of the answer.
    pub prompt: &'a Prompt,
    pub payloads: &'a [Payload],
    /// The answer's budget: [`answer_tokens`], or [`larger_budget`] of it.
    pub max_tokens: u32,
    /// How hard the model may think; `None` leaves it to the gateway.
    pub effort: Option<Effort>,
    /// Whether the model need not look closely, which costs less where it counts by tiles.
    pub is_low_detail: bool,
}

/// The JSON body of `POST chat/completions`.
///
/// It holds what every server understands and, until they are refused, the answer's format and
/// the effort; `detail` only where it saves tokens; no temperature, no stream. Each further field is one more that some
/// server refuses.
#[must_use]
pub fn chat_body(ask: &Ask<'_>, quirks: &Quirks) -> String {
    wire::chat_body(ask, quirks)
}

/// The answer's budget for so many pictures in one request.
#[must_use]
pub fn answer_tokens(count: usize) -> u32 {
    let further = u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX);
    ANSWER_TOKENS.saturating_add(further.saturating_mul(TOKENS_OF_FURTHER_PICTURE))
}

/// The budget for asking once more after an answer was cut off before its first word.
#[must_use]
pub fn larger_budget(max_tokens: u32) -> u32 {
    max_tokens.saturating_mul(4).max(2_048)
}

/// What a gateway answered, as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The body as text, whatever its content type claims.
    pub body: String,
    pub retry_after: RetryAfter,
    /// The header `x-should-retry`, verbatim.
    pub should_retry: Option<String>,
}

/// Leaves the body out, because a gateway may echo the key in it.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reply({}, {} bytes)", self.status, self.body.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::prompt::Choices;
    use super::quirks::{AnswerFormat, Parameter};
    use super::*;

    fn body_of(count: usize, effort: Option<Effort>, quirks: &Quirks) -> serde_json::Value {
        let choices = Choices {
            max_words: 5,
            ..Choices::default()
        };
        let prompt = Prompt::new(&choices, quirks.format(), count);
        let payloads = vec![Payload::from_jpeg(b"jpeg"); count];
        let ask = Ask {
            model: "google/gemini-3-flash",
            prompt: &prompt,
            payloads: &payloads,
            max_tokens: answer_tokens(count),
            effort,
            is_low_detail: false,
        };
        serde_json::from_str(&chat_body(&ask, quirks)).unwrap()
    }

    fn body(effort: Option<Effort>, quirks: &Quirks) -> serde_json::Value {
        body_of(1, effort, quirks)
    }

    fn in_format(count: usize, format: AnswerFormat) -> serde_json::Value {
        body_of(count, None, &Quirks::default().with_format(format))
    }

    #[test]
    fn a_request_holds_the_prompt_the_picture_and_nothing_else() {
        let body = in_format(1, AnswerFormat::Text);
        let fields: Vec<_> = body.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["max_tokens", "messages", "model", "stream"]);
        assert_eq!(body["max_tokens"], 1_024);
        assert_eq!(body["stream"], false);
        assert_eq!(body["messages"][0]["role"], "system");
        let parts = &body["messages"][1]["content"];
        assert_eq!(parts.as_array().unwrap().len(), 2);
        assert_eq!(parts[0]["type"], "text");
        assert_eq!(
            parts[1],
            serde_json::json!({
                "type": "image_url",
                "image_url": { "url": "data:image/jpeg;base64,anBlZw==" }
            })
        );
    }

    #[test]
    fn each_of_several_pictures_stands_after_its_number() {
        let body = in_format(3, AnswerFormat::Schema);
        let parts = body["messages"][1]["content"].as_array().unwrap();
        let said: Vec<_> = parts.iter().map(|part| part["text"].as_str()).collect();
        let numbers = [1, 2, 3].map(|number| format!("Picture {number}:"));
        let [one, two, three] = numbers.each_ref().map(|number| Some(number.as_str()));
        assert_eq!(said[1..], [one, None, two, None, three, None]);
        assert_eq!(parts[6]["type"], "image_url");
        assert_eq!(body["max_tokens"], 1_024 + 300);
    }

    #[test]
    fn the_answer_is_asked_for_as_the_gateway_takes_it() {
        let schema = in_format(1, AnswerFormat::Schema)["response_format"].take();
        assert_eq!(schema["type"], "json_schema");
        assert_eq!(schema["json_schema"]["strict"], true);
        let json = in_format(1, AnswerFormat::Json)["response_format"].take();
        assert_eq!(json, serde_json::json!({ "type": "json_object" }));
        assert!(in_format(1, AnswerFormat::Text)["response_format"].is_null());
    }

    /// What servers with strict schemas insist on: every field required, and no other allowed.
    fn assert_strict(schema: &serde_json::Value) {
        match schema["type"].as_str().unwrap() {
            "object" => {
                let properties = schema["properties"].as_object().unwrap();
                let mut required: Vec<_> = schema["required"].as_array().unwrap().clone();
                required.sort_by_key(ToString::to_string);
                let keys: Vec<serde_json::Value> =
                    properties.keys().map(|key| key.as_str().into()).collect();
                assert_eq!(required, keys);
                assert_eq!(schema["additionalProperties"], false);
                properties.values().for_each(assert_strict);
            }
            "array" => assert_strict(&schema["items"]),
            other => assert!(["string", "integer"].contains(&other), "{other}"),
        }
    }

    #[test]
    fn the_schemas_keep_the_rules_of_the_strict() {
        let schema = |count| {
            in_format(count, AnswerFormat::Schema)["response_format"]["json_schema"]["schema"]
                .take()
        };
        let (one, several) = (schema(1), schema(2));
        assert_strict(&one);
        assert_strict(&several);
        let item = &several["properties"]["pictures"]["items"];
        assert_eq!(item["required"][0], "number");
        assert_eq!(item["required"][1], "name");
        assert!(one["properties"]["number"].is_null());
    }

    #[test]
    fn models_that_write_in_the_schemas_order_write_the_name_first() {
        let prompt = Prompt::new(&Choices::default(), AnswerFormat::Schema, 2);
        let ask = Ask {
            model: "m",
            prompt: &prompt,
            payloads: &[Payload::from_jpeg(b"a"), Payload::from_jpeg(b"b")],
            max_tokens: 1,
            effort: None,
            is_low_detail: false,
        };
        let body = chat_body(&ask, &Quirks::default());
        let schema = &body[body.find("\"properties\":").unwrap()..];
        let at = |field: &str| schema.find(&format!("\"{field}\":{{")).unwrap();
        let order = [
            "number",
            "name",
            "alternatives",
            "alt",
            "keywords",
            "confidence",
        ]
        .map(at);
        assert!(order.is_sorted(), "{schema}");
    }

    #[test]
    fn the_effort_is_sent_until_the_gateway_refuses_it() {
        let mut quirks = Quirks::default();
        let sent = body(Some(Effort::Minimal), &quirks);
        assert_eq!(sent["reasoning_effort"], "minimal");
        assert!(quirks.drop_parameter(Parameter::Effort));
        assert!(body(Some(Effort::Minimal), &quirks)["reasoning_effort"].is_null());
    }

    #[test]
    fn detail_is_sent_where_it_is_wanted_until_the_gateway_refuses_it() {
        let prompt = Prompt::new(&Choices::default(), AnswerFormat::Text, 1);
        let ask = Ask {
            model: "gpt-4o",
            prompt: &prompt,
            payloads: &[Payload::from_jpeg(b"jpeg")],
            max_tokens: 1,
            effort: None,
            is_low_detail: true,
        };
        let mut quirks = Quirks::default();
        assert!(chat_body(&ask, &quirks).contains("\"detail\":\"low\""));
        assert!(quirks.drop_parameter(Parameter::Detail));
        assert!(!chat_body(&ask, &quirks).contains("detail"));
    }

    #[test]
    fn the_budget_is_sent_under_the_name_the_gateway_knows() {
        let mut quirks = Quirks::default();
        assert!(quirks.drop_parameter(Parameter::AnswerLimit));
        let sent = body(None, &quirks);
        assert_eq!(sent["max_completion_tokens"], 1_024);
        assert!(sent["max_tokens"].is_null());
    }

    #[test]
    fn the_budget_grows_with_the_pictures_and_never_overflows() {
        assert_eq!(answer_tokens(0), 1_024);
        assert_eq!(answer_tokens(1), 1_024);
        assert_eq!(answer_tokens(12), 2_674);
        assert_eq!(answer_tokens(usize::MAX), u32::MAX);
    }

    #[test]
    fn a_larger_budget_is_four_times_as_large_and_never_small() {
        assert_eq!(larger_budget(ANSWER_TOKENS), 4_096);
        assert_eq!(larger_budget(30), 2_048);
    }

    #[test]
    fn debug_shows_no_body() {
        let reply = Reply {
            status: 401,
            body: "wrong key: sk-CANARY".into(),
            retry_after: RetryAfter::default(),
            should_retry: None,
        };
        assert_eq!(format!("{reply:?}"), "Reply(401, 20 bytes)");
    }
}
