//! Making thumbnails and asking the gateway about them.

use leptos::prelude::*;

use super::Driver;
use crate::app::connection::Target;
use crate::browser::downloads::ObjectUrl;
use crate::browser::fetch::{self, Abort, Call, FetchFailure};
use crate::browser::raster::Prepared;
use crate::browser::thumbnailer::Stopped;
use crate::domain::gateway::base_url::BaseUrl;
use crate::domain::gateway::refusal::Refusal;
use crate::domain::gateway::reply::{self, Usage};
use crate::domain::gateway::{Ask, chat_body};
use crate::domain::image::JobId;
use crate::domain::payload::Payload;
use crate::domain::problem::{Code, Problem};
use crate::domain::prompt::Prompt;
use crate::domain::run::{Answer, Event, Request};
use crate::domain::suggestion::Suggestion;
use crate::domain::thumbnail::PREVIEW_EDGE_PX;

impl Driver {
    /// Makes the thumbnail that is sent.
    pub(super) async fn prepare(self, job: JobId, max_edge_px: u32) {
        self.inner().drawing.borrow_mut().insert(job);
        let event = match self.thumbnail(job, max_edge_px).await {
            Ok(prepared) => {
                let payload = Payload::from_jpeg(&prepared.thumbnail.jpeg);
                self.inner().payloads.borrow_mut().insert(job, payload);
                self.keep(job, &prepared);
                Event::Prepared(job)
            }
            Err(Stopped::Failed(problem)) => Event::Unpreparable(job, problem),
            Err(Stopped::Cancelled) => return,
        };
        self.send(event);
    }

    /// Makes the small picture that a row shows before its turn has come.
    pub(super) async fn preview(self, job: JobId) {
        match self.thumbnail(job, PREVIEW_EDGE_PX).await {
            Ok(prepared) => self.keep(job, &prepared),
            Err(Stopped::Cancelled) => drop(self.inner().drawing.borrow_mut().remove(job)),
            // It stays marked, so that it is not tried again at every scroll.
            Err(Stopped::Failed(_)) => {}
        }
    }

    async fn thumbnail(self, job: JobId, max_edge_px: u32) -> Result<Prepared, Stopped> {
        let inner = self.inner();
        match (self.session.row(job), inner.originals.file(job)) {
            (Some(row), Some(file)) => {
                inner
                    .thumbnailer
                    .thumbnail(job, &file, &row.source, max_edge_px)
                    .await
            }
            _ => Err(Stopped::Cancelled),
        }
    }

    fn keep(self, job: JobId, prepared: &Prepared) {
        let inner = self.inner();
        inner.checksums.borrow_mut().insert(job, prepared.crc32);
        if let Some(row) = self.session.row(job)
            && row.preview.with_untracked(Option::is_none)
            && let Ok(url) = ObjectUrl::new(&prepared.preview)
        {
            row.preview.set(Some(url.into()));
        }
    }

    /// Asks one question and reports what came of it.
    pub(super) async fn ask(self, request: Request, abort: Abort) {
        let (job, ticket) = (request.job, request.ticket);
        let Some((call, target)) = self.call(&request) else {
            return;
        };
        let reply = fetch::send(call, &abort).await;
        let event = match reply {
            Err(FetchFailure::Cancelled) => return,
            Err(failure) => {
                let problem = self.diagnose(failure, &target.base).await;
                Event::Refused(job, ticket, Refusal::of_problem(problem))
            }
            Ok(reply) => {
                self.inner().has_answered.set(true);
                match reply::read_reply(&reply, target.preset, target.key.as_ref()) {
                    Ok(answer) => self.read_name(&request, answer),
                    Err(refusal) => Event::Refused(job, ticket, refusal),
                }
            }
        };
        self.send(event);
    }

    fn call(self, request: &Request) -> Option<(Call, Target)> {
        let inner = self.inner();
        let target = inner.target.borrow().clone()?;
        let payloads = inner.payloads.borrow();
        let rules = self.session.rules.get_untracked();
        let prompt = Prompt::new(&rules.language, &rules.instructions, rules.max_words as u8);
        let ask = Ask {
            model: &request.model,
            prompt: &prompt,
            payload: payloads.get(request.job)?,
            max_tokens: request.max_tokens,
            effort: self.session.connection.effort(&request.model),
        };
        let call = Call {
            url: target.base.endpoint("chat/completions"),
            authorization: target.key.as_ref().map(|key| key.authorization()),
            body: Some(chat_body(&ask, &request.quirks)),
            timeout_ms: target.timeout_ms(),
        };
        Some((call, target))
    }

    fn read_name(self, request: &Request, answer: reply::Answer) -> Event {
        let (job, ticket) = (request.job, request.ticket);
        match Suggestion::read(&answer.text) {
            Some(suggestion) => Event::Answered(
                job,
                ticket,
                Answer {
                    suggestion,
                    model: answer.model,
                    usage: self.priced(&request.model, answer.usage),
                },
            ),
            None => {
                let problem = Problem::new(Code::NoName);
                Event::Refused(job, ticket, Refusal::of_problem(problem))
            }
        }
    }

    /// Adds what an answer cost by the price list, where the gateway does not say.
    fn priced(self, model: &str, usage: Usage) -> Usage {
        let price = self.session.connection.price(model);
        Usage {
            cost_usd: usage
                .cost_usd
                .or_else(|| Some(price?.of(usage.prompt_tokens, usage.completion_tokens))),
            ..usage
        }
    }

    /// Tells apart what the browser throws into one pot.
    pub(super) async fn diagnose(self, failure: FetchFailure, base: &BaseUrl) -> Problem {
        let code = match failure {
            FetchFailure::TimedOut => Code::TimedOut,
            FetchFailure::CutShort { .. } => Code::Upstream,
            _ if !fetch::is_online() && !base.is_this_computer() => Code::Offline,
            _ if base.is_same_origin() || self.inner().has_answered.get() => Code::Unreachable,
            _ if fetch::is_reachable(&base.endpoint("models")).await => Code::CorsRefused,
            _ => Code::Unreachable,
        };
        let mut problem = Problem::new(code);
        if let FetchFailure::CutShort { status } = failure {
            problem.status = Some(status);
            problem.detail = "the answer broke off".to_owned();
        } else if let Some(host) = base.host() {
            problem.detail = host.to_owned();
        }
        problem
    }
}
