//! One edit for many names: planned in pieces that the page can bear, shown, then made.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use crate::app::session::Row;
use crate::app::wording;
use crate::browser::timers;
use crate::domain::bulk_edit::{Candidate, Edit, Plan, Planned};
use crate::domain::decision::Decision;
use crate::domain::image::path;

/// How long the page works without a pause, in milliseconds.
const PIECE_MS: f64 = 10.0;

/// As many changes as a person looks at.
const SHOWN: usize = 50;

/// As many names are planned anew at every letter; with more, typing is waited for.
const AT_ONCE: usize = 300;

/// How long, in milliseconds.
const TYPING_MS: u32 = 120;

/// What an edit would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Preview {
    /// The first names that change.
    pub shown: Vec<Planned>,
    /// How many change.
    pub changes: usize,
    /// How many of these get a number, since another picture has the name.
    pub numbered: usize,
    /// How many names the edit is meant for.
    pub of: usize,
}

impl Driver {
    /// Shows what an edit would do, unless another is wanted meanwhile.
    pub(crate) fn preview_edit(
        self,
        edit: Edit,
        only_untyped: bool,
        preview: RwSignal<Option<Preview>>,
    ) {
        let number = self.next_plan();
        spawn_local(async move {
            if self.session.rows.with_untracked(Vec::len) > AT_ONCE {
                timers::sleep(TYPING_MS).await;
            }
            if let Some((planned, of)) = self.plan_edit(edit, only_untyped, Some(number)).await {
                preview.set(Some(Preview {
                    changes: planned.len(),
                    numbered: planned.iter().filter(|one| one.is_numbered).count(),
                    of,
                    shown: planned.into_iter().take(SHOWN).collect(),
                }));
            }
        });
    }

    /// What is planned is not wanted any longer.
    pub(crate) fn drop_preview(self) {
        self.next_plan();
    }

    /// Makes an edit: one step, however many names it changes.
    pub(crate) fn edit_names(self, edit: Edit, only_untyped: bool) {
        self.drop_preview();
        spawn_local(async move {
            let Some((planned, _)) = self.plan_edit(edit, only_untyped, None).await else {
                return;
            };
            let names: Vec<_> = planned
                .into_iter()
                .filter(|one| self.is_still(one))
                .map(|one| (one.id, Decision::Typed(one.after)))
                .collect();
            self.session.said.set(wording::changed(names.len()));
            self.decide(names);
        });
    }

    /// Whether a picture has the name that an edit was planned for: while a large edit is planned, a
    /// person may type and a model may answer, and what came later counts.
    fn is_still(self, one: &Planned) -> bool {
        let inner = self.inner();
        let names = inner.names.borrow();
        names
            .get(one.id)
            .is_some_and(|name| name.stem == one.before)
    }

    fn next_plan(self) -> u32 {
        let inner = self.inner();
        inner.plans.set(inner.plans.get().wrapping_add(1));
        inner.plans.get()
    }

    /// Every name that changes, in list order, and how many the edit is meant for. A plan with a
    /// number is only looked at: it is `None` once another is wanted.
    async fn plan_edit(
        self,
        edit: Edit,
        only_untyped: bool,
        number: Option<u32>,
    ) -> Option<(Vec<Planned>, usize)> {
        let mut plan = Plan::new(edit);
        self.session.skipped.with_untracked(|skipped| {
            for (skipped, _) in skipped {
                plan.avoid(path::folder(skipped), path::file_name(skipped));
            }
        });
        let rows = self.session.rows.get_untracked();
        let mut piece = Piece::start();
        for row in &rows {
            self.look(row, only_untyped, &mut plan);
            self.rest(&mut piece, number).await?;
        }
        let mut planned = Vec::with_capacity(plan.changes());
        while let Some(one) = plan.settle() {
            planned.push(one);
            self.rest(&mut piece, number).await?;
        }
        Some((planned, plan.looked_at()))
    }

    fn look(self, row: &Row, only_untyped: bool, plan: &mut Plan) {
        let inner = self.inner();
        let run = inner.run.borrow();
        let is_pinned = run
            .job(row.id)
            .is_some_and(|job| job.decision().is_pinned());
        let folder = row.source.folder();
        // A file must not be called like a folder beside it.
        let mut beside = folder;
        while !beside.is_empty() {
            plan.avoid(path::folder(beside), path::file_name(beside));
            beside = path::folder(beside);
        }
        match inner.names.borrow().get(row.id) {
            None => plan.avoid(folder, row.source.file_name()),
            Some(name) if only_untyped && is_pinned => plan.avoid(folder, &name.to_string()),
            Some(name) => plan.look(Candidate {
                id: row.id,
                folder,
                name,
            }),
        }
    }

    /// Lets the page do something else where it is time; `None` once another plan is wanted.
    async fn rest(self, piece: &mut Piece, number: Option<u32>) -> Option<()> {
        if piece.is_over() {
            timers::sleep(0).await;
            *piece = Piece::start();
        }
        let latest = self.inner().plans.get();
        number.is_none_or(|number| number == latest).then_some(())
    }
}

/// The work of one task.
struct Piece {
    since_ms: f64,
}

impl Piece {
    fn start() -> Self {
        Self {
            since_ms: timers::now_ms(),
        }
    }

    fn is_over(&self) -> bool {
        timers::now_ms() - self.since_ms > PIECE_MS
    }
}
