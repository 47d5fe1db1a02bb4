//! What a model is told beside the pictures of a request, where the person allows it.

use leptos::prelude::*;

use super::Driver;
use crate::app::session::{Row, place};
use crate::domain::decision::Decision;
use crate::domain::house_style;
use crate::domain::image::JobId;
use crate::domain::prompt::hint::Hint;
use crate::domain::rules::Tells;
use crate::domain::run::Run;

impl Driver {
    /// Folder, date and text of each picture; nothing where none may be told.
    pub(super) fn hints(self, tells: Tells, jobs: &[JobId]) -> Vec<Hint> {
        if !(tells.folder || tells.date || tells.text) {
            return Vec::new();
        }
        let inner = self.inner();
        let run = inner.run.borrow();
        let hint = |id: &JobId| {
            let row = self.session.row(*id)?;
            let taken = run.job(*id)?.facts().and_then(|facts| facts.taken);
            let text = inner.texts.borrow().get(*id).cloned();
            Some(Hint::new(tells, &row.source.path, taken).with_text(text.filter(|_| tells.text)))
        };
        jobs.iter().map(|id| hint(id).unwrap_or_default()).collect()
    }

    /// Names of other pictures, nearest first; none where they may not be told.
    pub(super) fn examples(self, tells: Tells, jobs: &[JobId]) -> Vec<String> {
        if !tells.examples {
            return Vec::new();
        }
        let inner = self.inner();
        let run = inner.run.borrow();
        let last_typed = inner.last_typed.borrow();
        let others = last_typed.iter().filter(|id| !jobs.contains(id));
        let typed: Vec<&str> = others.filter_map(|id| typed(&run, id)).collect();
        self.session.rows.with_untracked(|rows| {
            let good = good_siblings(rows, jobs).map(|row| &*row.original_stem);
            house_style::examples(typed, good)
        })
    }
}

fn typed(run: &Run, id: JobId) -> Option<&str> {
    match run.job(id)?.decision() {
        Decision::Typed(stem) => Some(stem.as_str()),
        _ => None,
    }
}

/// Rows near the first of these pictures, in its folder and with good old names.
fn good_siblings<'a>(rows: &'a [Row], jobs: &[JobId]) -> impl Iterator<Item = &'a Row> {
    let at = jobs.first().and_then(|first| place(rows, *first));
    let near = at.into_iter().flat_map(move |at| {
        let near = house_style::nearby(at, rows.len()).map(|place| &rows[place]);
        near.filter(move |row| row.source.folder() == rows[at].source.folder())
    });
    near.filter(|row| row.verdict.is_good() && !jobs.contains(&row.id))
}
