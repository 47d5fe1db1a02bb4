//! Whole runs against a gateway that fails at random, in simulated time.
//!
//! Each seed is one schedule of faults and of what a person does meanwhile. A failing seed prints
//! itself; `seed_replays` runs just that one.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod dice;
mod person;
mod replies;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use eponym::domain::gateway::quirks::Parameter;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::image::JobId;
use eponym::domain::job::Stage;
use eponym::domain::ladder::Lineup;
use eponym::domain::limits::{BATCH, MOST_IN_FLIGHT};
use eponym::domain::problem::Code;
use eponym::domain::run::{Answer, Command, Event, Moment, Request, Run, Tick};

use dice::Dice;
use replies::{answer, asked_to_wait, refusal};

const MODELS: [&str; 4] = ["refused", "unknown", "good", "spare"];
const PICTURES: u32 = 80;
const SEEDS: u64 = 2_000;
/// How often a person does something; more would never let the run end.
const MOST_MEDDLING: u32 = 100;
/// A family's pictures.
const MANY_PICTURES: u32 = 10_000;
const SEEDS_OF_MANY: u64 = 6;

#[test]
fn every_picture_ends_with_a_name_or_a_reason_whatever_fails() {
    for seed in 0..SEEDS {
        World::new(seed).play();
    }
}

#[test]
fn ten_thousand_pictures_do_too() {
    for seed in 0..SEEDS_OF_MANY {
        World::with(MANY_PICTURES, seed).play();
    }
}

#[test]
fn seed_replays() {
    let play = |seed| {
        let mut world = World::new(seed);
        world.play();
        (world.requests, world.now)
    };
    assert_eq!(play(7), play(7));
}

#[test]
fn faults_cost_at_most_six_requests_for_ten_pictures_extra() {
    for seed in 0..4 {
        let mut world = World::with(MANY_PICTURES, seed);
        world.faults = Faults::RateLimitsAndResets;
        world.meddles = false;
        world.play();
        let most = MANY_PICTURES * 8 / 5;
        assert!(
            world.requests <= most,
            "{} requests, at most {most}",
            world.requests
        );
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Faults {
    /// Everything that a gateway is known to do.
    All,
    /// 30 % refusals for pace, 5 % failures, 2 % resets.
    RateLimitsAndResets,
}

struct World {
    seed: u64,
    pictures: u32,
    dice: Dice,
    faults: Faults,
    /// Whether a person pauses, stops, types, adds and removes meanwhile.
    meddles: bool,
    now: Moment,
    run: Run,
    /// Things that will happen: when, in which order, what.
    ahead: BinaryHeap<Reverse<(Moment, u64)>>,
    what: BTreeMap<u64, Happening>,
    order: u64,
    /// The requests under way, with their pictures.
    asking: BTreeMap<u32, Request>,
    answered: BTreeSet<JobId>,
    /// Pictures that were given up while a request with others went on.
    left: BTreeSet<JobId>,
    refusals: BTreeMap<String, usize>,
    /// Nobody may ask before this.
    quiet_until: Moment,
    wake_at: Option<Moment>,
    meddled: u32,
    next_id: u32,
    requests: u32,
}

enum Happening {
    Prepared(JobId),
    Reply(Request),
    Woke,
    Meddle,
}

impl World {
    fn new(seed: u64) -> Self {
        Self::with(PICTURES, seed)
    }

    fn with(pictures: u32, seed: u64) -> Self {
        Self {
            seed,
            pictures,
            dice: Dice(seed),
            faults: Faults::All,
            meddles: true,
            now: Moment(0),
            run: Run::default(),
            ahead: BinaryHeap::new(),
            what: BTreeMap::new(),
            order: 0,
            asking: BTreeMap::new(),
            answered: BTreeSet::new(),
            left: BTreeSet::new(),
            refusals: BTreeMap::new(),
            quiet_until: Moment(0),
            wake_at: None,
            meddled: 0,
            next_id: 0,
            requests: 0,
        }
    }

    fn play(&mut self) {
        self.add(self.pictures);
        self.send(Event::Started(lineup()));
        if self.meddles {
            self.later(500, Happening::Meddle);
        }
        let mut steps = 0;
        while let Some(Reverse((moment, order))) = self.ahead.pop() {
            self.now = moment;
            if let Some(happening) = self.what.remove(&order) {
                self.happen(happening);
            }
            if self.ahead.is_empty() {
                self.unpause();
            }
            steps += 1;
            assert!(
                steps < 1_000 * self.pictures,
                "seed {}: the run does not end",
                self.seed
            );
        }
        self.check_the_end();
    }

    fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Prepared(job) => self.send(Event::Prepared(job)),
            Happening::Reply(request) => self.reply(request),
            Happening::Woke => {
                self.wake_at = None;
                self.send(Event::Woke);
            }
            Happening::Meddle => self.meddle(),
        }
    }

    fn send(&mut self, event: Event) {
        let tick = Tick {
            now: self.now,
            unix_ms: 0,
            chance: self.dice.percent() as f64 / 100.0,
        };
        for command in self.run.handle(event, tick).commands {
            self.obey(command);
        }
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Prepare { job, .. } => self.later(20, Happening::Prepared(job)),
            Command::Ask(request) => self.ask(request),
            Command::Abandon(ticket) => drop(self.asking.remove(&ticket)),
            Command::Cancel(_) => {}
            Command::WakeAt(moment) => {
                assert!(moment >= self.now, "seed {}: woken in the past", self.seed);
                // One timer, as the page has.
                if self.wake_at.is_none_or(|earlier| moment < earlier) {
                    self.wake_at = Some(moment);
                    self.later(moment.since(self.now), Happening::Woke);
                }
            }
        }
    }

    fn ask(&mut self, request: Request) {
        let seed = self.seed;
        self.requests += 1;
        assert!(
            self.now >= self.quiet_until,
            "seed {seed}: asked too early {:?} {:?} {request:?}",
            self.now,
            self.quiet_until
        );
        for job in &request.jobs {
            assert!(
                !self.answered.contains(job),
                "seed {seed}: asked and paid twice {request:?} {:?}",
                self.run.job(*job)
            );
            let others = self.asking.values();
            let is_asked = others
                .flat_map(|other| &other.jobs)
                .any(|other| other == job);
            assert!(
                !is_asked || self.left.contains(job),
                "seed {seed}: two requests for one picture"
            );
        }
        assert!(
            request.jobs.len() <= BATCH,
            "seed {seed}: too many together"
        );
        self.asking.insert(request.ticket, request.clone());
        assert!(
            self.asking.len() <= MOST_IN_FLIGHT,
            "seed {seed}: too many at once"
        );
        let latency = 100 + self.dice.below(400);
        self.later(latency, Happening::Reply(request));
    }

    fn reply(&mut self, request: Request) {
        let ticket = request.ticket;
        if self.asking.remove(&ticket).is_none() {
            // A reply to an abandoned request still arrives, and must do nothing.
            let before: Vec<_> = request.jobs.iter().map(|job| self.stage(*job)).collect();
            let answers = vec![Some(answer()); request.jobs.len()];
            self.send(Event::Replied(ticket, Ok(answers)));
            let after: Vec<_> = request.jobs.iter().map(|job| self.stage(*job)).collect();
            assert_eq!(after, before, "seed {}: a late answer counted", self.seed);
            return;
        }
        let reply = match self.fault(&request) {
            None => Ok(self.answers(&request)),
            Some(refusal) => Err(refusal),
        };
        self.send(Event::Replied(ticket, reply));
    }

    /// Now and then a picture goes missing among others.
    fn answers(&mut self, request: &Request) -> Vec<Option<Answer>> {
        let is_batch = request.jobs.len() > 1;
        let mut answers = Vec::new();
        for job in &request.jobs {
            let is_missing = is_batch && self.dice.percent() < 10;
            if !is_missing && !self.left.contains(job) {
                self.answered.insert(*job);
            }
            answers.push((!is_missing).then(answer));
        }
        answers
    }

    fn fault(&mut self, request: &Request) -> Option<Refusal> {
        if self.faults == Faults::RateLimitsAndResets {
            return match self.dice.percent() {
                0..30 => Some(self.slow_down()),
                30..35 => Some(refusal(Code::Upstream)),
                35..37 => Some(refusal(Code::Unreachable)),
                _ => None,
            };
        }
        match request.model.as_str() {
            "refused" => return Some(self.model_refusal(request, Code::RestrictedModel)),
            "unknown" => return Some(self.model_refusal(request, Code::UnknownModel)),
            _ => {}
        }
        match self.dice.percent() {
            0..15 => Some(self.slow_down()),
            15..20 => Some(refusal(Code::Upstream)),
            20..22 => Some(refusal(Code::Unreachable)),
            22..24 => Some(refusal(Code::CutOff)),
            24..26 => Some(refusal(Code::NoName)),
            26..28 => Some(refusal(Code::Declined)),
            28..30 => Some(refusal(Code::TooLarge)),
            30 => Some(refusal(Code::Unauthorized)),
            31 => Some(refusal(Code::Offline)),
            32..34 => Some(refusal(Code::TimedOut)),
            34 => Some(refusal(Code::NoCredit)),
            35 => Some(refusal(Code::InvalidRequest)),
            36 => Some(Refusal {
                parameter: Some(Parameter::Effort),
                ..refusal(Code::InvalidRequest)
            }),
            37 => Some(Refusal {
                is_free_tier: true,
                ..refusal(Code::RateLimited)
            }),
            38 => Some(Refusal {
                retry_after: asked_to_wait(7_200_000),
                ..refusal(Code::RateLimited)
            }),
            39 => Some(refusal(Code::NotAGateway)),
            _ => None,
        }
    }

    fn model_refusal(&mut self, request: &Request, code: Code) -> Refusal {
        let count = self.refusals.entry(request.model.clone()).or_default();
        *count += 1;
        refusal(code)
    }

    fn slow_down(&mut self) -> Refusal {
        let asked = (self.dice.percent() < 50).then(|| 1_000 + self.dice.below(5_000));
        if let Some(ms) = asked {
            self.quiet_until = self.quiet_until.max(self.now.plus(ms));
        }
        Refusal {
            retry_after: asked.map(asked_to_wait).unwrap_or_default(),
            ..refusal(Code::RateLimited)
        }
    }

    fn later(&mut self, ms: u64, happening: Happening) {
        self.order += 1;
        self.ahead.push(Reverse((self.now.plus(ms), self.order)));
        self.what.insert(self.order, happening);
    }

    fn stage(&self, job: JobId) -> Option<Stage> {
        self.run.job(job).map(|job| job.status().stage())
    }

    fn check_the_end(&self) {
        let seed = self.seed;
        let counts = self.run.counts();
        assert_eq!(
            counts.active,
            0,
            "seed {seed}: {counts:?} {:?}",
            self.run.phase()
        );
        for (id, job) in self.run.jobs() {
            let ended = match job.status().stage() {
                Stage::Named => job.name().is_some(),
                // Added after the run had ended: nobody asked for these.
                Stage::Parked => id.0 >= self.pictures,
                Stage::Failed => job.status().problem().is_some(),
                _ => false,
            };
            assert!(ended, "seed {seed}: {id:?} ended as {:?}", job.status());
        }
        for (model, count) in &self.refusals {
            assert!(*count <= 2, "seed {seed}: {model} was asked {count} times");
        }
    }
}

fn lineup() -> Lineup {
    Lineup {
        models: MODELS.map(String::from).to_vec(),
        ..Lineup::default()
    }
}
