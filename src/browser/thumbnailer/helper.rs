//! One worker that makes thumbnails, as the page holds it.

use std::cell::Cell;

use super::messages::{self, Order};
use crate::browser::js_error::JsError;
use crate::browser::raster::{Failure, Prepared};
use crate::browser::talk::{Crashed, Talk};

/// A running worker of the page's own build.
pub(super) struct Helper {
    talk: Talk,
    is_spent: Cell<bool>,
}

impl Helper {
    /// Starts a worker and waits until it says that it is ready.
    pub(super) async fn start(url: &str) -> Result<Self, JsError> {
        Ok(Self {
            talk: Talk::begin(url, messages::is_ready, |_| false).await?,
            is_spent: Cell::default(),
        })
    }

    /// Has one order carried out.
    pub(super) async fn ask(&self, order: &Order) -> Result<Result<Prepared, Failure>, Crashed> {
        let (message, transfer) = order.to_message();
        let answer = self.talk.ask(&message, &transfer).await?;
        self.is_spent.set(messages::is_spent(&answer));
        messages::read_answer(&answer).ok_or(Crashed)
    }

    /// Whether its last answer was to be its last.
    pub(super) fn is_spent(&self) -> bool {
        self.is_spent.get()
    }
}
