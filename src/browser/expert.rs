//! Workers that know one thing well, and answer texts with texts: the page's side, and theirs.
//!
//! What they know would make the page a good deal larger, and is seldom asked for. What is no text,
//! such as a handle of a folder, goes beside it: then a message is an array.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::js_error::JsError;
use super::line::Line;
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
    line: RefCell<Option<Line>>,
    /// Whoever waits for the worker's next word.
    waiting: Rc<RefCell<Option<oneshot::Sender<JsValue>>>>,
    /// Resolves when the question before is answered.
    turn: RefCell<Option<oneshot::Receiver<()>>>,
}

impl Expert {
    fn new(url: &'static str) -> Self {
        Self {
            url,
            line: RefCell::default(),
            waiting: Rc::default(),
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
            self.line.take();
        }
        answer
    }

    async fn tell_now(&self, message: &JsValue) -> Result<JsValue, JsError> {
        if self.line.borrow().is_none() {
            let ready = self.next_word();
            let line = self.open()?;
            self.line.replace(Some(line));
            ready.await.map_err(|_| lost())?;
        }
        let answer = self.next_word();
        match &*self.line.borrow() {
            Some(line) => line.send(message, &Array::new())?,
            None => return Err(lost()),
        }
        answer.await.map_err(|_| lost())
    }

    fn open(&self) -> Result<Line, JsError> {
        let (hearing, failing) = (Rc::clone(&self.waiting), Rc::clone(&self.waiting));
        let on_message = move |message: JsValue| {
            if let Some(waiting) = hearing.take() {
                // Nobody waits any longer when patience was at its end.
                let _ = waiting.send(message);
            }
        };
        Line::open(self.url, on_message, move || {
            failing.take();
        })
    }

    fn next_word(&self) -> oneshot::Receiver<JsValue> {
        let (sender, receiver) = oneshot::channel();
        self.waiting.replace(Some(sender));
        receiver
    }
}

fn lost() -> JsError {
    JsError::from("the worker gave no answer")
}

/// In a worker: says that it is ready, then answers every question.
pub fn serve(answer: fn(&str) -> String) {
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(question) = event.data().as_string() {
            post(&answer(&question).into());
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // For as long as the worker lives.
    on_message.forget();
    post(&"".into());
}

/// The same with answers that take a while, and with whatever stands beside texts; the page asks one
/// question at a time.
pub fn serve_in_time<Answer>(answer: impl Fn(JsValue) -> Answer + 'static)
where
    Answer: Future<Output = JsValue> + 'static,
{
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let answer = answer(event.data());
        wasm_bindgen_futures::spawn_local(async move { post(&answer.await) });
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // For as long as the worker lives.
    on_message.forget();
    post(&"".into());
}

fn post(answer: &JsValue) {
    // Posting fails only for what cannot be cloned, which texts, files and handles can.
    let _ = scope().post_message(answer);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
