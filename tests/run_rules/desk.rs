//! A run that a test leads by the hand.

use std::ops::Range;

use eponym::domain::description::Details;
use eponym::domain::facts::Facts;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::gateway::reply::Usage;
use eponym::domain::image::JobId;
use eponym::domain::job::Stage;
use eponym::domain::lineup::{Choice, Lineup, Offer};
use eponym::domain::problem::{Code, Problem};
use eponym::domain::run::{Answer, Command, Event, Moment, Request, Run, Tick};
use eponym::domain::suggestion::Suggestion;

pub(crate) const FIRST: JobId = JobId(0);

/// A run with a clock that a test turns by hand, and a thumbnailer that is done at once.
pub(crate) struct Desk {
    pub(crate) run: Run,
    pub(crate) now: Moment,
    pub(crate) asked: Vec<Request>,
    pub(crate) cancelled: Vec<JobId>,
    pub(crate) abandoned: Vec<u32>,
    pub(crate) wake_at: Option<Moment>,
    /// What the files tell.
    pub(crate) facts: fn(JobId) -> Facts,
}

impl Desk {
    pub(crate) fn with(pictures: u32, models: &[&str]) -> Self {
        Self::started(pictures, lineup(models))
    }

    pub(crate) fn started(pictures: u32, lineup: Lineup) -> Self {
        let mut desk = Self::empty();
        desk.add(0..pictures);
        desk.send(Event::Started(lineup));
        desk
    }

    pub(crate) fn empty() -> Self {
        Self {
            run: Run::default(),
            now: Moment(0),
            asked: Vec::new(),
            cancelled: Vec::new(),
            abandoned: Vec::new(),
            wake_at: None,
            facts: |_| Facts::default(),
        }
    }

    pub(crate) fn add(&mut self, pictures: Range<u32>) {
        let added = pictures.map(|id| (JobId(id), None)).collect();
        self.send(Event::Added(added));
    }

    pub(crate) fn send(&mut self, event: Event) {
        let tick = Tick {
            now: self.now,
            unix_ms: 0,
            chance: 0.0,
        };
        for command in self.run.handle(event, tick).commands {
            match command {
                Command::Prepare { job, .. } => {
                    let facts = (self.facts)(job);
                    self.send(Event::Prepared(job, facts));
                }
                Command::Ask(request) => self.asked.push(request),
                Command::Cancel(job) => self.cancelled.push(job),
                Command::Abandon(ticket) => self.abandoned.push(ticket),
                Command::WakeAt(moment) => self.wake_at = Some(moment),
            }
        }
    }

    pub(crate) fn answer(&mut self, words: &str) {
        let request = self.asked.remove(0);
        let answers = vec![Some(answer(words)); request.jobs.len()];
        self.send(Event::Replied(request.ticket, Ok(answers)));
    }

    pub(crate) fn refuse(&mut self, refusal: Refusal) {
        let request = self.asked.remove(0);
        self.send(Event::Replied(request.ticket, Err(refusal)));
    }

    /// Lets time pass until the run wants to be woken, and wakes it.
    pub(crate) fn wait(&mut self) -> u64 {
        let moment = self.wake_at.take().expect("nothing to wait for");
        let waited = moment.since(self.now);
        self.now = moment;
        self.send(Event::Woke);
        waited
    }

    /// Lets time pass until something is asked.
    pub(crate) fn wait_until_asked(&mut self) -> u64 {
        let mut waited = 0;
        while self.asked.is_empty() {
            waited += self.wait();
        }
        waited
    }

    #[track_caller]
    pub(crate) fn check(&self, id: JobId, stage: Stage, code: Option<Code>) {
        let status = self.run.job(id).unwrap().status();
        assert_eq!(status.stage(), stage);
        assert_eq!(status.problem().map(|problem| problem.code), code);
    }
}

pub(crate) fn lineup(models: &[&str]) -> Lineup {
    Lineup {
        choices: vec![choice("here", models)],
        ..Lineup::default()
    }
}

pub(crate) fn choice(account: &str, models: &[&str]) -> Choice {
    let offer = |model: &&str| Offer {
        model: (*model).to_owned(),
        ..Offer::default()
    };
    Choice {
        account: account.to_owned(),
        label: account.to_uppercase(),
        offers: models.iter().map(offer).collect(),
        ..Choice::default()
    }
}

pub(crate) fn answer(words: &str) -> Answer {
    Answer {
        suggestion: Suggestion::read(words).unwrap(),
        details: Details::default(),
        model: None,
        usage: Usage::default(),
    }
}

pub(crate) fn refusal(code: Code) -> Refusal {
    Refusal::of_problem(Problem::new(code))
}
