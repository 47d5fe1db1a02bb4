//! Different pictures that were given one name: one more request for all of them asks what tells
//! them apart. They have a name meanwhile, and keep it where that fails.

use std::collections::VecDeque;

use super::Run;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage, Status};
use crate::domain::limits::BATCH;
use crate::domain::run::Phase;

/// Pictures that share a name, by request.
#[derive(Debug, Default)]
pub(super) struct TellingApart {
    /// Those that will be asked about.
    pub(super) ahead: VecDeque<Vec<JobId>>,
    /// Those whose request is being prepared or under way.
    open: Vec<Vec<JobId>>,
}

impl TellingApart {
    /// The pictures that are told apart together with this one, which is among them.
    pub(super) fn group(&self, id: JobId) -> Option<&[JobId]> {
        let group = self.open.iter().find(|group| group.contains(&id))?;
        Some(group)
    }

    pub(super) fn contains(&self, id: JobId) -> bool {
        self.group(id).is_some()
    }

    /// How many pictures are being told apart.
    pub(super) fn len(&self) -> usize {
        self.open.iter().map(Vec::len).sum()
    }

    /// This picture is done with; the others go on while there are at least two.
    pub(super) fn leave(&mut self, id: JobId) {
        for group in &mut self.open {
            group.retain(|other| *other != id);
        }
        self.open.retain(|group| !group.is_empty());
    }
}

impl Run {
    /// Each of these groups has one name. A picture is told apart once only, and never against what
    /// a person decided.
    pub(super) fn tell_apart(&mut self, groups: Vec<Vec<JobId>>) {
        if self.ladder.usable(0).is_none() {
            return;
        }
        let is_meant = |id: &JobId| self.jobs.get(*id).is_some_and(Job::may_be_told_apart);
        for group in groups {
            let group: Vec<JobId> = group.into_iter().filter(is_meant).collect();
            for group in group.chunks(BATCH).filter(|group| group.len() > 1) {
                self.telling_apart.ahead.push_back(group.to_vec());
            }
        }
        let is_idle = self.phase == Phase::Idle;
        if is_idle && !self.telling_apart.ahead.is_empty() {
            self.phase = Phase::Running;
        }
    }

    /// One group after the other is prepared, so that what is ready is soon asked about.
    pub(super) fn begin_telling_apart(&mut self) {
        let is_preparing = |id: &JobId| {
            matches!(
                self.jobs.get(*id).map(|job| job.status.stage()),
                Some(Stage::Queued | Stage::Preparing)
            )
        };
        if self.telling_apart.open.iter().flatten().any(is_preparing) {
            return;
        }
        let Some(group) = self.telling_apart.ahead.pop_front() else {
            return;
        };
        let is_meant = |id: &JobId| self.jobs.get(*id).is_some_and(Job::may_be_told_apart);
        let group: Vec<JobId> = group.into_iter().filter(is_meant).collect();
        if group.len() < 2 {
            return self.begin_telling_apart();
        }
        for id in &group {
            if let Some(job) = self.jobs.get_mut(*id) {
                job.fresh_start();
                job.is_told_apart = true;
            }
            self.set(*id, Status::Queued);
        }
        self.telling_apart.open.push(group);
    }

    /// Whether this picture can be asked about now: with all those it is told apart from.
    pub(super) fn is_complete(&self, id: JobId) -> bool {
        let is_ready = |id: &JobId| {
            let job = self.jobs.get(*id);
            job.is_some_and(|job| job.status.stage() == Stage::Ready)
        };
        let group = self.telling_apart.group(id);
        group.is_none_or(|group| group.iter().all(is_ready))
    }

    /// A picture got its answer, or a person decided: it is not told apart any longer.
    pub(super) fn leave_telling_apart(&mut self, id: JobId) {
        let group = self.telling_apart.group(id).map(<[JobId]>::to_vec);
        self.telling_apart.leave(id);
        let is_under_way = |id: &JobId| {
            let job = self.jobs.get(*id);
            job.is_some_and(|job| job.status.stage() == Stage::Asking)
        };
        let mut others = group.unwrap_or_default();
        others.retain(|other| *other != id);
        if let [last] = others[..]
            && !is_under_way(&last)
        {
            self.keep_names(last);
        }
    }

    /// All pictures that are told apart together with this one keep the names they have.
    pub(super) fn keep_names(&mut self, id: JobId) {
        let group = self.telling_apart.group(id).map(<[JobId]>::to_vec);
        for id in group.unwrap_or_default() {
            self.keep_name(id);
        }
    }

    /// This picture keeps the name it has; an answer for the others may still be used.
    pub(super) fn keep_name(&mut self, id: JobId) {
        self.telling_apart.leave(id);
        if let Some(job) = self.jobs.get(id) {
            let rest = job.at_rest();
            self.set(id, rest);
        }
    }

    /// One of these pictures that is being told apart from others.
    pub(super) fn first_told_apart(&self, jobs: &[JobId]) -> Option<JobId> {
        let mut jobs = jobs.iter().copied();
        jobs.find(|id| self.telling_apart.contains(*id))
    }

    /// It failed for these pictures, so it would for others: names that are numbered do as well.
    pub(super) fn give_up_telling_apart(&mut self, id: JobId) {
        self.telling_apart.ahead.clear();
        self.keep_names(id);
    }
}
