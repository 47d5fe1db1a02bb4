//! What the run makes of an answer or a refusal.

use std::iter;

use super::requests::Open;
use super::{Answer, Run, Tick};
use crate::domain::backoff::{self, MAX_RETRIES};
use crate::domain::gateway::refusal::Refusal;
use crate::domain::image::JobId;
use crate::domain::job::{Name, Status};
use crate::domain::limits::{
    FAILURES_BEFORE_PAUSE, FREE_TIER_WAIT_MS, MORE_ANSWER_TOKENS, MOST_SLOW_DOWNS, SMALLER_EDGE_PX,
};
use crate::domain::problem::{Code, Problem, Retry, Scope};
use crate::domain::run::Moment;

impl Run {
    /// A request came to an end: for each of its pictures an answer or none, or one refusal.
    pub(super) fn hear(
        &mut self,
        ticket: u32,
        reply: Result<Vec<Option<Answer>>, Refusal>,
        tick: Tick,
    ) {
        let Some(request) = self.requests.end(ticket) else {
            return;
        };
        match reply {
            Ok(answers) => self.answer(&request, answers, tick.now),
            Err(refusal) => self.refuse(&request, &refusal, tick),
        }
    }

    fn answer(&mut self, request: &Open, answers: Vec<Option<Answer>>, now: Moment) {
        self.throttle.answer(request.begun, now);
        let answers = answers.into_iter().chain(iter::repeat(None));
        for (id, answer) in request.jobs.iter().zip(answers) {
            match (id, answer) {
                (None, _) => {}
                (Some(id), Some(answer)) => self.name(*id, request.rung, answer, now),
                (Some(id), None) => self.ask_alone(*id),
            }
        }
    }

    /// A picture got its name.
    fn name(&mut self, id: JobId, rung: usize, answer: Answer, now: Moment) {
        self.ladder.prove(rung);
        self.failures = 0;
        self.pace.record(now);
        self.usage.add(&answer.usage);
        self.budget.pay(answer.usage.cost_usd.unwrap_or_default());
        let asked = self.ladder.rung(rung).map(|rung| rung.model.clone());
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        job.name = Some(Name::Suggested {
            suggestion: answer.suggestion,
            details: answer.details,
            model: asked.or(answer.model).unwrap_or_default(),
            cost_usd: answer.usage.cost_usd,
        });
        self.set(id, Status::Named);
    }

    /// What went missing among others is asked for by itself.
    fn ask_alone(&mut self, id: JobId) {
        if let Some(job) = self.jobs.get_mut(id) {
            job.is_alone = true;
            self.set(id, Status::Ready);
        }
    }

    /// A refusal: another try, another model, a pause, or a reason on the row.
    fn refuse(&mut self, request: &Open, refusal: &Refusal, tick: Tick) {
        let jobs: Vec<JobId> = request.jobs.iter().copied().flatten().collect();
        let code = refusal.problem.code;
        if code == Code::RateLimited && refusal.retry == Retry::BackOff {
            return self.slow_down(&jobs, refusal, tick);
        }
        let quirks = self.ladder.quirks_mut(request.rung);
        if quirks.learn_after(request.quirks, refusal) {
            return jobs.into_iter().for_each(|id| self.set(id, Status::Ready));
        }
        if request.jobs.len() > 1 && may_be_one_of_many(refusal) {
            return jobs.into_iter().for_each(|id| self.ask_alone(id));
        }
        for id in jobs {
            self.refuse_one(id, request.rung, refusal, tick);
        }
    }

    fn refuse_one(&mut self, id: JobId, rung: usize, refusal: &Refusal, tick: Tick) {
        let problem = refusal.problem.clone();
        match problem.code.scope() {
            Scope::Run => self.halt(id, problem),
            Scope::Model => {
                self.ladder.refuse(rung, problem.clone());
                self.pass_over(id, rung, problem);
            }
            Scope::Picture => match refusal.retry {
                Retry::BackOff => self.back_off(id, rung, refusal, tick),
                Retry::OnceWithMoreTokens => self.allow_more_tokens(id, rung, problem),
                Retry::Never => self.shrink_or_fail(id, problem),
            },
        }
    }

    /// The gateway wants to be asked less: the whole queue waits, and nobody loses a try by it.
    fn slow_down(&mut self, jobs: &[JobId], refusal: &Refusal, tick: Tick) {
        let times = self.throttle.slow_downs(tick.now);
        let asked = &refusal.retry_after;
        let wait_ms = backoff::delay_ms(times.saturating_sub(1), asked, tick.unix_ms, tick.chance);
        let is_hopeless = wait_ms.is_none() || times > MOST_SLOW_DOWNS;
        let least_ms = least_wait_ms(times, refusal.is_free_tier);
        let wait_ms = wait_ms.unwrap_or_default().max(least_ms);
        self.throttle
            .slow_down(wait_ms, refusal.is_free_tier, tick.now);
        let until = tick.now.plus(wait_ms);
        for id in jobs {
            let problem = refusal.problem.clone();
            self.set(*id, Status::Waiting { until, problem });
        }
        if is_hopeless {
            self.pause(Some(refusal.problem.clone()));
        }
    }

    /// Stops asking; the picture says why, unless the connection was merely lost.
    fn halt(&mut self, id: JobId, problem: Problem) {
        let status = if problem.code == Code::Offline {
            Status::Ready
        } else {
            Status::Failed(problem.clone())
        };
        self.set(id, status);
        self.pause(Some(problem));
    }

    /// The picture goes to the next model, or keeps this reason when there is none.
    fn pass_over(&mut self, id: JobId, rung: usize, problem: Problem) {
        let model = self.ladder.rung(rung).map(|rung| rung.model.clone());
        let next = self.ladder.usable(rung + 1).or(self.ladder.usable(0));
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        job.passed_over
            .push((model.unwrap_or_default(), problem.clone()));
        job.attempts = 0;
        match next {
            Some(next) => {
                job.rung = next;
                self.set(id, Status::Ready);
            }
            None => self.fail(id, problem),
        }
    }

    fn back_off(&mut self, id: JobId, rung: usize, refusal: &Refusal, tick: Tick) {
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        let asked = &refusal.retry_after;
        let wait_ms = backoff::delay_ms(job.attempts, asked, tick.unix_ms, tick.chance);
        let problem = refusal.problem.clone();
        match wait_ms {
            Some(wait_ms) if job.attempts < MAX_RETRIES => {
                job.attempts += 1;
                let until = tick.now.plus(wait_ms);
                self.set(id, Status::Waiting { until, problem });
            }
            _ => self.exhaust(id, rung, problem),
        }
    }

    /// An answer that was all thought gets one more chance with a larger budget.
    fn allow_more_tokens(&mut self, id: JobId, rung: usize, problem: Problem) {
        match self.jobs.get_mut(id) {
            Some(job) if job.max_tokens < MORE_ANSWER_TOKENS => {
                job.max_tokens = MORE_ANSWER_TOKENS;
                self.set(id, Status::Ready);
            }
            _ => self.exhaust(id, rung, problem),
        }
    }

    /// A picture that is too large is sent once more, smaller.
    fn shrink_or_fail(&mut self, id: JobId, problem: Problem) {
        match self.jobs.get_mut(id) {
            Some(job) if problem.code == Code::TooLarge && job.max_edge_px > SMALLER_EDGE_PX => {
                job.max_edge_px = SMALLER_EDGE_PX;
                self.set(id, Status::Queued);
            }
            _ => self.fail(id, problem),
        }
    }

    /// Further tries with this model are pointless; another model may do.
    fn exhaust(&mut self, id: JobId, rung: usize, problem: Problem) {
        let may_be_the_model = problem.code != Code::Unreachable;
        if may_be_the_model && self.ladder.usable(rung + 1).is_some() {
            self.ladder.fail(rung, &problem);
            return self.pass_over(id, rung, problem);
        }
        self.failures += 1;
        if self.failures >= FAILURES_BEFORE_PAUSE && problem.code.retry() == Retry::BackOff {
            self.pause(Some(problem.clone()));
        }
        self.fail(id, problem);
    }

    fn fail(&mut self, id: JobId, problem: Problem) {
        self.set(id, Status::Failed(problem));
    }
}

/// Whether one picture may have spoiled the request for the others.
fn may_be_one_of_many(refusal: &Refusal) -> bool {
    refusal.problem.code.scope() == Scope::Picture && refusal.retry != Retry::BackOff
}

/// How long the gateway is left alone at least, in milliseconds, after so many refusals in a row.
fn least_wait_ms(times: u32, is_free_tier: bool) -> u64 {
    match times {
        _ if is_free_tier => FREE_TIER_WAIT_MS,
        0..=5 => 0,
        6 => 20_000,
        7 => 40_000,
        _ => 60_000,
    }
}

/// Whether a picture failed for a reason that lay outside it, so that it deserves another try.
pub(super) fn was_the_runs_fault(problem: &Problem) -> bool {
    problem.code.scope() != Scope::Picture || problem.code.retry() == Retry::BackOff
}
