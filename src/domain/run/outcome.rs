//! What the run makes of an answer or a refusal.

use super::{Answer, Run, Tick};
use crate::domain::backoff::{self, MAX_RETRIES};
use crate::domain::gateway::refusal::Refusal;
use crate::domain::image::JobId;
use crate::domain::job::{Name, Status};
use crate::domain::limits::{
    FAILURES_BEFORE_PAUSE, FREE_TIER_WAIT_MS, MORE_ANSWER_TOKENS, PACE_RETRIES, SMALLER_EDGE_PX,
};
use crate::domain::problem::{Code, Problem, Retry, Scope};
use crate::domain::run::Moment;

impl Run {
    /// A picture got its name.
    pub(super) fn name(&mut self, id: JobId, rung: usize, answer: Answer, now: Moment) {
        self.ladder.prove(rung);
        self.failures = 0;
        self.slow_downs = 0;
        self.pace.record(now);
        self.usage.add(&answer.usage);
        let asked = self.ladder.rung(rung).map(|rung| rung.model.clone());
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        job.name = Some(Name::Suggested {
            suggestion: answer.suggestion,
            model: asked.or(answer.model).unwrap_or_default(),
        });
        self.set(id, Status::Named);
    }

    /// A picture got a refusal: another try, another model, a pause, or a reason on its row.
    pub(super) fn refuse(&mut self, id: JobId, rung: usize, refusal: Refusal, tick: Tick) {
        match refusal.problem.code.scope() {
            Scope::Run => self.halt(id, refusal.problem),
            Scope::Model => {
                self.ladder.refuse(rung, refusal.problem.clone());
                self.pass_over(id, rung, refusal.problem);
            }
            Scope::Picture => self.retry(id, rung, refusal, tick),
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

    fn retry(&mut self, id: JobId, rung: usize, refusal: Refusal, tick: Tick) {
        if self.ladder.quirks_mut(rung).learn(&refusal) {
            return self.set(id, Status::Ready);
        }
        match refusal.retry {
            Retry::BackOff => self.back_off(id, rung, refusal, tick),
            Retry::OnceWithMoreTokens => self.allow_more_tokens(id, rung, refusal.problem),
            Retry::Never => self.shrink_or_fail(id, refusal.problem),
        }
    }

    fn back_off(&mut self, id: JobId, rung: usize, refusal: Refusal, tick: Tick) {
        let until = self.next_try(id, &refusal, tick);
        let is_pace = refusal.problem.code == Code::RateLimited;
        if is_pace && let Some(until) = until {
            self.quiet_until = self.quiet_until.max(until);
        }
        let most = if is_pace { PACE_RETRIES } else { MAX_RETRIES };
        match (self.jobs.get_mut(id), until) {
            (Some(job), Some(until)) if job.attempts < most => {
                job.attempts += 1;
                let problem = refusal.problem;
                self.set(id, Status::Waiting { until, problem });
            }
            _ => self.exhaust(id, rung, refusal.problem),
        }
    }

    /// When the gateway may be asked again; `None` if it wants too long a time.
    fn next_try(&mut self, id: JobId, refusal: &Refusal, tick: Tick) -> Option<Moment> {
        let step = match refusal.problem.code {
            Code::RateLimited => self.slow_down(tick.now),
            _ => self.jobs.get(id)?.attempts,
        };
        let delay = backoff::delay_ms(step, &refusal.retry_after, tick.unix_ms, tick.chance)?;
        let least = if refusal.is_free_tier {
            FREE_TIER_WAIT_MS
        } else {
            0
        };
        Some(tick.now.plus(delay.max(least)))
    }

    /// Counts refusals for pace: those that arrive together count once.
    fn slow_down(&mut self, now: Moment) -> u32 {
        if self.quiet_until <= now {
            self.slow_downs += 1;
        }
        self.slow_downs.saturating_sub(1)
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
        let may_be_the_model = !matches!(problem.code, Code::Unreachable | Code::RateLimited);
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

/// Whether a picture failed for a reason that lay outside it, so that it deserves another try.
pub(super) fn was_the_runs_fault(problem: &Problem) -> bool {
    problem.code.scope() != Scope::Picture || problem.code.retry() == Retry::BackOff
}
