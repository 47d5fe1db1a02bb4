//! What holds for every call, whatever its model: keys, models, latency, pace, cross-origin rules.

use serde::Deserialize;

use crate::cors::Cors;

/// How the gateway behaves. Reads from JSON with the same names; what is left out keeps its default.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Accepted bearer keys; none at all means no key is asked for, like a server on one's own desk.
    pub keys: Vec<String>,
    /// The [fault](crate::FAULTS) that answers any other key.
    pub wrong_key: String,
    /// Models that are listed but answer the `restricted_model` fault.
    pub restricted: Vec<String>,
    /// Time before each answer.
    pub latency_ms: u64,
    /// How long the `slow_headers` and `slow_body` faults keep silent.
    pub stall_ms: u64,
    /// Chat completions above this pace answer 429.
    pub rate_limit: Option<RateLimit>,
    /// What a page on another origin may see.
    pub cors: Cors,
    /// Larger bodies answer 413.
    pub max_body_bytes: usize,
    /// Where the `redirect` fault points.
    pub redirect_to: String,
    /// Which requests for JSON are granted.
    pub structured: Structured,
    /// The picture, numbered from one, that is missing from every answer about several.
    pub leave_out: Option<usize>,
    /// Answers in JSON end within the name of the picture after so many whole ones.
    pub cut_after: Option<usize>,
    /// The list holds ids alone; which models see is told by `POST /api/show`, as by Ollama, and by
    /// `GET /api/v0/models`, as by LM Studio.
    pub tells_sight_elsewhere: bool,
}

/// Which answers in JSON the models give; what they do not give is refused in OpenAI's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Structured {
    /// `json_schema` and `json_object`.
    #[default]
    Schema,
    /// `json_object` alone.
    Json,
    /// No `response_format` at all.
    Refused,
}

/// A sliding window.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLimit {
    /// Calls allowed in one window.
    pub requests: usize,
    /// The window's length.
    #[serde(default = "one_minute")]
    pub window_ms: u64,
}

impl RateLimit {
    /// The pace gateways state most often.
    pub fn per_minute(requests: usize) -> Self {
        Self {
            requests,
            window_ms: one_minute(),
        }
    }
}

fn one_minute() -> u64 {
    60_000
}

impl Default for Options {
    /// A free-tier key at the Vercel AI Gateway, from next door.
    fn default() -> Self {
        let strings = |list: &[&str]| list.iter().copied().map(String::from).collect();
        Self {
            keys: strings(&["test-key"]),
            wrong_key: "unauthorized".into(),
            restricted: strings(&[
                "anthropic/claude-sonnet-5",
                "google/gemini-3-flash",
                "google/gemini-3.5-flash",
            ]),
            latency_ms: 0,
            stall_ms: 120_000,
            rate_limit: None,
            cors: Cors::On,
            max_body_bytes: 4_500_000,
            // The discard port: nothing answers there.
            redirect_to: "http://127.0.0.1:9/v1/elsewhere".into(),
            structured: Structured::Schema,
            leave_out: None,
            cut_after: None,
            tells_sight_elsewhere: false,
        }
    }
}
