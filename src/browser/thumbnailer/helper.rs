//! One worker, as the page holds it: started, asked one thing at a time, ended when dropped.

use super::messages::{self, Order};
use crate::browser::js_error::JsError;
use crate::browser::line::Line;
use crate::browser::raster::{Failure, Prepared};
use futures_channel::oneshot;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The worker ended without an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crashed;

/// A running worker of the page's own build.
pub(super) struct Helper {
    line: Line,
    mailbox: Mailbox,
    is_spent: Cell<bool>,
}

/// Who waits for the next message, if anybody does. Emptied by an error, so that the wait ends.
type Mailbox = Rc<RefCell<Option<oneshot::Sender<JsValue>>>>;

impl Helper {
    /// Starts a worker and waits until it says that it is ready.
    pub(super) async fn start(url: &str) -> Result<Self, JsError> {
        let helper = Self::listen(url)?;
        let Ok(ready) = helper.next_message().await else {
            return Err("the worker did not start".into());
        };
        // The script's name carries no hash, so a cache may hold one of another build.
        if messages::is_ready(&ready) {
            Ok(helper)
        } else {
            Err("the worker is of another build".into())
        }
    }

    /// Has one order carried out.
    pub(super) async fn ask(&self, order: &Order) -> Result<Result<Prepared, Failure>, Crashed> {
        let answer = self.next_message();
        let (message, transfer) = order.to_message();
        self.line.send(&message, &transfer).map_err(|_| Crashed)?;
        let message = answer.await.map_err(|_| Crashed)?;
        self.is_spent.set(messages::is_spent(&message));
        messages::read_answer(&message).ok_or(Crashed)
    }

    /// Whether its last answer was to be its last.
    pub(super) fn is_spent(&self) -> bool {
        self.is_spent.get()
    }

    /// Listens from the first moment on: what a worker says before is lost.
    fn listen(url: &str) -> Result<Self, JsError> {
        let mailbox = Mailbox::default();
        let (receiving, failing) = (Rc::clone(&mailbox), Rc::clone(&mailbox));
        let on_message = move |message| {
            if let Some(waiting) = receiving.take() {
                // Nobody waits any longer when the picture was given up.
                let _ = waiting.send(message);
            }
        };
        let line = Line::open(url, on_message, move || drop(failing.take()))?;
        Ok(Self {
            line,
            mailbox,
            is_spent: Cell::default(),
        })
    }

    fn next_message(&self) -> oneshot::Receiver<JsValue> {
        let (sender, receiver) = oneshot::channel();
        self.mailbox.replace(Some(sender));
        receiver
    }
}
