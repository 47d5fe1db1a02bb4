//! A fixed number of desks, each with a worker or none yet, and the line of pictures before them.
//!
//! A desk returns to its place when it is dropped, wherever its work was broken off. A worker that
//! was still busy then is ended, since nothing else stops a decoder.

use super::helper::Helper;
use super::messages::Order;
use crate::browser::fetch;
use crate::browser::raster::{Failure, Prepared};
use crate::browser::surroundings;
use crate::browser::talk::Crashed;
use crate::browser::timers::within;
use crate::domain::problem::{Code, Problem};
use crate::domain::words::told;
use futures_channel::oneshot;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::pin::Pin;
use std::rc::Rc;

/// More workers than this only wait for the disk and for memory.
const MOST_DESKS: usize = 4;

/// Carries out orders where no worker starts.
pub type Reserve = fn(Order) -> Pin<Box<dyn Future<Output = Result<Prepared, Failure>>>>;

/// As many desks as cores but one, which the page keeps.
pub(super) fn count() -> usize {
    surroundings::spare_cores(MOST_DESKS)
}

/// The office; clones are the same one.
#[derive(Clone)]
pub(super) struct Desks(Rc<Office>);

struct Office {
    url: String,
    /// Of all desks, in use or not.
    count: usize,
    /// How long a worker may take to load and say that it is ready.
    start_timeout_ms: u32,
    reserve: Option<Reserve>,
    unused: RefCell<Vec<Option<Helper>>>,
    line: RefCell<VecDeque<oneshot::Sender<Desk>>>,
    /// Set when a worker did not start: then none will.
    is_without_workers: Cell<bool>,
}

impl Desks {
    pub(super) fn new(
        url: &str,
        start_timeout_ms: u32,
        count: usize,
        reserve: Option<Reserve>,
    ) -> Self {
        let mut unused = Vec::new();
        unused.resize_with(count, || None);
        Self(Rc::new(Office {
            url: url.to_owned(),
            count,
            start_timeout_ms,
            reserve,
            unused: RefCell::new(unused),
            line: RefCell::default(),
            is_without_workers: Cell::new(false),
        }))
    }

    /// How many there are, in use or not.
    pub(super) fn count(&self) -> usize {
        self.0.count
    }

    /// A desk of one's own, after all who came before.
    pub(super) async fn free(&self) -> Desk {
        loop {
            let unused = self.0.unused.borrow_mut().pop();
            if let Some(helper) = unused {
                return Desk::new(&self.0, helper);
            }
            if let Ok(desk) = self.0.queue().await {
                return desk;
            }
        }
    }
}

impl Desks {
    /// Every desk, so that nobody else works; after all who came before.
    pub(super) async fn all(&self) -> Vec<Desk> {
        let unused = self.0.unused.take();
        let missing = self.0.count - unused.len();
        let mut desks: Vec<Desk> = unused
            .into_iter()
            .map(|helper| Desk::new(&self.0, helper))
            .collect();
        // One after the other in line: two who want all cannot wait for each other.
        let receivers: Vec<_> = (0..missing).map(|_| self.0.queue()).collect();
        for receiver in receivers {
            desks.extend(receiver.await);
        }
        desks
    }
}

impl Office {
    /// A place at the end of the line.
    fn queue(&self) -> oneshot::Receiver<Desk> {
        let (sender, receiver) = oneshot::channel();
        self.line.borrow_mut().push_back(sender);
        receiver
    }

    /// Gives a desk to the next in line, or sets it aside.
    fn vacate(self: &Rc<Self>, helper: Option<Helper>) {
        loop {
            let next = self.line.borrow_mut().pop_front();
            match next {
                Some(gone) if gone.is_canceled() => {}
                // Should the receiver be gone all the same, the desk comes back here by being
                // dropped.
                Some(next) => return drop(next.send(Desk::new(self, helper))),
                None => return self.unused.borrow_mut().push(helper),
            }
        }
    }
}

/// The right to work on one picture.
pub(super) struct Desk {
    office: Rc<Office>,
    helper: Option<Helper>,
    is_busy: bool,
}

impl Drop for Desk {
    fn drop(&mut self) {
        let helper = self.helper.take().filter(|_| !self.is_busy);
        self.office.vacate(helper);
    }
}

impl Desk {
    fn new(office: &Rc<Office>, helper: Option<Helper>) -> Self {
        Self {
            office: Rc::clone(office),
            helper,
            is_busy: false,
        }
    }

    /// Has the order carried out by a worker.
    ///
    /// A crash may be another picture's doing, by the memory it left behind; so an order that can
    /// be given again is, once, to a new worker.
    pub(super) async fn perform(&mut self, order: Order) -> Result<Prepared, Failure> {
        let mut next = Some(order);
        while let Some(order) = next.take() {
            let Some(helper) = self.helper().await else {
                return self.without_worker(order).await;
            };
            let answer = helper.ask(&order).await;
            if helper.is_spent() {
                self.helper = None;
            }
            self.is_busy = false;
            match answer {
                Ok(answer) => return answer,
                Err(Crashed) => {
                    self.helper = None;
                    next = order.again();
                }
            }
        }
        let problem = Problem::new(Code::Undecodable).with_detail(told::DECODER_CRASHED);
        Err(Failure::Final(problem))
    }

    async fn without_worker(&self, order: Order) -> Result<Prepared, Failure> {
        if let Some(reserve) = self.office.reserve {
            return reserve(order).await;
        }
        if !fetch::is_online() {
            return Err(Failure::Final(Problem::new(Code::Offline)));
        }
        let problem = Problem::new(Code::Undecodable);
        Err(Failure::Final(
            problem.with_detail(told::OPENER_NOT_STARTED),
        ))
    }

    /// The desk's worker, marked as busy; started if need be.
    async fn helper(&mut self) -> Option<&Helper> {
        if self.helper.is_none() && !self.office.is_without_workers.get() {
            let started = within(
                self.office.start_timeout_ms,
                Helper::start(&self.office.url),
            )
            .await;
            self.helper = started.and_then(Result::ok);
            // What cannot be loaded now may be when the connection is back.
            let is_hopeless = self.helper.is_none() && fetch::is_online();
            self.office.is_without_workers.set(is_hopeless);
        }
        self.is_busy = self.helper.is_some();
        self.helper.as_ref()
    }
}
