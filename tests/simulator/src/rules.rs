//! The rules: who may call, what the script wants, and what each model answers.

use std::time::Duration;

use hyper::Method;
use serde_json::json;
use tokio::time::Instant;

use crate::answer::Format;
use crate::call::Call;
use crate::faults::{self, Body, FAULTS};
use crate::models::{self, Sight};
use crate::options::{Options, Structured};
use crate::reply::Reply;
use crate::script::{Behavior, Endpoint, Script};

/// Everything an answer depends on beside the call itself.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    pub(crate) options: Options,
    pub(crate) script: Script,
    /// When the calls counted by the rate limit came.
    recent: Vec<Instant>,
    /// Makes each completion's id a new one.
    answered: usize,
}

impl Rules {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    /// What this call gets.
    pub(crate) fn reply(&mut self, call: &Call) -> Reply {
        self.answered += 1;
        if call.head.method == Method::OPTIONS {
            return Reply::new(self.options.cors.preflight().0, "text/plain", "");
        }
        let Some(endpoint) = call.endpoint else {
            return self.fault("not_found_html", call);
        };
        if let Some(refusal) = self.refusal(endpoint, call) {
            return refusal;
        }
        let Some(step) = self.script.take(endpoint, call.model()) else {
            return self.behave(&self.habit(endpoint, call), call);
        };
        Reply {
            delay: Duration::from_millis(step.delay_ms),
            ..self.behave(&step.behavior, call)
        }
    }

    fn behave(&self, behavior: &Behavior, call: &Call) -> Reply {
        match behavior {
            Behavior::Fault(name) => self.fault(name, call),
            Behavior::Say(words) => self.completion(call, Some(words)),
            Behavior::Usual(()) => self.usual(call),
        }
    }

    /// What no script overrides: size, key, pace, and pictures that are more than pixels.
    fn refusal(&mut self, endpoint: Endpoint, call: &Call) -> Option<Reply> {
        if call.body_bytes > self.options.max_body_bytes {
            return Some(self.fault("too_large", call));
        }
        let asks_for_key = endpoint != Endpoint::Models && !self.options.keys.is_empty();
        if asks_for_key && !self.options.keys.iter().any(|key| key == call.key()) {
            let name = self.options.wrong_key.clone();
            return Some(self.fault(&name, call));
        }
        if endpoint != Endpoint::Chat {
            return None;
        }
        if let Some(wait) = self.wait_for_pace() {
            let mut reply = self.fault("rate_limited", call);
            reply.headers = vec![("retry-after", wait.as_secs_f64().ceil().to_string())];
            return Some(reply);
        }
        let problem = call.chat.picture_problem()?;
        Some(Reply::error(400, "invalid_request_error", &problem))
    }

    /// Counts this call, or says how long the caller must wait.
    fn wait_for_pace(&mut self) -> Option<Duration> {
        let limit = self.options.rate_limit?;
        let window = Duration::from_millis(limit.window_ms);
        self.recent.retain(|time| time.elapsed() < window);
        if self.recent.len() >= limit.requests {
            let oldest = self.recent.first().map_or(Duration::ZERO, Instant::elapsed);
            return Some(window.saturating_sub(oldest));
        }
        self.recent.push(Instant::now());
        None
    }

    /// What this call gets when nothing is scripted.
    fn habit(&self, endpoint: Endpoint, call: &Call) -> Behavior {
        let fault = |name: &str| Behavior::Fault(name.into());
        let is_of_local_servers = matches!(endpoint, Endpoint::Show | Endpoint::Kinds);
        if is_of_local_servers && !self.options.tells_sight_elsewhere {
            return fault("not_found_html");
        }
        if endpoint != Endpoint::Chat {
            return Behavior::Usual(());
        }
        let Some(model) = call.chat.model() else {
            return fault(if call.chat.body.is_null() {
                "invalid_request"
            } else {
                "missing_parameter"
            });
        };
        if let Some(name) = model.strip_prefix("sim/") {
            return fault(name);
        }
        let is_restricted = self
            .options
            .restricted
            .iter()
            .any(|listed| listed == model || listed == "*");
        match models::sight(model) {
            Sight::Unknown => fault("unknown_model"),
            _ if is_restricted => fault("restricted_model"),
            Sight::Blind if !call.chat.pictures.is_empty() => fault("no_vision"),
            _ if self.refuses_format(call.chat.format()) => fault("refuses_response_format"),
            _ => Behavior::Usual(()),
        }
    }

    fn refuses_format(&self, format: Format) -> bool {
        match self.options.structured {
            Structured::Schema => false,
            Structured::Json => format == Format::Schema,
            Structured::Refused => format != Format::Text,
        }
    }

    fn usual(&self, call: &Call) -> Reply {
        match call.endpoint {
            Some(Endpoint::Models) if self.options.tells_sight_elsewhere => {
                Reply::json(200, &models::ids())
            }
            Some(Endpoint::Models) => Reply::new(200, "application/json", models::LIST),
            Some(Endpoint::Show) => models::capabilities(call.model()).map_or_else(
                || {
                    Reply::json(
                        404,
                        &json!({"error": format!("model '{}' not found", call.model())}),
                    )
                },
                |capabilities| Reply::json(200, &capabilities),
            ),
            Some(Endpoint::Kinds) => Reply::json(200, &models::kinds()),
            Some(Endpoint::Credits) => {
                Reply::json(200, &json!({"balance": "4.73", "total_used": "0.27"}))
            }
            Some(Endpoint::Chat) | None => self.completion(call, None),
        }
    }

    fn completion(&self, call: &Call, words: Option<&str>) -> Reply {
        Reply::json(
            200,
            &call.chat.completion(self.answered, words, &self.options),
        )
    }

    fn fault(&self, name: &str, call: &Call) -> Reply {
        let Some(fault) = faults::find(name) else {
            let known: Vec<_> = FAULTS.iter().map(|fault| fault.name).collect();
            let message = format!("no fault is named {name:?}; there are {}", known.join(", "));
            return Reply::error(400, "invalid_request_error", &message);
        };
        let reply = match fault.body {
            Body::Text(media_type, text) => {
                Reply::new(fault.status, media_type, self.fill(text, call))
            }
            Body::Says(words, times) => self.completion(call, Some(&words.repeat(times))),
            Body::Usual => self.usual(call),
        };
        let headers = fault
            .headers
            .iter()
            .map(|(name, value)| (*name, self.fill(value, call)))
            .collect();
        Reply {
            headers,
            wire: fault.wire,
            exposed: fault.exposed,
            fault: Some(fault.name),
            ..reply
        }
    }

    /// Fills in a body's blanks.
    fn fill(&self, text: &str, call: &Call) -> String {
        text.replace("{{model}}", &escaped(call.model()))
            .replace("{{key}}", &escaped(call.key()))
            .replace("{{format}}", format_asked(call))
            .replace("{{redirect}}", &self.options.redirect_to)
    }
}

fn format_asked(call: &Call) -> &'static str {
    match call.chat.format() {
        Format::Json => "json_object",
        // Asked for by its name, the fault speaks of the format that is refused most often.
        Format::Schema | Format::Text => "json_schema",
    }
}

/// As it may stand inside a JSON string.
fn escaped(text: &str) -> String {
    let quoted = json!(text).to_string();
    quoted[1..quoted.len() - 1].into()
}
