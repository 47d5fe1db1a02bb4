//! One worker that looks at pictures, as the page holds it.

use super::Progress;
use super::messages::{self, Order, Outcome};
use crate::browser::js_error::JsError;
use crate::browser::talk::{Crashed, Talk};

/// A running worker of the page's own build.
pub(super) struct Helper(Talk);

impl Helper {
    /// Starts a worker and waits until it says that it is ready.
    pub(super) async fn start(url: &str, progress: Progress) -> Result<Self, JsError> {
        let aside = move |message: &_| match messages::read_progress(message) {
            Some((fetched, total)) => {
                progress(fetched, total);
                true
            }
            None => false,
        };
        Ok(Self(Talk::begin(url, messages::is_ready, aside).await?))
    }

    /// Has one order carried out.
    pub(super) async fn ask(&self, order: &Order) -> Result<Outcome, Crashed> {
        let (message, transfer) = order.to_message();
        let answer = self.0.ask(&message, &transfer).await?;
        messages::read_answer(&answer).ok_or(Crashed)
    }
}
