//! The JSON of chat completions, in both directions; outside this file nobody knows it.
//!
//! Requests are written from exact types. Replies are read leniently, value by value: servers
//! disagree about which fields exist and of what type they are, and one field of an unexpected
//! type must not cost the answer.

mod response_format;
pub(super) mod server_error;

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

use super::super::decimal;
use super::Ask;
use super::quirks::{LimitField, Quirks};
use response_format::ResponseFormat;
use server_error::ServerError;

// ---- What is sent ----

#[derive(Serialize)]
struct ChatBody<'a> {
    model: &'a str,
    messages: [Message<'a>; 2],
    /// The default, said aloud: some relays stream unless told otherwise.
    stream: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_completion_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasoning_effort: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_format: Option<ResponseFormat>,
}

#[derive(Serialize)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message<'a> {
    System { content: &'a str },
    User { content: Vec<Part<'a>> },
}

#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part<'a> {
    Text { text: Cow<'a, str> },
    ImageUrl { image_url: ImageUrl<'a> },
}

#[derive(Serialize)]
struct ImageUrl<'a> {
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'static str>,
}

pub(super) fn chat_body(ask: &Ask<'_>, quirks: &Quirks) -> String {
    let limit = |field| (quirks.limit_field() == field).then_some(ask.max_tokens);
    let body = ChatBody {
        model: ask.model,
        messages: [
            Message::System {
                content: &ask.prompt.system,
            },
            Message::User {
                content: parts(ask, quirks),
            },
        ],
        stream: false,
        max_tokens: limit(LimitField::MaxTokens),
        max_completion_tokens: limit(LimitField::MaxCompletionTokens),
        reasoning_effort: ask
            .effort
            .filter(|_| !quirks.refuses_effort())
            .map(super::effort::Effort::as_str),
        response_format: ResponseFormat::new(quirks.format(), ask.payloads.len()),
    };
    // Strings and numbers always serialize; there is no error to report.
    serde_json::to_string(&body).unwrap_or_default()
}

/// The words, then the pictures, each of several after its number.
fn parts<'a>(ask: &Ask<'a>, quirks: &Quirks) -> Vec<Part<'a>> {
    let is_low = ask.is_low_detail && !quirks.refuses_detail();
    let detail = is_low.then_some("low");
    let is_batch = ask.payloads.len() > 1;
    let mut parts = vec![Part::Text {
        text: Cow::Borrowed(&ask.prompt.user),
    }];
    for (at, payload) in ask.payloads.iter().enumerate() {
        if is_batch {
            let text = Cow::Owned(format!("Picture {}:", at + 1));
            parts.push(Part::Text { text });
        }
        let url = payload.as_str();
        parts.push(Part::ImageUrl {
            image_url: ImageUrl { url, detail },
        });
    }
    parts
}

// ---- What comes back ----

/// Why a body is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotJson {
    /// The beginning of JSON, or of a stream; the rest never arrived.
    CutShort,
    /// Something else: a page, plain text.
    Foreign,
}

/// What a chat completion holds, whole or gathered from a stream.
#[derive(Debug, Default)]
pub(super) struct Completion {
    /// Whether this has the marks of a chat completion at all.
    pub(super) is_chat: bool,
    pub(super) text: String,
    /// Whether the model thought, aloud or by the token count.
    pub(super) has_thought: bool,
    pub(super) refusal: Option<String>,
    pub(super) finish_reason: Option<String>,
    pub(super) model: Option<String>,
    pub(super) prompt_tokens: u64,
    pub(super) completion_tokens: u64,
    pub(super) cost_usd: Option<f64>,
}

/// Reads a body by what it is, not by what its content type claims.
///
/// It may be a completion, an error, or, on a success that went wrong later, both.
pub(super) fn read(body: &str) -> Result<(Completion, Option<ServerError>), NotJson> {
    let body = body.trim().trim_start_matches('\u{FEFF}');
    let values = values_in(body)?;
    let mut completion = Completion::default();
    for value in &values {
        completion.absorb(value);
    }
    Ok((completion, values.iter().find_map(ServerError::find)))
}

/// The JSON values of a body: one, the first of an array, or the events of a stream.
fn values_in(body: &str) -> Result<Vec<Value>, NotJson> {
    if let Ok(value) = serde_json::from_str(body) {
        return Ok(vec![unwrapped(value)]);
    }
    let data: Vec<&str> = body
        .lines()
        .filter_map(|line| line.strip_prefix("data:"))
        .collect();
    let is_complete = data.last().is_some_and(|last| last.trim() == "[DONE]");
    if is_complete {
        Ok(data
            .iter()
            .filter_map(|data| serde_json::from_str(data).ok())
            .collect())
    } else if !data.is_empty() || body.is_empty() || body.starts_with(['{', '[']) {
        Err(NotJson::CutShort)
    } else {
        Err(NotJson::Foreign)
    }
}

/// Gemini wraps its errors in an array.
fn unwrapped(value: Value) -> Value {
    match value {
        Value::Array(mut items) if !items.is_empty() => items.swap_remove(0),
        other => other,
    }
}

impl Completion {
    fn absorb(&mut self, value: &Value) {
        let choice = &value["choices"][0];
        let message = [&choice["message"], &choice["delta"]]
            .into_iter()
            .find(|message| message.is_object())
            .unwrap_or(&Value::Null);
        self.is_chat |= ["choices", "usage"]
            .iter()
            .any(|field| !value[field].is_null())
            || text(&value["object"]).is_some_and(|kind| kind.starts_with("chat.completion"));
        self.text.push_str(&content(&message["content"]));
        self.has_thought |= ["reasoning", "reasoning_content", "thinking"]
            .iter()
            .any(|field| text(&message[field]).is_some());
        set(&mut self.refusal, text(&message["refusal"]));
        set(&mut self.finish_reason, text(&choice["finish_reason"]));
        set(&mut self.model, text(&value["model"]));
        self.count(&value["usage"]);
        self.cost_usd = cost(value, message).or(self.cost_usd);
    }

    fn count(&mut self, usage: &Value) {
        let details = &usage["completion_tokens_details"];
        self.has_thought |= details["reasoning_tokens"].as_u64().is_some_and(|n| n > 0);
        self.prompt_tokens = usage["prompt_tokens"]
            .as_u64()
            .unwrap_or(self.prompt_tokens);
        self.completion_tokens = usage["completion_tokens"]
            .as_u64()
            .unwrap_or(self.completion_tokens);
    }
}

/// A message's text: a string, or the text parts of a list.
fn content(content: &Value) -> String {
    let Value::Array(parts) = content else {
        // Not `text`: in a stream a space may come alone.
        return content.as_str().unwrap_or_default().to_owned();
    };
    let is_text =
        |part: &&Value| matches!(text(&part["type"]), None | Some("text" | "output_text"));
    parts
        .iter()
        .filter(is_text)
        .filter_map(|part| part["text"].as_str().or_else(|| part.as_str()))
        .collect()
}

/// What the request cost, where the gateway says so.
fn cost(value: &Value, message: &Value) -> Option<f64> {
    [
        &value["usage"]["cost"],
        &value["provider_metadata"]["gateway"]["cost"],
    ]
    .into_iter()
    .chain([&message["provider_metadata"]["gateway"]["cost"]])
    .find_map(amount)
}

/// A number of dollars, written as a number or as a string.
pub(super) fn amount(value: &Value) -> Option<f64> {
    let amount = match value {
        Value::String(text) => decimal::read(text),
        other => other.as_f64(),
    };
    amount.filter(|amount: &f64| amount.is_finite())
}

/// A string that says something.
fn text(value: &Value) -> Option<&str> {
    value.as_str().filter(|text| !text.trim().is_empty())
}

fn set(place: &mut Option<String>, text: Option<&str>) {
    if let Some(text) = text {
        *place = Some(text.to_owned());
    }
}
