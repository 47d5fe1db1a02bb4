//! One browser with a fresh profile, driven step by step.
//!
//! The only place that waits for futures; everything above it is plain calls. What is on the page is found by role
//! and accessible name as the browser itself computes them.

mod commands;
mod engine;
mod finding;
mod input;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use self::commands::Command;
use self::engine::Driver;
pub use self::engine::Engine;
use self::engine::chromium::net_log;
pub use self::finding::Element;
use crate::failure::Outcome;
use crate::net_log::NetLog;

/// What a test wants of its browser.
#[derive(Clone, Copy, Debug)]
pub struct Wishes {
    /// Of the window, in CSS pixels.
    pub size_px: (u32, u32),
    /// Whether everything the browser sends is noted down.
    pub records_network: bool,
    /// Whether servers are believed whose certificates nobody vouches for.
    pub trusts_anyone: bool,
    /// The port on loopback of a site that the browser takes for one of the internet; it lies at
    /// `http://eponym.test:{port}/`.
    pub internet_port: Option<u16>,
    /// The language that the browser asks for, such as `de-DE`; English where there is none. Chromium alone is told.
    pub language: Option<&'static str>,
    pub engine: Engine,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            size_px: (1280, 900),
            records_network: false,
            trusts_anyone: false,
            internet_port: None,
            language: None,
            engine: Engine::default(),
        }
    }
}

/// A browser; it ends when it is dropped.
#[derive(Debug)]
pub struct Browser {
    runtime: Runtime,
    client: Client,
    /// Profile and downloads.
    home: TempDir,
    // Ends after the session does.
    _driver: Driver,
}

impl Browser {
    /// Starts driver and browser.
    pub fn start(wishes: Wishes) -> Outcome<Self> {
        let driver = wishes.engine.start_driver()?;
        let home = TempDir::with_prefix("e2e-")?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wishes.engine.capabilities(home.path(), wishes));
        let client = runtime.block_on(builder.connect(&driver.url()))?;
        fs::create_dir_all(home.path().join("downloads"))?;
        Ok(Self {
            runtime,
            client,
            home,
            _driver: driver,
        })
    }

    /// Ends the browser and says what it sent.
    pub fn close(self) -> Outcome<NetLog> {
        self.end();
        NetLog::read(&net_log(self.home.path()))
    }

    /// Goes to an address.
    pub fn open(&self, url: &str) -> Outcome {
        Ok(self.run(self.client.goto(url))?)
    }

    /// Loads the page again, as a person does.
    pub fn reload(&self) -> Outcome {
        Ok(self.run(self.client.refresh())?)
    }

    /// The tab that is in front.
    pub fn tab(&self) -> Outcome<WindowHandle> {
        Ok(self.run(self.client.window())?)
    }

    /// Opens an address in a tab of its own, in front.
    pub fn open_tab(&self, url: &str) -> Outcome<WindowHandle> {
        let tab = self.run(self.client.new_window(true))?.handle;
        self.switch_to(&tab)?;
        self.open(url)?;
        Ok(tab)
    }

    /// Takes another tab to the front.
    pub fn switch_to(&self, tab: &WindowHandle) -> Outcome {
        Ok(self.run(self.client.switch_to_window(tab.clone()))?)
    }

    /// The window's title.
    pub fn title(&self) -> Outcome<String> {
        Ok(self.run(self.client.title())?)
    }

    /// The body of a function, run in the page; `arguments` are its own.
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.run(self.client.execute(body, arguments))?)
    }

    /// The same for one that ends by calling its last argument.
    pub fn async_script(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.run(self.client.execute_async(body, arguments))?)
    }

    /// A command of the browser's own protocol.
    pub fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        let body = json!({"cmd": command, "params": parameters});
        self.command(Command::post("goog/cdp/execute", body))
    }

    /// What the page wrote to the console since the last look.
    pub fn console(&self) -> Outcome<Vec<String>> {
        let entries = self.command(Command::post("se/log", json!({"type": "browser"})))?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        Ok(entries
            .iter()
            .map(|entry| text(&entry["message"]))
            .collect())
    }

    /// What the window shows, as PNG.
    pub fn screenshot(&self) -> Outcome<Vec<u8>> {
        Ok(self.run(self.client.screenshot())?)
    }

    /// The same as WebP, a third as large and good enough to look at.
    pub fn screenshot_webp(&self) -> Outcome<Vec<u8>> {
        let options = json!({"format": "webp", "quality": 82});
        let taken = self.devtools("Page.captureScreenshot", options)?;
        Ok(STANDARD.decode(text(&taken["data"]))?)
    }

    /// Makes the page so large, whatever the window; in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Outcome {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", size)?;
        Ok(())
    }

    /// Sets a media feature such as `prefers-color-scheme`.
    pub fn prefer(&self, feature: &str, value: &str) -> Outcome {
        self.prefer_all(&[(feature, value)])
    }

    /// Sets these media features and no others.
    pub fn prefer_all(&self, features: &[(&str, &str)]) -> Outcome {
        let features = features.iter();
        let features: Vec<Value> = features
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        let features = json!({ "features": features });
        self.devtools("Emulation.setEmulatedMedia", features)?;
        Ok(())
    }

    /// Makes the browser believe that there is no network, or that it is back.
    pub(crate) fn believe_offline(&self, offline: bool) -> Outcome {
        let conditions = json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        self.devtools("Network.emulateNetworkConditions", conditions)?;
        Ok(())
    }

    /// Where downloads arrive.
    pub fn downloads(&self) -> PathBuf {
        self.home.path().join("downloads")
    }

    fn command(&self, command: Command) -> Outcome<Value> {
        Ok(self.run(self.client.issue_cmd(command))?)
    }

    fn run<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }

    /// A second time it does nothing.
    fn end(&self) {
        let patience = Duration::from_secs(10);
        // A browser that cannot be closed politely ends with its driver.
        let _ =
            self.run(async { tokio::time::timeout(patience, self.client.clone().close()).await });
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
    }
}

/// A JSON string without its quotes.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
