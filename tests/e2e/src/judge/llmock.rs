//! llmock for Python: breaks calls as it is told, writes down when each came, and judges who made them.

use std::process::Command;

use serde_json::{Value, json};

use super::{http, part};
use crate::failure::{Failure, Outcome};
use crate::server_process::ServerProcess;

const PYTHON: &str = if cfg!(windows) {
    "venv/Scripts/python.exe"
} else {
    "venv/bin/python"
};

const SERVE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/judges/serve_llmock.py");

/// How it treats web pages on other origins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pages {
    /// As it comes: no preflight succeeds.
    Refused,
    /// They may call, but not read `Retry-After`.
    WithoutRetryAfter,
    /// They may call and read `Retry-After`.
    WithRetryAfter,
}

/// A running llmock.
#[derive(Debug)]
pub struct Llmock(ServerProcess);

impl Llmock {
    /// One that breaks nothing unless it is told to.
    pub fn start(pages: Pages) -> Outcome<Self> {
        Self::start_with(pages, None)
    }

    /// One that grants so many calls a minute, as a bucket that fills steadily.
    pub fn with_quota(pages: Pages, per_minute: u32) -> Outcome<Self> {
        Self::start_with(pages, Some(per_minute))
    }

    fn start_with(pages: Pages, per_minute: Option<u32>) -> Outcome<Self> {
        let mut command = python()?;
        command.arg(SERVE).arg(match pages {
            Pages::Refused => "refused",
            Pages::WithoutRetryAfter => "hidden",
            Pages::WithRetryAfter => "readable",
        });
        command.envs(per_minute.map(|calls| ("LLMOCK_RPM", calls.to_string())));
        let judge = Self(ServerProcess::start(command, announced_port)?);
        http::get(judge.0.port(), "/health")?;
        Ok(judge)
    }

    /// What a client is configured with.
    pub fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.0.port())
    }

    /// Tells it what to do with the coming chat completions, such as `{"type": "fail", "status": 503, "times": 2}`.
    /// What is left of what it was told before is dropped.
    pub fn script(&self, behaviors: impl IntoIterator<Item = Value>) -> Outcome {
        let chats_alone = |mut behavior: Value| {
            behavior["match"] = json!({"path": "/v1/chat/completions"});
            behavior
        };
        let behaviors: Vec<Value> = behaviors.into_iter().map(chats_alone).collect();
        http::delete(self.0.port(), "/_llmock/scenario")?;
        http::post(
            self.0.port(),
            "/_llmock/scenario",
            &json!({"behaviors": behaviors}),
        )?;
        Ok(())
    }

    /// The statuses of the chat completions it answered so far, in order of arrival.
    pub fn chats(&self) -> Outcome<Vec<u64>> {
        let journal = http::get(self.0.port(), "/_llmock/requests")?;
        let calls = journal["requests"].as_array().into_iter().flatten();
        Ok(calls
            .filter(|call| call["method"] == "POST")
            .filter_map(|call| call["status"].as_u64())
            .collect())
    }

    /// Asks for its verdict. Fails, with what it found, where a client misbehaved; warnings count as well.
    pub fn report(&self) -> Outcome {
        let url = format!("http://127.0.0.1:{}", self.0.port());
        let output = python()?
            .args(["-m", "llmock.cli", "report", "--strict", "--url", &url])
            // A proxy of the surroundings must not come between.
            .env("NO_PROXY", "127.0.0.1")
            .env("NO_COLOR", "1")
            .env("PYTHONIOENCODING", "utf-8")
            .output()?;
        if output.status.success() {
            return Ok(());
        }
        let report = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        Err(Failure::new(format!("{}: {report}{errors}", output.status)))
    }
}

fn python() -> Outcome<Command> {
    Ok(Command::new(part("EPONYM_LLMOCK_PYTHON", PYTHON)?))
}

/// `listening on 40123`
fn announced_port(line: &str) -> Option<u16> {
    line.strip_prefix("listening on ")?.trim().parse().ok()
}
