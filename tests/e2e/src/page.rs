//! The page as a person meets it: every control by its role and name.

mod connection;
mod delivery;
mod intake;
mod keeping;
mod keyboard;
mod review;
mod rows;
mod rules;

use std::fs;
use std::ops::Deref;
use std::path::PathBuf;
use std::time::Duration;

pub use self::rows::Row;
use crate::browser::{Browser, Element, text};
use crate::failure::{Failure, Outcome};
use crate::fixtures;
use crate::waiting::{PATIENCE, until};

/// How long naming may take in all; only a failure takes so long.
const RUN_PATIENCE: Duration = Duration::from_secs(180);

/// The open page.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
}

impl Page {
    /// Opens the page and waits for it to be there.
    pub fn open(browser: Browser, url: &str) -> Outcome<Self> {
        browser.open(url)?;
        let page = Self { browser };
        page.wait_until_loaded()?;
        Ok(page)
    }

    /// Until its heading is there.
    pub fn wait_until_loaded(&self) -> Outcome {
        self.wait("the page has started", || {
            self.browser.look_for("heading", "Eponym", None)
        })?;
        Ok(())
    }

    /// Leaves the page, takes away the list and the answers that it keeps, and opens it again.
    pub fn open_without_list(&self) -> Outcome {
        let home = text(&self.script("return location.href;", Vec::new())?);
        // No program is there that holds on to the database.
        self.browser.open(&format!("{home}manifest.json"))?;
        let gone = self.async_script(FORGET, Vec::new())?;
        if gone != "gone" {
            return Err(Failure::new(format!("the list stays: {gone}")));
        }
        self.browser.open(&home)?;
        self.wait_until_loaded()
    }

    /// The browser, to be closed.
    pub fn into_browser(self) -> Browser {
        self.browser
    }

    /// Presses a button.
    pub fn press_button(&self, name: &str) -> Outcome {
        self.do_once(&format!("the button {name:?} is pressed"), || {
            self.find("button", name)?.click()
        })
    }

    /// Presses `Name images`.
    pub fn start(&self) -> Outcome {
        self.press_button("Name images")
    }

    /// Starts and waits until every picture has its name or its reason.
    pub fn name_all(&self) -> Outcome {
        self.start()?;
        self.wait_until_finished()
    }

    /// Until nothing is left to ask for.
    pub fn wait_until_finished(&self) -> Outcome {
        self.wait_for("every picture has a name or a reason", RUN_PATIENCE, || {
            let open = self.script(UNFINISHED, Vec::new())?;
            let is_idle = self.look_for("button", "Name images", None)?.is_some();
            Ok((is_idle && open == 0).then_some(()))
        })
    }

    /// Until the progress bar counts so many pictures as done and nothing is under way; also for lists too long to
    /// be all in the document.
    pub fn wait_until_done(&self, count: usize) -> Outcome {
        self.wait_for(&format!("{count} pictures are done"), RUN_PATIENCE, || {
            let is_idle = self.look_for("button", "Name images", None)?.is_some();
            Ok((is_idle && self.progress()?.0 >= count).then_some(()))
        })
    }

    /// Goes on, whatever the button is called after the run has come to a halt.
    pub fn press_start_or_resume(&self) -> Outcome {
        match self.look_for("button", "Resume", None)? {
            Some(resume) => resume.click(),
            None => self.start(),
        }
    }

    /// What stands in the alert `Run`.
    pub fn run_message(&self) -> Outcome<String> {
        self.find("alert", "Run")?.text()
    }

    /// Until the alert `Run` says this.
    pub fn wait_for_run_message(&self, words: &str) -> Outcome {
        self.wait(&format!("the alert Run says {words:?}"), || {
            Ok(self.run_message()?.contains(words).then_some(()))
        })
    }

    /// `aria-valuenow` and `aria-valuemax` of the progress bar.
    pub fn progress(&self) -> Outcome<(usize, usize)> {
        let bar = self.find("progressbar", "Naming progress")?;
        let number = |name| -> Outcome<usize> { Ok(bar.attribute(name)?.parse()?) };
        Ok((number("aria-valuenow")?, number("aria-valuemax")?))
    }

    /// Everything a person can read on the page.
    pub fn text(&self) -> Outcome<String> {
        let script = "return document.body.innerText;";
        Ok(text(&self.script(script, Vec::new())?))
    }

    /// Everything that is in the page's markup.
    pub fn markup(&self) -> Outcome<String> {
        let script = "return document.documentElement.outerHTML;";
        Ok(text(&self.script(script, Vec::new())?))
    }

    /// Keeps what the window shows as `target/e2e/{name}.png`.
    pub fn keep_screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let folder = fixtures::screenshots();
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, self.screenshot()?)?;
        Ok(path)
    }

    /// Looks until something is there, within the usual patience.
    pub fn wait<T>(&self, what: &str, look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        self.wait_for(what, PATIENCE, look)
    }

    /// Does something that comes to nothing where the page draws itself anew meanwhile, until it is done.
    fn do_once<T>(&self, what: &str, mut act: impl FnMut() -> Outcome<T>) -> Outcome<T> {
        self.wait(what, || act().map(Some))
    }

    fn wait_for<T>(
        &self,
        what: &str,
        patience: Duration,
        look: impl FnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        until(what, patience, look).map_err(|failure| self.explained(&failure))
    }

    /// Adds what the page shows to a failure.
    fn explained(&self, failure: &Failure) -> Failure {
        let mut words = failure.to_string();
        if let Ok(path) = self.keep_screenshot("failure") {
            words.push_str(&format!("\nseen: {}", path.display()));
        }
        for line in self.console().unwrap_or_default().iter().take(10) {
            words.push_str(&format!("\nconsole: {line}"));
        }
        for row in self.rows().unwrap_or_default().iter().take(40) {
            words.push_str(&format!("\n{row:?}"));
        }
        Failure::new(words)
    }

    /// A control inside an element.
    fn find_in(&self, scope: &Element<'_>, role: &str, name: &str) -> Outcome<Element<'_>> {
        self.look_for(role, name, Some(scope))?
            .ok_or_else(|| Failure::new(format!("there is no {role} {name:?}")))
    }
}

/// Pictures that still wait for something.
const UNFINISHED: &str = r"
    const open = ['queued', 'preparing', 'waiting', 'naming'];
    return [...document.querySelectorAll('[role=row][data-file]')]
        .filter(row => open.includes(row.dataset.state)).length;
";

const FORGET: &str = r"
    const [done] = arguments;
    const request = indexedDB.deleteDatabase('eponym-session');
    request.onsuccess = () => done('gone');
    request.onerror = () => done(String(request.error));
";

impl Deref for Page {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}
