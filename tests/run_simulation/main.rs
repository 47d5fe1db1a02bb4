//! Whole runs against a gateway that fails at random, in simulated time.
//!
//! Each seed is one schedule of faults and of what a person does meanwhile. A failing seed prints
//! itself; `seed_replays` runs just that one.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod ahead;
mod dice;
mod gateway;
mod person;
mod replies;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::num::NonZero;
use std::sync::Arc;
use std::thread;

use eponym::domain::alike::Series;
use eponym::domain::facts::Facts;
use eponym::domain::image::JobId;
use eponym::domain::job::{Job, Stage};
use eponym::domain::jobs::JobSet;
use eponym::domain::limits::{BATCH, MOST_IN_FLIGHT};
use eponym::domain::lineup::{Choice, Lineup, Offer};
use eponym::domain::run::{Answer, Command, Event, Moment, Request, Run, Tick};
use eponym::domain::session::Recalled;

use ahead::{Ahead, Happening};
use dice::Dice;
use gateway::Faults;
use replies::{answer, recalled};

/// The models of the first gateway, and of the one that is asked where that refuses.
const MODELS: [[&str; 4]; 2] = [
    ["refused", "unknown", "good", "spare"],
    ["unknown", "refused", "other", "last"],
];
const FIRST: &str = "first";
/// A family's pictures.
const PICTURES: u32 = 10_000;
/// All of them where the machine may take its time to compile (`--profile simulation`).
const SCHEDULES: u64 = if cfg!(debug_assertions) { 10 } else { 2_000 };
/// More turns of fate in less time.
const FEW_PICTURES: u32 = 80;
const SCHEDULES_OF_FEW: u64 = 2_000;
/// How often a person does something; more would never let the run end.
const MOST_MEDDLING: u32 = 100;

#[test]
fn every_picture_ends_with_a_name_or_a_reason_whatever_fails() {
    for seed in 0..SCHEDULES_OF_FEW {
        World::with(FEW_PICTURES, seed).play();
    }
}

#[test]
fn ten_thousand_pictures_do_too() {
    let hands = thread::available_parallelism().map_or(1, NonZero::get) as u64;
    thread::scope(|scope| {
        for hand in 0..hands {
            scope.spawn(move || {
                for seed in (hand..SCHEDULES).step_by(hands as usize) {
                    World::with(PICTURES, seed).play();
                }
            });
        }
    });
}

#[test]
fn seed_replays() {
    let play = |seed| {
        let mut world = World::with(FEW_PICTURES, seed);
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
        let mut world = World::with(PICTURES, u64::from(seed));
        world.faults = Faults::RateLimitsAndResets;
        world.meddles = false;
        world.play();
        requests += world.requests;
    }
    let most = runs * PICTURES * 8 / 5;
    assert!(requests <= most, "{requests} requests, at most {most}");
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
    answer: Answer,
    recalled: Recalled,
    /// Things that will happen, the next first.
    ahead: BinaryHeap<Reverse<Ahead>>,
    order: u64,
    /// The requests under way.
    asking: Vec<Request>,
    asked: JobSet,
    answered: JobSet,
    /// Pictures that were given up while a request with others went on.
    left: JobSet,
    /// By gateway and model.
    refusals: BTreeMap<(Arc<str>, Arc<str>), usize>,
    /// Nobody may ask these gateways before these moments.
    quiet_until: BTreeMap<Arc<str>, Moment>,
    wake_at: Option<Moment>,
    meddled: u32,
    next_id: u32,
    requests: u32,
}

impl World {
    fn with(pictures: u32, seed: u64) -> Self {
        Self {
            seed,
            pictures,
            dice: Dice(seed),
            faults: Faults::All,
            meddles: true,
            now: Moment(0),
            run: Run::default(),
            answer: answer(),
            recalled: recalled(),
            ahead: BinaryHeap::new(),
            order: 0,
            asking: Vec::new(),
            asked: JobSet::default(),
            answered: JobSet::default(),
            left: JobSet::default(),
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
        while let Some(Reverse(Ahead { moment, what, .. })) = self.ahead.pop() {
            self.now = moment;
            self.happen(what);
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
            Happening::Prepared(job) => self.prepared(job),
            Happening::Reply(request) => self.reply(request),
            Happening::Woke => {
                self.wake_at = None;
                self.send(Event::Woke);
            }
            Happening::Meddle => self.meddle(),
        }
    }

    /// In some schedules pictures were answered at an earlier run; those are never asked about.
    fn prepared(&mut self, job: JobId) {
        let facts = self.facts(job);
        let is_recalled = self.meddles && self.seed % 3 == 1 && self.dice.percent() < 20;
        let before = self.stage(job);
        self.send(match is_recalled {
            true => Event::Remembered(job, facts, Box::new(self.recalled.clone())),
            false => Event::Prepared(job, facts),
        });
        let is_named = self.stage(job) == Some(Stage::Named) && before != Some(Stage::Named);
        if is_recalled && is_named {
            self.answered.insert(job);
        }
    }

    /// There are three of each picture.
    fn facts(&self, job: JobId) -> Facts {
        let mut sha256 = [0; 32];
        sha256[..4].copy_from_slice(&(job.0 / 3).to_be_bytes());
        Facts {
            sha256: Some(sha256),
            ..Facts::default()
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
            Command::Abandon(ticket) => drop(self.end(ticket)),
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
                *request.account == *FIRST || self.may_go_on(*job),
                "seed {seed}: another company saw a picture for no reason"
            );
            assert!(
                !self.answered.contains(*job) || request.tells_apart,
                "seed {seed}: asked and paid twice {request:?} {:?}",
                self.run.job(*job)
            );
            assert!(
                request.tells_apart || !self.is_like_one_asked(*job),
                "seed {seed}: asked about two that are alike"
            );
            let is_new = self.asked.insert(*job);
            assert!(
                is_new || self.left.contains(*job),
                "seed {seed}: two requests for one picture"
            );
        }
        assert!(
            request.jobs.len() <= BATCH,
            "seed {seed}: too many together"
        );
        self.asking.push(request.clone());
        let asking = self.asking.iter();
        let at_once = asking
            .filter(|other| other.account == request.account)
            .count();
        assert!(at_once <= MOST_IN_FLIGHT, "seed {seed}: too many at once");
        let latency = 100 + self.dice.below(400);
        self.later(latency, Happening::Reply(request));
    }

    /// Whether a picture goes with another that is being asked about.
    fn is_like_one_asked(&self, job: JobId) -> bool {
        let mates = self.run.series(job).into_iter().flat_map(Series::members);
        let mut mates = mates.filter(|mate| *mate != job);
        // One that a person named meanwhile is no longer waited for, whatever its request brings.
        let is_waited_for = |mate| {
            let job = self.run.job(mate);
            job.is_some_and(|job| job.status().stage() == Stage::Asking)
        };
        mates.any(|mate| self.asked.contains(mate) && is_waited_for(mate))
    }

    /// Whether the first gateway, or all its models, refused, or this picture at least.
    fn may_go_on(&self, job: JobId) -> bool {
        let is_passed_over = |job: &Job| !job.passed_over().is_empty();
        self.run.job(job).is_some_and(is_passed_over) || !self.run.ladder().refused().is_empty()
    }

    /// Whether a request was under way till now.
    fn end(&mut self, ticket: u32) -> bool {
        let is_meant = |request: &Request| request.ticket == ticket;
        let Some(at) = self.asking.iter().position(is_meant) else {
            return false;
        };
        for job in self.asking.swap_remove(at).jobs {
            self.asked.remove(job);
        }
        true
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
            asks_alike_once: self.seed % if self.pictures > 1_000 { 64 } else { 4 } == 2,
            preparing: (self.seed % 5) as usize,
            ..Lineup::default()
        }
    }

    fn later(&mut self, ms: u64, happening: Happening) {
        self.order += 1;
        self.ahead.push(Reverse(Ahead {
            moment: self.now.plus(ms),
            order: self.order,
            what: happening,
        }));
    }

    fn stage(&self, job: JobId) -> Option<Stage> {
        self.run.job(job).map(|job| job.status().stage())
    }

    fn parked(&self) -> usize {
        let jobs = self.run.jobs();
        jobs.filter(|(_, job)| job.status().stage() == Stage::Parked)
            .count()
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
        assert_eq!(
            counts.named + counts.failed + counts.skipped + self.parked(),
            counts.total,
            "seed {seed}: {counts:?}"
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
