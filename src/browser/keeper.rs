//! The worker that keeps the list and what models said, in IndexedDB.
//!
//! It files texts and hands them back; what they say is the page's own. One tab's list is kept, that
//! of the tab that holds the lock. Answers are kept for every tab: each is written once and never
//! changed by another. Where the browser has handles of what was dropped, they are kept with the list.

mod places;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast as _, JsValue};

use self::places::Walk;
use super::database::{Change, Database, Shelf};
use super::in_place;
use super::js_error::JsError;
use super::lock::Lock;
use super::timers;
use crate::domain::session::{Opened, Order, SCHEMA, State, answer_key};

/// Rows by number.
const ROWS: &str = "rows";

/// What holds for the whole list: its settings, and the schema of its rows.
const LIST: &str = "list";
const SETTINGS: &str = "settings";
const ROW_SCHEMA: &str = "schema";

/// What models said, by content and question.
const ANSWERS: &str = "answers";

/// Handles of what was dropped, numbered.
const PLACES: &str = "places";

static SHELF: Shelf = Shelf {
    name: "eponym-session",
    version: 2,
    stores: &[ROWS, LIST, ANSWERS, PLACES],
};

/// What the tab has to hold whose list is kept.
const LOCK: &str = "eponym-session";

/// How often the lock is asked for, and how long is waited in between, in milliseconds: a page that
/// was just left or reloaded may take a moment to let go of it.
const TRIES: u32 = 20;
const BETWEEN_TRIES_MS: u32 = 100;

/// How long the database may take to open, in milliseconds.
const PATIENCE_MS: u32 = 5_000;

/// So many rows are handed over at once.
const AT_ONCE: u32 = 250;

/// Keeps one page's list; clones are one.
#[derive(Clone, Debug, Default)]
pub struct Keeper(Rc<Kept>);

#[derive(Debug, Default)]
struct Kept {
    state: Cell<Option<State>>,
    database: RefCell<Option<Database>>,
    lock: RefCell<Option<Lock>>,
    /// Through what was dropped, while the page asks for its files.
    walk: RefCell<Option<Walk>>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
    }
}

impl Keeper {
    /// Does what the page wants, and answers as [`Order`] says.
    pub async fn answer(self, message: JsValue) -> JsValue {
        if let Some(order) = message.as_string() {
            return self.answer_text(&order).await.into();
        }
        let mut things: Array = message.unchecked_into();
        let order = things.shift().as_string().unwrap_or_default();
        match Order::read(&order) {
            Some(Order::KeepPlaces) => {
                self.keep_places(things.to_vec()).await;
                things = Array::new();
            }
            Some(Order::Places) => things = self.places().await.into_iter().collect(),
            Some(Order::Files) => things = self.files().await,
            _ => {}
        }
        things.into()
    }

    async fn answer_text(&self, order: &str) -> String {
        match Order::read(order) {
            Some(Order::Open) => self.open().await.to_text(),
            Some(Order::Rows(after)) => self.rows(after).await,
            Some(Order::Keep { settings, rows }) => {
                self.keep(settings, &rows).await.as_str().to_owned()
            }
            Some(Order::Recall { content, question }) => self.recall(content, question).await,
            Some(Order::Learn {
                content,
                question,
                answer,
            }) => {
                let learned = self.learn(content, question, answer).await;
                learned.as_str().to_owned()
            }
            Some(Order::Clear { renames }) => {
                self.clear(renames).await;
                String::new()
            }
            _ => State::Refused.as_str().to_owned(),
        }
    }

    async fn open(&self) -> Opened {
        let (state, settings) = match self.opened().await {
            Ok((state, settings)) => (state, settings),
            Err(error) if error.is_any_of(&["VersionError"]) => (State::Newer, String::new()),
            Err(_) => (State::Refused, String::new()),
        };
        self.0.state.set(Some(state));
        Opened { state, settings }
    }

    async fn opened(&self) -> Result<(State, String), JsError> {
        let lock = patiently_taken().await?;
        // A tab with an older page may hold on to what this one has to change first.
        let opening = timers::within(PATIENCE_MS, Database::open(&SHELF)).await;
        let database = opening.unwrap_or_else(|| Err("another tab is in the way".into()))?;
        let schema = database.get(LIST, ROW_SCHEMA).await?;
        let is_newer = schema
            .and_then(|schema| schema.as_f64())
            .is_some_and(|schema| schema > f64::from(SCHEMA));
        let settings = database.get(LIST, SETTINGS).await?;
        self.0.database.replace(Some(database));
        let is_ours = lock.is_some();
        self.0.lock.replace(lock);
        let state = match is_newer {
            true => State::Newer,
            false if is_ours => State::Kept,
            false => State::Elsewhere,
        };
        if state == State::Kept {
            self.forget_places_of_no_list().await;
        }
        let settings = settings.and_then(|settings| settings.as_string());
        Ok((state, settings.unwrap_or_default()))
    }

    async fn rows(&self, after: Option<u32>) -> String {
        let Some(database) = self.database() else {
            return String::new();
        };
        let rows = database.numbered(ROWS, after, AT_ONCE).await;
        Order::rows_text(&rows.unwrap_or_default())
    }

    async fn keep(&self, settings: &str, rows: &[(u32, &str)]) -> State {
        let state = self.0.state.get().unwrap_or(State::Refused);
        let (Some(database), State::Kept) = (self.database(), state) else {
            return state;
        };
        let list = |key: &str, value: JsValue| Change {
            store: LIST,
            key: key.into(),
            value: Some(value),
        };
        let rows = rows.iter().map(|(id, row)| Change {
            store: ROWS,
            key: (*id).into(),
            value: (!row.is_empty()).then(|| (*row).into()),
        });
        let changes = [
            list(ROW_SCHEMA, SCHEMA.into()),
            list(SETTINGS, settings.into()),
        ];
        let changes = changes.into_iter().chain(rows).collect();
        let state = outcome(database.change(&[ROWS, LIST], changes).await);
        self.0.state.set(Some(state));
        state
    }

    /// What was dropped belongs to a list that is gone when it has no rows.
    async fn forget_places_of_no_list(&self) {
        let Some(database) = self.database() else {
            return;
        };
        let rows = database.numbered(ROWS, None, 1).await;
        if rows.is_ok_and(|rows| rows.is_empty()) {
            // Left there, they are asked for once more than they are of use.
            let _ = database.clear(&[PLACES]).await;
        }
    }

    /// Without them the files are dropped again; nothing else is lost.
    async fn keep_places(&self, handles: Vec<JsValue>) {
        let is_kept = self.0.state.get() == Some(State::Kept);
        if let Some(database) = self.database().filter(|_| is_kept) {
            let there = database.values(PLACES).await.unwrap_or_default();
            let changes = places::new_ones(&there, handles).await;
            let changes = (there.len()..).zip(changes).map(|(number, handle)| Change {
                store: PLACES,
                key: JsValue::from(number as u32),
                value: Some(handle),
            });
            let _ = database.change(&[PLACES], changes.collect()).await;
        }
    }

    async fn places(&self) -> Vec<JsValue> {
        match self.database() {
            Some(database) => database.values(PLACES).await.unwrap_or_default(),
            None => Vec::new(),
        }
    }

    async fn files(&self) -> Array {
        let walk = self.0.walk.take();
        let mut walk = match walk {
            Some(walk) => walk,
            None => Walk::new(self.places().await),
        };
        let files = walk.next(AT_ONCE).await;
        if files.length() > 0 {
            self.0.walk.replace(Some(walk));
        }
        files
    }

    async fn recall(&self, content: &str, question: &str) -> String {
        let Some(database) = self.database() else {
            return String::new();
        };
        let key = answer_key(content, question);
        let answer = database.get(ANSWERS, &key).await.ok().flatten();
        answer.and_then(|text| text.as_string()).unwrap_or_default()
    }

    async fn learn(&self, content: &str, question: &str, answer: &str) -> State {
        let Some(database) = self.database() else {
            return self.0.state.get().unwrap_or(State::Refused);
        };
        let change = Change {
            store: ANSWERS,
            key: answer_key(content, question).into(),
            value: Some(answer.into()),
        };
        outcome(database.change(&[ANSWERS], vec![change]).await)
    }

    /// What is not there any more need not be forgotten.
    async fn clear(&self, renames: bool) {
        if let Some(database) = self.database() {
            let _ = database.clear(SHELF.stores).await;
        }
        if renames {
            in_place::forget_past().await;
        }
    }

    fn database(&self) -> Option<Database> {
        self.0.database.borrow().clone()
    }
}

/// The lock, `None` while another tab keeps it.
async fn patiently_taken() -> Result<Option<Lock>, JsError> {
    for _ in 1..TRIES {
        if let Some(lock) = Lock::take(LOCK).await? {
            return Ok(Some(lock));
        }
        timers::sleep(BETWEEN_TRIES_MS).await;
    }
    Lock::take(LOCK).await
}

fn outcome(written: Result<(), JsError>) -> State {
    match written {
        Ok(()) => State::Kept,
        Err(error) if error.is_any_of(&["QuotaExceededError"]) => State::Full,
        Err(_) => State::Refused,
    }
}
