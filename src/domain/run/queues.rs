//! The pictures of each stage, in list order, so that finding the next one costs nothing.

use crate::domain::image::JobId;
use crate::domain::job::Stage;
use crate::domain::jobs::JobSet;

/// One ordered set for each stage.
#[derive(Debug, Default)]
pub(super) struct Queues {
    by_stage: [JobSet; Stage::ALL.len()],
}

impl Queues {
    pub(super) fn insert(&mut self, stage: Stage, id: JobId) {
        self.by_stage[stage as usize].insert(id);
    }

    pub(super) fn remove(&mut self, stage: Stage, id: JobId) {
        self.by_stage[stage as usize].remove(id);
    }

    pub(super) fn shift(&mut self, from: Stage, to: Stage, id: JobId) {
        self.remove(from, id);
        self.insert(to, id);
    }

    pub(super) fn count(&self, stage: Stage) -> usize {
        self.by_stage[stage as usize].len()
    }

    /// Pictures the run still has work with.
    pub(super) fn active(&self) -> usize {
        Stage::ALL
            .into_iter()
            .filter(|stage| stage.is_active())
            .map(|stage| self.count(stage))
            .sum()
    }

    /// The pictures of a stage, in list order.
    pub(super) fn iter(&self, stage: Stage) -> impl Iterator<Item = JobId> {
        let set = &self.by_stage[stage as usize];
        set.iter().take(set.len())
    }

    /// The first pictures of a stage.
    pub(super) fn first(&self, stage: Stage, most: usize) -> Vec<JobId> {
        self.iter(stage).take(most).collect()
    }

    /// All pictures of a stage.
    pub(super) fn ids(&self, stage: Stage) -> Vec<JobId> {
        self.first(stage, usize::MAX)
    }
}
