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
use eponym::domain::job::{Job, Stage};
use eponym::domain::limits::{BATCH, MOST_IN_FLIGHT};
use eponym::domain::lineup::{Choice, Lineup, Offer};
use eponym::domain::problem::Code;
use eponym::domain::run::{Answer, Command, Event, Moment, Request, Run, Tick};

use dice::Dice;
use replies::{answer, asked_to_wait, refusal};

/// The models of the first gateway, and of the one that is asked where that refuses.
const MODELS: [[&str; 4]; 2] = [
    ["refused", "unknown", "good", "spare"],
    ["unknown", "refused", "other", "last"],
];
const FIRST: &str = "first";
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

/// Nobody could do better than 1.59: so many requests does it take until the last one is spared.
/// Several runs together, so that chance has less of a say.
#[test]
fn faults_cost_at_most_six_requests_for_ten_pictures_extra() {
    let runs = 8;
    let mut requests = 0;
    for seed in 0..runs {
        let mut world = World::with(MANY_PICTURES, u64::from(seed));
        world.faults = Faults::RateLimitsAndResets;
        world.meddles = false;
        world.play();
        requests += world.requests;
    }
    let most = runs * MANY_PICTURES * 8 / 5;
    assert!(requests <= most, "{requests} requests, at most {most}");
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
    /// By gateway and model.
    refusals: BTreeMap<(String, String), usize>,
    /// Nobody may ask these gateways before these moments.
    quiet_until: BTreeMap<String, Moment>,
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
            quiet_until: BTreeMap::new(),
            wake_at: None,
            meddled: 0,
            next_id: 0,
            requests: 0,
        }
    }

    fn play(&mut self) {
        self.add(self.pictures);
        let lineup = self.lineup();
        self.send(Event::Started(lineup));
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
        let quiet_until = self.quiet_until.get(&request.account);
        assert!(
            quiet_until.is_none_or(|until| self.now >= *until),
            "seed {seed}: asked too early {:?} {quiet_until:?} {request:?}",
            self.now,
        );
        for job in &request.jobs {
            assert!(
                request.account == FIRST || self.may_go_on(*job),
                "seed {seed}: another company saw a picture for no reason"
            );
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
        let asking = self.asking.values();
        let at_once = asking
            .filter(|other| other.account == request.account)
            .count();
        assert!(at_once <= MOST_IN_FLIGHT, "seed {seed}: too many at once");
        let latency = 100 + self.dice.below(400);
        self.later(latency, Happening::Reply(request));
    }

    /// Whether the first gateway, or all its models, refused, or this picture at least.
    fn may_go_on(&self, job: JobId) -> bool {
        let is_passed_over = |job: &Job| !job.passed_over().is_empty();
        self.run.job(job).is_some_and(is_passed_over) || !self.run.ladder().refused().is_empty()
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
                0..30 => Some(self.slow_down(request)),
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
            0..15 => Some(self.slow_down(request)),
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
        let asked = (request.account.clone(), request.model.clone());
        let count = self.refusals.entry(asked).or_default();
        *count += 1;
        refusal(code)
    }

    fn slow_down(&mut self, request: &Request) -> Refusal {
        let asked = (self.dice.percent() < 50).then(|| 1_000 + self.dice.below(5_000));
        if let Some(ms) = asked {
            let until = self.quiet_until.entry(request.account.clone()).or_default();
            *until = (*until).max(self.now.plus(ms));
        }
        Refusal {
            retry_after: asked.map(asked_to_wait).unwrap_or_default(),
            ..refusal(Code::RateLimited)
        }
    }

    /// One gateway, or in every other schedule two.
    pub(crate) fn lineup(&self) -> Lineup {
        let gateways = [FIRST, "second"].into_iter().zip(MODELS);
        let choices = gateways.map(|(account, models)| Choice {
            account: account.to_owned(),
            offers: models.map(offer).into(),
            ..Choice::default()
        });
        Lineup {
            choices: choices.take(1 + (self.seed % 2) as usize).collect(),
            ..Lineup::default()
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
            assert!(
                *count <= 2,
                "seed {seed}: {model:?} was asked {count} times"
            );
        }
    }
}

fn offer(model: &str) -> Offer {
    Offer {
        model: model.to_owned(),
        ..Offer::default()
    }
}
