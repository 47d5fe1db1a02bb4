//! Pictures that are alike within the run: one is asked about, the others take over what is said.

use std::sync::Arc;

use super::Run;
use crate::domain::decision::Decision;
use crate::domain::facts::Facts;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Stage, Status};
use crate::domain::said::Said;

impl Run {
    /// A picture's thumbnail is made: it is asked about, or goes with one that is like it.
    pub(super) fn prepared(&mut self, id: JobId, facts: Facts) {
        let Some(job) = self.jobs.get_mut(id) else {
            return;
        };
        let facts = Arc::new(facts);
        job.facts = Some(facts.clone());
        if job.status.stage() != Stage::Preparing {
            // Whoever made it needs to know that nobody waits for it.
            return self.changed.push(id);
        }
        if self.telling_apart.contains(id) {
            return self.set(id, Status::Ready);
        }
        if self.asks_alike_once && !job.is_apart {
            self.alike.join(id, &facts);
            self.show_companions(id);
        }
        match self.leader(id) {
            None => self.set(id, Status::Ready),
            Some(Leader::IsAsked) => self.set(id, Status::Following),
            Some(Leader::Said(said)) => self.take_over(id, &said),
        }
    }

    /// The rows of a series tell of its first picture, and that of its size.
    fn show_companions(&mut self, id: JobId) {
        let members = self.alike.series(id).into_iter();
        let first_two = members.flat_map(|series| series.members().take(2));
        self.changed.extend(first_two);
    }

    /// A picture got this answer instead of the one it had: those that go with it have it too.
    pub(super) fn share(&mut self, id: JobId, said: &Said, before: Option<&Said>) {
        for other in self.mates(id) {
            let Some(job) = self.jobs.get(other) else {
                continue;
            };
            let had_the_same = job.decision == Decision::Open
                && before.is_some_and(|before| job.said().is_some_and(|had| had.is_of(before)));
            match job.status.stage() {
                Stage::Following => self.take_over(other, said),
                Stage::Named if had_the_same => self.take_over(other, said),
                _ => {}
            }
        }
    }

    /// Where something became of the pictures that others wait for, these go on.
    pub(super) fn settle_series(&mut self) {
        for at in 0..self.changed.len() {
            if self.queues.count(Stage::Following) == 0 {
                return;
            }
            self.settle(self.changed[at]);
        }
    }

    /// A person says that this picture is not like the others.
    pub(super) fn set_apart(&mut self, id: JobId) {
        if let Some(job) = self.jobs.get_mut(id) {
            job.is_apart = true;
            self.leave_series(id);
        }
    }

    pub(super) fn leave_series(&mut self, id: JobId) {
        let mates = self.mates(id);
        self.alike.leave(id);
        for one in mates.into_iter().chain([id]) {
            self.changed.push(one);
            let is_alone = self.alike.series(one).is_none();
            if is_alone && self.stage(one) == Some(Stage::Following) {
                self.set(one, Status::Queued);
            }
        }
    }

    /// A picture that came back goes with those it is like, behind the one they have.
    pub(super) fn rejoin_series(&mut self, id: JobId) {
        let job = self.jobs.get(id).filter(|job| !job.is_apart);
        let facts = job.and_then(|job| job.facts.clone());
        if let Some(facts) = facts.filter(|_| self.asks_alike_once) {
            self.alike.join(id, &facts);
            let mates = self.mates(id);
            self.changed.extend(mates);
        }
    }

    /// From now on each picture is asked about for itself.
    pub(super) fn forget_series(&mut self) {
        self.alike = Default::default();
        for id in self.queues.ids(Stage::Following) {
            self.set(id, Status::Queued);
        }
    }

    /// This picture is the one of its series that is asked about.
    pub(super) fn lead(&mut self, id: JobId) {
        if let Some(series) = self.alike.series_mut(id) {
            series.asker = id;
        }
    }

    /// What a picture has from the others of its series; without anything it leads them itself.
    fn leader(&mut self, id: JobId) -> Option<Leader> {
        let asker = self.alike.series(id)?.asker;
        if asker != id && self.is_asked(asker) {
            return Some(Leader::IsAsked);
        }
        let said = self.mates(id).into_iter().find_map(|mate| self.heard(mate));
        if asker != id
            && let Some(said) = said
        {
            return Some(Leader::Said(said));
        }
        self.lead(id);
        None
    }

    fn settle(&mut self, id: JobId) {
        let Some(series) = self.alike.series(id) else {
            return;
        };
        let asker = series.asker;
        if self.is_asked(asker) {
            return;
        }
        let waits = |id: &JobId| self.stage(*id) == Some(Stage::Following);
        let waiting: Vec<JobId> = series.members().filter(waits).collect();
        let said = self.heard(asker);
        for (place, id) in waiting.into_iter().enumerate() {
            match &said {
                Some(said) => self.take_over(id, said),
                None if place == 0 => {
                    self.lead(id);
                    self.set(id, Status::Queued);
                }
                None => {}
            }
        }
    }

    fn take_over(&mut self, id: JobId, said: &Said) {
        if let Some(job) = self.jobs.get_mut(id) {
            job.said = Some(said.taken_over());
            job.decision = Decision::Open;
            self.set(id, Status::Named);
        }
    }

    /// The others of its series, in list order.
    fn mates(&self, id: JobId) -> Vec<JobId> {
        let series = self.alike.series(id);
        let members = series.into_iter().flat_map(|series| series.members());
        members.filter(|mate| *mate != id).collect()
    }

    /// What was said of a picture, if that is settled.
    fn heard(&self, id: JobId) -> Option<Said> {
        let is_settled = self.stage(id) == Some(Stage::Named);
        let said = self.jobs.get(id).and_then(Job::said);
        said.filter(|_| is_settled).cloned()
    }

    /// Whether an answer about this picture is on its way.
    fn is_asked(&self, id: JobId) -> bool {
        let stage = self.stage(id);
        stage.is_some_and(|stage| stage.is_active() && stage != Stage::Following)
    }

    pub(super) fn stage(&self, id: JobId) -> Option<Stage> {
        self.jobs.get(id).map(|job| job.status.stage())
    }
}

/// What the others of a series have for a picture.
enum Leader {
    /// One of them is being asked about.
    IsAsked,
    /// One of them has this answer.
    Said(Said),
}
