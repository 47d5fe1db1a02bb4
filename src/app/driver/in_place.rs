//! Renaming files where they lie: asks the person, has a worker do it, and shows what comes of it.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::session::{Delivery, PastRename, Row, place};
use crate::app::wording;
use crate::browser::in_place::{self, Folder, Moved, News, Past, Renamer, Task};
use crate::browser::{clock, locale};
use crate::domain::image::JobId;
use crate::domain::in_place::Known;
use crate::domain::problem::Problem;
use crate::domain::sidecar;
use crate::domain::words;

/// What renaming needs between two clicks, and between two pieces of news.
#[derive(Default)]
pub(super) struct Tools {
    renamer: RefCell<Option<Renamer>>,
    /// Folders that were dropped.
    pub(super) dropped: RefCell<Vec<Folder>>,
    /// Batches that the journal holds, the latest first.
    past: RefCell<Vec<Past>>,
    /// Rows whose files have other names, until they are shown.
    renamed: RefCell<Vec<Row>>,
}

impl Driver {
    /// Shows what the journal holds, if there is one: few visits need the worker.
    pub(super) fn recall_renames(self) {
        if in_place::can_rename() {
            spawn_local(async move {
                let is_idle = in_place::has_renamed().await && !self.is_renaming();
                if is_idle {
                    self.start_renaming(&Task::Recall);
                }
            });
        }
    }

    /// Gives every file with a new name that name, in its folder.
    pub(crate) fn rename_in_place(self) {
        self.ask_first(None);
    }

    /// Gives the files of a past batch their old names back.
    pub(crate) fn undo_renaming(self, key: String) {
        self.go_back_to(key, Task::Undo);
    }

    /// What was under way when the page went is brought to its end.
    pub(crate) fn finish_renaming(self, key: String) {
        self.go_back_to(key, Task::Finish);
    }

    /// What was under way when the page went is taken back.
    pub(crate) fn take_back_renaming(self, key: String) {
        self.go_back_to(key, Task::TakeBack);
    }

    pub(crate) fn stop_renaming(self) {
        if let Some(renamer) = &*self.inner().renaming.renamer.borrow() {
            renamer.stop();
        }
    }

    /// What was renamed in place, the latest first.
    pub(crate) fn past_renames(self) -> Vec<PastRename> {
        self.session.past_renames.track();
        let inner = self.inner();
        let past = inner.renaming.past.borrow();
        past.iter().map(past_rename).collect()
    }

    /// The key of the batch that was renamed last and is over.
    pub(crate) fn last_rename(self) -> Option<String> {
        let past = self.past_renames().into_iter();
        past.filter(|past| !past.is_open)
            .map(|past| past.key)
            .next()
    }

    fn is_renaming(self) -> bool {
        self.session.renaming.with_untracked(Delivery::is_busy)
    }

    /// Does something with a past batch.
    fn go_back_to(self, key: String, task: fn(String) -> Task) {
        let inner = self.inner();
        let past = inner.renaming.past.borrow();
        let batch = past.iter().find(|past| past.key == key);
        if let Some(batch) = batch {
            self.ask_first(Some((batch.folder.clone(), task(key))));
        }
    }

    /// One task at a time, once the page may change the folder. Where none is named, the pictures
    /// get their new names.
    fn ask_first(self, past: Option<(Folder, Task)>) {
        let renaming = self.session.renaming;
        if self.is_renaming() {
            return;
        }
        renaming.set(Delivery::Looking { done: 0, total: 0 });
        spawn_local(async move {
            let task = match past {
                Some((folder, task)) => folder.allow().await.map(|()| Some(task)),
                None => self.folder_for_all().await,
            };
            match task {
                Ok(Some(task)) => self.start_renaming(&task),
                Ok(None) => renaming.set(Delivery::Done(words::no_folder().to_owned())),
                Err(problem) => self.say_renaming_failed(&problem),
            }
        });
    }

    /// Renaming the files in a dropped folder that holds them all, or in the one a person chooses;
    /// `None` if they would not.
    async fn folder_for_all(self) -> Result<Option<Task>, Problem> {
        let dropped = self.inner().renaming.dropped.borrow().clone();
        let rows = self.session.rows.get_untracked();
        let holds_all = |folder: &&Folder| {
            let name = folder.name();
            let mut places = rows.iter().map(|row| row.source.folder());
            places.all(|place| place.split('/').next() == Some(&*name))
        };
        let folder = match dropped.iter().rev().find(holds_all) {
            Some(folder) => folder.clone(),
            None => match Folder::choose().await? {
                Some(folder) => folder,
                None => return Ok(None),
            },
        };
        folder.allow().await?;
        self.names_settled().await;
        Ok(Some(Task::Rename(folder)))
    }

    fn start_renaming(self, task: &Task) {
        let tools = &self.inner().renaming;
        tools.past.take();
        let known = self.files_known(matches!(task, Task::Rename(_)));
        let renamer = Renamer::start(task, &known, move |news| self.hear(news));
        let is_lost = renamer.is_none();
        tools.renamer.replace(renamer);
        if is_lost {
            self.hear(News::Broken);
        }
    }

    /// Tells of every file on the list, with its new name if it is to get it.
    fn files_known(self, gets_names: bool) -> String {
        let inner = self.inner();
        let names = inner.names.borrow();
        let mut text = String::new();
        for row in self.session.rows.get_untracked() {
            let Some(file) = inner.originals.file(row.id) else {
                continue;
            };
            let name = names.get(row.id).filter(|_| gets_names);
            let new_name = name.map(ToString::to_string).unwrap_or_default();
            let picture = Known {
                is_sidecar: false,
                number: row.id.0,
                folder: row.source.folder(),
                name: &file.name(),
                new_name: &new_name,
                size: row.source.size,
                modified_ms: row.source.modified_ms,
            };
            picture.write(&mut text);
            for (place, sidecar, name) in self.sidecars_of(&row, &new_name) {
                let beside = Known {
                    is_sidecar: true,
                    number: place as u32,
                    name: &sidecar.name(),
                    new_name: if new_name.is_empty() { "" } else { &name },
                    size: sidecar.size,
                    modified_ms: sidecar.modified_ms,
                    ..picture
                };
                beside.write(&mut text);
            }
            // What was in its way before may be gone.
            if gets_names && inner.undelivered.borrow_mut().remove(row.id).is_some() {
                self.show_row(row.id);
            }
        }
        text
    }

    fn hear(self, news: News) {
        let renaming = self.session.renaming;
        let tools = &self.inner().renaming;
        match news {
            News::Looking { done, total } => renaming.set(Delivery::Looking { done, total }),
            News::Busy { done, total } => renaming.set(Delivery::Busy { done, total }),
            News::Refused(number, problem) => self.refuse_delivery(JobId(number), problem),
            News::Moved(files) => self.take_in(files),
            News::Past(past) => tools.past.borrow_mut().push(past),
            News::Recalled => self.end_renaming(),
            News::Over(outcome) => {
                self.end_renaming();
                self.session.is_taken_home.set(true);
                renaming.set(Delivery::Done(wording::outcome(outcome)));
            }
            News::Failed(problem) => {
                self.end_renaming();
                self.say_renaming_failed(&problem);
            }
            News::Broken => {
                self.end_renaming();
                // Nobody waits for what was only recalled.
                if self.is_renaming() {
                    renaming.set(Delivery::Done(words::renaming_broke_off().to_owned()));
                }
            }
        }
    }

    /// Files of the list that have other names now.
    fn take_in(self, files: Vec<Moved>) {
        let inner = self.inner();
        for moved in files {
            if moved.is_sidecar {
                let mut sidecars = inner.sidecars.borrow_mut();
                if let Some(beside) = sidecars.get_mut(moved.number as usize) {
                    beside.path = sidecar::renamed(&beside.path, &moved.name);
                    beside.file = Some(moved.file);
                }
                continue;
            }
            let id = JobId(moved.number);
            if let Some(row) = self.session.row(id) {
                inner.originals.keep(id, moved.file);
                let row = row.renamed(&moved.name);
                inner.renaming.renamed.borrow_mut().push(row);
            }
        }
    }

    /// The rows are the files as they are called now, and what the journal holds is shown.
    fn end_renaming(self) {
        let tools = &self.inner().renaming;
        tools.renamer.take();
        let renamed = tools.renamed.take();
        if !renamed.is_empty() {
            let ids: Vec<JobId> = renamed.iter().map(|row| row.id).collect();
            self.session.rows.update(|rows| {
                for row in renamed {
                    if let Some(at) = place(rows, row.id) {
                        rows[at] = row;
                    }
                }
            });
            self.show_sidecars();
            self.names_changed();
            self.keep_rows(&ids);
        }
        let count = tools.past.borrow().len();
        self.session.past_renames.set(count);
    }

    fn say_renaming_failed(self, problem: &Problem) {
        let wording::Wording { what, advice } = wording::of(problem);
        let said = format!("{what} {advice}");
        self.session.renaming.set(Delivery::Done(said));
    }
}

fn past_rename(past: &Past) -> PastRename {
    PastRename {
        key: past.key.clone(),
        when: clock::local_time(past.begun_ms, locale::tag()),
        folder: past.folder.name(),
        files: past.files,
        is_open: past.is_open,
        is_undo: past.is_undo,
    }
}
