//! The list outlives the page: what changes is kept a moment later, by a worker.
//!
//! Pictures that are being named change often and are kept when they rest. Where nothing can be
//! kept, that is said once, and everything else works.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::browser::places::Place;
use crate::browser::{start_up, storage, timers};
use crate::domain::image::{JobId, path};
use crate::domain::jobs::{JobMap, JobSet};
use crate::domain::session::{Absent, Beside, Order, State, row};
use crate::domain::words;

/// How long changes are gathered, in milliseconds: a crash costs no more than that.
const GATHER_MS: u32 = 300;

/// So many rows are written as texts in one task.
const AT_ONCE: usize = 200;

/// How long what needs the kept list waits for it, in milliseconds.
const PATIENCE_MS: u32 = 3_000;

/// What is known of the kept list.
#[derive(Default)]
pub(super) struct Memory {
    /// `None` until the keeper has begun.
    state: Cell<Option<State>>,
    /// Who waits for that.
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
    /// Rows that changed since they were kept.
    changed: RefCell<JobSet>,
    is_writing: Cell<bool>,
    /// Rows that came back without their files.
    pub(super) absent: RefCell<Absent>,
    /// What they were dropped as, until it is opened again.
    pub(super) places: RefCell<Vec<Place>>,
    /// What pictures were asked, by picture.
    pub(super) asked: RefCell<JobMap<Rc<str>>>,
}

impl Memory {
    /// Whether answers are kept, be it by this tab alone or not.
    pub(super) fn has_answers(&self) -> bool {
        matches!(self.state.get(), Some(State::Kept | State::Elsewhere))
    }

    /// These rows are kept as they are.
    pub(super) fn note_kept(&self, ids: impl Iterator<Item = JobId>) {
        let mut changed = self.changed.borrow_mut();
        for id in ids {
            changed.remove(id);
        }
    }
}

impl Driver {
    /// These rows changed, or are gone.
    pub(super) fn keep_rows(self, ids: &[JobId]) {
        let inner = self.inner();
        let run = inner.run.borrow();
        let is_at_rest =
            |id: &JobId| (run.job(*id)).is_none_or(|job| !job.status().stage().is_active());
        let mut changed = inner.memory.changed.borrow_mut();
        for id in ids.iter().filter(|id| is_at_rest(id)) {
            changed.insert(*id);
        }
        drop((changed, run));
        self.keep_list();
    }

    /// Something about the list changed: it is kept soon.
    pub(super) fn keep_list(self) {
        let inner = self.inner();
        let memory = &inner.memory;
        if memory.state.get() != Some(State::Kept) || memory.is_writing.replace(true) {
            return;
        }
        spawn_local(async move {
            let memory = &self.inner().memory;
            timers::sleep(GATHER_MS).await;
            while self.keep_some().await && !memory.changed.borrow().is_empty() {}
            memory.is_writing.set(false);
        });
    }

    /// Whether it is worth going on.
    async fn keep_some(self) -> bool {
        let inner = self.inner();
        let ids: Vec<JobId> = inner.memory.changed.borrow().iter().take(AT_ONCE).collect();
        inner.memory.note_kept(ids.iter().copied());
        let rows: Vec<(u32, String)> = ids.iter().map(|id| (id.0, self.row_text(*id))).collect();
        let order = Order::Keep {
            settings: &self.settings().to_text(),
            rows: rows.iter().map(|(id, row)| (*id, &**row)).collect(),
        };
        let kept = inner.experts.keeper.ask(&order.to_text()).await;
        let state = State::read(&kept.unwrap_or_default());
        if state != State::Kept {
            self.list_is(state);
        }
        state == State::Kept
    }

    /// A row as it is kept; empty for one that is gone.
    fn row_text(self, id: JobId) -> String {
        let inner = self.inner();
        let run = inner.run.borrow();
        let (Some(row), Some(job)) = (self.session.row(id), run.job(id)) else {
            return String::new();
        };
        let sidecars = inner.sidecars.borrow();
        let with_pictures = inner.with_pictures.borrow();
        let places = with_pictures.get(id).into_iter().flatten();
        let beside = places.filter_map(|place| {
            let sidecar = sidecars.get(*place)?;
            Some(Beside {
                name: path::file_name(&sidecar.path).to_owned(),
                size: sidecar.size,
                modified_ms: sidecar.modified_ms,
            })
        });
        let beside: Vec<Beside> = beside.collect();
        row::text(&row.source, &row.original_stem, job, &beside)
    }

    /// Whether the list is kept from now on; said once where it is not.
    pub(super) fn list_is(self, state: State) {
        let inner = self.inner();
        inner.memory.state.set(Some(state));
        self.session.unkept.set(state);
        // Dropping them tells those who wait.
        inner.memory.waiting.take();
        self.keep_list();
    }

    /// Until the kept list is back, if there is one; not for long.
    pub(super) async fn list_is_back(self) {
        let inner = self.inner();
        if inner.memory.state.get().is_some() {
            return;
        }
        let (sender, receiver) = oneshot::channel();
        inner.memory.waiting.borrow_mut().push(sender);
        timers::within(PATIENCE_MS, receiver).await;
    }

    /// Forgets everything on this device, past renames too if a person wants that, and begins anew.
    pub(crate) fn clear_everything(self, renames: bool) {
        if !start_up::confirms(words::clear_question()) {
            return;
        }
        spawn_local(async move {
            let inner = self.inner();
            // What changes meanwhile is not kept.
            inner.memory.state.set(Some(State::Refused));
            let order = Order::Clear { renames }.to_text();
            // A keeper that cannot be reached has kept nothing.
            let _ = inner.experts.keeper.ask(&order).await;
            storage::clear();
            start_up::reload();
        });
    }
}
