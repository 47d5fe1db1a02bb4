//! Every failure and every odd answer the gateway can give, in one table.
//!
//! A row's name is the name of its model (`sim/<name>`) and, where it has a body of its own, of the
//! file in `bodies/`. `{{model}}`, `{{key}}`, `{{format}}` and `{{redirect}}` in bodies
//! and headers are filled in.

/// One row of [`FAULTS`].
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// Unique; `sim/<name>` is its model.
    pub name: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// Headers beside `Content-Type`.
    pub headers: &'static [(&'static str, &'static str)],
    /// What the answer holds.
    pub body: Body,
    /// How the answer travels.
    pub wire: Wire,
    /// Whether a page on another origin may read `Retry-After`.
    pub exposed: bool,
}

/// What an answer holds.
#[derive(Clone, Copy, Debug)]
pub enum Body {
    /// This text, of this media type.
    Text(&'static str, &'static str),
    /// An ordinary completion that says these words, so many times.
    Says(&'static str, usize),
    /// What the call would have got without the fault.
    Usual,
}

/// How an answer travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// At once and complete.
    Whole,
    /// Half of what `Content-Length` promises, then the end of the connection.
    Truncated,
    /// After [`stall_ms`](crate::Options::stall_ms) of silence.
    SlowHeaders,
    /// Headers and one half at once, the other half after the silence.
    SlowBody,
    /// Not at all: the connection is closed.
    Empty,
    /// Not at all: the connection is reset.
    Reset,
}

/// The row of this name.
pub(crate) fn find(name: &str) -> Option<&'static Fault> {
    FAULTS.iter().find(|fault| fault.name == name)
}

/// A row whose body is the JSON file of its name.
macro_rules! json {
    ($status:literal $name:literal) => {
        file!($status $name "json" "application/json")
    };
}

/// A row whose body is the HTML file of its name.
macro_rules! html {
    ($status:literal $name:literal) => {
        file!($status $name "html" "text/html; charset=utf-8")
    };
}

macro_rules! file {
    ($status:literal $name:literal $extension:literal $media_type:literal) => {
        Fault::new(
            $name,
            $status,
            Body::Text(
                $media_type,
                include_str!(concat!("../bodies/", $name, ".", $extension)),
            ),
        )
    };
}

const RATE_LIMITED: Body = Body::Text(
    "application/json",
    include_str!("../bodies/rate_limited.json"),
);
const INVALID_REQUEST: Body = Body::Text(
    "application/json",
    include_str!("../bodies/invalid_request.json"),
);
const INTERNAL_ERROR: Body = Body::Text(
    "application/json",
    include_str!("../bodies/internal_error.json"),
);

/// The table.
#[rustfmt::skip]
pub const FAULTS: &[Fault] = &[
    // Vercel AI Gateway: the key or the account is refused.
    json!(401 "unauthorized"),
    json!(402 "insufficient_funds"),
    json!(402 "project_budget"),
    json!(402 "key_budget"),
    json!(403 "card_required"),
    json!(403 "account_blocked"),
    json!(403 "routing_rule"),

    // Vercel AI Gateway: the model is refused.
    json!(403 "restricted_model"),
    json!(403 "restricted_model_bare"),
    json!(403 "restricted_model_newer"),
    json!(403 "restricted_provider"),
    json!(404 "unknown_model"),
    json!(400 "no_vision"),
    json!(400 "no_zero_retention"),

    // Vercel AI Gateway: the request is refused.
    json!(400 "invalid_request"),
    json!(400 "missing_parameter"),
    html!(413 "too_large"),
    json!(422 "unprocessable"),
    json!(400 "markup_words"),
    Fault::new("unsupported_media", 415, INVALID_REQUEST),
    json!(424 "failed_dependency"),

    // One parameter is refused; without it the call would do.
    json!(400 "refuses_detail"),
    json!(400 "refuses_max_tokens"),
    json!(400 "refuses_reasoning"),
    json!(400 "refuses_response_format"),
    json!(400 "refuses_temperature"),

    // Too fast: every way to say for how long, or not to say it.
    json!(429 "rate_limited").with(&[("retry-after", "1")]),
    json!(429 "free_tier_rate"),
    json!(429 "free_credits_rate").with(&[("retry-after", "60")]),
    html!(429 "rate_limited_html").with(&[("retry-after", "1")]),
    Fault::new("rate_limited_silent", 429, RATE_LIMITED),
    Fault::new("rate_limited_hidden", 429, RATE_LIMITED).with(&[("retry-after", "1")]).hidden(),
    Fault::new("rate_limited_ms", 429, RATE_LIMITED).with(&[("retry-after-ms", "250")]),
    Fault::new("rate_limited_long", 429, RATE_LIMITED).with(&[("retry-after", "600")]),
    Fault::new("rate_limited_negative", 429, RATE_LIMITED).with(&[("retry-after", "-10")]),
    Fault::new("rate_limited_far", 429, RATE_LIMITED).with(&[("retry-after", "Fri, 31 Dec 2100 23:59:59 GMT")]),
    Fault::new("rate_limited_past", 429, RATE_LIMITED).with(&[("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT")]),
    Fault::new("rate_limited_garbage", 429, RATE_LIMITED).with(&[("retry-after", "soon")]),
    Fault::new("rate_limited_empty", 429, Body::Text("text/plain", "")),

    // Trouble at the gateway or behind it.
    json!(500 "internal_error"),
    html!(502 "bad_gateway_html"),
    html!(504 "gateway_timeout_html"),
    Fault::new("request_timeout", 408, INTERNAL_ERROR),
    Fault::new("conflict", 409, INTERNAL_ERROR),
    Fault::new("bad_gateway", 502, INTERNAL_ERROR),
    Fault::new("unavailable", 503, INTERNAL_ERROR).with(&[("retry-after", "1")]),
    Fault::new("gateway_timeout", 504, INTERNAL_ERROR),
    Fault::new("never_retry", 500, INTERNAL_ERROR).with(&[("x-should-retry", "false")]),
    Fault::new("empty_500", 500, Body::Text("text/plain", "")),

    // Other servers' shapes.
    json!(401 "openai_wrong_key"),
    json!(429 "openai_quota"),
    json!(400 "gemini_array"),
    json!(429 "gemini_native"),
    json!(529 "anthropic_overloaded"),
    json!(400 "xai_string"),
    json!(429 "litellm_rate"),
    json!(400 "litellm_budget"),
    json!(404 "ollama_native"),
    json!(400 "ollama_image"),
    json!(400 "llamacpp_context"),
    json!(503 "llamacpp_loading"),
    json!(200 "lmstudio_path"),
    json!(200 "lmstudio_vision"),
    json!(401 "fastapi_detail"),
    json!(422 "fastapi_list"),
    json!(402 "openrouter_no_credit"),
    json!(402 "openrouter_in_flight").with(&[("retry-after", "1")]),
    json!(403 "openrouter_moderation"),
    json!(429 "openrouter_rate").with(&[("x-ratelimit-limit", "20"), ("x-ratelimit-remaining", "0")]),
    json!(502 "openrouter_upstream"),
    json!(200 "openrouter_late_error"),

    // Status 200 without a usable answer.
    json!(200 "error_inside_choice"),
    json!(200 "no_choices"),
    json!(200 "empty_choices"),
    json!(200 "null_content"),
    json!(200 "empty_content"),
    json!(200 "absent_content"),
    json!(200 "refusal"),
    json!(200 "content_filter"),
    json!(200 "length_empty"),
    json!(200 "reasoning_only"),
    html!(200 "html_200"),
    file!(200 "event_stream" "sse" "text/event-stream"),
    Fault::new("not_json", 200, Body::Text("application/json", "{\"choices\": [")),
    Fault::new("empty_200", 200, Body::Text("application/json", "")),

    // Status 200 with an answer in an unusual place.
    json!(200 "content_parts"),
    json!(200 "length_with_text"),

    // Answers that must be peeled.
    says("quoted", "\"red bicycle\""),
    says("fenced", "```\nred bicycle\n```"),
    says("chatty", "Sure! Here is a short file name for your image:\n\n**red bicycle**\n\nLet me know if you need another one."),
    says("listed", "1. red bicycle\n2. bicycle by the wall\n3. old red bike"),
    says("thinking", "<think>The picture shows a bicycle. It is red.</think>\n\nred bicycle"),
    says("extension", "red-bicycle.png"),
    says("json_answer", "{\"name\": \"red bicycle\"}"),
    says("long_sentence", "A red bicycle with a wicker basket leaning against an old yellow brick wall in the evening sun"),

    // Answers that must do no harm.
    says("path_traversal", "../../etc/passwd"),
    says("absolute_path", "/etc/passwd"),
    says("windows_path", "C:\\Windows\\System32\\drivers\\etc\\hosts"),
    says("network_path", "\\\\server\\share\\picture"),
    says("stream", "picture.jpg:hidden"),
    says("device_name", "CON"),
    says("device_extension", "aux.txt"),
    says("double_extension", "invoice.jpg.exe"),
    says("dots", ".."),
    says("leading_dot", ".htaccess"),
    says("trailing_dots", "red bicycle. . ."),
    says("forbidden_characters", "red <bicycle>: \"what?\" | a*b"),
    says("control_characters", "red\u{0}bicycle\u{7}\u{1b}[31m\r\nby\u{7f} the wall"),
    says("bidi_override", "red \u{202e}gpj.exe\u{202c} bicycle"),
    says("zero_width", "r\u{200b}e\u{200d}d\u{feff} bi\u{ad}cycle"),
    says("markup", "<img src=x onerror=alert(1)><script>alert(2)</script>red bicycle"),
    says("formula", "=cmd|' /C calc'!A0"),
    says("shell", "$(touch hacked) `touch hacked`; rm -rf ~ && %PATH% 'red' bicycle"),
    says("option", "-rf --no-preserve-root"),
    says("url", "https://example.com/collect?picture=red"),
    says("emoji", "🚲🔴"),
    says("japanese", "赤い自転車"),
    says("arabic", "دراجة حمراء"),
    says("combining_pile", "z\u{335}\u{321}\u{32b}\u{324}\u{330}\u{31e}a\u{34f}\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}l\u{489}g\u{488}o"),
    says("only_punctuation", "!?…—"),
    says("only_space", " \n\t "),
    says("null_word", "null"),
    says("apology", "I'm sorry, but I can't see any image."),
    Fault::new("ten_kilobytes", 200, Body::Says("red bicycle ", 850)),
    Fault::new("megabyte", 200, Body::Says("red bicycle ", 87_400)),

    // The connection fails.
    wire("truncated", Wire::Truncated),
    wire("slow_headers", Wire::SlowHeaders),
    wire("slow_body", Wire::SlowBody),
    wire("empty_reply", Wire::Empty),
    wire("reset", Wire::Reset),

    // The address is wrong.
    html!(404 "not_found_html"),
    html!(405 "not_allowed_html"),
    Fault::new("redirect", 307, Body::Text("text/plain", "")).with(&[("location", "{{redirect}}")]),
];

const fn says(name: &'static str, words: &'static str) -> Fault {
    Fault::new(name, 200, Body::Says(words, 1))
}

const fn wire(name: &'static str, wire: Wire) -> Fault {
    Fault {
        wire,
        ..Fault::new(name, 200, Body::Usual)
    }
}

impl Fault {
    const fn new(name: &'static str, status: u16, body: Body) -> Self {
        Self {
            name,
            status,
            headers: &[],
            body,
            wire: Wire::Whole,
            exposed: true,
        }
    }

    const fn with(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    const fn hidden(self) -> Self {
        Self {
            exposed: false,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<_> = FAULTS.iter().map(|fault| fault.name).collect();
        assert_eq!(names.len(), FAULTS.len());
    }

    #[test]
    fn every_json_body_is_json_unless_it_is_broken_on_purpose() {
        let broken_on_purpose = ["not_json", "empty_200"];
        for fault in FAULTS {
            if let Body::Text("application/json", text) = fault.body {
                let reads = serde_json::from_str::<serde_json::Value>(text).is_ok();
                assert_eq!(
                    reads,
                    !broken_on_purpose.contains(&fault.name),
                    "{}",
                    fault.name
                );
            }
        }
    }

    #[test]
    fn every_body_file_belongs_to_a_row() {
        let bodies = Path::new(env!("CARGO_MANIFEST_DIR")).join("bodies");
        for entry in std::fs::read_dir(bodies).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_str().unwrap();
            assert!(
                stem == "models" || find(stem).is_some(),
                "{stem} is nobody's body"
            );
        }
    }
}
