//! Whole runs against a gateway that fails at random, in simulated time.
//!
//! Each seed is one schedule of faults and of what a person does meanwhile. A failing seed prints
//! itself; `seed_replays` runs just that one.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use eponym::domain::backoff::RetryAfter;
use eponym::domain::file_name::Stem;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::gateway::reply::Usage;
use eponym::domain::image::JobId;
use eponym::domain::job::Stage;
use eponym::domain::ladder::Lineup;
use eponym::domain::limits::IN_FLIGHT;
use eponym::domain::problem::{Code, Problem};
use eponym::domain::run::{Answer, Command, Event, Moment, Phase, Request, Run, Tick};
use eponym::domain::suggestion::Suggestion;

const MODELS: [&str; 4] = ["refused", "unknown", "good", "spare"];
const PICTURES: u32 = 80;
const SEEDS: u64 = 200;

#[test]
fn every_picture_ends_with_a_name_or_a_reason_whatever_fails() {
    for seed in 0..SEEDS {
        World::new(seed).play();
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
    let mut requests = 0;
    for seed in 0..20 {
        let mut world = World::new(seed);
        world.faults = Faults::RateLimitsAndResets;
        world.meddles = false;
        world.play();
        requests += world.requests;
    }
    let most = 20 * PICTURES * 8 / 5;
    assert!(requests <= most, "{requests} requests, at most {most}");
}

/// A small generator, so that a seed means the same schedule for ever (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound
    }

    fn percent(&mut self) -> u64 {
        self.below(100)
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
    asking: BTreeMap<JobId, u32>,
    answered: BTreeSet<JobId>,
    refusals: BTreeMap<String, usize>,
    /// Nobody may ask before this.
    quiet_until: Moment,
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
        Self {
            seed,
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
            refusals: BTreeMap::new(),
            quiet_until: Moment(0),
            next_id: 0,
            requests: 0,
        }
    }

    fn play(&mut self) {
        self.add(PICTURES);
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
            assert!(steps < 100_000, "seed {}: the run does not end", self.seed);
        }
        self.check_the_end();
    }

    fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Prepared(job) => self.send(Event::Prepared(job)),
            Happening::Reply(request) => self.reply(request),
            Happening::Woke => self.send(Event::Woke),
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
            Command::Cancel(job) => drop(self.asking.remove(&job)),
            Command::WakeAt(moment) => {
                assert!(moment >= self.now, "seed {}: woken in the past", self.seed);
                self.later(moment.since(self.now), Happening::Woke);
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
        assert!(
            !self.answered.contains(&request.job),
            "seed {seed}: asked and paid twice {request:?} {:?}",
            self.run.job(request.job)
        );
        let before = self.asking.insert(request.job, request.ticket);
        assert_eq!(before, None, "seed {seed}: two requests for one picture");
        assert!(
            self.asking.len() <= IN_FLIGHT,
            "seed {seed}: too many at once"
        );
        let latency = 100 + self.dice.below(400);
        self.later(latency, Happening::Reply(request));
    }

    fn reply(&mut self, request: Request) {
        let (job, ticket) = (request.job, request.ticket);
        if self.asking.get(&job) != Some(&ticket) {
            // A reply to an abandoned request still arrives, and must do nothing.
            let before = self.stage(job);
            self.send(Event::Answered(job, ticket, answer()));
            assert_eq!(
                self.stage(job),
                before,
                "seed {}: a late answer counted",
                self.seed
            );
            return;
        }
        self.asking.remove(&job);
        match self.fault(&request) {
            None => {
                self.answered.insert(job);
                self.send(Event::Answered(job, ticket, answer()));
            }
            Some(refusal) => self.send(Event::Refused(job, ticket, refusal)),
        }
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
        let retry_after = RetryAfter {
            ms: asked.map(|ms| ms.to_string()),
            ..RetryAfter::default()
        };
        Refusal {
            retry_after,
            ..refusal(Code::RateLimited)
        }
    }

    /// What a person may do at any moment.
    fn meddle(&mut self) {
        let job = JobId(self.dice.below(u64::from(self.next_id)) as u32);
        match self.dice.below(8) {
            0 => self.send(Event::Paused),
            1 => self.start_afresh(),
            2 => self.add(5),
            3 => {
                self.asking.remove(&job);
                self.send(Event::Removed(job));
            }
            4 => self.type_name(job),
            _ => {}
        }
        if self.requests < PICTURES * 3 {
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
        self.quiet_until = self.now;
        self.send(Event::Started(lineup()));
    }

    fn type_name(&mut self, job: JobId) {
        if self.run.job(job).is_some() {
            self.send(Event::Typed(job, Stem::clean("by hand")));
            self.answered.insert(job);
        }
    }

    /// A person sees that the run is paused, mends what is wrong and goes on.
    fn unpause(&mut self) {
        if matches!(self.run.phase(), Phase::Paused(_)) && self.run.counts().active > 0 {
            self.send(Event::Resumed(lineup()));
        }
    }

    fn add(&mut self, count: u32) {
        let ids = (self.next_id..self.next_id + count).map(|id| (JobId(id), None));
        self.next_id += count;
        self.send(Event::Added(ids.collect()));
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
                Stage::Parked => id.0 >= PICTURES,
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

fn answer() -> Answer {
    Answer {
        suggestion: Suggestion::read("red barn in snow").unwrap(),
        model: None,
        usage: Usage::default(),
    }
}

fn refusal(code: Code) -> Refusal {
    Refusal::of_problem(Problem::new(code))
}
