//! What goes next: which picture is asked about, which is prepared, and when to look again.

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
        self.ask_ready(now, commands);
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

    fn ask_ready(&mut self, now: Moment, commands: &mut Vec<Command>) {
        if self.quiet_until > now {
            return;
        }
        for id in self.queues.first(Stage::Ready, self.in_flight) {
            if self.queues.count(Stage::Asking) >= self.in_flight {
                break;
            }
            commands.extend(self.ask(id));
        }
    }

    /// The request for a picture, if its model has room for one more.
    fn ask(&mut self, id: JobId) -> Option<Command> {
        let job = self.jobs.get_mut(id)?;
        let rung = self
            .ladder
            .usable(job.rung)
            .or_else(|| self.ladder.usable(0))?;
        let under_way = self.queues.ids(Stage::Asking).len();
        if under_way >= self.ladder.room(rung, self.in_flight) {
            return None;
        }
        let chosen = self.ladder.rung(rung)?;
        job.ticket += 1;
        let request = Request {
            job: id,
            ticket: job.ticket,
            model: chosen.model.clone(),
            max_tokens: job.max_tokens,
            quirks: chosen.quirks,
        };
        self.set(id, Status::Asking { rung });
        Some(Command::Ask(request))
    }

    fn prepare_queued(&mut self, commands: &mut Vec<Command>) {
        let ahead = self.queues.count(Stage::Ready) + self.queues.count(Stage::Preparing);
        let room = (self.in_flight + AHEAD).saturating_sub(ahead);
        let hands = PREPARING.saturating_sub(self.queues.count(Stage::Preparing));
        for id in self.queues.first(Stage::Queued, room.min(hands)) {
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
        let quiet = (self.quiet_until > now).then_some(self.quiet_until);
        waits.chain(quiet).min()
    }

    fn has_no_model_left(&self) -> bool {
        self.ladder.usable(0).is_none() && self.queues.count(Stage::Asking) == 0
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
