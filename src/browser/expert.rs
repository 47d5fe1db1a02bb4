//! Workers that know one thing well, and answer texts with texts: the page's side, and theirs.
//!
//! What they know would make the page a good deal larger, and is seldom asked for. What is no text,
//! such as a handle of a folder, goes beside it: then a message is an array.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::js_error::JsError;
use super::service;
use super::talk::{Crashed, Talk};
use super::timers::within;

/// How long a worker may take to start and to answer, in milliseconds.
const PATIENCE_MS: u32 = 20_000;

/// All there are.
pub struct Experts {
    /// Spells letters in ASCII: [`crate::domain::ascii::answer`].
    pub transliterator: Expert,
    /// Writes lists and scripts, and reads edited lists: [`super::scribe::answer`].
    pub scribe: Expert,
    /// Keeps the list and what models said: [`super::keeper::Keeper`].
    pub keeper: Expert,
    /// Finds and replaces: [`crate::domain::bulk_edit::expression::answer`].
    pub searcher: Expert,
}

impl Default for Experts {
    fn default() -> Self {
        // Beside the page; the names are given by the build.
        Self {
            transliterator: Expert::new("./transliterator_loader.js"),
            searcher: Expert::new("./searcher_loader.js"),
            scribe: Expert::new("./scribe_loader.js"),
            keeper: Expert::new("./keeper_loader.js"),
        }
    }
}

/// A worker, as the page holds it. It starts with the first question.
pub struct Expert {
    url: &'static str,
    talk: RefCell<Option<Rc<Talk>>>,
    /// Resolves when the question before is answered.
    turn: RefCell<Option<oneshot::Receiver<()>>>,
}

impl Expert {
    fn new(url: &'static str) -> Self {
        Self {
            url,
            talk: RefCell::default(),
            turn: RefCell::default(),
        }
    }

    /// The answer to a question, once those before it are answered.
    ///
    /// # Errors
    /// The worker could not be loaded, or gave no answer; the next question starts another.
    pub async fn ask(&self, question: &str) -> Result<String, JsError> {
        let answer = self.tell(&question.into()).await?;
        Ok(answer.as_string().unwrap_or_default())
    }

    /// The same with things beside the question, answered with things.
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub async fn ask_for(&self, question: &str, things: Vec<JsValue>) -> Result<Array, JsError> {
        let message = [question.into()].into_iter().chain(things);
        let answer = self.tell(&message.collect::<Array>()).await?;
        Ok(answer.dyn_into().unwrap_or_default())
    }

    async fn tell(&self, message: &JsValue) -> Result<JsValue, JsError> {
        let (_done, turn) = oneshot::channel();
        let before = self.turn.replace(Some(turn));
        if let Some(before) = before {
            // Ends with an error when the one before is done, for its end is let go of.
            let _ = before.await;
        }
        let answer = within(PATIENCE_MS, self.tell_now(message)).await;
        let answer = answer.unwrap_or_else(|| Err(lost()));
        if answer.is_err() {
            self.talk.take();
        }
        answer
    }

    async fn tell_now(&self, message: &JsValue) -> Result<JsValue, JsError> {
        let talk = self.talk().await?;
        let answer = talk.ask(message, &Array::new()).await;
        answer.map_err(|Crashed| lost())
    }

    async fn talk(&self) -> Result<Rc<Talk>, JsError> {
        if let Some(talk) = &*self.talk.borrow() {
            return Ok(Rc::clone(talk));
        }
        let talk = Rc::new(Talk::begin(self.url, |_| true, |_| false).await?);
        self.talk.replace(Some(Rc::clone(&talk)));
        Ok(talk)
    }
}

fn lost() -> JsError {
    JsError::from("the worker gave no answer")
}

/// In a worker: says that it is ready, then answers every question.
pub fn serve(answer: fn(&str) -> String) {
    service::begin(&"".into(), move |question| {
        if let Some(question) = question.as_string() {
            service::say(&answer(&question).into());
        }
    });
}

/// The same with answers that take a while, and with whatever stands beside texts; the page asks one
/// question at a time.
pub fn serve_in_time<Answer>(answer: impl Fn(JsValue) -> Answer + 'static)
where
    Answer: Future<Output = JsValue> + 'static,
{
    service::begin(&"".into(), move |question| {
        let answer = answer(question);
        spawn_local(async move { service::say(&answer.await) });
    });
}
