//! Taking lists of the names home, and the scripts that rename where the files are.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::slicing::Slicing;
use crate::app::session::{Delivery, Row};
use crate::app::wording;
use crate::browser::downloads;
use crate::browser::scribe::{self, Saved};
use crate::domain::export::{Beside, Format, Question, Record};
use crate::domain::image::path::file_name;
use crate::domain::problem::Problem;
use crate::domain::words;

impl Driver {
    /// Delivers a list or a pair of scripts with the names of the settled plan.
    pub(crate) fn export(self, format: Format) {
        spawn_local(async move {
            self.names_settled().await;
            let said = match self.exported(format).await {
                Ok(name) if name.is_empty() => words::nothing_said().to_owned(),
                Ok(name) => {
                    // Captions alone bring no names back.
                    if format.holds_names() {
                        self.session.is_taken_home.set(true);
                    }
                    wording::exported(&name)
                }
                Err(said) => said.to_owned(),
            };
            self.session.delivery.set(Delivery::Done(said));
        });
    }

    /// What it was saved as; nothing where there is nothing to tell.
    async fn exported(self, format: Format) -> Result<String, &'static str> {
        let question = self.telling_all(Question::new(format)).await;
        let answer = self.inner().experts.scribe.ask(&question).await;
        let saved = answer.ok().as_deref().and_then(scribe::read);
        let Saved { name, url } = saved.ok_or_else(words::scribe_lost)?;
        if !name.is_empty() {
            let failed = |problem: Problem| wording::of(&problem).what;
            downloads::save_from(url, &name).map_err(failed)?;
        }
        Ok(name)
    }

    /// The list of names as text, to go into an archive; `None` where it could not be made.
    pub(super) async fn list_of_names(self) -> Option<String> {
        let question = self.telling_all(Question::for_list()).await;
        self.inner().experts.scribe.ask(&question).await.ok()
    }

    async fn telling_all(self, mut question: Question) -> String {
        let mut slicing = Slicing::to_the_end();
        for row in &self.session.rows.get_untracked() {
            question.tell(&self.told(row));
            slicing.goes_on().await;
        }
        question.into_text()
    }

    /// Everything that is known of a picture.
    fn told(self, row: &Row) -> Record {
        let inner = self.inner();
        let run = inner.run.borrow();
        let job = run.job(row.id);
        let name = inner.names.borrow().get(row.id).map(ToString::to_string);
        let said = job.and_then(|job| job.said());
        let details = said.map(|said| said.details());
        let facts = job.and_then(|job| job.facts());
        let problem = job.and_then(|job| job.status().problem());
        let new_picture = name.as_deref().unwrap_or(row.source.file_name());
        let beside = self.sidecars_of(row, new_picture).into_iter();
        let beside = beside.map(|(_, sidecar, new_name)| Beside {
            old_name: file_name(&sidecar.path).to_owned(),
            new_name,
            size: sidecar.size,
        });
        let beside = beside.collect();
        Record {
            path: row.source.path.clone(),
            new_name: name,
            alt_text: details.and_then(|details| details.alt_text.clone()),
            keywords: details.map_or_else(Vec::new, |details| details.keywords.clone()),
            description: said.map(|said| said.first().as_str().to_owned()),
            model: said.map(|said| said.asked.model.to_string()),
            confidence: details.and_then(|details| details.confidence),
            size: row.source.size,
            sha256: facts.and_then(|facts| facts.sha256),
            state: job
                .map_or("queued", |job| job.status().stage().as_str())
                .to_owned(),
            error: problem.map(|problem| problem.code.as_str().to_owned()),
            beside,
        }
    }
}
