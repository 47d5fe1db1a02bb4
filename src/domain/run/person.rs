//! What a person does to the run.

use super::{Command, Moment, Phase, Run, outcome};
use crate::domain::budget::Budget;
use crate::domain::file_name::Stem;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Name, Stage, Status};
use crate::domain::ladder::{Ladder, Lineup};
use crate::domain::limits::MOST_IN_FLIGHT;
use crate::domain::problem::Problem;
use crate::domain::throttle::Throttle;

impl Run {
    pub(super) fn add(&mut self, pictures: Vec<(JobId, Option<Problem>)>) {
        let status = if self.phase == Phase::Idle {
            Status::Parked
        } else {
            Status::Queued
        };
        for (id, problem) in pictures {
            let status = problem.map_or_else(|| status.clone(), Status::Skipped);
            self.queues.insert(status.stage(), id);
            self.jobs.insert(id, Job::new(status));
            self.changed.push(id);
        }
    }

    pub(super) fn start(&mut self, lineup: &Lineup, now: Moment) {
        self.aim(lineup);
        self.begin(lineup, now);
        for stage in [Stage::Parked, Stage::Failed] {
            self.requeue(stage, |_| true);
        }
    }

    /// Turns to a gateway; one that was asked before is asked the way it taught.
    fn aim(&mut self, lineup: &Lineup) {
        if self.gateway == lineup.gateway {
            self.ladder = self.ladder.renewed(lineup);
        } else {
            self.gateway.clone_from(&lineup.gateway);
            self.ladder = Ladder::new(lineup);
            self.throttle = Throttle::new(MOST_IN_FLIGHT);
            self.budget = Budget::default();
        }
    }

    pub(super) fn resume(&mut self, lineup: &Lineup, now: Moment) {
        self.begin(lineup, now);
        self.requeue(Stage::Failed, outcome::was_the_runs_fault);
    }

    pub(super) fn begin(&mut self, lineup: &Lineup, now: Moment) {
        self.phase = Phase::Running;
        self.ladder.extend(lineup);
        self.throttle.forgive();
        self.throttle
            .set_ceiling(lineup.in_flight.unwrap_or(MOST_IN_FLIGHT));
        self.budget.most_usd = lineup.budget_usd;
        self.budget.listed_usd = lineup.usd_per_picture;
        self.failures = 0;
        self.pace.restart(now);
    }

    pub(super) fn requeue(&mut self, stage: Stage, is_meant: impl Fn(&Problem) -> bool) {
        for id in self.queues.ids(stage) {
            let Some(job) = self.jobs.get_mut(id) else {
                continue;
            };
            if job.is_pinned()
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
        if job.status.stage() == Stage::Skipped {
            return;
        }
        self.cancel(id, commands);
        if self.phase == Phase::Idle {
            self.aim(lineup);
            self.begin(lineup, now);
        }
        if let Some(job) = self.jobs.get_mut(id) {
            job.fresh_start();
            self.set(id, Status::Queued);
        }
    }

    pub(super) fn remove(&mut self, id: JobId, commands: &mut Vec<Command>) {
        self.cancel(id, commands);
        if let Some(job) = self.jobs.remove(id) {
            self.queues.remove(job.status.stage(), id);
        }
    }

    pub(super) fn type_name(&mut self, id: JobId, stem: Stem, commands: &mut Vec<Command>) {
        self.cancel(id, commands);
        if let Some(job) = self.jobs.get_mut(id) {
            job.name = Some(Name::Typed(stem));
            self.set(id, Status::Named);
        }
    }

    /// Gives up what is under way for a picture and puts it to rest.
    pub(super) fn cancel(&mut self, id: JobId, commands: &mut Vec<Command>) {
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
