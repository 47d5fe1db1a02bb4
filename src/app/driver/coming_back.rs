//! A kept list comes back, and its files find their rows when they are dropped again.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::Driver;
use super::intake::{Newcomers, claimed};
use crate::app::session::{Row, place};
use crate::browser::files::{self, Intake, Sidecar};
use crate::browser::{storage, timers};
use crate::domain::image::{JobId, SourceImage, path};
use crate::domain::job::Job;
use crate::domain::run::Event;
use crate::domain::session::{Kept, Opened, Order, State, row};
use crate::domain::settings::Settings;

/// A picture that came in, with its file.
type Found = (SourceImage, File);

impl Driver {
    /// Brings back what was kept, once the page is drawn.
    pub(super) fn recall_list(self) {
        spawn_local(async move {
            timers::sleep(0).await;
            let opened = self
                .inner()
                .experts
                .keeper
                .ask(&Order::Open.to_text())
                .await;
            let opened = Opened::read(&opened.unwrap_or_default());
            if opened.state == State::Kept {
                self.bring_rows_back(&opened.settings).await;
            }
            self.list_is(opened.state);
            self.recall_places().await;
        });
    }

    async fn bring_rows_back(self, settings: &str) {
        let mut last = None;
        loop {
            let order = Order::Rows(last).to_text();
            let rows = self.inner().experts.keeper.ask(&order).await;
            let rows = rows.unwrap_or_default();
            let mut rows = Order::read_rows(&rows).peekable();
            if rows.peek().is_none() {
                break;
            }
            // What this device remembers of its settings is never older, if it remembers any.
            if last.is_none() && storage::settings().is_empty() {
                self.follow_rules(Settings::read(settings).rules);
            }
            let kept = rows.filter_map(|(id, text)| {
                last = Some(id);
                Some((JobId(id), row::read(text)?))
            });
            let kept = kept.collect();
            self.list_again(kept);
            timers::breath().await;
        }
        self.show_sidecars();
        self.list_what_came();
    }

    /// Gives pictures of a kept list their rows again; new numbers only where files were faster.
    fn list_again(self, kept: Vec<(JobId, Kept)>) {
        let inner = self.inner();
        let mut rows = Vec::with_capacity(kept.len());
        let mut jobs: Vec<(JobId, Job)> = Vec::with_capacity(kept.len());
        let mut as_kept = Vec::with_capacity(kept.len());
        for (number, kept) in kept {
            let id = JobId(number.0.max(inner.next_id.get()));
            inner.next_id.set(id.0 + 1);
            if id == number {
                as_kept.push(id);
            }
            inner
                .memory
                .absent
                .borrow_mut()
                .insert(id, &kept.source, &kept.job);
            let folder = kept.source.folder();
            let beside = kept.beside.iter().map(|file| Sidecar {
                path: path::join(folder, &file.name),
                size: file.size,
                modified_ms: file.modified_ms,
                file: None,
            });
            inner.sidecars.borrow_mut().extend(beside);
            rows.push(Row {
                original_stem: kept.original_stem.into(),
                ..Row::new(id, kept.source)
            });
            jobs.push((id, kept.job));
        }
        self.list_in(&rows);
        self.session.rows.update(|all| all.extend(rows));
        let alike_once = (self.session.rules).with_untracked(|rules| rules.is_alike_asked_once);
        self.send(Event::BroughtBack(jobs, alike_once));
        inner.memory.note_kept(as_kept.into_iter());
        self.show_absent();
    }

    /// Files that came in go to the rows that wait for them, videos among them. Left in the batch is what is new, and
    /// put aside in `unclear` what only its content can tell.
    pub(super) fn reattach(self, batch: Intake, unclear: &mut Vec<Found>) -> Intake {
        let inner = self.inner();
        let mut absent = inner.memory.absent.borrow_mut();
        if absent.is_empty() {
            return batch;
        }
        let mut back: Vec<(JobId, SourceImage, File)> = Vec::new();
        let mut rest = Intake {
            pictures: Vec::new(),
            videos: Vec::new(),
            rejected: Vec::new(),
            ..batch
        };
        for (source, file) in batch.pictures {
            match absent.take(&source.path, source.size, source.modified_ms) {
                Some(id) => back.push((id, source, file)),
                None if absent.asks_for_content(source.size) => unclear.push((source, file)),
                None => rest.pictures.push((source, file)),
            }
        }
        for (source, file) in batch.videos {
            match absent.take(&source.path, source.size, source.modified_ms) {
                Some(id) => {
                    rest.skipped.retain(|(path, _)| *path != source.path);
                    back.push((id, source, file));
                }
                None => rest.videos.push((source, file)),
            }
        }
        for mut rejected in batch.rejected {
            let id = absent.take(&rejected.path, rejected.size, rejected.modified_ms);
            match (id, rejected.file.take()) {
                (Some(id), Some(file)) => back.push((id, claimed(&rejected), file)),
                (_, file) => rest.rejected.push(files::Rejected { file, ..rejected }),
            }
        }
        drop(absent);
        for (source, _) in &mut rest.pictures {
            self.make_distinct(source);
        }
        self.attach(back);
        rest
    }

    /// Reads what is unclear, one file after the other; what belongs to no row is new.
    pub(super) async fn reattach_by_content(self, unclear: Vec<Found>, newcomers: Newcomers) {
        let inner = self.inner();
        for (mut source, file) in unclear {
            let is_open = inner.memory.absent.borrow().asks_for_content(source.size);
            let sha256 = match is_open {
                true => files::sha256(&file).await,
                false => None,
            };
            let mut absent = inner.memory.absent.borrow_mut();
            let id = sha256.and_then(|sha256| absent.take_by_content(&sha256));
            drop(absent);
            match id {
                Some(id) => self.attach(vec![(id, source, file)]),
                None => {
                    self.make_distinct(&mut source);
                    let new = Intake {
                        pictures: vec![(source, file)],
                        ..Intake::default()
                    };
                    self.take_new(new, newcomers);
                }
            }
        }
    }

    /// Another path for a picture whose own is that of a row that still waits for its file.
    fn make_distinct(self, source: &mut SourceImage) {
        let inner = self.inner();
        if inner.memory.absent.borrow().has_path(&source.path) {
            source.path = inner.originals.distinct(&source.path);
        }
    }

    /// These rows have their files again.
    fn attach(self, back: Vec<(JobId, SourceImage, File)>) {
        if back.is_empty() {
            return;
        }
        let inner = self.inner();
        let ids: Vec<JobId> = back.iter().map(|(id, ..)| *id).collect();
        self.session.rows.update(|rows| {
            for (id, source, file) in back {
                inner.originals.keep(id, file);
                if let Some(at) = place(rows, id) {
                    rows[at] = rows[at].moved(source);
                }
            }
        });
        self.send(Event::Attached(ids));
        self.show_absent();
    }

    /// The row is gone; nobody waits for its file.
    pub(super) fn no_longer_absent(self, id: JobId) {
        let inner = self.inner();
        let is_any = !inner.memory.absent.borrow().is_empty();
        if is_any {
            inner.memory.absent.borrow_mut().forget(id);
            self.show_absent();
        }
    }

    fn show_absent(self) {
        let absent = self.inner().memory.absent.borrow().len();
        if self.session.absent.get_untracked() != absent {
            self.session.absent.set(absent);
        }
    }
}
