//! The page's side of naming without a gateway: a few workers that look at pictures, and the line before them.
//!
//! Workers start when first needed. The first fetches the weights, which may take a while, so the others wait for it
//! and find them kept. One that crashes is replaced; one whose picture was given up is ended, since nothing else stops
//! it.

#[cfg(feature = "vision")]
mod gaze;
mod helper;
pub mod messages;
#[cfg(feature = "vision")]
mod store;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot;

use self::helper::Helper;
use self::messages::{Done, Order, Outcome, Picture, Task};
use crate::browser::talk::Crashed;
use crate::browser::timers::within;
use crate::browser::{fetch, surroundings};
use crate::domain::description::Description;
use crate::domain::evidence::Reading;
use crate::domain::problem::{Code, Problem};
use crate::domain::weights::Sight;
use crate::domain::words::told;

#[cfg(feature = "vision")]
pub use gaze::Gaze;

/// Where the workers' script lies, beside the page; the name is given by the build.
const WORKER_URL: &str = "./namer_loader.js";

/// A slow line's time for what a worker weighs, in milliseconds.
const START_MS: u32 = 20_000;

/// Each worker takes more than a hundred megabytes.
const MOST_WORKERS: usize = 3;

/// Told how many bytes of how many are here, until all are.
pub type Progress = Rc<dyn Fn(usize, usize)>;

/// Names pictures on this device. Clones share the workers.
#[derive(Clone)]
pub struct Namer(Rc<Office>);

struct Office {
    url: String,
    progress: Progress,
    /// Seats nobody sits on, with a worker or none yet.
    unused: RefCell<Vec<Option<Helper>>>,
    line: RefCell<VecDeque<oneshot::Sender<()>>>,
    /// Whether a worker has had its weights, so that all others find them.
    has_weights: Cell<bool>,
    /// Whether a worker is fetching them.
    is_fetching: Cell<bool>,
}

impl Namer {
    /// Uses workers of the page's own; they say how fetching the weights goes.
    #[must_use]
    pub fn new(progress: Progress) -> Self {
        let mut unused = Vec::new();
        unused.resize_with(Self::at_once(), || None);
        Self(Rc::new(Office {
            url: WORKER_URL.to_owned(),
            progress,
            unused: RefCell::new(unused),
            line: RefCell::default(),
            has_weights: Cell::default(),
            is_fetching: Cell::default(),
        }))
    }

    /// As many pictures at once as the machine has cores but one, which the page keeps.
    #[must_use]
    pub fn at_once() -> usize {
        surroundings::spare_cores(MOST_WORKERS)
    }

    /// Looks at a picture. Dropping the future ends it.
    ///
    /// # Errors
    /// [`Problem::nothing_seen`], or why nobody looked.
    pub async fn name(&self, sight: Sight, picture: Picture) -> Result<Description, Problem> {
        match self.carry_out(sight, Task::Name(picture)).await? {
            Done::Named(said) => Ok(said),
            _ => Err(Problem::nothing_seen()),
        }
    }

    /// Reads what stands in a picture. Dropping the future ends it.
    ///
    /// # Errors
    /// Why nobody read it.
    pub async fn read(&self, jpeg: Vec<u8>) -> Result<Reading, Problem> {
        match self.carry_out(Sight::Text, Task::Read(jpeg)).await? {
            Done::Read(reading) => Ok(reading),
            _ => Ok(Reading::default()),
        }
    }

    /// Fetches the weights and makes a worker ready.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn prepare(&self, sight: Sight) -> Result<(), Problem> {
        self.carry_out(sight, Task::Prepare).await.map(drop)
    }

    async fn carry_out(&self, sight: Sight, task: Task) -> Outcome {
        let order = Order { sight, task };
        let mut seat = self.0.seat().await;
        let outcome = seat.carry_out(&order).await;
        if outcome.is_ok() {
            self.0.has_weights.set(true);
        }
        outcome
    }
}

impl Office {
    /// A seat of one's own; only one is given out before the weights are here.
    async fn seat(self: &Rc<Self>) -> Seat {
        loop {
            let is_free = self.has_weights.get() || !self.is_fetching.get();
            let worker = is_free.then(|| self.unused.borrow_mut().pop()).flatten();
            if let Some(worker) = worker {
                self.is_fetching.set(!self.has_weights.get());
                return Seat {
                    office: Rc::clone(self),
                    worker,
                    is_busy: false,
                };
            }
            let (sender, receiver) = oneshot::channel();
            self.line.borrow_mut().push_back(sender);
            // It ends either way: called up, or because another is asked to look for itself.
            let _ = receiver.await;
        }
    }

    /// Takes a seat back and calls up whoever waits; who is gone does not answer.
    fn vacate(&self, worker: Option<Helper>) {
        self.unused.borrow_mut().push(worker);
        self.is_fetching.set(false);
        let waiting = self.line.take();
        for next in waiting {
            // All look whether there is a seat; those who find none line up again, in their order.
            let _ = next.send(());
        }
    }
}

/// The right to a worker.
struct Seat {
    office: Rc<Office>,
    worker: Option<Helper>,
    is_busy: bool,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let worker = self.worker.take().filter(|_| !self.is_busy);
        self.office.vacate(worker);
    }
}

impl Seat {
    /// A crash may be an earlier picture's doing, by the memory it left behind; so a new worker tries once more.
    async fn carry_out(&mut self, order: &Order) -> Outcome {
        for _ in 0..2 {
            let worker = self.worker().await?;
            let outcome = worker.ask(order).await;
            self.is_busy = false;
            match outcome {
                Ok(outcome) => return outcome,
                Err(Crashed) => self.worker = None,
            }
        }
        Err(broken())
    }

    /// The worker, marked as busy; started if need be.
    async fn worker(&mut self) -> Result<&Helper, Problem> {
        if self.worker.is_none() {
            let start = Helper::start(&self.office.url, Rc::clone(&self.office.progress));
            self.worker = within(START_MS, start).await.and_then(Result::ok);
        }
        self.is_busy = true;
        self.worker
            .as_ref()
            .ok_or_else(|| match fetch::is_online() {
                true => broken(),
                false => Problem::new(Code::Offline),
            })
    }
}

/// No worker, or one that crashed twice.
fn broken() -> Problem {
    Problem::new(Code::Unreachable).with_detail(told::LOOKER_NOT_STARTED)
}
