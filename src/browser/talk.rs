//! A worker that is asked one thing at a time, as the page holds it: started, asked, ended when
//! dropped.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::js_error::JsError;
use super::line::Line;

/// The worker ended without an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crashed;

pub(super) struct Talk {
    line: Line,
    mailbox: Mailbox,
}

/// Who waits for the next message, if anybody does. Emptied by an error, so that the wait ends.
type Mailbox = Rc<RefCell<Option<oneshot::Sender<JsValue>>>>;

impl Talk {
    /// Starts the worker of the script at `url` and waits for its first message, which says whether
    /// it `is_ready`. What it says that is no answer is taken `aside`.
    ///
    /// # Errors
    /// The worker did not start, or is of another build.
    pub(super) async fn begin(
        url: &str,
        is_ready: impl FnOnce(&JsValue) -> bool,
        aside: impl Fn(&JsValue) -> bool + 'static,
    ) -> Result<Self, JsError> {
        let talk = Self::listen(url, aside)?;
        let Ok(first) = talk.next_message().await else {
            return Err("the worker did not start".into());
        };
        // The script's name carries no hash, so a cache may hold one of another build.
        if is_ready(&first) {
            Ok(talk)
        } else {
            Err("the worker is of another build".into())
        }
    }

    /// The answer to a message; what is in `transfer` is handed over rather than copied.
    ///
    /// # Errors
    /// There is none.
    pub(super) async fn ask(
        &self,
        message: &JsValue,
        transfer: &Array,
    ) -> Result<JsValue, Crashed> {
        let answer = self.next_message();
        self.line.send(message, transfer).map_err(|_| Crashed)?;
        answer.await.map_err(|_| Crashed)
    }

    /// Listens from the first moment on: what a worker says before is lost.
    fn listen(url: &str, aside: impl Fn(&JsValue) -> bool + 'static) -> Result<Self, JsError> {
        let mailbox = Mailbox::default();
        let (receiving, failing) = (Rc::clone(&mailbox), Rc::clone(&mailbox));
        let on_message = move |message: JsValue| {
            if !aside(&message)
                && let Some(waiting) = receiving.take()
            {
                // Nobody waits any longer when the question was given up.
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
