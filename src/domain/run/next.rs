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
        self.begin_telling_apart();
        while let Some(request) = self.next_request(now) {
            commands.push(Command::Ask(request));
            self.begin_telling_apart();
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
        let (first, rung) = self.next_in_line(now)?;
        if self.is_worth_waiting(rung) {
            return None;
        }
        let mut jobs = self.companions(first, rung);
        let affordable = self.affordable(rung);
        if self.telling_apart.contains(first) && affordable < jobs.len() {
            // Names that are numbered cost nothing.
            self.give_up_telling_apart(first);
            return self.next_request(now);
        }
        jobs.truncate(affordable);
        if jobs.is_empty() {
            self.stop_before_the_budget_is_passed();
            return None;
        }
        self.ask(&jobs, rung, now)
    }

    /// The first picture whose model may be asked one thing more. There are no more pictures
    /// ready than could be asked about soon, so looking at all of them costs little.
    fn next_in_line(&self, now: Moment) -> Option<(JobId, usize)> {
        if self.queues.count(Stage::Ready) == 0 {
            return None;
        }
        let with_room = self.rungs_with_room(now);
        let first = self.ladder.usable(0)?;
        self.queues.iter(Stage::Ready).find_map(|id| {
            let rung = self.rung_of(id, first).filter(|_| self.is_complete(id))?;
            with_room.contains(&rung).then_some((id, rung))
        })
    }

    /// The models that may be asked one thing more.
    fn rungs_with_room(&self, now: Moment) -> Vec<usize> {
        let rungs = self.ladder.rungs();
        let mut under_way = vec![0; rungs.len()];
        for open in self.requests.iter() {
            under_way[open.rung] += 1;
        }
        let at_gateway_of = |rung: &Rung| -> usize {
            let others = rungs.iter().zip(&under_way);
            let others = others.filter(|(other, _)| other.shares_a_gateway_with(rung));
            others.map(|(_, count)| count).sum()
        };
        let has_room = |at: &usize| {
            let rung = &rungs[*at];
            rung.throttle.opens_at() <= now
                && under_way[*at] < rung.room()
                && at_gateway_of(rung) < rung.throttle.room()
        };
        (0..rungs.len()).filter(has_room).collect()
    }

    /// The model to ask about a picture: the one it has come to, or the next that is usable; most
    /// are asked of the first that is.
    fn rung_of(&self, id: JobId, first: usize) -> Option<usize> {
        let rung = self.jobs.get(id)?.rung;
        if rung <= first {
            return Some(first);
        }
        Some(self.ladder.usable(rung).unwrap_or(first))
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
    fn companions(&self, first: JobId, at: usize) -> Vec<JobId> {
        if let Some(group) = self.telling_apart.group(first) {
            return group.to_vec();
        }
        let usual = self.ladder.usable(0).unwrap_or(at);
        let shares = |id: &JobId| {
            let job = self.jobs.get(*id);
            let is_free = !self.telling_apart.contains(*id);
            is_free && job.is_some_and(Job::may_share) && self.rung_of(*id, usual) == Some(at)
        };
        match self.ladder.rung(at).filter(|rung| rung.is_proven()) {
            Some(rung) if shares(&first) => {
                let ready = self.queues.iter(Stage::Ready);
                ready.filter(shares).take(self.batch(rung)).collect()
            }
            _ => vec![first],
        }
    }

    /// Whether more pictures will be ready soon to share a request that is dear.
    fn is_worth_waiting(&self, at: usize) -> bool {
        let rung = self.ladder.rung(at).filter(|rung| rung.is_proven());
        let batch = rung.map_or(1, |rung| self.batch(rung));
        let ready = self.queues.count(Stage::Ready);
        let is_more_coming = self.queues.count(Stage::Preparing) > 0 || self.to_prepare() > 0;
        ready < batch && is_more_coming
    }

    /// How many pictures more there is money for.
    fn affordable(&self, at: usize) -> usize {
        if self.budget.most_usd.is_none() {
            return usize::MAX;
        }
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
        let tells_apart = jobs
            .first()
            .is_some_and(|id| self.telling_apart.contains(*id));
        for id in jobs {
            self.set(*id, Status::Asking);
        }
        Some(Request {
            ticket: self.requests.begin(at, quirks, jobs, now),
            account: self.ladder.account_of(at),
            jobs: jobs.to_vec(),
            model,
            max_tokens,
            quirks,
            tells_apart,
        })
    }

    fn prepare_queued(&mut self, commands: &mut Vec<Command>) {
        for id in self.next_queued(self.to_prepare()) {
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

    /// What a person looks at first, then in list order.
    fn next_queued(&self, most: usize) -> Vec<JobId> {
        if most == 0 {
            return Vec::new();
        }
        let is_queued = |id: &JobId| {
            let job = self.jobs.get(*id);
            job.is_some_and(|job| job.status == Status::Queued)
        };
        let seen = self.seen.iter().copied().filter(is_queued);
        let mut next: Vec<JobId> = seen.take(most).collect();
        for id in self.queues.first(Stage::Queued, 2 * most) {
            if next.len() < most && !next.contains(&id) {
                next.push(id);
            }
        }
        next
    }

    /// How many thumbnails are to be begun now.
    fn to_prepare(&self) -> usize {
        let preparing = self.queues.count(Stage::Preparing);
        let ahead = self.queues.count(Stage::Ready) + preparing;
        let first = self.ladder.first_usable();
        let together = self.telling_apart.len();
        let wanted = first.map_or(0, |rung| self.soon_asked(rung)) + AHEAD + together;
        let hands = self.preparing.max(PREPARING).saturating_sub(preparing);
        let most = wanted.saturating_sub(ahead).min(hands);
        most.min(self.queues.count(Stage::Queued))
    }

    /// How many pictures the next requests to this model may carry. The room may grow up to its
    /// ceiling while the first answers are waited for.
    fn soon_asked(&self, rung: &Rung) -> usize {
        let throttle = &rung.throttle;
        throttle.ceiling().max(throttle.room() * self.batch(rung))
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
        self.telling_apart.ahead.clear();
        let refused = self.ladder.refused().into_iter().next();
        let reason = refused.map_or(Problem::new(Code::UnknownModel), |first| first.problem);
        for stage in [
            Stage::Queued,
            Stage::Ready,
            Stage::Waiting,
            Stage::Following,
            Stage::Preparing,
        ] {
            for id in self.queues.ids(stage) {
                self.fail(id, reason.clone());
            }
        }
        self.phase = Phase::Idle;
    }
}
