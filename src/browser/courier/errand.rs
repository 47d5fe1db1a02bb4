//! The worker's side: asks the gateway, reads what it says, and writes back.

mod examination;
mod sighting;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::Heard;
use super::letters::{self, Errand, Inquiry, Letter, Order};
use crate::browser::fetch::{self, Abort, Call, FetchFailure};
use crate::browser::surroundings::{permission, surroundings};
use crate::domain::answers;
use crate::domain::gateway::base_url::Network;
use crate::domain::gateway::quirks::Quirks;
use crate::domain::gateway::refusal::{Refusal, page_for};
use crate::domain::gateway::{Ask, Gateway, Reply, catalog, chat_body, reply};
use crate::domain::payload::Payload;
use crate::domain::problem::{Code, Problem};
use crate::domain::prompt::{Choices, Prompt};
use crate::domain::run::Answer;
use crate::domain::silence::{Doubt, Silence};
use crate::domain::words::told;

/// Where errands are run.
#[derive(Clone, Default)]
pub struct Desk {
    under_way: Rc<RefCell<Vec<(u32, Abort)>>>,
    /// Gateways that answered: they do not refuse web pages as such.
    answered: Rc<RefCell<Vec<String>>>,
}

impl Desk {
    /// Carries out an order; the answer to an errand, unless it was called back.
    pub async fn carry_out(&self, order: Order) -> Option<JsValue> {
        match order {
            Order::Run(letter) => self.run(letter).await,
            Order::Recall(number) => {
                if let Some(abort) = self.end(number) {
                    abort.abort();
                }
                None
            }
        }
    }

    async fn run(&self, letter: Letter) -> Option<JsValue> {
        let Letter {
            number,
            gateway,
            errand,
            timeout_ms,
        } = letter;
        let abort = Abort::new();
        self.under_way.borrow_mut().push((number, abort.clone()));
        let line = GatewayLine {
            desk: self,
            gateway: &gateway,
            abort: &abort,
            timeout_ms,
        };
        let answer = match errand {
            Errand::Ask(inquiry) => letters::answers(number, &line.ask(inquiry).await),
            Errand::Models => letters::models(number, line.models().await),
            Errand::Examine(model) => letters::diagnosis(number, &line.examine(model).await),
        };
        self.end(number).map(|_| answer)
    }

    fn end(&self, number: u32) -> Option<Abort> {
        let mut under_way = self.under_way.borrow_mut();
        let at = under_way.iter().position(|(other, _)| *other == number)?;
        Some(under_way.swap_remove(at).1)
    }
}

/// One gateway, for one errand.
struct GatewayLine<'a> {
    desk: &'a Desk,
    gateway: &'a Gateway,
    abort: &'a Abort,
    timeout_ms: u32,
}

impl GatewayLine<'_> {
    async fn ask(&self, inquiry: Inquiry) -> Heard {
        let count = inquiry.jpegs.len();
        let prompt = prompt(&inquiry);
        let body = body(&inquiry, &prompt);
        drop(inquiry);
        Heard {
            reply: self.answers(body, count).await,
            told: Some(format!("{}\n\n{}", prompt.system, prompt.user)),
        }
    }

    async fn answers(&self, body: String, count: usize) -> Result<Vec<Option<Answer>>, Refusal> {
        let reply = self.send("chat/completions", Some(body)).await;
        let reply = reply.map_err(Refusal::of_problem)?;
        let answer = reply::read_reply(&reply, self.gateway.preset, self.gateway.key.as_ref())?;
        answers::read(&answer, count).map_err(|code| Refusal::of_problem(Problem::new(code)))
    }

    async fn models(&self) -> Result<Vec<catalog::Model>, Problem> {
        if !self.gateway.preset.has_lists {
            return self.known_models().await;
        }
        let reply = self.send("models", None).await?;
        let models = catalog::read_models(&reply, self.gateway.preset, self.gateway.key.as_ref())
            .map_err(|refusal| refusal.problem)?;
        Ok(self.with_sight(models).await)
    }

    /// What the preset knows, once a question without content has shown that the key is good.
    async fn known_models(&self) -> Result<Vec<catalog::Model>, Problem> {
        let nothing = Some("{}".to_owned());
        let reply = self.send("chat/completions", nothing).await?;
        catalog::known_models(&reply, self.gateway.preset, self.gateway.key.as_ref())
            .map_err(|refusal| refusal.problem)
    }

    async fn send(&self, name: &str, body: Option<String>) -> Result<Reply, Problem> {
        // A gateway that named pictures and now is not heard has an outage; when only a list is
        // asked for, a person may be trying another set-up at the same address.
        let is_known = body.is_some() && self.has_answered();
        let call = Call {
            url: self.gateway.base.endpoint(name),
            authorization: self.gateway.key.as_ref().map(|key| key.authorization()),
            headers: self.gateway.preset.headers,
            body,
            timeout_ms: self.timeout_ms,
        };
        match fetch::send(call, self.abort).await {
            Ok(reply) => {
                self.remember();
                Ok(reply)
            }
            Err(failure) => Err(self.diagnose(failure, is_known).await),
        }
    }

    fn remember(&self) {
        if !self.has_answered() {
            let mut answered = self.desk.answered.borrow_mut();
            answered.push(self.gateway.base.to_string());
        }
    }

    fn has_answered(&self) -> bool {
        let base = self.gateway.base.to_string();
        self.desk.answered.borrow().contains(&base)
    }

    /// Tells apart what the browser throws into one pot.
    async fn diagnose(&self, failure: FetchFailure, is_known: bool) -> Problem {
        let base = &self.gateway.base;
        let code = match failure {
            // Called back; nobody hears of it.
            FetchFailure::Cancelled => Code::Unreachable,
            FetchFailure::TimedOut => Code::TimedOut,
            FetchFailure::CutShort { .. } => Code::Upstream,
            FetchFailure::NoAnswer => self.reason(is_known).await,
        };
        let mut problem = Problem::new(code);
        problem.link = page_for(code, self.gateway.preset);
        if let FetchFailure::CutShort { status } = failure {
            problem.status = Some(status);
            problem.detail = told::ANSWER_BROKE_OFF.to_owned();
        } else if let Some(host) = base.host() {
            // One that was heard before either is away or says something no page may read.
            problem.detail = match (code, is_known) {
                (Code::Unreachable, true) => told::no_answer_from(host),
                _ => host.to_owned(),
            };
        }
        problem
    }

    async fn reason(&self, has_answered: bool) -> Code {
        let base = &self.gateway.base;
        let mut silence = Silence {
            base,
            has_key: self.gateway.key.is_some(),
            is_online: fetch::is_online(),
            has_answered,
            page: surroundings(),
            permission: None,
            is_reachable: None,
        };
        loop {
            match silence.reason() {
                Ok(code) => return code,
                Err(Doubt::Reach) => {
                    let is_reachable = fetch::is_reachable(&base.endpoint("models")).await;
                    silence.is_reachable = Some(is_reachable);
                }
                Err(Doubt::Permission) => {
                    let network = base.network().unwrap_or(Network::Internet);
                    silence.permission = Some(permission(network).await);
                }
            }
        }
    }
}

fn prompt(inquiry: &Inquiry) -> Prompt {
    let choices = Choices {
        language: &inquiry.language,
        instructions: &inquiry.instructions,
        glossary: &inquiry.glossary,
        examples: &inquiry.examples,
        hints: &inquiry.hints,
        shared_name: &inquiry.shared_name,
        max_words: inquiry.max_words,
    };
    Prompt::new(&choices, inquiry.format, inquiry.jpegs.len())
}

fn body(inquiry: &Inquiry, prompt: &Prompt) -> String {
    let payloads: Vec<Payload> = inquiry
        .jpegs
        .iter()
        .map(|jpeg| Payload::from_jpeg(jpeg))
        .collect();
    let ask = Ask {
        model: &inquiry.model,
        prompt,
        payloads: &payloads,
        max_tokens: inquiry.max_tokens,
        effort: inquiry.effort,
        is_low_detail: inquiry.is_low_detail,
    };
    let quirks = Quirks::starting_with(inquiry.limit_field).with_format(inquiry.format);
    chat_body(&ask, &quirks)
}
