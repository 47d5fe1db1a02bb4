//! What a person does to the run.

use super::{Command, Moment, Phase, Run, outcome};
use crate::domain::decision::Decision;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage, Status};
use crate::domain::lineup::Lineup;
use crate::domain::problem::Problem;

impl Run {
    pub(super) fn add(&mut self, pictures: Vec<(JobId, Option<Problem>)>) {
        let status = if self.phase == Phase::Idle {
            Status::Parked
        } else {
            Status::Queued
        };
        for (id, problem) in pictures {
            let mut job = Job::new(status.clone());
            job.unsendable = problem;
            if job.unsendable.is_some() {
                job.status = job.at_rest();
            }
            self.queues.insert(job.status.stage(), id);
            self.jobs.insert(id, job);
            self.changed.push(id);
        }
    }

    pub(super) fn start(&mut self, lineup: &Lineup, now: Moment, commands: &mut Vec<Command>) {
        self.forgive();
        self.begin(lineup, now, commands);
        for stage in [Stage::Parked, Stage::Failed] {
            self.requeue(stage, |_| true);
        }
    }

    pub(super) fn resume(&mut self, lineup: &Lineup, now: Moment, commands: &mut Vec<Command>) {
        // Who paused the run did so by refusing; a person has seen to that.
        if self.phase != Phase::Paused(None) {
            self.forgive();
        }
        self.begin(lineup, now, commands);
        self.requeue(Stage::Failed, outcome::was_the_runs_fault);
    }

    /// Everybody who refused is asked again, and the pictures at hand begin at the top.
    fn forgive(&mut self) {
        self.ladder.forgive();
        for stage in [Stage::Preparing, Stage::Ready, Stage::Waiting] {
            for id in self.queues.ids(stage) {
                if let Some(job) = self.jobs.get_mut(id) {
                    job.rung = 0;
                }
            }
        }
    }

    fn begin(&mut self, lineup: &Lineup, now: Moment, commands: &mut Vec<Command>) {
        self.phase = Phase::Running;
        self.aim(lineup, commands);
        for rung in self.ladder.rungs_mut() {
            rung.throttle.forgive();
        }
        self.budget.most_usd = lineup.budget_usd;
        self.sharing = lineup.sharing;
        self.asks_alike_once = lineup.asks_alike_once;
        self.preparing = lineup.preparing;
        if !self.asks_alike_once {
            self.forget_series();
        }
        self.failures = 0;
        self.pace.restart(now);
    }

    /// Turns to the gateways and models of this list; what is under way at others is given up.
    fn aim(&mut self, lineup: &Lineup, commands: &mut Vec<Command>) {
        let before = std::mem::take(&mut self.ladder);
        self.ladder = before.rearranged(lineup);
        let places = self.ladder.places_of(&before);
        let stays = |(before, now): (usize, &Option<usize>)| *now == Some(before);
        if !places.iter().enumerate().all(stays) {
            self.move_to(&places, commands);
        }
    }

    /// The rungs moved, each to its new place.
    fn move_to(&mut self, places: &[Option<usize>], commands: &mut Vec<Command>) {
        for open in self.requests.move_to(places) {
            commands.push(Command::Abandon(open.ticket));
            for id in open.jobs.into_iter().flatten() {
                self.set(id, Status::Ready);
            }
        }
        // Those that were never passed on begin at the top, whatever it is now.
        for job in self.jobs.values_mut().filter(|job| job.rung > 0) {
            job.rung = places.get(job.rung).copied().flatten().unwrap_or(0);
        }
    }

    pub(super) fn requeue(&mut self, stage: Stage, is_meant: impl Fn(&Problem) -> bool) {
        for id in self.queues.ids(stage) {
            let Some(job) = self.jobs.get_mut(id) else {
                continue;
            };
            if job.decision.is_pinned()
                || job
                    .status
                    .problem()
                    .is_some_and(|problem| !is_meant(problem))
            {
                continue;
            }
            job.fresh_start();
            self.set(id, Status::Queued);
        }
    }

    pub(super) fn pause(&mut self, problem: Option<Problem>) {
        if self.phase == Phase::Running {
            self.phase = Phase::Paused(problem);
        }
    }

    pub(super) fn stop(&mut self, commands: &mut Vec<Command>) {
        for stage in Stage::ALL.into_iter().filter(|stage| stage.is_active()) {
            for id in self.queues.ids(stage) {
                self.cancel(id, commands);
            }
        }
        self.telling_apart.ahead.clear();
        self.phase = Phase::Idle;
    }

    pub(super) fn ask_again(
        &mut self,
        id: JobId,
        lineup: &Lineup,
        now: Moment,
        commands: &mut Vec<Command>,
    ) {
        let Some(job) = self.jobs.get(id) else {
            return;
        };
        if !job.may_be_sent() {
            return;
        }
        self.cancel(id, commands);
        if self.phase == Phase::Idle {
            self.forgive();
            self.begin(lineup, now, commands);
        }
        if let Some(job) = self.jobs.get_mut(id) {
            job.fresh_start();
            job.is_anew = true;
            if job.decision == Decision::Kept {
                job.decision = Decision::Open;
            }
            self.set(id, Status::Queued);
            self.lead(id);
        }
    }

    pub(super) fn remove(&mut self, id: JobId, commands: &mut Vec<Command>) {
        self.cancel(id, commands);
        self.leave_series(id);
        if let Some(job) = self.jobs.remove(id) {
            self.queues.remove(job.status.stage(), id);
        }
    }

    /// The picture comes back at rest, whatever was under way for it, and with those it was like.
    pub(super) fn restore(&mut self, id: JobId, mut job: Job, commands: &mut Vec<Command>) {
        self.cancel(id, commands);
        if let Some(instead) = self.jobs.remove(id) {
            self.queues.remove(instead.status.stage(), id);
        }
        // The list of models may be another by now.
        job.rung = 0;
        if job.status.stage().is_active() {
            job.status = job.at_rest();
        }
        self.queues.insert(job.status.stage(), id);
        self.jobs.insert(id, job);
        self.changed.push(id);
        self.rejoin_series(id);
    }

    pub(super) fn decide(&mut self, names: Vec<(JobId, Decision)>, commands: &mut Vec<Command>) {
        for (id, decision) in names {
            self.decide_one(id, decision, commands);
        }
    }

    /// What is decided calls off what is asked; a candidate that was never said decides nothing.
    fn decide_one(&mut self, id: JobId, decision: Decision, commands: &mut Vec<Command>) {
        let Some(job) = self.jobs.get(id) else {
            return;
        };
        if let Decision::Picked(place) = decision
            && job
                .said()
                .is_none_or(|said| said.candidate(place).is_none())
        {
            return;
        }
        self.cancel(id, commands);
        if let Some(job) = self.jobs.get_mut(id) {
            job.decision = decision;
            let rest = job.at_rest();
            self.set(id, rest);
        }
    }

    /// Gives up what is under way for a picture and puts it to rest.
    pub(super) fn cancel(&mut self, id: JobId, commands: &mut Vec<Command>) {
        self.leave_telling_apart(id);
        commands.extend(self.requests.give_up(id).map(Command::Abandon));
        let Some(job) = self.jobs.get(id) else {
            return;
        };
        if !job.status.stage().is_active() {
            return;
        }
        commands.push(Command::Cancel(id));
        let rest = job.at_rest();
        self.set(id, rest);
    }
}
