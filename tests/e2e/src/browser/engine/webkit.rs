//! WebKitGTK's small browser, which needs a screen to draw on.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};

use fantoccini::wd::Capabilities;
use serde_json::json;

use super::{Driver, is_program};
use crate::failure::Outcome;
use crate::server_process::ServerProcess;
use crate::waiting::{PATIENCE, until};

const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

const DRIVER: &str = "/usr/bin/WebKitWebDriver";

pub(super) fn is_here() -> bool {
    Path::new(BROWSER).exists() && Path::new(DRIVER).exists() && is_program("Xvfb")
}

pub(super) fn start_driver() -> Outcome<Driver> {
    let mut screen = Command::new("Xvfb");
    screen
        .args(["-displayfd", "1", "-screen", "0", "1280x1024x24"])
        .stderr(Stdio::null());
    // It says its number where others say their port.
    let screen = ServerProcess::start(screen, |line| line.trim().parse().ok())?;
    let port = free_port()?;
    let mut driver = Command::new(DRIVER);
    driver
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{}", screen.port()))
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .stderr(Stdio::null());
    let server = ServerProcess::start_at(driver, port)?;
    until("WebKitWebDriver listens", PATIENCE, || {
        Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
    })?;
    Ok(Driver {
        server,
        _screen: Some(screen),
    })
}

pub(super) fn capabilities() -> Capabilities {
    let options = json!({"binary": BROWSER, "args": ["--automation"]});
    let all = [
        ("browserName", json!("MiniBrowser")),
        ("webkitgtk:browserOptions", options),
        ("timeouts", json!({"script": 120_000})),
    ];
    all.into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// It takes no zero for "any", so one is asked of the system; nobody else starts such a driver meanwhile.
fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
