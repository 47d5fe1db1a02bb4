//! aimock for Node: an OpenAI-compatible gateway whose chaos strikes at random.

use std::process::Command;

use serde_json::{Value, json};

use super::{http, part};
use crate::failure::Outcome;
use crate::fixtures::{Folder, program};
use crate::server_process::ServerProcess;

const PROGRAM: &str = "aimock/node_modules/@copilotkit/aimock/dist/cli.js";

/// What it answers where its chaos does not strike.
const ANSWER: &str = "red bicycle by the wall";

/// A running aimock.
#[derive(Debug)]
pub struct Aimock {
    server: ServerProcess,
    // Read when it starts, and again should it be told to.
    _answers: Folder,
}

impl Aimock {
    /// Starts it with these flags, such as `--chaos-drop 0.3`.
    pub fn start(flags: &[&str]) -> Outcome<Self> {
        let answers = Folder::new()?;
        let fixture = json!({"match": {"endpoint": "chat"}, "response": {"content": ANSWER}});
        let fixtures = json!({"fixtures": [fixture]});
        let answers_file = answers.write("answers.json", fixtures.to_string().as_bytes())?;
        let mut command = Command::new(program("EPONYM_NODE", "node"));
        command.arg(part("EPONYM_AIMOCK", PROGRAM)?);
        command.args(["--host", "127.0.0.1", "--port", "0", "--fixtures"]);
        command.arg(answers_file).args(flags);
        let server = ServerProcess::start(command, announced_port)?;
        let judge = Self {
            server,
            _answers: answers,
        };
        judge.journal()?;
        Ok(judge)
    }

    /// What a client is configured with.
    pub fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.server.port())
    }

    /// The chat completions that came so far, in order of arrival.
    pub fn chats(&self) -> Outcome<Vec<Value>> {
        let mut calls = self.journal()?;
        calls.retain(|call| call["path"] == "/v1/chat/completions");
        Ok(calls)
    }

    fn journal(&self) -> Outcome<Vec<Value>> {
        let journal = http::get(self.server.port(), "/__aimock/journal")?;
        Ok(journal.as_array().cloned().unwrap_or_default())
    }
}

/// `[aimock] aimock server listening on http://127.0.0.1:40123`
fn announced_port(line: &str) -> Option<u16> {
    let (_, address) = line.split_once("listening on http://")?;
    address.rsplit_once(':')?.1.trim().parse().ok()
}
