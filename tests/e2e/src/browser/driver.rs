//! The browser's WebDriver server as a child process.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A running ChromeDriver; it ends when it is dropped.
#[derive(Debug)]
pub(super) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts on a free port.
    pub(super) fn start() -> Outcome<Self> {
        let program = program("CHROMEDRIVER", "/usr/bin/chromedriver");
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure::new(format!("cannot start {program:?}: {error}")))?;
        let Some(output) = process.stdout.take() else {
            return Err(Failure::new("the driver has no output"));
        };
        let mut driver = Self { process, port: 0 };
        for line in BufReader::new(output).lines() {
            if let Some(port) = announced_port(&line?) {
                driver.port = port;
                return Ok(driver);
            }
        }
        Err(Failure::new("the driver ended before it listened"))
    }

    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nobody is left to tell when it cannot be ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A program as this variable names it.
pub(super) fn program(variable: &str, usual: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| usual.into())
}

/// `ChromeDriver was started successfully on port 40123.`
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').trim().parse().ok()
}
