//! The worker's side: journal first, a few steps at a time, always with a way back.

mod looking;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::Folder;
use super::directory::Directory;
use super::journal::{Journal, Record, State};
use super::letters::{News, Outcome, Past, Task};
use crate::browser::lock::Lock;
use crate::browser::timers;
use crate::domain::in_place::{Batch, Known, Plan, Unit, plan, recover};
use crate::domain::problem::{Code, Problem};

/// So many steps are written into the journal at once; each is a second or less from being looked
/// up after a crash.
const GROUP: usize = 32;

/// What a tab has to hold that renames.
const LOCK: &str = "eponym-renaming";

/// Carries out a task. Clones are one desk.
#[derive(Clone)]
pub struct Desk {
    post: fn(&JsValue),
    is_stopping: Rc<Cell<bool>>,
}

/// A batch under way.
struct Work<'a> {
    journal: &'a Journal,
    folder: &'a Directory,
    key: String,
    batch: Batch,
    undoes: Option<String>,
}

impl Desk {
    /// A desk that tells its news this way.
    #[must_use]
    pub fn new(post: fn(&JsValue)) -> Self {
        Self {
            post,
            is_stopping: Rc::default(),
        }
    }

    /// Nothing more is begun.
    pub fn stop(&self) {
        self.is_stopping.set(true);
    }

    /// Carries out a task, then tells what the journal holds, and then how it ended.
    pub async fn carry_out(&self, task: Task, known: &[Known<'_>]) {
        let is_recall = matches!(task, Task::Recall);
        let end = match task {
            Task::Recall => lock().await.map(|_| News::Recalled),
            Task::Rename(folder) => self.rename_all(&folder, known).await.map(News::Over),
            Task::Undo(key) => self.undo_all(&key, known).await.map(News::Over),
            Task::Finish(key) => self.resume(key, known, false).await.map(News::Over),
            Task::TakeBack(key) => self.resume(key, known, true).await.map(News::Over),
        };
        let is_elsewhere = |problem: &Problem| problem.code == Code::BusyElsewhere;
        self.tell_past(end.as_ref().is_err_and(is_elsewhere)).await;
        let end = if is_recall { Ok(News::Recalled) } else { end };
        self.tell(&end.unwrap_or_else(News::Failed));
    }

    fn tell(&self, news: &News) {
        (self.post)(&news.to_message());
    }

    async fn tell_past(&self, is_elsewhere: bool) {
        // A journal that cannot be read is spoken of when one is needed.
        let Ok(journal) = Journal::open().await else {
            return;
        };
        let records = journal.records().await.unwrap_or_default();
        let is_shown = |record: &&Record| match record.state {
            State::Open => !is_elsewhere,
            State::Over => record.undoes.is_none() && record.batch.renamed() > 0,
            State::Undone => false,
        };
        for record in records.iter().rev().filter(is_shown) {
            self.tell(&News::Past(past(record)));
        }
    }

    async fn rename_all(&self, folder: &Folder, known: &[Known<'_>]) -> Result<Outcome, Problem> {
        let folder = Directory::new(folder.handle().clone().into());
        let _lock = lock().await?;
        let journal = Journal::open().await?;
        let (wishes, missing) = self.wishes(&folder, known).await;
        let units: Vec<Unit> = wishes.iter().map(|wish| wish.unit.clone()).collect();
        let Plan { batch, refused } = plan_in(&folder, &units).await?;
        let batch = self.start(&journal, &folder, batch, None, known).await?;
        for (unit, problem) in refused.iter().chain(batch.problems()) {
            self.tell(&News::Refused(wishes[*unit].number, problem.clone()));
        }
        let left_out = missing + refused.len() + batch.problems().len();
        Ok(outcome(&batch, left_out))
    }

    async fn undo_all(&self, key: &str, known: &[Known<'_>]) -> Result<Outcome, Problem> {
        let (journal, record, _lock) = reopen(key).await?;
        let units = record.batch.reverse();
        let Plan { batch, refused } = plan_in(&record.folder, &units).await?;
        let refused: usize = refused.iter().map(|(at, _)| units[*at].files.len()).sum();
        let undoes = if refused == 0 { key } else { "" };
        let undo = self
            .start(&journal, &record.folder, batch, Some(undoes), known)
            .await?;
        let (back, all) = (undo.renamed(), undo.progress().1);
        Ok(Outcome {
            is_back: true,
            ..outcome(&undo, refused + all - back)
        })
    }

    /// What was under way when the page went is brought to its end, or taken back.
    async fn resume(
        &self,
        key: String,
        known: &[Known<'_>],
        takes_back: bool,
    ) -> Result<Outcome, Problem> {
        let (journal, record, _lock) = reopen(&key).await?;
        let listing = record.folder.list(&record.batch.folders()).await?;
        let mut batch = recover(record.batch, &listing);
        if takes_back {
            batch.take_back();
        }
        let is_undo = record.undoes.is_some();
        let work = Work {
            journal: &journal,
            folder: &record.folder,
            key,
            batch,
            undoes: record.undoes,
        };
        let batch = self.rename_files(work, known).await?;
        Ok(match takes_back {
            true => Outcome {
                is_back: !is_undo,
                renamed: batch.progress().1 - batch.renamed(),
                ..outcome(&batch, batch.renamed())
            },
            false if is_undo => Outcome {
                is_back: true,
                ..outcome(&batch, batch.progress().1 - batch.renamed())
            },
            false => outcome(&batch, batch.problems().len()),
        })
    }

    /// Writes a new batch into the journal and carries it out.
    async fn start(
        &self,
        journal: &Journal,
        folder: &Directory,
        batch: Batch,
        undoes: Option<&str>,
        known: &[Known<'_>],
    ) -> Result<Batch, Problem> {
        if batch.is_empty() {
            return Ok(batch);
        }
        let begun_ms = timers::now_ms();
        let key = journal.begin(begun_ms, folder, &batch, undoes).await?;
        let undoes = undoes.map(ToOwned::to_owned);
        let work = Work {
            journal,
            folder,
            key,
            batch,
            undoes,
        };
        self.rename_files(work, known).await
    }

    /// Every step, and then the page is told what is called how; also when it ends early.
    async fn rename_files(
        &self,
        mut work: Work<'_>,
        known: &[Known<'_>],
    ) -> Result<Batch, Problem> {
        let before: Vec<Option<String>> = work
            .batch
            .names()
            .map(|(_, name)| name.map(ToOwned::to_owned))
            .collect();
        let ended = self.steps(&mut work).await;
        work.batch.halt();
        self.tell_moves(work.folder, &work.batch, before, known)
            .await;
        ended?;
        let Work { journal, batch, .. } = work;
        let is_whole = batch.renamed() == batch.progress().1;
        // First what it undid: after a crash in between, finishing it does the same again.
        if let Some(undone) = work.undoes.as_deref().filter(|key| !key.is_empty())
            && is_whole
        {
            journal.undone(undone).await?;
        }
        let state = match batch.renamed() {
            0 => State::Undone,
            _ => State::Over,
        };
        journal.write(&work.key, state, &batch).await?;
        Ok(batch)
    }

    async fn steps(&self, work: &mut Work<'_>) -> Result<(), Problem> {
        loop {
            if self.is_stopping.take() {
                work.batch.stop();
            }
            let (done, total) = work.batch.progress();
            self.tell(&News::Busy { done, total });
            let steps = work.batch.announce(GROUP);
            if steps.is_empty() {
                return Ok(());
            }
            work.journal
                .write(&work.key, State::Open, &work.batch)
                .await?;
            for step in steps {
                let (folder, from, to, size) = work.batch.paths(step);
                match work.folder.rename(folder, from, to, size).await {
                    Ok(()) => work.batch.done(),
                    Err(problem) if problem.code == Code::NotAllowed => return Err(problem),
                    Err(problem) => {
                        work.batch.failed(problem);
                        break;
                    }
                }
            }
        }
    }
}

/// A past batch, with everything it takes to rename.
/// The right to rename.
///
/// # Errors
/// `busy_elsewhere` while another tab has it.
async fn lock() -> Result<Lock, Problem> {
    let busy = Problem::new(Code::BusyElsewhere);
    match Lock::take(LOCK).await {
        Ok(lock) => lock.ok_or(busy),
        Err(error) => Err(busy.with_detail(error.to_string())),
    }
}

async fn reopen(key: &str) -> Result<(Journal, Record, Lock), Problem> {
    // Before the journal is read: another tab may have this batch under way.
    let lock = lock().await?;
    let journal = Journal::open().await?;
    let records = journal.records().await?;
    let record = records.into_iter().find(|record| record.key == key);
    let record = record.ok_or_else(|| Problem::new(Code::NoJournal))?;
    Ok((journal, record, lock))
}

/// Plans what these folders allow.
async fn plan_in(folder: &Directory, units: &[Unit]) -> Result<Plan, Problem> {
    let mut places: Vec<&str> = units.iter().map(|unit| &*unit.folder).collect();
    places.sort_unstable();
    places.dedup();
    let listing = folder.list(&places).await?;
    // Five letters and digits that the next batch will not have.
    let tag = format!("{:05x}", (timers::now_ms() as u64 / 1_000) & 0xF_FFFF);
    Ok(plan(units, &listing, &tag))
}

fn outcome(batch: &Batch, left_out: usize) -> Outcome {
    Outcome {
        is_back: false,
        renamed: batch.renamed(),
        folders: batch.folders().len(),
        left_out,
        left_aside: batch.left_aside(),
    }
}

fn past(record: &Record) -> Past {
    let is_open = record.state == State::Open;
    let (renamed, all) = (record.batch.renamed(), record.batch.progress().1);
    Past {
        key: record.key.clone(),
        begun_ms: record.begun_ms,
        folder: Folder::new(record.folder.handle().clone()),
        files: if is_open { all } else { renamed },
        is_open,
        is_undo: record.undoes.is_some(),
    }
}
