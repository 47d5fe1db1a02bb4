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
mod phrases;
pub mod preset;
pub mod quirks;
mod quote;
pub mod refusal;
pub mod reply;
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

/// Where questions go, and with which key.
#[derive(Clone, Debug)]
pub struct Gateway {
    pub preset: &'static Preset,
    pub base: BaseUrl,
    pub key: Option<ApiKey>,
}

/// One picture to be named.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    pub model: &'a str,
    pub prompt: &'a Prompt,
    pub payload: &'a Payload,
    /// The answer's budget: [`ANSWER_TOKENS`], or [`larger_budget`] of it.
    pub max_tokens: u32,
    /// How hard the model may think; `None` leaves it to the gateway.
    pub effort: Option<Effort>,
}

/// The JSON body of `POST chat/completions`.
///
/// It holds what every server understands and nothing else: no temperature, no `detail`, no
/// stream. Each further field is one more that some server refuses.
#[must_use]
pub fn chat_body(ask: &Ask<'_>, quirks: &Quirks) -> String {
    wire::chat_body(ask, quirks)
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
    use super::quirks::Parameter;
    use super::*;

    fn body(effort: Option<Effort>, quirks: &Quirks) -> serde_json::Value {
        let prompt = Prompt::new("English", "", 5);
        let payload = Payload::from_jpeg(b"jpeg");
        let ask = Ask {
            model: "google/gemini-3-flash",
            prompt: &prompt,
            payload: &payload,
            max_tokens: ANSWER_TOKENS,
            effort,
        };
        serde_json::from_str(&chat_body(&ask, quirks)).unwrap()
    }

    #[test]
    fn a_request_holds_the_prompt_the_picture_and_nothing_else() {
        let body = body(None, &Quirks::default());
        let fields: Vec<_> = body.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["max_tokens", "messages", "model", "stream"]);
        assert_eq!(body["max_tokens"], 1_024);
        assert_eq!(body["stream"], false);
        assert_eq!(body["messages"][0]["role"], "system");
        let parts = &body["messages"][1]["content"];
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
    fn the_effort_is_sent_until_the_gateway_refuses_it() {
        let mut quirks = Quirks::default();
        let sent = body(Some(Effort::Minimal), &quirks);
        assert_eq!(sent["reasoning_effort"], "minimal");
        assert!(quirks.drop_parameter(Parameter::Effort));
        assert!(body(Some(Effort::Minimal), &quirks)["reasoning_effort"].is_null());
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
