//! What the run makes of an answer or a refusal.

use std::iter;

use super::requests::Open;
use super::{Answer, Run, Tick};
use crate::domain::backoff::{self, MAX_RETRIES};
use crate::domain::decision::Decision;
use crate::domain::gateway::refusal::Refusal;
use crate::domain::image::JobId;
use crate::domain::job::{Stage, Status};
use crate::domain::limits::{
    FAILURES_BEFORE_PAUSE, FREE_TIER_WAIT_MS, MORE_ANSWER_TOKENS, MOST_SLOW_DOWNS, SMALLER_EDGE_PX,
};
use crate::domain::problem::{Code, Problem, Retry, Scope};
use crate::domain::run::Moment;
use crate::domain::said::Said;

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

    /// A picture of which nothing can be made says why; where it is not the picture, it waits.
    pub(super) fn leave_unprepared(&mut self, id: JobId, problem: Problem) {
        if self.telling_apart.contains(id) {
            self.keep_names(id);
        } else if problem.code.scope() == Scope::Run {
            self.move_on(id, Stage::Preparing, Status::Queued);
            self.pause(Some(problem));
        } else {
            self.move_on(id, Stage::Preparing, Status::Failed(problem));
        }
    }

    fn answer(&mut self, request: &Open, answers: Vec<Option<Answer>>, now: Moment) {
        let throttle = &mut self.ladder.rung_mut(request.rung).throttle;
        throttle.answer(request.begun, now);
        let answers = answers.into_iter().chain(iter::repeat(None));
        for (id, answer) in request.jobs.iter().zip(answers) {
            match (id, answer) {
                (None, _) => {}
                (Some(id), Some(answer)) => self.name(*id, request.rung, answer, now),
                (Some(id), None) if self.telling_apart.contains(*id) => self.keep_name(*id),
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
        let cost_usd = answer.usage.cost_usd.unwrap_or_default();
        self.budget.spent_usd += cost_usd;
        self.ladder.rung_mut(rung).cost.pay(cost_usd);
        let asked = self.ladder.asked(rung);
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        self.telling_apart.leave(id);
        let said = Said::new(answer, asked);
        let before = job.said.replace(said.clone());
        job.decision = Decision::Open;
        job.is_anew = false;
        self.set(id, Status::Named);
        self.share(id, &said, before.as_ref());
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
            return self.slow_down(&jobs, request.rung, refusal, tick);
        }
        let quirks = &mut self.ladder.rung_mut(request.rung).quirks;
        if quirks.learn_after(request.quirks, refusal) {
            return jobs.into_iter().for_each(|id| self.set(id, Status::Ready));
        }
        if let Some(id) = self.first_told_apart(&jobs) {
            if code.scope() == Scope::Model {
                self.ladder.refuse(request.rung, refusal.problem.clone());
            }
            return self.give_up_telling_apart(id);
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
            Scope::Run => self.wait_for_better_times(id, problem),
            Scope::Gateway => self.give_up_gateway(&[id], rung, &problem),
            Scope::Model => {
                self.ladder.refuse(rung, problem.clone());
                let next = self.ladder.usable(rung + 1).or(self.ladder.usable(0));
                self.pass_over(id, rung, next, problem);
            }
            Scope::Picture => match refusal.retry {
                Retry::BackOff => self.back_off(id, rung, refusal, tick),
                Retry::OnceWithMoreTokens => self.allow_more_tokens(id, rung, problem),
                Retry::Never => self.shrink_or_fail(id, problem),
            },
        }
    }

    /// The gateway wants to be asked less: all its pictures wait, and nobody loses a try by it.
    fn slow_down(&mut self, jobs: &[JobId], rung: usize, refusal: &Refusal, tick: Tick) {
        let throttle = &self.ladder.rung_mut(rung).throttle;
        let times = throttle.slow_downs(tick.now);
        let asked = &refusal.retry_after;
        let wait_ms = backoff::delay_ms(times.saturating_sub(1), asked, tick.unix_ms, tick.chance);
        let is_hopeless = wait_ms.is_none() || times > MOST_SLOW_DOWNS;
        let least_ms = least_wait_ms(times, refusal.is_free_tier);
        let wait_ms = wait_ms.unwrap_or_default().max(least_ms);
        let throttle = &mut self.ladder.rung_mut(rung).throttle;
        throttle.slow_down(wait_ms, refusal.is_free_tier, tick.now);
        for other in self.ladder.same_gateway_mut(rung) {
            other.throttle.hold(wait_ms, tick.now);
        }
        if is_hopeless && let Some(id) = self.first_told_apart(jobs) {
            return self.give_up_telling_apart(id);
        }
        if is_hopeless && self.ladder.usable_elsewhere(rung).is_some() {
            return self.give_up_gateway(jobs, rung, &refusal.problem);
        }
        let until = tick.now.plus(wait_ms);
        for id in jobs {
            let problem = refusal.problem.clone();
            self.set(*id, Status::Waiting { until, problem });
        }
        if is_hopeless {
            self.pause(Some(refusal.problem.clone()));
        }
    }

    /// Stops asking for a reason that lies on this side and that passes or is mended.
    fn wait_for_better_times(&mut self, id: JobId, problem: Problem) {
        self.set(id, Status::Ready);
        self.pause(Some(problem));
    }

    /// The gateway refuses whatever is asked. The next one of the person's list takes its place;
    /// without one the run pauses and the pictures say why.
    fn give_up_gateway(&mut self, jobs: &[JobId], rung: usize, problem: &Problem) {
        let elsewhere = self.ladder.usable_elsewhere(rung);
        if elsewhere.is_some() {
            self.ladder.refuse_gateway(rung, problem.clone());
            for id in jobs {
                self.pass_over(*id, rung, elsewhere, problem.clone());
            }
            return;
        }
        for id in jobs {
            self.fail(*id, problem.clone());
        }
        self.pause(Some(problem.clone()));
    }

    /// The picture goes to another model, or keeps this reason when there is none.
    fn pass_over(&mut self, id: JobId, from: usize, to: Option<usize>, problem: Problem) {
        let passed_over = self.ladder.passed_over(from, &problem);
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        job.passed_over.push(passed_over);
        job.attempts = 0;
        match to {
            Some(to) => {
                job.rung = to;
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
                let rung = self.ladder.rung_mut(rung);
                let is_proven = rung.is_proven();
                rung.throttle.stumble(wait_ms, is_proven, tick.now);
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

    /// Further tries with this model are pointless; another model may do, and where the gateway
    /// is not heard another gateway.
    fn exhaust(&mut self, id: JobId, rung: usize, problem: Problem) {
        let is_the_gateway = problem.code == Code::Unreachable;
        let next = if is_the_gateway {
            let elsewhere = self.ladder.usable_elsewhere(rung);
            elsewhere.filter(|next| *next > rung)
        } else {
            self.ladder.usable(rung + 1)
        };
        if next.is_none() {
            return self.fail_for_good(id, problem);
        }
        if is_the_gateway {
            self.ladder.fail_gateway(rung, &problem);
        } else {
            self.ladder.fail(rung, &problem);
        }
        self.pass_over(id, rung, next, problem);
    }

    /// Several in a row that fail for the gateway's reasons pause the run.
    fn fail_for_good(&mut self, id: JobId, problem: Problem) {
        self.failures += 1;
        if self.failures >= FAILURES_BEFORE_PAUSE && problem.code.retry() == Retry::BackOff {
            self.pause(Some(problem.clone()));
        }
        self.fail(id, problem);
    }

    pub(super) fn fail(&mut self, id: JobId, problem: Problem) {
        if self.telling_apart.contains(id) {
            return self.keep_names(id);
        }
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
