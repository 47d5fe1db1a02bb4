//! The page's side of the worker that renames: one worker for one task.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::letters::{self, News, Task};
use crate::browser::line::Line;

/// Where the worker's script lies, beside the page; the name is given by the build.
const WORKER_URL: &str = "./renamer_loader.js";

/// A worker that carries out a task; dropping it ends it wherever it is.
pub struct Renamer(Rc<RefCell<Option<Line>>>);

impl Drop for Renamer {
    fn drop(&mut self) {
        // The line holds what listens, and that holds the line.
        self.0.take();
    }
}

impl Renamer {
    /// Starts a worker for a task, with [what the page knows](crate::domain::in_place::Known).
    /// Everything is told to `hear`; `None` where the browser starts no workers.
    pub fn start(task: &Task, known: &str, hear: impl Fn(News) + Copy + 'static) -> Option<Self> {
        let line: Rc<RefCell<Option<Line>>> = Rc::default();
        let there = Rc::clone(&line);
        let order = Cell::new(Some(letters::order(task, known)));
        let on_message = move |message: JsValue| {
            let Some(order) = order.take() else {
                return hear(News::read(&message));
            };
            let is_sent = letters::is_ready(&message) && send(&there, &order);
            if !is_sent {
                // The script's name carries no hash, so a cache may hold one of another build.
                hear(News::Broken);
            }
        };
        let opened = Line::open(WORKER_URL, on_message, move || hear(News::Broken)).ok()?;
        line.replace(Some(opened));
        Some(Self(line))
    }

    /// Begin nothing more. What has begun is brought to its end.
    pub fn stop(&self) {
        send(&self.0, &letters::stop());
    }
}

fn send(line: &RefCell<Option<Line>>, message: &JsValue) -> bool {
    let line = line.borrow();
    let sent = line.as_ref().map(|line| line.send(message, &Array::new()));
    sent.is_some_and(|sent| sent.is_ok())
}
