//! One worker, as the page holds it: started, asked one thing at a time, ended when dropped.

use super::messages::{self, Order};
use crate::browser::js_error::JsError;
use crate::browser::raster::{Failure, Prepared};
use futures_channel::oneshot;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

/// The worker ended without an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crashed;

/// A running worker of the page's own build.
pub(super) struct Helper {
    worker: Worker,
    mailbox: Mailbox,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

/// Who waits for the next message, if anybody does. Emptied by an error, so that the wait ends.
type Mailbox = Rc<RefCell<Option<oneshot::Sender<JsValue>>>>;

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Helper {
    /// Starts a worker and waits until it says that it is ready.
    pub(super) async fn start(url: &str) -> Result<Self, JsError> {
        let helper = Self::listen(Worker::new(url)?);
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
        self.worker
            .post_message_with_transfer(&message, &transfer)
            .map_err(|_| Crashed)?;
        let message = answer.await.map_err(|_| Crashed)?;
        messages::read_answer(&message).ok_or(Crashed)
    }

    /// Listens from the first moment on: what a worker says before is lost.
    fn listen(worker: Worker) -> Self {
        let mailbox = Mailbox::default();
        let receiving = Rc::clone(&mailbox);
        let on_message = Closure::new(move |event: MessageEvent| {
            if let Some(waiting) = receiving.take() {
                // Nobody waits any longer when the picture was given up.
                let _ = waiting.send(event.data());
            }
        });
        let failing = Rc::clone(&mailbox);
        let on_error = Closure::new(move |event: Event| {
            event.prevent_default();
            drop(failing.take());
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Self {
            worker,
            mailbox,
            _on_message: on_message,
            _on_error: on_error,
        }
    }

    fn next_message(&self) -> oneshot::Receiver<JsValue> {
        let (sender, receiver) = oneshot::channel();
        self.mailbox.replace(Some(sender));
        receiver
    }
}
