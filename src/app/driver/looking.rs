//! Names made on this device: nothing is sent, so nothing is recorded as sent and nothing need be allowed.

use std::rc::Rc;

use super::Driver;
use super::asking::nothing_to_send;
use crate::app::connection::{Check, Form};
use crate::app::wording;
use crate::browser::namer::Namer;
use crate::browser::namer::messages::Picture;
use crate::domain::gateway::refusal::Refusal;
use crate::domain::gateway::reply::Usage;
use crate::domain::image::{JobId, path};
use crate::domain::problem::Problem;
use crate::domain::run::{Answer, Request};
use crate::domain::weights::Sight;
use leptos::prelude::*;

impl Driver {
    /// Looks at the pictures of a request, one after the other. Only of a single one a refusal is the whole answer.
    pub(super) async fn name_here(self, request: &Request) -> Result<Vec<Option<Answer>>, Refusal> {
        if request.tells_apart {
            // What is alike to a model is alike to this device all the more.
            return Err(Refusal::of_problem(Problem::nothing_seen()));
        }
        let sight = Sight::read(&request.model).unwrap_or_default();
        let mut answers = Vec::new();
        for job in &request.jobs {
            let picture = self.picture(*job).ok_or_else(nothing_to_send)?;
            match self.namer().name(sight, picture).await {
                Ok(said) => answers.push(Some(Answer {
                    suggestion: said.suggestion,
                    details: said.details,
                    model: None,
                    usage: Usage::default(),
                })),
                Err(problem) if request.jobs.len() == 1 => {
                    return Err(Refusal::of_problem(problem));
                }
                Err(_) => answers.push(None),
            }
        }
        Ok(answers)
    }

    /// Makes this device ready, and says what it took.
    pub(super) async fn make_ready(self, form: Form) -> Check {
        let sight = Sight::read(&form.model.get_untracked()).unwrap_or_default();
        match self.namer().prepare(sight).await {
            Ok(()) => Check::Works(wording::ready_on_device(sight)),
            Err(problem) => Check::fails(problem),
        }
    }

    fn picture(self, job: JobId) -> Option<Picture> {
        let inner = self.inner();
        let row = self.session.row(job)?;
        let run = inner.run.borrow();
        let thumbnails = inner.thumbnails.borrow();
        Some(Picture {
            jpeg: thumbnails.get(job)?.jpeg.clone(),
            taken: run.job(job)?.facts().and_then(|facts| facts.taken),
            folder: path::file_name(path::folder(&row.source.path)).to_owned(),
            old_stem: row.original_stem.to_string(),
        })
    }

    pub(super) fn namer(self) -> Namer {
        let fetched = self.session.connection.fetched;
        let tell = move |come: usize, all: usize| fetched.set((come < all).then_some((come, all)));
        let inner = self.inner();
        inner
            .namer
            .get_or_init(|| Namer::new(Rc::new(tell)))
            .clone()
    }
}
