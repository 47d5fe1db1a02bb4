//! One worker that looks at pictures, as the page holds it: started, asked one thing at a time, ended when dropped.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use wasm_bindgen::JsValue;

use super::Progress;
use super::messages::{self, Order, Outcome};
use crate::browser::js_error::JsError;
use crate::browser::line::Line;

/// The worker ended without an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crashed;

/// A running worker of the page's own build.
pub(super) struct Helper {
    line: Line,
    mailbox: Mailbox,
}

/// Who waits for the next message, if anybody does. Emptied by an error, so that the wait ends.
type Mailbox = Rc<RefCell<Option<oneshot::Sender<JsValue>>>>;

impl Helper {
    /// Starts a worker and waits until it says that it is ready.
    pub(super) async fn start(url: &str, progress: Progress) -> Result<Self, JsError> {
        let helper = Self::listen(url, progress)?;
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
    pub(super) async fn ask(&self, order: &Order) -> Result<Outcome, Crashed> {
        let answer = self.next_message();
        let (message, transfer) = order.to_message();
        self.line.send(&message, &transfer).map_err(|_| Crashed)?;
        let message = answer.await.map_err(|_| Crashed)?;
        messages::read_answer(&message).ok_or(Crashed)
    }

    /// Listens from the first moment on: what a worker says before is lost.
    fn listen(url: &str, progress: Progress) -> Result<Self, JsError> {
        let mailbox = Mailbox::default();
        let (receiving, failing) = (Rc::clone(&mailbox), Rc::clone(&mailbox));
        let on_message = move |message| {
            if let Some((fetched, total)) = messages::read_progress(&message) {
                progress(fetched, total);
            } else if let Some(waiting) = receiving.take() {
                // Nobody waits any longer when the picture was given up.
                let _ = waiting.send(message);
            }
        };
        let line = Line::open(url, on_message, move || drop(failing.take()))?;
        Ok(Self { line, mailbox })
    }

    fn next_message(&self) -> oneshot::Receiver<JsValue> {
        let (sender, receiver) = oneshot::channel();
        self.mailbox.replace(Some(sender));
        receiver
    }
}
