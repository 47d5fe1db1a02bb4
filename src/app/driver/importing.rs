//! A list of names that was edited elsewhere comes back onto the rows: one step, however long.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::slicing::Slicing;
use crate::app::session::{Imported, Row};
use crate::app::wording;
use crate::browser::files::texts;
use crate::domain::decision::Decision;
use crate::domain::export::import::{self, Known, Question};
use crate::domain::file_name::Stem;
use crate::domain::words;

impl Driver {
    /// Takes the names of the list that was just chosen.
    pub(crate) fn import_names(self, event: &Event) {
        let Some(list) = texts::picked(event) else {
            return;
        };
        spawn_local(async move {
            self.names_settled().await;
            let rows = self.session.rows.get_untracked();
            let imported = match texts::text(&list).await {
                Err(problem) => Err(wording::of(&problem).what.to_owned()),
                Ok(text) => self.understood(&text, &rows).await,
            };
            self.session.imported.set(Some(match imported {
                Ok(imported) => self.take_names(imported, &rows),
                Err(said) => Imported {
                    said,
                    faults: Vec::new(),
                },
            }));
        });
    }

    async fn understood(self, text: &str, rows: &[Row]) -> Result<import::Imported, String> {
        let mut slicing = Slicing::to_the_end();
        let mut question = Question::new(text);
        for row in rows {
            question.tell(&self.known(row));
            slicing.goes_on().await;
        }
        let answer = self.inner().experts.scribe.ask(&question.into_text()).await;
        let imported = answer.ok().as_deref().and_then(import::read);
        imported.ok_or_else(|| words::scribe_lost().to_owned())
    }

    fn known(self, row: &Row) -> Known {
        let inner = self.inner();
        let run = inner.run.borrow();
        let decision = run.job(row.id).map(|job| job.decision());
        Known {
            path: row.source.path.clone(),
            extension: row.extension.to_string(),
            name: inner.names.borrow().get(row.id).map(ToString::to_string),
            is_pinned: decision.is_some_and(Decision::is_pinned),
        }
    }

    /// Makes the names typed ones; those of pictures that were removed meanwhile are left out.
    fn take_names(self, imported: import::Imported, rows: &[Row]) -> Imported {
        let inner = self.inner();
        let names: Vec<_> = {
            let run = inner.run.borrow();
            let typed = imported.names.iter().filter_map(|(place, name)| {
                let id = rows.get(*place)?.id;
                run.job(id)?;
                Some((id, Decision::Typed(Stem::parse(name).ok()?)))
            });
            typed.collect()
        };
        let said = wording::imported(names.len(), imported.faults.len());
        if !names.is_empty() {
            self.decide(names);
        }
        Imported {
            said,
            faults: imported.faults,
        }
    }
}
