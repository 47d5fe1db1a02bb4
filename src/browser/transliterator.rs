//! The page's side of spelling letters in ASCII: a worker knows them all, and is asked for those
//! that are met.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::js_error::JsError;
use super::line::Line;
use super::timers::within;

/// Where the worker's script lies, beside the page; the name is given by the build.
const WORKER_URL: &str = "./transliterator_loader.js";

/// How long the worker may take to start and to answer, in milliseconds.
const PATIENCE_MS: u32 = 20_000;

/// Between two spellings in an answer; in none of them.
const SEPARATOR: char = '\n';

/// Knows how letters are spelled. The worker starts with the first question.
#[derive(Default)]
pub struct Transliterator {
    line: RefCell<Option<Line>>,
    /// Whoever waits for the worker's next word.
    waiting: Rc<RefCell<Option<oneshot::Sender<String>>>>,
}

impl Transliterator {
    /// Each of these letters with its spelling, empty where it has none. One question at a time.
    ///
    /// # Errors
    /// The worker could not be loaded, or gave no answer; the next question starts another.
    pub async fn spell(&self, letters: String) -> Result<Vec<(char, String)>, JsError> {
        let answer = within(PATIENCE_MS, self.ask(&letters)).await;
        let answer = answer.unwrap_or_else(|| Err(lost()));
        if answer.is_err() {
            self.line.take();
        }
        let answer = answer?;
        let spelled = answer.split(SEPARATOR).map(str::to_owned);
        Ok(letters.chars().zip(spelled).collect())
    }

    async fn ask(&self, letters: &str) -> Result<String, JsError> {
        if self.line.borrow().is_none() {
            let ready = self.next_word();
            let line = self.open()?;
            self.line.replace(Some(line));
            ready.await.map_err(|_| lost())?;
        }
        let answer = self.next_word();
        let message = JsValue::from(letters);
        match &*self.line.borrow() {
            Some(line) => line.send(&message, &Array::new())?,
            None => return Err(lost()),
        }
        answer.await.map_err(|_| lost())
    }

    fn open(&self) -> Result<Line, JsError> {
        let (hearing, failing) = (Rc::clone(&self.waiting), Rc::clone(&self.waiting));
        let on_message = move |message: JsValue| {
            if let (Some(waiting), Some(text)) = (hearing.take(), message.as_string()) {
                // Nobody waits any longer when patience was at its end.
                let _ = waiting.send(text);
            }
        };
        Line::open(WORKER_URL, on_message, move || {
            failing.take();
        })
    }

    fn next_word(&self) -> oneshot::Receiver<String> {
        let (sender, receiver) = oneshot::channel();
        self.waiting.replace(Some(sender));
        receiver
    }
}

/// The worker's side: the spellings of these letters, in order.
#[must_use]
pub fn answer(letters: &str, spelled: impl Fn(char) -> &'static str) -> String {
    let spelled: Vec<&str> = letters.chars().map(spelled).collect();
    spelled.join(&String::from(SEPARATOR))
}

fn lost() -> JsError {
    JsError::from("the worker that spells letters is gone")
}
