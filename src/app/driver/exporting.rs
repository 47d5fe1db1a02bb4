//! Taking lists of the names home, and the scripts that rename where the files are.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Driver;
use super::slicing::Slicing;
use crate::app::session::{Delivery, Row};
use crate::app::wording;
use crate::browser::{clock, downloads};
use crate::domain::archive::checksum::checksum;
use crate::domain::archive::{Entry, Part, layout};
use crate::domain::export::{self, Beside, Document, Format, Question, Record};
use crate::domain::image::path::file_name;
use crate::domain::problem::{Code, Problem};

impl Driver {
    /// Delivers a list or a pair of scripts with the names of the settled plan.
    pub(crate) fn export(self, format: Format) {
        spawn_local(async move {
            self.names_settled().await;
            let said = match self.exported(format).await {
                Ok(Some(name)) => wording::exported(&name),
                Ok(None) => wording::NOTHING_SAID.to_owned(),
                Err(said) => said,
            };
            self.session.delivery.set(Delivery::Done(said));
        });
    }

    /// What it was saved as; `None` where there is nothing to tell.
    async fn exported(self, format: Format) -> Result<Option<String>, String> {
        let question = self.question(format).await;
        let answer = self.inner().experts.scribe.ask(&question).await;
        let documents = answer.ok().as_deref().and_then(export::read);
        let documents = documents.ok_or_else(|| wording::NO_SCRIBE.to_owned())?;
        let failed = |problem: Problem| wording::of(&problem).what.to_owned();
        match &documents[..] {
            [] => Ok(None),
            [one] if format != Format::Xmp => {
                let file = downloads::text_file(&one.text).map_err(failed)?;
                downloads::save(&file, &one.path).map_err(failed)?;
                Ok(Some(one.path.clone()))
            }
            _ => {
                let name = wording::zip_of(format);
                save_together(documents, name).await.map_err(failed)?;
                Ok(Some(name.to_owned()))
            }
        }
    }

    async fn question(self, format: Format) -> String {
        let mut slicing = Slicing::to_the_end();
        let mut question = Question::new(format);
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

/// Saves texts in one archive, dated now.
async fn save_together(documents: Vec<Document>, name: &str) -> Result<(), Problem> {
    let now = clock::unix_ms() as i64;
    let mut slicing = Slicing::to_the_end();
    let mut entries = Vec::with_capacity(documents.len());
    for document in &documents {
        entries.push(Entry {
            path: document.path.clone(),
            size: document.text.len() as u64,
            crc32: checksum(document.text.as_bytes()),
            modified_ms: now,
            utc_offset_minutes: downloads::utc_offset_minutes(now),
        });
        slicing.goes_on().await;
    }
    let parts = layout(&entries)
        .map_err(|problem| Problem::new(Code::Unreadable).with_detail(problem.to_string()))?;
    let mut texts = documents
        .into_iter()
        .map(|document| document.text.into_bytes());
    // Each original is asked for once, in order.
    let parts: Vec<Part> = parts
        .into_iter()
        .map(|part| match part {
            Part::Original(_) => Part::Bytes(texts.next().unwrap_or_default()),
            header => header,
        })
        .collect();
    let archive = downloads::glue(&parts, &[]).await?;
    downloads::save(&archive, name)
}
