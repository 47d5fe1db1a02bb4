//! The browsers a machine may have: which are here, how each is started, and what it is asked for.

pub(super) mod chromium;
mod firefox;
mod webkit;

use std::path::Path;
use std::process::Command;

use fantoccini::wd::Capabilities;

use super::Wishes;
use crate::failure::Outcome;
use crate::server_process::ServerProcess;

/// A browser with its WebDriver server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, which every test can be run in.
    #[default]
    Chromium,
    /// Firefox, without what only Chromium's own protocol does.
    Firefox,
    /// WebKitGTK's small browser, likewise.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Whether browser and driver are on this machine.
    pub fn is_here(self) -> bool {
        match self {
            Self::Chromium => true,
            Self::Firefox => firefox::is_here(),
            Self::WebKit => webkit::is_here(),
        }
    }

    /// Starts the driver on a free port.
    pub(super) fn start_driver(self) -> Outcome<Driver> {
        match self {
            Self::Chromium => chromium::start_driver(),
            Self::Firefox => firefox::start_driver(),
            Self::WebKit => webkit::start_driver(),
        }
    }

    /// What a session begins with.
    pub(super) fn capabilities(self, home: &Path, wishes: Wishes) -> Capabilities {
        match self {
            Self::Chromium => chromium::capabilities(home, wishes),
            Self::Firefox => firefox::capabilities(home),
            Self::WebKit => webkit::capabilities(),
        }
    }
}

/// A running WebDriver server; it ends when it is dropped.
#[derive(Debug)]
pub(super) struct Driver {
    server: ServerProcess,
    /// What the browser draws on, where it cannot do without.
    _screen: Option<ServerProcess>,
}

impl Driver {
    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.server.port())
    }
}

impl From<ServerProcess> for Driver {
    fn from(server: ServerProcess) -> Self {
        Self {
            server,
            _screen: None,
        }
    }
}

/// Whether a program can be started.
fn is_program(program: impl AsRef<std::ffi::OsStr>) -> bool {
    let mut command = Command::new(program);
    command.arg("--version");
    command.output().is_ok()
}
