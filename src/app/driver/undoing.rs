//! Undo and redo: what a person does is recorded where it happens, and taken back from here.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::Driver;
use crate::app::session::{Row, Undoable, place};
use crate::app::wording;
use crate::browser::{clock, focus, timers, viewport};
use crate::domain::decision::Decision;
use crate::domain::history::{Change, Direction, Step};
use crate::domain::image::JobId;
use crate::domain::job::Job;
use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::domain::run::Event;

/// How long a list takes to show other rows after it was scrolled, in milliseconds.
const SCROLL_MS: u32 = 60;

/// Everything that belongs to a picture that was removed, so that it can come back.
pub(super) struct Removed {
    row: Row,
    job: Box<Job>,
    original: Option<File>,
    checksum: Option<u32>,
    undelivered: Option<Problem>,
    /// Its name was offered to be kept.
    is_offered: bool,
    /// Its place in the order the list was shown in, unless that was list order.
    sorted_at: Option<usize>,
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

    /// A person removed a picture.
    pub(crate) fn remove(self, id: JobId) {
        self.settle_the_rest();
        if let Some(removed) = self.take_out(id) {
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

    /// A picture is asked about again: the name it has can come back.
    pub(super) fn record_name(self, id: JobId) {
        let job = self.job(id).filter(|job| job.name().is_some());
        if let Some(job) = job {
            self.record(Step::AskedAgain(id, job));
        }
    }

    fn record(self, step: Step<Removed>) {
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
    fn carry_out(self, step: Step<Removed>, direction: Direction) -> Option<Step<Removed>> {
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
                let removed = self.bring_back(removed);
                self.lead_to(removed.row.id);
                Some(Step::Removed(removed))
            }
            (Step::Removed(removed), Direction::Redo) => {
                self.take_out(removed.row.id).map(Step::Removed)
            }
            (Step::AskedAgain(id, job), _) => {
                let instead = self.job(id)?;
                self.send(Event::Restored(id, job));
                Some(Step::AskedAgain(id, instead))
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

    /// Takes a picture out of everything, with all that belongs to it.
    fn take_out(self, id: JobId) -> Option<Removed> {
        let inner = self.inner();
        let (row, job) = (self.session.row(id)?, self.job(id)?);
        let original = inner.originals.file(id);
        let checksum = inner.checksums.borrow().get(id).copied();
        let undelivered = inner.undelivered.borrow().get(id).cloned();
        let is_offered = inner.offered.borrow().contains(id);
        self.send(Event::Removed(id));
        self.withdraw_offers(&[id]);
        self.forget(id);
        self.session
            .rows
            .update(|rows| rows.retain(|row| row.id != id));
        let sorted_at = self.unsort(id);
        self.names_changed();
        Some(Removed {
            row,
            job,
            original,
            checksum,
            undelivered,
            is_offered,
            sorted_at,
        })
    }

    /// Puts a picture back to where it was.
    fn bring_back(self, removed: Removed) -> Removed {
        let inner = self.inner();
        let (row, id) = (removed.row.clone(), removed.row.id);
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
            self.offer(std::slice::from_ref(&row));
        }
        let is_drawn = row.preview.with_untracked(Option::is_some);
        if !is_drawn && removed.job.may_be_sent() {
            // It was given up with the picture; the row asks for it anew.
            inner.drawing.borrow_mut().remove(id);
        }
        self.session.rows.update(|rows| {
            let at = rows.partition_point(|other| other.id < id);
            rows.insert(at, row);
        });
        self.sort_back(id, removed.sorted_at);
        self.send(Event::Restored(id, removed.job.clone()));
        removed
    }

    /// Gives the keyboard to a row, wherever in the list it is.
    fn lead_to(self, id: JobId) {
        self.session.current.set(Some(id));
        let Some(row) = self.session.row(id) else {
            return;
        };
        spawn_local(async move {
            // By then the row is in the document, if it is to be.
            timers::sleep(0).await;
            if focus::row_of_file(&row.source.path) {
                return;
            }
            if let Some(place) = untrack(|| self.session.shown_at(id)) {
                viewport::scroll_to_row(place);
            }
            timers::sleep(SCROLL_MS).await;
            focus::row_of_file(&row.source.path);
        });
    }

    fn show_history(self) {
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
    fn describe(self, step: &Step<Removed>) -> String {
        let file = |id| {
            let path = |rows: &Vec<Row>| Some(rows[place(rows, id)?].source.path.clone());
            self.session.rows.with_untracked(path).unwrap_or_default()
        };
        match step {
            Step::Decided(changes) => match &changes[..] {
                [change] => wording::decision(&change.after, &file(change.id)),
                _ => wording::decisions(changes.len()),
            },
            Step::Ruled(_) => wording::CHANGE_OF_RULES.to_owned(),
            Step::Removed(removed) => wording::removal(&removed.row.source.path),
            Step::AskedAgain(id, _) => wording::new_name(&file(*id)),
        }
    }
}
