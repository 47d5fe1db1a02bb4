//! Undo and redo: what a person does is recorded where it happens, and taken back from here.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::Driver;
use crate::app::session::{Row, Undoable, place};
use crate::app::wording;
use crate::browser::{clock, focus, timers};
use crate::domain::decision::Decision;
use crate::domain::history::{Change, Direction, Step};
use crate::domain::image::JobId;
use crate::domain::job::Job;
use crate::domain::jobs::JobSet;
use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::domain::run::Event;
use crate::domain::words;

/// Everything that belongs to a picture that was removed, so that it can come back.
pub(super) struct Removed {
    row: Row,
    job: Box<Job>,
    original: Option<File>,
    checksum: Option<u32>,
    undelivered: Option<Problem>,
    /// Its name was offered to be kept.
    is_offered: bool,
    /// Its place among the pictures that were shown, unless it was one of many or all were shown.
    listed_at: Option<usize>,
}

impl Driver {
    /// A person decided about the names of these pictures.
    pub(crate) fn decide(self, names: Vec<(JobId, Decision)>) {
        self.settle_the_rest();
        let changes = self.changes(&names);
        self.settle(names);
        self.record(Step::Decided(changes));
    }

    /// A person changed the rules.
    pub(crate) fn set_rules(self, rules: Rules) {
        let before = self.session.rules.get_untracked();
        let inner = self.inner();
        let mut history = inner.history.borrow_mut();
        history.record_rules(before, rules.clone(), clock::now());
        drop(history);
        self.follow_rules(rules);
        self.show_history();
    }

    /// A person removed pictures.
    pub(crate) fn remove(self, ids: &[JobId]) {
        self.settle_the_rest();
        let removed = self.take_out(ids);
        let pictures = words::pictures(removed.len());
        self.session.said.set(words::removed_many(&pictures));
        if !removed.is_empty() {
            self.record(Step::Removed(removed));
        }
    }

    pub(crate) fn undo(self) {
        self.go(Direction::Undo);
    }

    pub(crate) fn redo(self) {
        self.go(Direction::Redo);
    }

    /// A button that is switched off as it is pressed loses the keyboard; another has it then.
    pub(crate) fn keep_the_keyboard(self, other: &'static str) {
        spawn_local(async move {
            // By then the button is switched off.
            timers::sleep(0).await;
            focus::field_if_lost(other);
        });
    }

    /// Pictures are asked about again: the names they have can come back.
    pub(super) fn record_names(self, ids: &[JobId]) {
        let jobs = ids.iter().filter_map(|id| Some((*id, self.job(*id)?)));
        let jobs: Vec<_> = jobs.filter(|(_, job)| job.name().is_some()).collect();
        if !jobs.is_empty() {
            self.record(Step::AskedAgain(jobs));
        }
    }

    fn record(self, step: Step<Vec<Removed>>) {
        self.inner().history.borrow_mut().record(step);
        self.show_history();
    }

    /// Takes the next step in this direction and says so.
    fn go(self, direction: Direction) {
        self.settle_the_rest();
        let inner = self.inner();
        let step = inner.history.borrow_mut().take(direction);
        let Some(step) = step else {
            return;
        };
        let said = wording::was_taken_back(direction, &self.describe(&step));
        let step = self.carry_out(step, direction);
        if let Some(step) = step {
            inner.history.borrow_mut().took(direction, step);
        }
        self.show_history();
        self.session.said.set(said);
    }

    /// What is left is the step as it can be taken the other way.
    fn carry_out(
        self,
        step: Step<Vec<Removed>>,
        direction: Direction,
    ) -> Option<Step<Vec<Removed>>> {
        match (step, direction) {
            (Step::Decided(changes), _) => {
                let names = changes.iter().map(|change| change.outcome(direction));
                self.settle(names.collect());
                Some(Step::Decided(changes))
            }
            (Step::Ruled(ruled), _) => {
                self.follow_rules(ruled.outcome(direction));
                Some(Step::Ruled(ruled))
            }
            (Step::Removed(removed), Direction::Undo) => {
                self.bring_back(&removed);
                if let Some(first) = removed.first() {
                    self.lead_to(first.row.id);
                }
                Some(Step::Removed(removed))
            }
            (Step::Removed(removed), Direction::Redo) => {
                let ids: Vec<JobId> = removed.iter().map(|one| one.row.id).collect();
                Some(Step::Removed(self.take_out(&ids)))
            }
            (Step::AskedAgain(jobs), _) => {
                let instead = jobs.into_iter().filter_map(|(id, job)| {
                    let instead = self.job(id)?;
                    self.send(Event::Restored(id, job));
                    Some((id, instead))
                });
                Some(Step::AskedAgain(instead.collect()))
            }
        }
    }

    /// What these decisions change, each picture once.
    fn changes(self, names: &[(JobId, Decision)]) -> Vec<Change> {
        let inner = self.inner();
        let run = inner.run.borrow();
        let change = |(id, after): &(JobId, Decision)| {
            let before = run.job(*id)?.decision();
            (before != after).then(|| Change {
                id: *id,
                before: before.clone(),
                after: after.clone(),
            })
        };
        names.iter().filter_map(change).collect()
    }

    fn job(self, id: JobId) -> Option<Box<Job>> {
        let inner = self.inner();
        let run = inner.run.borrow();
        run.job(id).cloned().map(Box::new)
    }

    /// Takes pictures out of everything, with all that belongs to them.
    fn take_out(self, ids: &[JobId]) -> Vec<Removed> {
        let mut gone = JobSet::default();
        let mut removed: Vec<Removed> = Vec::with_capacity(ids.len());
        for id in ids {
            gone.insert(*id);
            removed.extend(self.part_with(*id));
        }
        self.withdraw_offers(ids);
        self.session
            .rows
            .update(|rows| rows.retain(|row| !gone.contains(row.id)));
        let place = self.unlist(&|id| gone.contains(id));
        if let [one] = &mut removed[..] {
            one.listed_at = place;
        }
        self.names_changed();
        removed
    }

    fn part_with(self, id: JobId) -> Option<Removed> {
        let inner = self.inner();
        let removed = Removed {
            row: self.session.row(id)?,
            job: self.job(id)?,
            original: inner.originals.file(id),
            checksum: inner.checksums.borrow().get(id).copied(),
            undelivered: inner.undelivered.borrow().get(id).cloned(),
            is_offered: inner.offered.borrow().contains(id),
            listed_at: None,
        };
        self.send(Event::Removed(id));
        self.forget(id);
        Some(removed)
    }

    /// Puts pictures back to where they were.
    fn bring_back(self, removed: &[Removed]) {
        self.session.rows.update(|rows| {
            let mut back = removed.iter().map(|one| &one.row).peekable();
            let stayed = std::mem::take(rows);
            for row in stayed {
                while let Some(before) = back.next_if(|back| back.id < row.id) {
                    rows.push(before.clone());
                }
                rows.push(row);
            }
            rows.extend(back.cloned());
        });
        for one in removed {
            self.give_back(one);
        }
        match removed {
            [one] => self.list_back(one.row.id, one.listed_at),
            _ => self.list_what_came(),
        }
    }

    fn give_back(self, removed: &Removed) {
        let inner = self.inner();
        let id = removed.row.id;
        if let Some(original) = &removed.original {
            inner.originals.keep(id, original.clone());
        }
        if let Some(checksum) = removed.checksum {
            inner.checksums.borrow_mut().insert(id, checksum);
        }
        if let Some(problem) = removed.undelivered.clone() {
            inner.undelivered.borrow_mut().insert(id, problem);
        }
        if removed.is_offered {
            self.offer(std::slice::from_ref(&removed.row));
        }
        let is_drawn = removed.row.preview.with_untracked(Option::is_some);
        if !is_drawn && removed.job.may_be_sent() {
            // It was given up with the picture; the row asks for it anew.
            inner.drawing.borrow_mut().remove(id);
        }
        self.send(Event::Restored(id, removed.job.clone()));
    }

    pub(super) fn show_history(self) {
        let inner = self.inner();
        let history = inner.history.borrow();
        let words = |direction| history.next(direction).map(|step| self.describe(step));
        let undoable = Undoable {
            undo: words(Direction::Undo),
            redo: words(Direction::Redo),
        };
        if self.session.history.get_untracked() != undoable {
            self.session.history.set(undoable);
        }
    }

    /// A step in words, such as "edit of IMG_1.jpg".
    fn describe(self, step: &Step<Vec<Removed>>) -> String {
        let file = |id| {
            let path = |rows: &Vec<Row>| Some(rows[place(rows, id)?].source.path.clone());
            self.session.rows.with_untracked(path).unwrap_or_default()
        };
        match step {
            Step::Decided(changes) => match &changes[..] {
                [change] => wording::decision(&change.after, &file(change.id)),
                _ => words::did_edit_many(changes.len()),
            },
            Step::Ruled(_) => words::did_change_rules().to_owned(),
            Step::Removed(removed) => match &removed[..] {
                [one] => words::did_remove(&one.row.source.path),
                _ => words::did_remove_many(&words::pictures(removed.len())),
            },
            Step::AskedAgain(jobs) => match &jobs[..] {
                [(id, _)] => words::did_name_again(&file(*id)),
                _ => words::did_name_again_many(&words::pictures(jobs.len())),
            },
        }
    }
}
