//! A line to a worker: open from its start until it is dropped, which ends the worker.

use crate::browser::js_error::JsError;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

pub(super) struct Line {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Line {
    /// Starts the worker of the script at `url`. `on_error` is called when the script cannot be
    /// loaded, and when the worker crashes.
    ///
    /// # Errors
    /// What the browser says where it starts no workers at all.
    pub(super) fn open(
        url: &str,
        on_message: impl Fn(JsValue) + 'static,
        on_error: impl Fn() + 'static,
    ) -> Result<Self, JsError> {
        let worker = Worker::new(url)?;
        let on_message = Closure::new(move |event: MessageEvent| on_message(event.data()));
        let on_error = Closure::new(move |event: Event| {
            event.prevent_default();
            on_error();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Sends a message; what is in `transfer` is handed over rather than copied.
    ///
    /// # Errors
    /// What cannot be sent, which is nothing of ours.
    pub(super) fn send(&self, message: &JsValue, transfer: &Array) -> Result<(), JsError> {
        Ok(self.worker.post_message_with_transfer(message, transfer)?)
    }
}
