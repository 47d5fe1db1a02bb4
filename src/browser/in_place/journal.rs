//! What was renamed where, and how far it went: one record for each batch, kept until it is
//! forgotten.

use wasm_bindgen::prelude::*;

use super::directory::Directory;
use crate::browser::database::{Database, Shelf};
use crate::browser::fields::Fields;
use crate::browser::js_error::JsError;
use crate::domain::in_place::{Batch, read};
use crate::domain::problem::{Code, Problem};

/// What is to be renamed where.
const RENAMES: &str = "renames";

/// How far that is.
const PROGRESS: &str = "rename_progress";

pub(super) static SHELF: Shelf = Shelf {
    name: "eponym",
    version: 1,
    stores: &[RENAMES, PROGRESS],
};

/// As many past batches can be undone.
const MOST_KEPT: usize = 50;

/// How a batch ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is under way, or was when the page went.
    Open,
    Over,
    /// It was taken back.
    Undone,
}

/// A batch as the journal has it.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// Its key, by which batches are in the order of their beginning.
    pub key: String,
    /// Milliseconds since 1970.
    pub begun_ms: f64,
    pub folder: Directory,
    pub state: State,
    /// It gives a batch its old names back: the key of that one, or nothing where some files of it
    /// could not be part.
    pub undoes: Option<String>,
    /// As if all announced steps had happened.
    pub batch: Batch,
}

/// The open journal; clones share it.
#[derive(Clone, Debug)]
pub(super) struct Journal(Database);

impl Journal {
    /// # Errors
    /// `no_journal` where the browser keeps nothing for this page.
    pub(super) async fn open() -> Result<Self, Problem> {
        Database::open(&SHELF).await.map(Self).map_err(no_journal)
    }

    /// Writes down a batch before anything of it happens; its key.
    ///
    /// # Errors
    /// `no_journal`.
    pub(super) async fn begin(
        &self,
        begun_ms: f64,
        folder: &Directory,
        batch: &Batch,
        undoes: Option<&str>,
    ) -> Result<String, Problem> {
        let key = format!("{begun_ms:015.0}");
        let plan = Fields::default()
            .with("begun_ms", begun_ms)
            .with("folder", folder.handle())
            .with("plan", batch.plan_text())
            .with_some("undoes", undoes);
        self.write(&key, State::Open, batch).await?;
        let written = self.0.put(RENAMES, &key, &plan.into()).await;
        written.map_err(no_journal)?;
        self.forget_the_oldest().await;
        Ok(key)
    }

    /// Writes down how far a batch is and what comes next.
    ///
    /// # Errors
    /// `no_journal`.
    pub(super) async fn write(
        &self,
        key: &str,
        state: State,
        batch: &Batch,
    ) -> Result<(), Problem> {
        let text = format!("{} {}", state.as_str(), batch.progress_text());
        let written = self.0.put(PROGRESS, key, &text.into()).await;
        written.map_err(no_journal)
    }

    /// Every batch, the oldest first.
    ///
    /// # Errors
    /// `no_journal`.
    pub(super) async fn records(&self) -> Result<Vec<Record>, Problem> {
        let mut records = Vec::new();
        for key in self.0.keys(RENAMES).await.map_err(no_journal)? {
            records.extend(self.record(&key).await.map_err(no_journal)?);
        }
        Ok(records)
    }

    /// Writes down that a batch was taken back by another.
    ///
    /// # Errors
    /// `no_journal`.
    pub(super) async fn undone(&self, key: &str) -> Result<(), Problem> {
        match self.record(key).await.map_err(no_journal)? {
            Some(record) => self.write(key, State::Undone, &record.batch).await,
            None => Ok(()),
        }
    }

    /// `None` for what cannot be understood.
    async fn record(&self, key: &str) -> Result<Option<Record>, JsError> {
        let plan = self.0.get(RENAMES, key).await?;
        let progress = self.0.get(PROGRESS, key).await?;
        let record = || {
            let plan = Fields::of(&plan?);
            let progress = progress?.as_string()?;
            let (state, progress) = progress.split_once(' ')?;
            Some(Record {
                key: key.to_owned(),
                begun_ms: plan.number("begun_ms")?,
                folder: Directory::new(plan.value("folder")?.unchecked_into()),
                state: State::parse(state)?,
                undoes: plan.text("undoes"),
                batch: read(&plan.text("plan")?, progress)?,
            })
        };
        Ok(record())
    }

    /// What is open is never forgotten. An old batch that cannot be forgotten does no harm.
    async fn forget_the_oldest(&self) {
        self.forget_all_but(MOST_KEPT).await;
    }

    /// Keeps so many batches, and those that are open.
    pub(super) async fn forget_all_but(&self, most: usize) {
        let records = self.records().await.unwrap_or_default();
        let past = records.iter().filter(|record| record.state != State::Open);
        let many = records.len().saturating_sub(most);
        for record in past.take(many) {
            let _ = self.0.remove(RENAMES, &record.key).await;
            let _ = self.0.remove(PROGRESS, &record.key).await;
        }
    }
}

impl State {
    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Over => "over",
            Self::Undone => "undone",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        const ALL: [State; 3] = [State::Open, State::Over, State::Undone];
        ALL.into_iter().find(|state| state.as_str() == word)
    }
}

fn no_journal(error: JsError) -> Problem {
    Problem::new(Code::NoJournal).with_detail(error.to_string())
}
