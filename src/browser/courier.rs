//! The page's side of talking to gateways: errands go to a worker, which asks and reads.
//!
//! What gateways say is foreign, may be megabytes long, and takes more code to read than the page
//! itself; none of it belongs on the page's thread or into its first load. One worker runs all
//! errands at once. It starts with the first, and one that crashes is replaced with the next.

mod errand;
pub mod letters;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::JsValue;

use self::letters::{Errand, Inquiry, Letter};
use crate::browser::js_error::JsError;
use crate::browser::line::Line;
use crate::browser::timers::within;
use crate::domain::doctor::Diagnosis;
use crate::domain::gateway::Gateway;
use crate::domain::gateway::catalog::Model;
use crate::domain::gateway::refusal::Refusal;
use crate::domain::problem::{Code, Problem};
use crate::domain::run::Answer;
use crate::domain::words::told;

pub use errand::Desk;

/// Where the worker's script lies, beside the page; the name is given by the build.
const WORKER_URL: &str = "./courier_loader.js";

/// How much longer than its own time-out an errand may take before the worker is given up.
const GRACE_MS: u32 = 10_000;

/// Runs errands to gateways. Clones share the worker.
#[derive(Clone)]
pub struct Courier(Rc<Office>);

struct Office {
    url: String,
    worker: RefCell<Option<Rc<Worker>>>,
    next_number: Cell<u32>,
}

/// What came of a question, and what was told with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    pub reply: Result<Vec<Option<Answer>>, Refusal>,
    /// The words that went with the pictures; `None` where nothing is known to have been sent.
    pub told: Option<String>,
}

/// A worker, from its start on, and who waits for it.
struct Worker {
    line: Line,
    waiting: Rc<Waiting>,
}

/// Who waits for what. Emptied by an error, so that every wait ends.
#[derive(Default)]
struct Waiting {
    is_ready: Cell<bool>,
    is_broken: Cell<bool>,
    for_the_start: RefCell<Vec<oneshot::Sender<()>>>,
    for_answers: RefCell<Vec<(u32, oneshot::Sender<JsValue>)>>,
}

impl Default for Courier {
    fn default() -> Self {
        Self::new(WORKER_URL)
    }
}

impl Courier {
    /// Uses the worker of the script at `url`.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self(Rc::new(Office {
            url: url.to_owned(),
            worker: RefCell::default(),
            next_number: Cell::new(0),
        }))
    }

    /// Asks for the names of the inquiry's pictures. Dropping the future breaks the request off.
    ///
    /// There is one entry for each picture, in order; `None` where the answer says nothing of it,
    /// or nothing to be relied on. At least one picture is named, or the reply is the gateway's
    /// refusal, or why none was heard.
    pub async fn ask(&self, gateway: &Gateway, inquiry: Inquiry, timeout_ms: u32) -> Heard {
        let none_heard = |problem| Heard {
            reply: Err(Refusal::of_problem(problem)),
            told: None,
        };
        match self.run(gateway, Errand::Ask(inquiry), timeout_ms).await {
            Ok(answer) => letters::read_answers(&answer).unwrap_or_else(|| none_heard(broken())),
            Err(problem) => none_heard(problem),
        }
    }

    /// Asks for the list of models that may see.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn models(&self, gateway: &Gateway, timeout_ms: u32) -> Result<Vec<Model>, Problem> {
        let answer = self.run(gateway, Errand::Models, timeout_ms).await?;
        letters::read_models(&answer).unwrap_or_else(|| Err(broken()))
    }

    /// Finds out what ails the connection, with this model; empty where none is chosen.
    /// `timeout_ms` is for everything together. See [`doctor`](crate::domain::doctor).
    ///
    /// # Errors
    /// Why nobody was examined: there is no worker, or it does not come back.
    pub async fn examine(
        &self,
        gateway: &Gateway,
        model: &str,
        timeout_ms: u32,
    ) -> Result<Diagnosis, Problem> {
        let errand = Errand::Examine(model.to_owned());
        let answer = self.run(gateway, errand, timeout_ms).await?;
        Ok(letters::read_diagnosis(&answer))
    }

    async fn run(
        &self,
        gateway: &Gateway,
        errand: Errand,
        timeout_ms: u32,
    ) -> Result<JsValue, Problem> {
        let number = self.0.next_number.get();
        self.0.next_number.set(number.wrapping_add(1));
        let letter = Letter {
            number,
            gateway: gateway.clone(),
            errand,
            timeout_ms,
        };
        let work = self.0.deliver(&letter);
        within(timeout_ms.saturating_add(GRACE_MS), work)
            .await
            .unwrap_or_else(|| Err(Problem::new(Code::TimedOut)))
    }
}

impl Office {
    async fn deliver(&self, letter: &Letter) -> Result<JsValue, Problem> {
        let worker = self.worker().map_err(|_| broken())?;
        worker.started().await.map_err(|_| broken())?;
        let recall = Recall {
            worker: &worker,
            number: letter.number,
        };
        let answer = worker.send(letter).map_err(|_| broken())?;
        let answer = answer.await.map_err(|_| broken());
        drop(recall);
        answer
    }

    /// The worker, started or replaced where needed.
    fn worker(&self) -> Result<Rc<Worker>, JsError> {
        let mut worker = self.worker.borrow_mut();
        if let Some(running) = &*worker
            && !running.waiting.is_broken.get()
        {
            return Ok(Rc::clone(running));
        }
        let started = Rc::new(Worker::start(&self.url)?);
        Ok(Rc::clone(worker.insert(started)))
    }
}

impl Worker {
    /// Listens from the first moment on: what a worker says before is lost.
    fn start(url: &str) -> Result<Self, JsError> {
        let waiting = Rc::new(Waiting::default());
        let (receiving, failing) = (Rc::clone(&waiting), Rc::clone(&waiting));
        let line = Line::open(
            url,
            move |message| receiving.receive(&message),
            move || failing.give_up(),
        )?;
        Ok(Self { line, waiting })
    }

    async fn started(&self) -> Result<(), oneshot::Canceled> {
        if self.waiting.is_ready.get() {
            return Ok(());
        }
        let (sender, receiver) = oneshot::channel();
        self.waiting.for_the_start.borrow_mut().push(sender);
        receiver.await
    }

    fn send(&self, letter: &Letter) -> Result<oneshot::Receiver<JsValue>, JsError> {
        let (sender, receiver) = oneshot::channel();
        let (message, transfer) = letter.to_message();
        self.line.send(&message, &transfer)?;
        let mut waiting = self.waiting.for_answers.borrow_mut();
        waiting.push((letter.number, sender));
        Ok(receiver)
    }
}

impl Waiting {
    fn receive(&self, message: &JsValue) {
        if let Some(number) = letters::number(message) {
            if let Some(waiting) = self.stop(number) {
                // Nobody waits any longer when the errand was called back.
                let _ = waiting.send(message.clone());
            }
        } else if letters::is_ready(message) {
            self.is_ready.set(true);
            for waiting in self.for_the_start.take() {
                let _ = waiting.send(());
            }
        } else {
            // The script's name carries no hash, so a cache may hold one of another build.
            self.give_up();
        }
    }

    fn give_up(&self) {
        self.is_broken.set(true);
        self.for_the_start.take();
        self.for_answers.take();
    }

    fn stop(&self, number: u32) -> Option<oneshot::Sender<JsValue>> {
        let mut waiting = self.for_answers.borrow_mut();
        let at = waiting.iter().position(|(other, _)| *other == number)?;
        Some(waiting.swap_remove(at).1)
    }
}

/// Calls an errand back when nobody waits for its answer any longer.
struct Recall<'a> {
    worker: &'a Worker,
    number: u32,
}

impl Drop for Recall<'_> {
    fn drop(&mut self) {
        if self.worker.waiting.stop(self.number).is_some() {
            let message = letters::recall(self.number);
            // Should it not arrive, the errand ends by its own time-out.
            let _ = self.worker.line.send(&message, &Array::new());
        }
    }
}

/// No worker, or one that crashed: worth another try, as is a connection that broke.
fn broken() -> Problem {
    Problem::new(Code::Unreachable).with_detail(told::ASKER_NOT_STARTED)
}
