//! Chromium and ChromeDriver.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fantoccini::wd::Capabilities;
use serde_json::json;

use super::{Driver, Wishes};
use crate::failure::Outcome;
use crate::fixtures::program;
use crate::server_process::ServerProcess;

/// ChromeDriver wants the same port of both versions of IP, and ends where another program has taken one of them
/// meanwhile; then it is started again.
pub(super) fn start_driver() -> Outcome<Driver> {
    let start = || {
        let mut command = Command::new(program("CHROMEDRIVER", "/usr/bin/chromedriver"));
        command.arg("--port=0").stderr(Stdio::null());
        ServerProcess::start(command, announced_port)
    };
    Ok(start().or_else(|_| start()).or_else(|_| start())?.into())
}

/// `ChromeDriver was started successfully on port 40123.`
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').trim().parse().ok()
}

/// Where Chromium writes what it sent.
pub(in crate::browser) fn net_log(home: &Path) -> PathBuf {
    home.join("net-log.json")
}

pub(super) fn capabilities(home: &Path, wishes: Wishes) -> Capabilities {
    let (width, height) = wishes.size_px;
    let mut arguments: Vec<String> = [
        "headless",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "disable-search-engine-choice-screen",
        // No name is looked up: whatever is not on loopback fails at once.
        "host-resolver-rules=MAP eponym.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ]
    .map(String::from)
    .into();
    arguments.push(format!("user-data-dir={}", home.join("profile").display()));
    arguments.push(format!("window-size={width},{height}"));
    if is_root(home) {
        // Chromium refuses to run as root inside its sandbox.
        arguments.push("no-sandbox".to_owned());
    }
    if wishes.trusts_anyone {
        // Harmless where nothing but loopback can be reached; for workers too, unlike the driver's own capability.
        arguments.push("ignore-certificate-errors".to_owned());
    }
    if wishes.records_network {
        arguments.push(format!("log-net-log={}", net_log(home).display()));
        arguments.push("net-log-capture-mode=Everything".to_owned());
    }
    if let Some(port) = wishes.internet_port {
        arguments.push(format!(
            "ip-address-space-overrides=127.0.0.1:{port}=public"
        ));
        // Only pages that came over TLS may ask to call this computer.
        let origin = format!("http://eponym.test:{port}");
        arguments.push(format!("unsafely-treat-insecure-origin-as-secure={origin}"));
    }
    if let Some(language) = wishes.language {
        arguments.push(format!("lang={language}"));
        arguments.push(format!("accept-lang={language}"));
    }
    let options = json!({
        "binary": program("CHROMIUM", "/usr/bin/chromium").to_string_lossy(),
        "args": arguments,
        "prefs": {
            "download.default_directory": home.join("downloads"),
            "download.prompt_for_download": false,
            "profile.default_content_setting_values.automatic_downloads": 1,
        },
    });
    let all = [
        ("goog:chromeOptions", options),
        ("goog:loggingPrefs", json!({"browser": "ALL"})),
        ("timeouts", json!({"script": 120_000})),
    ];
    all.into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

#[cfg(unix)]
fn is_root(home: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(home).is_ok_and(|home| home.uid() == 0)
}

#[cfg(not(unix))]
fn is_root(_: &Path) -> bool {
    false
}
