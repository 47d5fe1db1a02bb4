//! Renaming files where they lie: journal first, a few steps at a time, always with a way back.

mod looking;

use std::cell::{Cell, RefCell};

use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::session::{PastRename, Renaming};
use crate::app::wording;
use crate::browser::in_place::journal::{Journal, Record, State};
use crate::browser::in_place::lock::Lock;
use crate::browser::in_place::{self, Folder};
use crate::browser::{clock, timers};
use crate::domain::in_place::{Batch, Plan, Unit, plan, recover};
use crate::domain::problem::{Code, Problem};

/// So many steps are written into the journal at once; each is a second or less from being looked
/// up after a crash.
const GROUP: usize = 32;

/// What renaming needs between two clicks.
#[derive(Default)]
pub(super) struct Tools {
    /// Folders that were dropped.
    folders: RefCell<Vec<Folder>>,
    is_stopping: Cell<bool>,
}

/// A batch under way.
struct Work<'a> {
    journal: &'a Journal,
    folder: &'a Folder,
    key: String,
    batch: Batch,
}

impl Driver {
    /// Keeps the handles of dropped folders; to be called before the event of the drop ends.
    pub(super) fn keep_folders(self, event: &DragEvent) {
        let transfer = event.data_transfer();
        let Some(transfer) = transfer.filter(|_| in_place::can_rename()) else {
            return;
        };
        for folder in in_place::dropped(&transfer) {
            spawn_local(async move {
                if let Some(folder) = folder.await {
                    self.inner().renaming.folders.borrow_mut().push(folder);
                }
            });
        }
    }

    /// Gives every file with a new name that name, in its folder.
    pub(crate) fn rename_in_place(self) {
        self.alone(self.rename_all());
    }

    /// Gives the files of a past batch their old names back.
    pub(crate) fn undo_renaming(self, key: String) {
        self.alone(self.undo_all(key));
    }

    /// What was under way when the page went is brought to its end.
    pub(crate) fn finish_renaming(self, key: String) {
        self.alone(self.resume_renaming(key, false));
    }

    /// What was under way when the page went is taken back.
    pub(crate) fn take_back_renaming(self, key: String) {
        self.alone(self.resume_renaming(key, true));
    }

    pub(crate) fn stop_renaming(self) {
        self.inner().renaming.is_stopping.set(true);
    }

    /// Shows what the journal holds.
    pub(super) fn recall_renames(self) {
        if in_place::can_rename() {
            spawn_local(async move {
                let is_elsewhere = Lock::take().await.is_err();
                self.show_renames(is_elsewhere).await;
            });
        }
    }

    async fn show_renames(self, is_elsewhere: bool) {
        // A journal that cannot be read is spoken of when one is needed.
        let Ok(journal) = Journal::open().await else {
            return;
        };
        let records = journal.records().await.unwrap_or_default();
        let is_shown = |record: &&Record| match record.state {
            State::Open => !is_elsewhere,
            State::Over => record.batch.renamed() > 0,
            State::Undone => false,
        };
        let past = records.iter().rev().filter(is_shown).map(past_rename);
        self.session.past_renames.set(past.collect());
    }

    /// One renaming at a time, in this tab and all others.
    fn alone(self, work: impl Future<Output = Result<String, Problem>> + 'static) {
        let renaming = self.session.renaming;
        if renaming.with_untracked(Renaming::is_busy) {
            return;
        }
        renaming.set(Renaming::Looking { done: 0, total: 0 });
        self.inner().renaming.is_stopping.set(false);
        spawn_local(async move {
            let said = work.await.unwrap_or_else(|problem| {
                let wording::Wording { what, advice } = wording::of(&problem);
                format!("{what} {advice}")
            });
            self.show_renames(false).await;
            renaming.set(Renaming::Done(said));
        });
    }

    async fn rename_all(self) -> Result<String, Problem> {
        let Some(folder) = self.folder().await? else {
            return Ok("No folder was chosen. Nothing was renamed.".to_owned());
        };
        folder.allow().await?;
        let _lock = Lock::take().await?;
        let journal = Journal::open().await?;
        self.names_settled().await;
        let (wishes, missing) = self.wishes(&folder).await;
        let units: Vec<Unit> = wishes.iter().map(|wish| wish.unit.clone()).collect();
        let Plan { batch, refused } = plan_in(&folder, &units).await?;
        for (unit, problem) in &refused {
            self.refuse_delivery(wishes[*unit].id, problem.clone());
        }
        if batch.is_empty() && refused.is_empty() && missing == 0 {
            return Ok("Every file has its name already.".to_owned());
        }
        let batch = self.start_renaming(&journal, &folder, batch).await?;
        for (unit, problem) in batch.problems() {
            self.refuse_delivery(wishes[*unit].id, problem.clone());
        }
        let left_out = missing + refused.len() + batch.problems().len();
        Ok(wording::renamed(&batch, left_out))
    }

    async fn undo_all(self, key: String) -> Result<String, Problem> {
        let (journal, record, _lock) = self.reopen(&key).await?;
        let units = record.batch.reverse();
        let Plan { batch, refused } = plan_in(&record.folder, &units).await?;
        let refused: usize = refused.iter().map(|(at, _)| units[*at].files.len()).sum();
        let undo = self.start_renaming(&journal, &record.folder, batch).await?;
        if refused == 0 && undo.problems().is_empty() {
            journal.write(&key, State::Undone, &record.batch).await?;
        }
        let (back, all) = (undo.renamed(), undo.progress().1);
        Ok(wording::taken_back(back, refused + all - back, &undo))
    }

    async fn resume_renaming(self, key: String, takes_back: bool) -> Result<String, Problem> {
        let (journal, record, _lock) = self.reopen(&key).await?;
        let listing = record.folder.list(&record.batch.folders()).await?;
        let mut batch = recover(record.batch, &listing);
        if takes_back {
            batch.take_back();
        }
        let work = Work {
            journal: &journal,
            folder: &record.folder,
            key,
            batch,
        };
        let batch = self.rename_files(work).await?;
        Ok(match takes_back {
            true => wording::taken_back(
                batch.progress().1 - batch.renamed(),
                batch.renamed(),
                &batch,
            ),
            false => wording::renamed(&batch, batch.problems().len()),
        })
    }

    /// A past batch, with everything it takes to rename.
    async fn reopen(self, key: &str) -> Result<(Journal, Record, Lock), Problem> {
        let journal = Journal::open().await?;
        let records = journal.records().await?;
        let record = records.into_iter().find(|record| record.key == key);
        let record = record.ok_or_else(|| Problem::new(Code::NoJournal))?;
        record.folder.allow().await?;
        let lock = Lock::take().await?;
        Ok((journal, record, lock))
    }

    /// Writes a new batch into the journal and carries it out.
    async fn start_renaming(
        self,
        journal: &Journal,
        folder: &Folder,
        batch: Batch,
    ) -> Result<Batch, Problem> {
        if batch.is_empty() {
            return Ok(batch);
        }
        let key = journal.begin(timers::now_ms(), folder, &batch).await?;
        let work = Work {
            journal,
            folder,
            key,
            batch,
        };
        self.rename_files(work).await
    }

    /// Every step, and then the rows follow; also when it ends early.
    async fn rename_files(self, mut work: Work<'_>) -> Result<Batch, Problem> {
        let before: Vec<Option<String>> = work
            .batch
            .names()
            .map(|(_, name)| name.map(ToOwned::to_owned))
            .collect();
        let outcome = self.steps(&mut work).await;
        work.batch.halt();
        self.follow(work.folder, &work.batch, before).await;
        outcome?;
        let state = match work.batch.renamed() {
            0 => State::Undone,
            _ => State::Over,
        };
        work.journal.write(&work.key, state, &work.batch).await?;
        Ok(work.batch)
    }

    async fn steps(self, work: &mut Work<'_>) -> Result<(), Problem> {
        loop {
            if self.inner().renaming.is_stopping.take() {
                work.batch.stop();
            }
            let (done, total) = work.batch.progress();
            self.session.renaming.set(Renaming::Busy { done, total });
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

/// Plans what these folders allow.
async fn plan_in(folder: &Folder, units: &[Unit]) -> Result<Plan, Problem> {
    let mut places: Vec<&str> = units.iter().map(|unit| &*unit.folder).collect();
    places.sort_unstable();
    places.dedup();
    let listing = folder.list(&places).await?;
    // Four letters and digits that the next batch will not have.
    let tag = format!("{:05x}", (clock::unix_ms() / 1_000) & 0xF_FFFF);
    Ok(plan(units, &listing, &tag))
}

fn past_rename(record: &Record) -> PastRename {
    let is_open = record.state == State::Open;
    let (renamed, all) = (record.batch.renamed(), record.batch.progress().1);
    PastRename {
        key: record.key.clone(),
        when: clock::local_time(record.begun_ms),
        folder: record.folder.name(),
        files: if is_open { all } else { renamed },
        is_open,
    }
}
