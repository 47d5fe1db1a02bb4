//! What goes next: which pictures are asked about, which are prepared, and when to look again.

use super::requests::Open;
use super::{Command, Moment, Phase, Request, Run};
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage, Status};
use crate::domain::ladder::Rung;
use crate::domain::limits::{AHEAD, BATCH, PREPARING};
use crate::domain::lineup::Sharing;
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
        let ready = self.queues.first(Stage::Ready, self.looked_at());
        let (first, rung) = ready
            .iter()
            .find_map(|&id| Some((id, self.rung_with_room(id, now)?)))?;
        if self.is_worth_waiting(rung) {
            return None;
        }
        let mut jobs = self.companions(first, rung, &ready);
        jobs.truncate(self.affordable(rung));
        if jobs.is_empty() {
            self.stop_before_the_budget_is_passed();
            return None;
        }
        self.ask(&jobs, rung, now)
    }

    /// As many are looked at as may share a request, or be behind those whose model has no room.
    fn looked_at(&self) -> usize {
        let rungs = self.ladder.rungs().iter();
        rungs.map(|rung| rung.room() + self.batch(rung)).sum()
    }

    /// The model to ask about a picture, if it may be asked one thing more.
    fn rung_with_room(&self, id: JobId, now: Moment) -> Option<usize> {
        let at = self.rung_of(id)?;
        let rung = self.ladder.rung(at)?;
        let of_model = self.requests.iter().filter(|open| open.rung == at).count();
        let has_room = rung.throttle.opens_at() <= now
            && of_model < rung.room()
            && self.under_way_at_gateway_of(rung) < rung.throttle.room();
        has_room.then_some(at)
    }

    fn under_way_at_gateway_of(&self, rung: &Rung) -> usize {
        let is_there = |open: &&Open| {
            let other = self.ladder.rung(open.rung);
            other.is_some_and(|other| other.shares_a_gateway_with(rung))
        };
        self.requests.iter().filter(is_there).count()
    }

    fn rung_of(&self, id: JobId) -> Option<usize> {
        let job = self.jobs.get(id)?;
        self.ladder
            .usable(job.rung)
            .or_else(|| self.ladder.usable(0))
    }

    /// How many pictures a request to this model carries.
    fn batch(&self, rung: &Rung) -> usize {
        match self.sharing {
            Sharing::Never => 1,
            Sharing::Always => BATCH,
            Sharing::WhenCounted => rung.throttle.batch(),
        }
    }

    /// The pictures that go along with the first, which is among them.
    fn companions(&self, first: JobId, at: usize, ready: &[JobId]) -> Vec<JobId> {
        let shares = |id: &JobId| {
            let job = self.jobs.get(*id);
            job.is_some_and(Job::may_share) && self.rung_of(*id) == Some(at)
        };
        match self.ladder.rung(at).filter(|rung| rung.is_proven()) {
            Some(rung) if shares(&first) => {
                let batch = self.batch(rung);
                ready.iter().copied().filter(shares).take(batch).collect()
            }
            _ => vec![first],
        }
    }

    /// Whether more pictures will be ready soon to share a request that is dear.
    fn is_worth_waiting(&self, at: usize) -> bool {
        let coming = self.queues.count(Stage::Queued) + self.queues.count(Stage::Preparing);
        let rung = self.ladder.rung(at).filter(|rung| rung.is_proven());
        let batch = rung.map_or(1, |rung| self.batch(rung));
        coming > 0 && self.queues.count(Stage::Ready) < batch
    }

    /// How many pictures more there is money for.
    fn affordable(&self, at: usize) -> usize {
        let expected_usd = |at| self.ladder.rung(at)?.cost.expected_usd();
        let under_way_usd =
            |open: &Open| open.pictures() as f64 * expected_usd(open.rung).unwrap_or_default();
        let under_way_usd = self.requests.iter().map(under_way_usd).sum();
        self.budget.allows(expected_usd(at), under_way_usd)
    }

    /// Once nothing is under way any more: what that costs decides whether there is money left.
    fn stop_before_the_budget_is_passed(&mut self) {
        if self.requests.is_empty() {
            self.pause(Some(Problem::new(Code::BudgetReached)));
        }
    }

    fn ask(&mut self, jobs: &[JobId], at: usize, now: Moment) -> Option<Request> {
        let max_tokens = jobs
            .iter()
            .filter_map(|id| Some(self.jobs.get(*id)?.max_tokens))
            .max()?;
        let rung = self.ladder.rung_mut(at);
        rung.throttle.begin(now);
        let (model, quirks) = (rung.model.clone(), rung.quirks);
        for id in jobs {
            self.set(*id, Status::Asking);
        }
        Some(Request {
            ticket: self.requests.begin(at, quirks, jobs, now),
            account: self.ladder.account_of(at).to_owned(),
            jobs: jobs.to_vec(),
            model,
            max_tokens,
            quirks,
        })
    }

    fn prepare_queued(&mut self, commands: &mut Vec<Command>) {
        let ahead = self.queues.count(Stage::Ready) + self.queues.count(Stage::Preparing);
        let first = self.ladder.first_usable();
        let wanted = first.map_or(0, |rung| rung.throttle.room() * self.batch(rung)) + AHEAD;
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
        let opens = self.ladder.rungs().iter();
        let opens = opens.map(|rung| rung.throttle.opens_at());
        waits.chain(opens.filter(|moment| *moment > now)).min()
    }

    fn has_no_model_left(&self) -> bool {
        self.ladder.usable(0).is_none() && self.requests.is_empty()
    }

    /// No model is left: every picture still waiting says why, and the run ends calmly.
    fn give_up(&mut self) {
        let refused = self.ladder.refused().into_iter().next();
        let reason = refused.map_or(Problem::new(Code::UnknownModel), |first| first.problem);
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
