//! What a person does meanwhile.

use eponym::domain::decision::Decision;
use eponym::domain::file_name::Stem;
use eponym::domain::image::JobId;
use eponym::domain::job::Job;
use eponym::domain::run::{Event, Phase};

use crate::ahead::Happening;
use crate::{MOST_MEDDLING, World};

impl World {
    /// What a person may do at any moment.
    pub(crate) fn meddle(&mut self) {
        let job = JobId(self.dice.below(u64::from(self.next_id)) as u32);
        match self.dice.below(9) {
            0 => self.send(Event::Paused),
            1 => self.start_afresh(),
            2 => self.add(5),
            3 => {
                self.left.insert(job);
                self.send(Event::Removed(job));
            }
            4 => self.type_name(job),
            5 => self.pick(job),
            6 => self.send(Event::SetApart(job)),
            7 => self.confuse(job),
            _ => self.send(Event::Seen(vec![job])),
        }
        self.meddled += 1;
        if self.meddled < MOST_MEDDLING {
            let pause = 100 + self.dice.below(2_000);
            self.later(pause, Happening::Meddle);
        }
    }

    fn start_afresh(&mut self) {
        self.send(Event::Stopped);
        assert!(
            self.asking.is_empty(),
            "seed {}: stop left a request",
            self.seed
        );
        // A new start is a new ladder: the person may have bought credits meanwhile.
        self.refusals.clear();
        self.quiet_until.clear();
        let lineup = self.lineup();
        self.send(Event::Started(lineup));
    }

    fn type_name(&mut self, job: JobId) {
        if self.run.job(job).is_some() {
            self.left.insert(job);
            self.send(Event::Decided(vec![(
                job,
                Decision::Typed(Stem::clean("by hand")),
            )]));
            self.answered.insert(job);
        }
    }

    /// Some pictures from here on have one name.
    fn confuse(&mut self, first: JobId) {
        let groups =
            [0, 20, 40].map(|skip| (first.0 + skip..first.0 + skip + 14).map(JobId).collect());
        if self.run.phase() != &Phase::Idle {
            self.send(Event::Confused(groups.into()));
        }
    }

    /// Where there is an answer, it stays the one that counts and is not asked for again.
    fn pick(&mut self, job: JobId) {
        if self.run.job(job).and_then(Job::said).is_some() {
            self.left.insert(job);
            self.answered.insert(job);
        }
        self.send(Event::Decided(vec![(job, Decision::Picked(0))]));
    }

    /// A person sees that the run is paused, mends what is wrong and goes on.
    pub(crate) fn unpause(&mut self) {
        if matches!(self.run.phase(), Phase::Paused(_)) && self.run.counts().active > 0 {
            // Who refused is asked again.
            self.refusals.clear();
            let lineup = self.lineup();
            self.send(Event::Resumed(lineup));
        }
    }

    pub(crate) fn add(&mut self, count: u32) {
        let ids = (self.next_id..self.next_id + count).map(|id| (JobId(id), None));
        self.next_id += count;
        self.send(Event::Added(ids.collect()));
    }
}
