//! One edit for many names: planned in pieces that the page can bear, shown, then made.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::slicing::Slicing;
use crate::app::session::Row;
use crate::browser::timers;
use crate::domain::bulk_edit::{Candidate, Cause, Edit, Plan, Planned, Replace, expression};
use crate::domain::decision::Decision;
use crate::domain::dialog::edit_names::Preview;
use crate::domain::file_name::FileName;
use crate::domain::image::{JobId, path};
use crate::domain::jobs::JobMap;
use crate::domain::words;

/// As many names are planned anew at every letter; with more, typing is waited for.
const AT_ONCE: usize = 300;

/// How long, in milliseconds.
const TYPING_MS: u32 = 120;

impl Driver {
    /// Shows what an edit would do, unless another is wanted meanwhile.
    pub(super) fn preview_edit(self, edit: Edit, only_untyped: bool) {
        self.drop_preview();
        spawn_local(async move {
            let inner = self.inner();
            let mut slicing = Slicing::while_it_counts(&inner.plans);
            if self.session.rows.with_untracked(Vec::len) > AT_ONCE {
                timers::sleep(TYPING_MS).await;
            }
            let outlook = match self.learned(edit).await {
                Ok(edit) => self.outlook(edit, only_untyped, &mut slicing).await.map(Ok),
                Err(fault) => slicing.goes_on().await.then_some(Err(fault)),
            };
            if let Some(outlook) = outlook {
                self.tell_outlook(&outlook);
            }
        });
    }

    /// What is planned is not wanted any longer.
    pub(super) fn drop_preview(self) {
        let inner = self.inner();
        inner.plans.set(inner.plans.get().wrapping_add(1));
    }

    /// Makes an edit: one step, however many names it changes.
    pub(super) fn edit_names(self, edit: Edit, only_untyped: bool) {
        self.drop_preview();
        spawn_local(async move {
            let Ok(edit) = self.learned(edit).await else {
                // Seen in the preview, without which no edit is made.
                return;
            };
            let mut slicing = Slicing::to_the_end();
            let planned = self.plan_edit(edit, only_untyped, &mut slicing).await;
            let (planned, _) = planned.unwrap_or_default();
            let names: Vec<_> = {
                let inner = self.inner();
                let names = inner.names.borrow();
                planned
                    .into_iter()
                    .filter(|one| one.still_applies(names.get(one.id)))
                    .map(|one| (one.id, Decision::Typed(one.after)))
                    .collect()
            };
            self.session.said.set(words::names_changed(names.len()));
            self.decide(names);
        });
    }

    /// The edit, with what a regular expression makes of every name; or what is wrong with it.
    async fn learned(self, edit: Edit) -> Result<Edit, String> {
        let Edit::Replace(mut replace) = edit else {
            return Ok(edit);
        };
        if let Replace::Expression(expression, _) = &replace {
            let inner = self.inner();
            let names: Vec<String> = {
                let names = inner.names.borrow();
                names
                    .iter()
                    .map(|(_, name)| name.stem.to_string())
                    .collect()
            };
            let question = expression.question(names.iter().map(String::as_str));
            let answer = inner.experts.searcher.ask(&question).await;
            let answer = answer.map_err(|_| words::searcher_lost().to_owned())?;
            let made = expression::read(&answer);
            let made = made.map_err(|fault| fault.to_string())?;
            let made: Vec<_> = made.into_iter().map(str::to_owned).collect();
            replace.learn(names.into_iter().zip(made));
        }
        Ok(Edit::Replace(replace))
    }

    async fn outlook(
        self,
        edit: Edit,
        only_untyped: bool,
        slicing: &mut Slicing<'_>,
    ) -> Option<Preview> {
        let (planned, of) = self.plan_edit(edit, only_untyped, slicing).await?;
        let planned = self.with_followers(planned, slicing).await?;
        Some(Preview::new(&planned, of))
    }

    /// Every name that the edit changes, in list order, and how many it is meant for; `None` once
    /// another plan is wanted.
    async fn plan_edit(
        self,
        edit: Edit,
        only_untyped: bool,
        slicing: &mut Slicing<'_>,
    ) -> Option<(Vec<Planned>, usize)> {
        let mut plan = Plan::new(edit);
        self.session.skipped.with_untracked(|skipped| {
            for (skipped, _) in skipped {
                plan.avoid(path::folder(skipped), path::file_name(skipped));
            }
        });
        for row in &self.session.rows.get_untracked() {
            self.look(row, only_untyped, &mut plan);
            slicing.goes_on().await.then_some(())?;
        }
        let mut planned = Vec::with_capacity(plan.changes());
        while let Some(one) = plan.settle() {
            planned.push(one);
            slicing.goes_on().await.then_some(())?;
        }
        Some((planned, plan.looked_at()))
    }

    fn look(self, row: &Row, only_untyped: bool, plan: &mut Plan) {
        let inner = self.inner();
        let run = inner.run.borrow();
        let is_pinned = run
            .job(row.id)
            .is_some_and(|job| job.decision().is_pinned());
        // What is selected is meant, where anything is.
        let review = inner.review.borrow();
        let selection = &review.selection;
        let is_left_out = (only_untyped && is_pinned)
            || !(selection.members().is_empty() || selection.contains(row.id));
        let folder = row.source.folder();
        match inner.names.borrow().get(row.id) {
            None => plan.avoid(folder, row.source.file_name()),
            Some(name) if is_left_out => plan.avoid(folder, &name.to_string()),
            Some(name) => plan.look(Candidate {
                id: row.id,
                folder,
                name,
            }),
        }
    }

    /// The same, and the names that change because those do, in list order.
    async fn with_followers(
        self,
        planned: Vec<Planned>,
        slicing: &mut Slicing<'_>,
    ) -> Option<Vec<Planned>> {
        let inner = self.inner();
        let mut typed = JobMap::default();
        for one in &planned {
            typed.insert(one.id, one.after.clone());
        }
        let rows = self.session.rows.get_untracked();
        let names = self.draft(&rows, &typed, slicing).await?.names;
        let mut planned = planned.into_iter().peekable();
        let mut all = Vec::with_capacity(planned.len());
        for (row, name) in rows.iter().zip(names) {
            slicing.goes_on().await.then_some(())?;
            match planned.next_if(|one| one.id == row.id) {
                Some(one) => all.push(one),
                None => all.extend(follower(row.id, inner.names.borrow().get(row.id), name)),
            }
        }
        Some(all)
    }
}

/// A name that nobody edits, where it changes.
fn follower(id: JobId, before: Option<&FileName>, after: Option<FileName>) -> Option<Planned> {
    let (before, after) = (before?.stem.clone(), after?.stem);
    (before != after).then_some(Planned {
        id,
        before,
        after,
        cause: Cause::Followed,
    })
}
