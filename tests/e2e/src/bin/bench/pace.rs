//! How many pictures a minute get their names, beside a script that asks for one after the other.

use std::env;
use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use e2e::fixtures::{copy_number, picture, script};
use e2e::{Failure, Folder, KEY, MODEL, Outcome, Page, Stage, now};
use gateway_simulator::{Options, RateLimit, Simulator};
use serde_json::json;

const PICTURES: usize = 100;
const LATENCY: Duration = Duration::from_millis(1_500);
/// What free-tier keys were reported to be granted.
const REQUESTS_A_MINUTE: usize = 4;

const GOALS: &str = "Goals: 100 pictures at 1.5 s latency over HTTP/1.1 5.5 times as fast as a script that asks for \
                     one after the other, over HTTP/2 20 times, with 4 requests a minute 10 times; by a model that \
                     has named a picture before.";

pub(crate) fn bench() -> Outcome {
    println!("{GOALS}");
    let pictures = Pictures::new()?;
    let one_by_one = one_by_one(&pictures)?;
    for model in [Model::Proven, Model::Untried] {
        for (way, stage) in [("HTTP/1.1", Stage::ready()?), ("HTTP/2", Stage::secure()?)] {
            let named = pictures.named_on(&stage, model, None)?;
            let times = one_by_one / named.seconds;
            println!("{PICTURES} pictures over {way} by {model}: {named}, {times:.1} times");
        }
    }
    pictures.named_under_a_limit()
}

/// Seconds the script takes; prints them.
fn one_by_one(pictures: &Pictures) -> Outcome<f64> {
    let Some(python) = env::var_os("EPONYM_OPENAI_PYTHON") else {
        let least = LATENCY.as_secs_f64() * PICTURES as f64;
        println!(
            "{PICTURES} pictures by the script: at least {least:.1} s; EPONYM_OPENAI_PYTHON names no Python"
        );
        return Ok(least);
    };
    let seconds = pictures.named_by_the_script(&python)?;
    println!("{PICTURES} pictures by the script: {seconds:.1} s");
    Ok(seconds)
}

/// What is known of the model when the clock starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Model {
    /// It has named a picture, as in every run but the first.
    Proven,
    /// Nothing.
    Untried,
}

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Proven => "a proven model",
            Self::Untried => "an untried model",
        })
    }
}

/// How it went.
struct Named {
    seconds: f64,
    /// So many requests were under way at once.
    at_once: usize,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seconds, at_once } = self;
        write!(f, "{seconds:.1} s, up to {at_once} at once")
    }
}

/// A photograph in as many copies as are to be named, and one more.
struct Pictures {
    _folder: Folder,
    first: PathBuf,
    others: Vec<PathBuf>,
}

impl Pictures {
    fn new() -> Outcome<Self> {
        let folder = Folder::new()?;
        let jpeg = std::fs::read(picture("photos/rocket.jpg"))?;
        let write =
            |number: usize| folder.write(&format!("{number:03}.jpg"), &copy_number(&jpeg, number));
        Ok(Self {
            first: write(PICTURES)?,
            others: (0..PICTURES).map(write).collect::<Outcome<_>>()?,
            _folder: folder,
        })
    }

    /// Seconds the script takes, from its first request to its last answer.
    fn named_by_the_script(&self, python: &OsStr) -> Outcome<f64> {
        let mut options = Options::default();
        set_latency(&mut options);
        let simulator = Simulator::start(options)?;
        let status = Command::new(python)
            .arg(script())
            .args([&simulator.base_url(), KEY, MODEL])
            .args(&self.others)
            // A proxy of the surroundings must not come between.
            .env("NO_PROXY", "127.0.0.1")
            .stdout(Stdio::null())
            .status()?;
        let chats = simulator.chats();
        match (chats.first(), chats.last()) {
            (Some(first), Some(last)) if status.success() && chats.len() == PICTURES => {
                Ok((last.at - first.at + LATENCY).as_secs_f64())
            }
            _ => Err(Failure::new("the script did not name the pictures")),
        }
    }

    fn named_on(
        &self,
        stage: &Stage,
        model: Model,
        rate_limit: Option<RateLimit>,
    ) -> Outcome<Named> {
        let page = &stage.page;
        stage.simulator.set(set_latency);
        if model == Model::Proven {
            page.choose_files(&[&self.first])?;
            page.name_all()?;
        }
        let before = page.rows()?.len();
        stage
            .simulator
            .set(|options| options.rate_limit = rate_limit);
        page.choose_files(&self.others)?;
        page.wait_until_listed(before + PICTURES)?;
        let start = page.find("button", "Name images")?;
        let begin = now();
        start.click()?;
        wait_for(page, before + PICTURES)?;
        let seconds = begin.elapsed().as_secs_f64();
        let at_once = stage
            .simulator
            .chats()
            .iter()
            .map(|chat| chat.in_flight)
            .max();
        Ok(Named {
            seconds,
            at_once: at_once.unwrap_or_default(),
        })
    }

    /// Beside the most that one picture a request can give.
    fn named_under_a_limit(&self) -> Outcome {
        let limit = RateLimit::per_minute(REQUESTS_A_MINUTE);
        let named = self.named_on(&Stage::ready()?, Model::Proven, Some(limit))?;
        let rate = PICTURES as f64 * 60.0 / named.seconds;
        let times = rate / REQUESTS_A_MINUTE as f64;
        println!(
            "{PICTURES} pictures, {REQUESTS_A_MINUTE} requests a minute: {named}, {rate:.1} pictures a minute, \
             {times:.1} times"
        );
        Ok(())
    }
}

fn set_latency(options: &mut Options) {
    options.latency_ms = LATENCY.as_millis() as u64;
}

/// Waits in the page itself: whoever keeps asking it how far it is slows it down.
const REACHES: &str = r"
    const [least, patience_ms, done] = arguments;
    const bar = document.querySelector('[role=progressbar]');
    const look = () => {
        if (bar.ariaValueNow < least) return;
        observer.disconnect();
        done(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(bar, {attributeFilter: ['aria-valuenow']});
    setTimeout(() => { observer.disconnect(); done(false); }, patience_ms);
    look();
";

/// A run under a limit takes minutes, longer than the browser lets one script wait.
pub(crate) fn wait_for(page: &Page, pictures: usize) -> Outcome {
    let arguments = [json!(pictures), json!(60_000)];
    while page.async_script(REACHES, arguments.to_vec())? != true {}
    Ok(())
}
