//! A server as a child process, which says on its output where it listens.

use std::io::{self, BufRead as _, BufReader, Read as _};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;

use crate::failure::{Failure, Outcome};

/// More lines than any server prints before it listens.
const MOST_LINES: usize = 200;

/// A running server; it ends when it is dropped.
#[derive(Debug)]
pub(crate) struct ServerProcess {
    process: Child,
    port: u16,
}

impl ServerProcess {
    /// Starts it and reads its output up to the line in which `announced_port` finds where it listens.
    pub(crate) fn start(
        mut command: Command,
        announced_port: fn(&str) -> Option<u16>,
    ) -> Outcome<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Failure::new(format!("cannot start {program}: {error}")))?;
        let Some(output) = process.stdout.take() else {
            return Err(Failure::new(format!("{program} has no output")));
        };
        // From here on it ends even if it never says where it listens.
        let mut server = Self { process, port: 0 };
        let mut output = BufReader::new(output);
        for line in output.by_ref().lines().take(MOST_LINES) {
            if let Some(port) = announced_port(&line?) {
                server.port = port;
                read_on(output);
                return Ok(server);
            }
        }
        Err(Failure::new(format!("{program} ended before it listened")))
    }

    /// Starts one that was told its port and says nothing.
    pub(crate) fn start_at(mut command: Command, port: u16) -> Outcome<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let process =
            process.map_err(|error| Failure::new(format!("cannot start {program}: {error}")))?;
        Ok(Self { process, port })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

/// What nobody reads would block the server once the pipe is full.
#[expect(
    clippy::disallowed_methods,
    reason = "runs natively, where there are threads"
)]
fn read_on(mut output: BufReader<ChildStdout>) {
    thread::spawn(move || io::copy(&mut output, &mut io::sink()));
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        // Nobody is left to tell when it cannot be ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
