//! Firefox and geckodriver.

use std::path::Path;
use std::process::{Command, Stdio};

use fantoccini::wd::Capabilities;
use serde_json::json;

use super::{Driver, is_program};
use crate::failure::Outcome;
use crate::fixtures::program;
use crate::server_process::ServerProcess;

pub(super) fn is_here() -> bool {
    is_program(firefox()) && is_program(geckodriver())
}

pub(super) fn start_driver() -> Outcome<Driver> {
    let mut command = Command::new(geckodriver());
    command.arg("--port=0").stderr(Stdio::null());
    Ok(ServerProcess::start(command, announced_port)?.into())
}

/// `1700000000000 geckodriver INFO Listening on 127.0.0.1:40123`, with tabs.
fn announced_port(line: &str) -> Option<u16> {
    let (_, address) = line.split_once("Listening on ")?;
    address.trim().rsplit(':').next()?.parse().ok()
}

pub(super) fn capabilities(home: &Path) -> Capabilities {
    let options = json!({
        "binary": firefox().to_string_lossy(),
        "args": ["-headless"],
        "prefs": {
            "browser.download.dir": home.join("downloads"),
            "browser.download.folderList": 2,
            "browser.download.alwaysOpenPanel": false,
        },
    });
    let all = [
        ("moz:firefoxOptions", options),
        ("timeouts", json!({"script": 120_000})),
    ];
    all.into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

fn firefox() -> std::ffi::OsString {
    program("FIREFOX", "/usr/bin/firefox-esr")
}

fn geckodriver() -> std::ffi::OsString {
    program("GECKODRIVER", "geckodriver")
}
