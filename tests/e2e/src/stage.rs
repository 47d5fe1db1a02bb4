//! The page, its site and a gateway, set up together.

use std::fs;
use std::sync::{Mutex, PoisonError};

use gateway_simulator::{Options, Simulator, StaticSite};
use serde_json::json;
use tempfile::TempDir;

use crate::browser::{Browser, Wishes, text};
use crate::failure::Outcome;
use crate::fixtures;
use crate::page::Page;

/// The key that the gateway accepts.
pub const KEY: &str = "test-key";

/// A model that the gateway accepts.
pub const MODEL: &str = "google/gemini-2.5-flash-lite";

/// Keeps settings as the page does.
const KEEP: &str = "localStorage.setItem('eponym.settings', arguments[0]);";

/// What the page keeps.
const KEPT: &str = "return localStorage.getItem('eponym.settings');";

/// Stands in settings for the address of the gateway.
const ADDRESS: &str = "{address}";

/// Everything a test needs.
#[derive(Debug)]
pub struct Stage {
    pub page: Page,
    pub simulator: Simulator,
    pub site: StaticSite,
}

/// How the page reaches the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// On another origin.
    Direct,
    /// The same over TLS, where browsers let requests share one connection (HTTP/2).
    Secure,
    /// Through `/api/gateway/` of the site.
    Relayed,
}

impl Stage {
    /// An open page; the gateway is on another origin.
    pub fn open() -> Outcome<Self> {
        Self::open_with(Options::default(), Wishes::default())
    }

    /// The same with wishes.
    pub fn open_with(options: Options, wishes: Wishes) -> Outcome<Self> {
        Self::set_up(options, wishes, Way::Direct)
    }

    /// The site relays to the gateway, as `cargo xtask serve` does.
    pub fn relayed() -> Outcome<Self> {
        Self::set_up(Options::default(), Wishes::default(), Way::Relayed)
    }

    /// The gateway is reached over TLS and HTTP/2; the connection panel is filled in.
    pub fn secure() -> Outcome<Self> {
        let wishes = Wishes {
            trusts_anyone: true,
            ..Wishes::default()
        };
        let stage = Self::set_up(Options::default(), wishes, Way::Secure)?;
        stage.connect()?;
        Ok(stage)
    }

    /// An open page that the browser takes for one of the internet; the gateway is on this computer.
    pub fn on_the_internet() -> Outcome<Self> {
        let simulator = Simulator::start(Options::default())?;
        let site = StaticSite::start(fixtures::site(), None)?;
        let url = site.url().replace("127.0.0.1", "eponym.test");
        let port = url.trim_end_matches('/').rsplit(':').next();
        let wishes = Wishes {
            internet_port: port.and_then(|port| port.parse().ok()),
            ..Wishes::default()
        };
        let page = Page::open(Browser::start(wishes)?, &url)?;
        Ok(Self {
            page,
            simulator,
            site,
        })
    }

    /// A page whose connection panel is filled in, as one finds it who comes back.
    pub fn ready() -> Outcome<Self> {
        let simulator = Simulator::start(Options::default())?;
        let site = StaticSite::start(fixtures::site(), None)?;
        let settings = connected_settings()?.replace(ADDRESS, &simulator.base_url());
        let browser = Browser::start(Wishes::default())?;
        // Of the page's origin, without its program.
        browser.open(&format!("{}icons/180.png", site.url()))?;
        browser.script(KEEP, vec![json!(settings)])?;
        let page = Page::open(browser, &site.url())?;
        let stage = Self {
            page,
            simulator,
            site,
        };
        stage.give_key()?;
        Ok(stage)
    }

    /// Keys are forgotten with the page that they were typed into.
    fn give_key(&self) -> Outcome {
        self.page.set_key(KEY)?;
        self.page.wait("the gateway was asked for its models", || {
            Ok((!self.simulator.journal().is_empty()).then_some(()))
        })
    }

    /// A ready page whose worker runs a script of the test's before its own, and the folder of its site.
    pub fn with_worker(loader: &str, script: &str) -> Outcome<(Self, TempDir)> {
        let folder = tempfile::tempdir()?;
        let site = fixtures::site();
        for file in fixtures::files_under(&site)? {
            let copy = folder.path().join(file.strip_prefix(&site)?);
            fs::create_dir_all(copy.parent().unwrap_or(folder.path()))?;
            fs::copy(file, copy)?;
        }
        let loader = folder.path().join(loader);
        fs::write(&loader, format!("{script}{}", fs::read_to_string(&loader)?))?;
        // The service worker would not take a loader that is not of the build.
        fs::remove_file(folder.path().join("sw.js"))?;
        let site = StaticSite::start(folder.path(), None)?;
        let stage = Self {
            page: Page::open(Browser::start(Wishes::default())?, &site.url())?,
            simulator: Simulator::start(Options::default())?,
            site,
        };
        stage.connect()?;
        Ok((stage, folder))
    }

    /// Fills in the connection panel, as a person with a key does. The simulator has few words for
    /// many pictures, so names that are equal are only numbered.
    pub fn connect(&self) -> Outcome {
        self.page.tell_apart(false)?;
        self.page.choose_gateway("Custom")?;
        self.page.set_address(&self.simulator.base_url())?;
        self.page.set_key(KEY)?;
        self.page.set_model(MODEL)
    }

    /// A page that has found the relay of its site, with key and model filled in.
    pub fn ready_and_relayed() -> Outcome<Self> {
        let stage = Self::relayed()?;
        let page = &stage.page;
        page.choose_gateway("Vercel AI Gateway")?;
        page.wait("the page has found the relay", || {
            Ok((page.value("textbox", "Gateway URL")? == "/api/gateway").then_some(()))
        })?;
        page.tell_apart(false)?;
        page.set_key(KEY)?;
        page.set_model(MODEL)?;
        Ok(stage)
    }

    /// The page loaded anew without its list, a gateway that remembers nothing, and what the panel lacks
    /// filled in again.
    pub fn start_over(&self) -> Outcome {
        self.page.open_without_list()?;
        self.simulator.reset();
        let address = self.page.value("textbox", "Gateway URL")?;
        let is_kept =
            address == self.simulator.base_url() && self.page.value("combobox", "Model")? == MODEL;
        if is_kept {
            return self.give_key();
        }
        self.connect()
    }

    /// Takes the network away, or gives it back: the line as well as the browser's belief in it, since what the driver
    /// can take away from a page it leaves to the page's workers. For a page that is relayed to the gateway.
    pub fn set_offline(&self, offline: bool) -> Outcome {
        // A browser knows at once that it is offline, and is the last to know that it is not.
        if offline {
            self.page.believe_offline(true)?;
            self.site.cut_off(true);
        } else {
            self.site.cut_off(false);
            self.page.believe_offline(false)?;
        }
        Ok(())
    }

    fn set_up(options: Options, wishes: Wishes, way: Way) -> Outcome<Self> {
        let simulator = if way == Way::Secure {
            Simulator::start_secure(options)?
        } else {
            Simulator::start(options)?
        };
        let base_url = simulator.base_url();
        let relay = (way == Way::Relayed).then_some(base_url.as_str());
        let site = StaticSite::start(fixtures::site(), relay)?;
        let page = Page::open(Browser::start(wishes)?, &site.url())?;
        Ok(Self {
            page,
            simulator,
            site,
        })
    }
}

/// What a page keeps whose connection panel was filled in by hand, which is done once.
fn connected_settings() -> Outcome<String> {
    static SETTINGS: Mutex<Option<String>> = Mutex::new(None);
    let mut known = SETTINGS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(settings) = &*known {
        return Ok(settings.clone());
    }
    let stage = Stage::open()?;
    stage.connect()?;
    let settings = text(&stage.page.script(KEPT, Vec::new())?);
    let settings = settings.replace(&stage.simulator.base_url(), ADDRESS);
    Ok(known.insert(settings).clone())
}
