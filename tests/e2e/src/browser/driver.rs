//! The browser's WebDriver server as a child process.

use std::process::{Command, Stdio};

use crate::failure::Outcome;
use crate::fixtures::program;
use crate::server_process::ServerProcess;

/// A running ChromeDriver; it ends when it is dropped.
#[derive(Debug)]
pub(super) struct Driver(ServerProcess);

impl Driver {
    /// Starts on a free port. It wants the same one of both versions of IP, and ends where another program has taken
    /// one of them meanwhile; then it is started again.
    pub(super) fn start() -> Outcome<Self> {
        let start = || {
            let mut command = Command::new(program("CHROMEDRIVER", "/usr/bin/chromedriver"));
            command.arg("--port=0").stderr(Stdio::null());
            ServerProcess::start(command, announced_port)
        };
        let server = start().or_else(|_| start()).or_else(|_| start())?;
        Ok(Self(server))
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.0.port())
    }
}

/// `ChromeDriver was started successfully on port 40123.`
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').trim().parse().ok()
}
