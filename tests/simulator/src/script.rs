//! Scripts: how the next calls are answered, before the gateway's usual rules apply again.

use serde::{Deserialize, Serialize};

/// What to do with one call.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Behavior {
    /// Answer this row of [`FAULTS`](crate::FAULTS).
    Fault(String),
    /// Answer an ordinary completion with these words.
    Say(String),
    /// Answer as if there were no script; in JSON `{"usual": null}`.
    Usual(()),
}

/// The calls the gateway knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Endpoint {
    /// `POST /v1/chat/completions`
    #[default]
    Chat,
    /// `GET /v1/models`
    Models,
    /// `GET /v1/credits`
    Credits,
    /// `POST /api/show`
    Show,
    /// `GET /api/v0/models`
    Kinds,
}

impl Endpoint {
    pub(crate) fn of(method: &str, path: &str) -> Option<Self> {
        match (method, path) {
            ("POST", "/v1/chat/completions") => Some(Self::Chat),
            ("GET", "/v1/models") => Some(Self::Models),
            ("GET", "/v1/credits") => Some(Self::Credits),
            ("POST", "/api/show") => Some(Self::Show),
            ("GET", "/api/v0/models") => Some(Self::Kinds),
            _ => None,
        }
    }
}

/// One [`Behavior`] for one or more coming calls.
#[derive(Clone, Debug, Deserialize)]
pub struct Step {
    #[serde(flatten)]
    pub(crate) behavior: Behavior,
    #[serde(default)]
    pub(crate) delay_ms: u64,
    #[serde(default = "once")]
    times: u32,
    #[serde(default)]
    model: Option<String>,
    #[serde(default)]
    endpoint: Endpoint,
}

fn once() -> u32 {
    1
}

impl Step {
    /// Answers with this row of [`FAULTS`](crate::FAULTS); an unknown name answers a 400 that lists them.
    pub fn fault(name: &str) -> Self {
        Self::new(Behavior::Fault(name.into()))
    }

    /// Answers with these words.
    pub fn say(words: &str) -> Self {
        Self::new(Behavior::Say(words.into()))
    }

    /// Answers as usual; puts room between other steps.
    pub fn usual() -> Self {
        Self::new(Behavior::Usual(()))
    }

    fn new(behavior: Behavior) -> Self {
        Self {
            behavior,
            delay_ms: 0,
            times: once(),
            model: None,
            endpoint: Endpoint::Chat,
        }
    }

    /// Applies to so many calls instead of one.
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    /// Answers so much later than [`latency_ms`](crate::Options::latency_ms) asks.
    pub fn delayed_ms(self, delay_ms: u64) -> Self {
        Self { delay_ms, ..self }
    }

    /// Applies to calls for this model only.
    pub fn for_model(self, model: &str) -> Self {
        Self {
            model: Some(model.into()),
            ..self
        }
    }

    /// Applies to this endpoint instead of chat completions.
    pub fn on(self, endpoint: Endpoint) -> Self {
        Self { endpoint, ..self }
    }

    fn matches(&self, endpoint: Endpoint, model: &str) -> bool {
        self.times > 0
            && self.endpoint == endpoint
            && self.model.as_deref().is_none_or(|wanted| wanted == model)
    }
}

/// The steps still to come.
#[derive(Debug, Default)]
pub(crate) struct Script(Vec<Step>);

impl Script {
    pub(crate) fn extend(&mut self, steps: impl IntoIterator<Item = Step>) {
        self.0.extend(steps);
    }

    /// Uses up one turn of the first step that matches this call.
    pub(crate) fn take(&mut self, endpoint: Endpoint, model: &str) -> Option<Step> {
        let step = self
            .0
            .iter_mut()
            .find(|step| step.matches(endpoint, model))?;
        step.times -= 1;
        Some(step.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_used_up_in_order_by_the_calls_they_match() {
        let mut script = Script::default();
        script.extend([Step::say("x").times(2).for_model("a"), Step::fault("reset")]);
        let mut take = |model| script.take(Endpoint::Chat, model).map(|step| step.behavior);
        assert_eq!(take("a"), Some(Behavior::Say("x".into())));
        assert_eq!(take("b"), Some(Behavior::Fault("reset".into())));
        assert_eq!(take("b"), None);
        assert_eq!(take("a"), Some(Behavior::Say("x".into())));
        assert_eq!(take("a"), None);
    }

    #[test]
    fn a_step_for_another_endpoint_waits_for_it() {
        let mut script = Script::default();
        script.extend([Step::fault("account_blocked").on(Endpoint::Credits)]);
        assert!(script.take(Endpoint::Chat, "a").is_none());
        assert!(script.take(Endpoint::Credits, "").is_some());
    }

    #[test]
    fn steps_read_from_json() {
        let json = r#"[{"fault":"reset","times":3,"endpoint":"models"},{"say":"a cat","model":"a"},{"usual":null}]"#;
        let steps: Vec<Step> = serde_json::from_str(json).unwrap();
        assert_eq!((steps[0].times, steps[0].endpoint), (3, Endpoint::Models));
        assert_eq!(steps[1].behavior, Behavior::Say("a cat".into()));
        assert_eq!(steps[2].behavior, Behavior::Usual(()));
    }
}
