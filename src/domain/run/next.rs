//! What goes next: which pictures are asked about, which are prepared, and when to look again.

use super::{Command, Moment, Phase, Request, Run};
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage, Status};
use crate::domain::limits::{AHEAD, PREPARING};
use crate::domain::problem::{Code, Problem};

impl Run {
    pub(super) fn advance(&mut self, now: Moment, commands: &mut Vec<Command>) {
        if self.phase != Phase::Running {
            return;
        }
        self.wake(now);
        if self.has_no_model_left() {
            return self.give_up();
        }
        while let Some(request) = self.next_request(now) {
            commands.push(Command::Ask(request));
        }
        self.prepare_queued(commands);
        if self.queues.active() == 0 {
            self.phase = Phase::Idle;
        } else if let Some(moment) = self.next_moment(now) {
            commands.push(Command::WakeAt(moment));
        }
    }

    fn wake(&mut self, now: Moment) {
        for id in self.queues.ids(Stage::Waiting) {
            if matches!(self.jobs.get(id), Some(Job { status: Status::Waiting { until, .. }, .. }) if *until <= now)
            {
                self.set(id, Status::Ready);
            }
        }
    }

    /// The next request, if there is room for one and something to ask.
    fn next_request(&mut self, now: Moment) -> Option<Request> {
        let room = self.throttle.room();
        if self.throttle.opens_at() > now || self.requests.count() >= room {
            return None;
        }
        // As many are looked at as may share a request, or be behind those whose model has no room.
        let ready = self
            .queues
            .first(Stage::Ready, room.max(self.throttle.batch()));
        let (first, rung) = ready
            .iter()
            .find_map(|&id| Some((id, self.rung_with_room(id, room)?)))?;
        if self.is_worth_waiting() {
            return None;
        }
        let mut jobs = self.companions(first, rung, &ready);
        jobs.truncate(self.budget.allows(self.queues.count(Stage::Asking)));
        if jobs.is_empty() {
            self.stop_before_the_budget_is_passed();
            return None;
        }
        self.ask(&jobs, rung, now)
    }

    /// The model to ask about a picture, if it may be asked one thing more.
    fn rung_with_room(&self, id: JobId, room: usize) -> Option<usize> {
        let rung = self.rung_of(id)?;
        (self.requests.count_on(rung) < self.ladder.room(rung, room)).then_some(rung)
    }

    fn rung_of(&self, id: JobId) -> Option<usize> {
        let job = self.jobs.get(id)?;
        self.ladder
            .usable(job.rung)
            .or_else(|| self.ladder.usable(0))
    }

    /// The pictures that go along with the first, which is among them.
    fn companions(&self, first: JobId, rung: usize, ready: &[JobId]) -> Vec<JobId> {
        let shares = |id: &JobId| {
            let job = self.jobs.get(*id);
            job.is_some_and(Job::may_share) && self.rung_of(*id) == Some(rung)
        };
        if !shares(&first) || !self.ladder.is_proven(rung) {
            return vec![first];
        }
        let batch = self.throttle.batch();
        ready.iter().copied().filter(shares).take(batch).collect()
    }

    /// Whether more pictures will be ready soon to share a request that is dear.
    fn is_worth_waiting(&self) -> bool {
        let coming = self.queues.count(Stage::Queued) + self.queues.count(Stage::Preparing);
        let is_full = self.queues.count(Stage::Ready) >= self.throttle.batch();
        coming > 0 && !is_full && self.ladder.is_any_proven()
    }

    /// Once nothing is under way any more: what that costs decides whether there is money left.
    fn stop_before_the_budget_is_passed(&mut self) {
        if self.requests.count() == 0 {
            self.pause(Some(Problem::new(Code::BudgetReached)));
        }
    }

    fn ask(&mut self, jobs: &[JobId], rung: usize, now: Moment) -> Option<Request> {
        let chosen = self.ladder.rung(rung)?;
        let (model, quirks) = (chosen.model.clone(), chosen.quirks);
        let max_tokens = jobs
            .iter()
            .filter_map(|id| Some(self.jobs.get(*id)?.max_tokens))
            .max()?;
        let ticket = self.requests.begin(rung, quirks, jobs, now);
        self.throttle.begin(now);
        for id in jobs {
            self.set(*id, Status::Asking { rung });
        }
        Some(Request {
            ticket,
            jobs: jobs.to_vec(),
            model,
            max_tokens,
            quirks,
        })
    }

    fn prepare_queued(&mut self, commands: &mut Vec<Command>) {
        let ahead = self.queues.count(Stage::Ready) + self.queues.count(Stage::Preparing);
        let wanted = self.throttle.room() * self.throttle.batch() + AHEAD;
        let hands = PREPARING.saturating_sub(self.queues.count(Stage::Preparing));
        let most = wanted.saturating_sub(ahead).min(hands);
        for id in self.queues.first(Stage::Queued, most) {
            let Some(max_edge_px) = self.jobs.get(id).map(|job| job.max_edge_px) else {
                continue;
            };
            self.set(id, Status::Preparing);
            commands.push(Command::Prepare {
                job: id,
                max_edge_px,
            });
        }
    }

    /// When something will happen that no reply announces.
    fn next_moment(&self, now: Moment) -> Option<Moment> {
        let waits = self
            .queues
            .ids(Stage::Waiting)
            .into_iter()
            .filter_map(|id| match self.jobs.get(id)?.status {
                Status::Waiting { until, .. } => Some(until),
                _ => None,
            });
        let opens_at = self.throttle.opens_at();
        waits.chain((opens_at > now).then_some(opens_at)).min()
    }

    fn has_no_model_left(&self) -> bool {
        self.ladder.usable(0).is_none() && self.requests.count() == 0
    }

    /// No model is left: every picture still waiting says why, and the run ends calmly.
    fn give_up(&mut self) {
        let reason = self
            .ladder
            .refused()
            .next()
            .map(|(_, problem)| problem.clone());
        let reason = reason.unwrap_or_else(|| Problem::new(Code::UnknownModel));
        for stage in [
            Stage::Queued,
            Stage::Ready,
            Stage::Waiting,
            Stage::Preparing,
        ] {
            for id in self.queues.ids(stage) {
                self.set(id, Status::Failed(reason.clone()));
            }
        }
        self.phase = Phase::Idle;
    }
}
