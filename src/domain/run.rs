//! The whole run as a pure machine: events and a clock value in, commands out.
//!
//! The run knows which picture goes next, how many requests may be under way, when to wait, which
//! model to ask and when to stop asking. It reads no clock, rolls no dice and sends nothing;
//! `app/driver.rs` does that and reports back. So a test can drive ten thousand pictures through
//! thousands of faults in a second.
//!
//! The promises it keeps: a late answer never overwrites what a person typed; a picture that was
//! answered is not asked again; a model that refuses costs two requests; a key that is refused
//! stops the run once, unless a person listed another gateway to go on with; a picture that was
//! answered at an earlier run is not asked about, unless a person wants another name for it.

mod keeping;
mod next;
mod outcome;
mod person;
mod queues;
mod requests;
mod series;
mod telling_apart;

use std::sync::Arc;

use self::queues::Queues;
use self::requests::Requests;
use self::telling_apart::TellingApart;
use super::alike::{Alike, Series};
use super::budget::Budget;
use super::decision::Decision;
use super::description::Details;
use super::facts::Facts;
use super::gateway::quirks::Quirks;
use super::gateway::refusal::Refusal;
use super::gateway::reply::Usage;
use super::image::JobId;
use super::job::{Job, Stage, Status};
use super::jobs::JobMap;
use super::ladder::Ladder;
use super::lineup::{Lineup, Sharing};
use super::pace::Pace;
use super::problem::Problem;
use super::session::Recalled;
use super::suggestion::Suggestion;

/// Milliseconds on a clock that never goes back. Handed in, never read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub u64);

impl Moment {
    /// This moment and `ms` milliseconds.
    #[must_use]
    pub fn plus(self, ms: u64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds since an earlier moment; zero if it is not earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The clock and the dice, handed in with every event.
#[derive(Clone, Copy, Debug)]
pub struct Tick {
    pub now: Moment,
    /// Unix time in milliseconds, for gateways that name a date.
    pub unix_ms: i64,
    /// Evenly spread over `0.0..1.0`.
    pub chance: f64,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// Pictures joined the list; those with a problem hold nothing that could be sent.
    Added(Vec<(JobId, Option<Problem>)>),
    /// Pictures of a kept list join it again, and whether one answer does for all that are alike.
    BroughtBack(Vec<(JobId, Job)>, bool),
    /// The files of these pictures are here again.
    Attached(Vec<JobId>),
    /// A person asks for names.
    Started(Lineup),
    Paused,
    /// On with it, with the gateways and models as they are listed now.
    Resumed(Lineup),
    Stopped,
    /// A person asks for this one picture again.
    AskedAgain(JobId, Lineup),
    Removed(JobId),
    /// A picture is to be as it was, whether it was removed or is still there.
    Restored(JobId, Box<Job>),
    /// The pictures of each group are different and have one name.
    Confused(Vec<Vec<JobId>>),
    /// A person says that this picture is not like those it goes with.
    SetApart(JobId),
    /// A person decided about the names of these pictures.
    Decided(Vec<(JobId, Decision)>),
    /// The thumbnail is made, and this is what the file tells.
    Prepared(JobId, Facts),
    /// The same, and what was said of the picture at an earlier run.
    Remembered(JobId, Facts, Box<Recalled>),
    /// No thumbnail can be made, or none as long as this lasts.
    Unpreparable(JobId, Problem),
    /// The request of this ticket came to an end: for each of its pictures a name or none, or a
    /// refusal for all.
    Replied(u32, Result<Vec<Option<Answer>>, Refusal>),
    /// A person looks at these rows now, in this order, and at none of those before.
    Seen(Vec<JobId>),
    /// A moment asked for with [`Command::WakeAt`] has come.
    Woke,
}

/// A name as it came, with what it cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub suggestion: Suggestion,
    /// What was said beside the name.
    pub details: Details,
    /// The model that answered; gateways may route to another than was asked.
    pub model: Option<String>,
    pub usage: Usage,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Make this picture's thumbnail.
    Prepare { job: JobId, max_edge_px: u32 },
    /// Ask the gateway.
    Ask(Request),
    /// Nobody waits for the request of this ticket any longer.
    Abandon(u32),
    /// Give up this picture's thumbnail.
    Cancel(JobId),
    /// Send [`Event::Woke`] at this moment.
    WakeAt(Moment),
}

/// One question to the gateway, about one picture or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub ticket: u32,
    /// Which gateway is asked, and with which key: [`Choice::account`](super::lineup::Choice).
    pub account: Arc<str>,
    /// Never empty; answers come back in this order.
    pub jobs: Vec<JobId>,
    pub model: Arc<str>,
    pub max_tokens: u32,
    pub quirks: Quirks,
    /// Whether its pictures have one name and it asks what tells them apart.
    pub tells_apart: bool,
}

/// Commands to carry out, and the pictures whose rows have something new to show.
#[derive(Debug, Default)]
pub struct Step {
    pub commands: Vec<Command>,
    pub changed: Vec<JobId>,
}

/// What the run as a whole is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    #[default]
    Idle,
    Running,
    /// Nothing new is asked: a person paused it (`None`), or this problem did.
    Paused(Option<Problem>),
}

/// Pictures by what has become of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub total: usize,
    pub active: usize,
    pub named: usize,
    pub failed: usize,
    pub skipped: usize,
}

/// All pictures and the state of asking about them.
#[derive(Debug, Default)]
pub struct Run {
    jobs: JobMap<Job>,
    queues: Queues,
    /// What a person looks at; it goes first.
    seen: Vec<JobId>,
    phase: Phase,
    ladder: Ladder,
    sharing: Sharing,
    asks_alike_once: bool,
    /// How many thumbnails this computer makes at once.
    preparing: usize,
    alike: Alike,
    telling_apart: TellingApart,
    requests: Requests,
    /// Pictures that failed in a row for the gateway's reasons.
    failures: u32,
    pace: Pace,
    usage: Usage,
    budget: Budget,
    changed: Vec<JobId>,
}

impl Run {
    /// Takes one event and says what to do next.
    pub fn handle(&mut self, event: Event, tick: Tick) -> Step {
        let mut commands = Vec::new();
        match event {
            Event::Added(pictures) => self.add(pictures),
            Event::BroughtBack(jobs, alike_once) => self.bring_back(jobs, alike_once),
            Event::Attached(jobs) => self.attach(&jobs),
            Event::Started(lineup) => self.start(&lineup, tick.now, &mut commands),
            Event::Paused => self.pause(None),
            Event::Resumed(lineup) => self.resume(&lineup, tick.now, &mut commands),
            Event::Stopped => self.stop(&mut commands),
            Event::AskedAgain(job, lineup) => self.ask_again(job, &lineup, tick.now, &mut commands),
            Event::Removed(job) => self.remove(job, &mut commands),
            Event::Restored(id, job) => self.restore(id, *job, &mut commands),
            Event::Confused(groups) => self.tell_apart(groups),
            Event::SetApart(job) => self.set_apart(job),
            Event::Decided(names) => self.decide(names, &mut commands),
            Event::Prepared(job, facts) => self.prepared(job, facts),
            Event::Remembered(job, facts, recalled) => self.remember(job, facts, *recalled),
            Event::Unpreparable(job, problem) => self.leave_unprepared(job, problem),
            Event::Replied(ticket, reply) => self.hear(ticket, reply, tick),
            Event::Seen(jobs) => self.seen = jobs,
            Event::Woke => {}
        }
        self.settle_series();
        self.advance(tick.now, &mut commands);
        Step {
            commands,
            changed: std::mem::take(&mut self.changed),
        }
    }

    /// One picture's job.
    #[must_use]
    pub fn job(&self, id: JobId) -> Option<&Job> {
        self.jobs.get(id)
    }

    /// Every picture, in list order.
    pub fn jobs(&self) -> impl Iterator<Item = (JobId, &Job)> {
        self.jobs.iter()
    }

    /// Whether a picture that has a name is asked what tells it from others of that name.
    #[must_use]
    pub fn is_telling_apart(&self, id: JobId) -> bool {
        self.telling_apart.contains(id)
    }

    /// The pictures that are like this one and go with it.
    #[must_use]
    pub fn series(&self, id: JobId) -> Option<&Series> {
        self.alike.series(id)
    }

    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    #[must_use]
    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    #[must_use]
    pub fn pace(&self) -> &Pace {
        &self.pace
    }

    /// Tokens and money spent since the list was begun.
    #[must_use]
    pub fn usage(&self) -> &Usage {
        &self.usage
    }

    /// Until when the whole queue waits, if it does.
    #[must_use]
    pub fn quiet_until(&self, now: Moment) -> Option<Moment> {
        let until = self.ladder.first_usable()?.throttle.quiet_until();
        (self.phase == Phase::Running && until > now).then_some(until)
    }

    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts {
            total: self.jobs.len(),
            active: self.queues.active(),
            named: self.queues.count(Stage::Named) + self.telling_apart.len(),
            failed: self.queues.count(Stage::Failed),
            skipped: self.queues.count(Stage::Skipped),
        }
    }

    pub(super) fn move_on(&mut self, id: JobId, from: Stage, to: Status) {
        if self
            .jobs
            .get(id)
            .is_some_and(|job| job.status.stage() == from)
        {
            self.set(id, to);
        }
    }

    /// The one place where a status changes, so that the queues always agree with the jobs.
    pub(super) fn set(&mut self, id: JobId, status: Status) {
        if let Some(job) = self.jobs.get_mut(id) {
            self.queues.shift(job.status.stage(), status.stage(), id);
            job.status = status;
            self.changed.push(id);
        }
    }
}
