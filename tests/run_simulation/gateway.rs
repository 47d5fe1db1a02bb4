//! What the gateways do: they answer, refuse, or ask to be left alone.

use eponym::domain::gateway::quirks::Parameter;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::problem::Code;
use eponym::domain::run::{Answer, Event, Request};

use crate::World;
use crate::replies::{asked_to_wait, refusal};

const OF_A_KEY: [Code; 2] = [Code::RestrictedModel, Code::RestrictedProvider];
const OF_A_MODEL: [Code; 2] = [Code::UnknownModel, Code::NoVision];
const OF_A_GATEWAY: [Code; 8] = [
    Code::Unauthorized,
    Code::NoCredit,
    Code::BudgetExceeded,
    Code::CardRequired,
    Code::AccountBlocked,
    Code::RoutingRule,
    Code::NotAGateway,
    Code::CorsRefused,
];

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Faults {
    /// Everything that a gateway is known to do.
    All,
    /// 30 % refusals for pace, 5 % failures, 2 % resets.
    RateLimitsAndResets,
}

impl World {
    pub(crate) fn reply(&mut self, request: Request) {
        let ticket = request.ticket;
        if !self.end(ticket) {
            // A reply to an abandoned request still arrives, and must do nothing.
            let before: Vec<_> = request.jobs.iter().map(|job| self.stage(*job)).collect();
            let answers = vec![Some(self.answer.clone()); request.jobs.len()];
            self.send(Event::Replied(ticket, Ok(answers)));
            let after: Vec<_> = request.jobs.iter().map(|job| self.stage(*job)).collect();
            assert_eq!(after, before, "seed {}: a late answer counted", self.seed);
            return;
        }
        let reply = match self.fault(&request) {
            None => Ok(self.answers(&request)),
            Some(refusal) => Err(refusal),
        };
        self.send(Event::Replied(ticket, reply));
    }

    /// Now and then a picture goes missing among others.
    fn answers(&mut self, request: &Request) -> Vec<Option<Answer>> {
        let is_batch = request.jobs.len() > 1;
        let mut answers = Vec::new();
        for job in &request.jobs {
            let is_missing = is_batch && self.dice.percent() < 10;
            if !is_missing && !self.left.contains(*job) {
                self.answered.insert(*job);
            }
            answers.push((!is_missing).then(|| self.answer.clone()));
        }
        answers
    }

    fn fault(&mut self, request: &Request) -> Option<Refusal> {
        if self.faults == Faults::RateLimitsAndResets {
            return match self.dice.percent() {
                0..30 => Some(self.slow_down(request)),
                30..35 => Some(refusal(Code::Upstream)),
                35..37 => Some(refusal(Code::Unreachable)),
                _ => None,
            };
        }
        match &*request.model {
            "refused" => return Some(self.model_refusal(request, &OF_A_KEY)),
            "unknown" => return Some(self.model_refusal(request, &OF_A_MODEL)),
            _ => {}
        }
        match self.dice.percent() {
            0..15 => Some(self.slow_down(request)),
            15..18 => Some(refusal(Code::Upstream)),
            18..20 => Some(refusal(Code::Overloaded)),
            20..22 => Some(refusal(Code::Unreachable)),
            22..24 => Some(refusal(Code::CutOff)),
            24..26 => Some(refusal(Code::NoName)),
            26..28 => Some(refusal(Code::Declined)),
            28..30 => Some(refusal(Code::TooLarge)),
            30 | 34 | 39 => Some(refusal(self.any(&OF_A_GATEWAY))),
            31 => Some(refusal(Code::Offline)),
            32..34 => Some(refusal(Code::TimedOut)),
            35 => Some(refusal(Code::InvalidRequest)),
            36 => Some(Refusal {
                parameter: Some(Parameter::Effort),
                ..refusal(Code::InvalidRequest)
            }),
            37 => Some(Refusal {
                is_free_tier: true,
                ..refusal(Code::RateLimited)
            }),
            38 => Some(Refusal {
                retry_after: asked_to_wait(7_200_000),
                ..refusal(Code::RateLimited)
            }),
            _ => None,
        }
    }

    fn any(&mut self, codes: &[Code]) -> Code {
        codes[self.dice.below(codes.len() as u64) as usize]
    }

    fn model_refusal(&mut self, request: &Request, codes: &[Code]) -> Refusal {
        let asked = (request.account.clone(), request.model.clone());
        let count = self.refusals.entry(asked).or_default();
        *count += 1;
        refusal(self.any(codes))
    }

    fn slow_down(&mut self, request: &Request) -> Refusal {
        let asked = (self.dice.percent() < 50).then(|| 1_000 + self.dice.below(5_000));
        if let Some(ms) = asked {
            let until = self.quiet_until.entry(request.account.clone()).or_default();
            *until = (*until).max(self.now.plus(ms));
        }
        Refusal {
            retry_after: asked.map(asked_to_wait).unwrap_or_default(),
            ..refusal(Code::RateLimited)
        }
    }
}
