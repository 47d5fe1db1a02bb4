//! What an earlier visit left: its list, whose files may come back, and answers that were paid for.

use super::Run;
use crate::domain::decision::Decision;
use crate::domain::facts::Facts;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage, Status};
use crate::domain::run::Phase;
use crate::domain::session::Recalled;

impl Run {
    /// Pictures of a kept list join, as they were; those that are alike find each other again.
    pub(super) fn bring_back(&mut self, pictures: Vec<(JobId, Job)>, asks_alike_once: bool) {
        self.asks_alike_once = asks_alike_once;
        for (id, job) in pictures {
            self.queues.insert(job.status.stage(), id);
            self.jobs.insert(id, job);
            self.changed.push(id);
            self.rejoin_series(id);
        }
    }

    /// The files of these pictures are here again.
    pub(super) fn attach(&mut self, ids: &[JobId]) {
        let is_idle = self.phase == Phase::Idle;
        for id in ids {
            let Some(job) = self.jobs.get_mut(*id).filter(|job| job.is_absent) else {
                continue;
            };
            job.is_absent = false;
            let rest = match job.at_rest() {
                Status::Parked if !is_idle => Status::Queued,
                rest => rest,
            };
            self.set(*id, rest);
        }
    }

    /// A picture's thumbnail is made, and it was answered before: that answer does, unless it goes
    /// with another that has one or is being asked about, or a person wants another.
    pub(super) fn remember(&mut self, id: JobId, facts: Facts, recalled: Recalled) {
        let is_wanted =
            self.stage(id) == Some(Stage::Preparing) && !self.telling_apart.contains(id);
        self.prepared(id, facts);
        let is_open = self.stage(id) == Some(Stage::Ready);
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        if !is_wanted || !is_open || job.is_anew {
            return;
        }
        let Recalled {
            said,
            is_told_apart,
        } = recalled;
        let before = job.said.replace(said.clone());
        job.is_told_apart |= is_told_apart;
        job.decision = Decision::Open;
        self.set(id, Status::Named);
        self.share(id, &said, before.as_ref());
    }
}
