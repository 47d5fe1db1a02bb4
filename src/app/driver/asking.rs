//! Making thumbnails and asking the gateway about them.

use leptos::prelude::*;

use super::{Driver, Inner};
use crate::app::connection::Target;
use crate::browser::courier::Heard;
use crate::browser::courier::letters::Inquiry;
use crate::browser::object_url::ObjectUrl;
use crate::browser::raster::Prepared;
use crate::browser::thumbnailer::Stopped;
use crate::domain::gateway::catalog::Price;
use crate::domain::gateway::refusal::Refusal;
use crate::domain::image::JobId;
use crate::domain::picture_size::Edges;
use crate::domain::problem::{Code, Problem};
use crate::domain::run::{Answer, Event, Request};
use crate::domain::thumbnail::{LOOKED_AT_EDGE_PX, PREVIEW_EDGE_PX};

impl Driver {
    /// Makes the thumbnail that is sent.
    pub(super) async fn prepare(self, job: JobId, max_edge_px: u32) {
        self.inner().drawing.borrow_mut().insert(job);
        let edges = self.edges().at_most(max_edge_px);
        let event = match self.thumbnail(job, edges).await {
            Ok(prepared) => {
                let prepared = self.with_text_read(job, prepared, edges).await;
                self.keep(job, &prepared);
                let thumbnails = &self.inner().thumbnails;
                thumbnails.borrow_mut().insert(job, prepared.thumbnail);
                match self.recall(job, &prepared.facts).await {
                    Some(said) => Event::Remembered(job, prepared.facts, Box::new(said)),
                    None => Event::Prepared(job, prepared.facts),
                }
            }
            Err(Stopped::Failed(problem)) => Event::Unpreparable(job, problem),
            Err(Stopped::Cancelled) => return,
        };
        self.send(event);
        self.learn_taken_over(job);
    }

    /// How large pictures are made for whoever is asked first.
    fn edges(self) -> Edges {
        if self.looks_itself() {
            return Edges::all(LOOKED_AT_EDGE_PX);
        }
        let rules = self.session.rules;
        rules.with_untracked(|rules| rules.picture_size.edges())
    }

    /// Whether this device is asked first.
    pub(super) fn looks_itself(self) -> bool {
        let targets = &self.inner().targets;
        let is_on_device = |target: &Target| target.gateway.preset.is_on_device();
        targets.borrow().first().is_some_and(is_on_device)
    }

    /// Makes the small picture that a row shows before its turn has come.
    pub(super) async fn preview(self, job: JobId) {
        match self.thumbnail(job, Edges::all(PREVIEW_EDGE_PX)).await {
            Ok(prepared) => self.keep(job, &prepared),
            // It stays marked, so that it is not tried again at every scroll.
            Err(Stopped::Failed(problem)) if problem.code != Code::Offline => {}
            Err(_) => drop(self.inner().drawing.borrow_mut().remove(job)),
        }
    }

    pub(super) async fn thumbnail(self, job: JobId, edges: Edges) -> Result<Prepared, Stopped> {
        let inner = self.inner();
        match (self.session.row(job), inner.originals.file(job)) {
            (Some(row), Some(file)) => {
                inner
                    .thumbnailer
                    .thumbnail(job, &file, &row.source, edges)
                    .await
            }
            _ => Err(Stopped::Cancelled),
        }
    }

    fn keep(self, job: JobId, prepared: &Prepared) {
        let inner = self.inner();
        if let Some(crc32) = prepared.crc32 {
            inner.checksums.borrow_mut().insert(job, crc32);
        }
        let Some(row) = self.session.row(job) else {
            return;
        };
        if prepared.facts.is_animated {
            row.is_animated.set(true);
        }
        if row.preview.with_untracked(Option::is_none)
            && let Ok(url) = ObjectUrl::new(&prepared.preview)
        {
            row.preview.set(Some(url.into()));
        }
    }

    /// Asks one question and reports what came of it.
    pub(super) async fn ask(self, request: Request) {
        self.note_questions(&request.jobs);
        let reply = match self.target_of(&request) {
            Some(target) => self.ask_at(&target, &request).await,
            None => Err(nothing_to_send()),
        };
        self.inner().hang_up(request.ticket);
        let answered = answered(&request, &reply);
        self.send(Event::Replied(request.ticket, reply));
        self.learn(answered);
    }

    fn target_of(self, request: &Request) -> Option<Target> {
        let inner = self.inner();
        let targets = inner.targets.borrow();
        let is_meant = |target: &&Target| target.identity() == *request.account;
        targets.iter().find(is_meant).cloned()
    }

    async fn ask_at(
        self,
        target: &Target,
        request: &Request,
    ) -> Result<Vec<Option<Answer>>, Refusal> {
        if target.gateway.preset.is_on_device() {
            return self.name_here(request).await;
        }
        self.read_missing_texts(&request.jobs).await;
        let courier = self.inner().courier.clone();
        let inquiry = self.inquiry(target, request).ok_or_else(nothing_to_send)?;
        let gateway = &target.gateway;
        self.record_sending(&request.jobs, gateway);
        let Heard { reply, told } = courier.ask(gateway, inquiry, target.timeout_ms()).await;
        self.record_words(&request.jobs, told);
        let answers = reply?;
        let price = self.session.connection.price(target.form, &request.model);
        let priced = |answer: Option<Answer>| Some(priced(answer?, price));
        Ok(answers.into_iter().map(priced).collect())
    }

    fn inquiry(self, target: &Target, request: &Request) -> Option<Inquiry> {
        let rules = self.session.rules.get_untracked();
        let tells = rules.tells;
        let effort = target.form.effort(&request.model);
        Some(Inquiry {
            model: request.model.to_string(),
            jpegs: self.thumbnails(&request.jobs)?,
            format: request.quirks.format(),
            language: rules.language,
            instructions: rules.instructions,
            glossary: rules.glossary,
            examples: self.examples(tells, &request.jobs),
            hints: self.hints(tells, &request.jobs),
            shared_name: self.shared_name(request).unwrap_or_default(),
            max_words: rules.max_words as u8,
            max_tokens: request.max_tokens,
            limit_field: request.quirks.limit_field(),
            effort: effort.filter(|_| !request.quirks.refuses_effort()),
            is_low_detail: rules.picture_size.is_low_detail(&request.model)
                && !request.quirks.refuses_detail(),
        })
    }

    /// What all pictures of the request were named, where it asks what tells them apart.
    fn shared_name(self, request: &Request) -> Option<String> {
        let inner = self.inner();
        let run = inner.run.borrow();
        let first = request.jobs.first().filter(|_| request.tells_apart)?;
        let said = run.job(*first)?.said()?;
        Some(said.first().as_str().to_owned())
    }

    /// The thumbnails of these pictures, as JPEG.
    fn thumbnails(self, jobs: &[JobId]) -> Option<Vec<Vec<u8>>> {
        let inner = self.inner();
        let thumbnails = inner.thumbnails.borrow();
        let jpeg = |id: &JobId| Some(thumbnails.get(*id)?.jpeg.clone());
        jobs.iter().map(jpeg).collect()
    }
}

/// The pictures of which something new is known: their answers, or that there are no words to tell
/// them apart.
fn answered(request: &Request, reply: &Result<Vec<Option<Answer>>, Refusal>) -> Vec<JobId> {
    if request.tells_apart {
        return request.jobs.clone();
    }
    let answers = reply.as_ref().ok().into_iter().flatten();
    let answers = request.jobs.iter().zip(answers);
    answers
        .filter_map(|(id, answer)| answer.is_some().then_some(*id))
        .collect()
}

/// Nothing to send any more; a request without an end would hold up the run.
pub(super) fn nothing_to_send() -> Refusal {
    Refusal::of_problem(Problem::new(Code::Unreadable))
}

/// Adds what an answer cost by the price list, where the gateway does not say.
fn priced(mut answer: Answer, price: Option<Price>) -> Answer {
    let usage = &mut answer.usage;
    if let Some(price) = price {
        let cost = price.of(usage.prompt_tokens, usage.completion_tokens);
        usage.cost_usd.get_or_insert(cost);
    }
    answer
}

impl Inner {
    /// Lets go of a request, which breaks it off if it is under way.
    pub(super) fn hang_up(&self, ticket: u32) {
        self.requests
            .borrow_mut()
            .retain(|(other, _)| *other != ticket);
    }
}
