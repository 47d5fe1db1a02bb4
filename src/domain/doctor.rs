//! `Test connection`, sans input and output: which question to ask next, and what ails a
//! connection once enough is known.
//!
//! The order is the cheapest first: the list of models, the account's money, and only where
//! neither can tell, one tiny picture shown to the model. A test of a gateway that tells the
//! balance costs nothing. An address that leads nowhere is tried with `/v1` added or removed,
//! on the same origin, before it is called wrong.

pub mod cure;
mod model;
pub mod question;

#[cfg(test)]
mod tests;

use super::gateway::base_url::BaseUrl;
use super::gateway::catalog::{Credits, Listing, Model};
use super::gateway::preset::Preset;
use super::problem::{Code, Problem};
use cure::Cure;

/// What is examined.
#[derive(Clone, Debug)]
pub struct Case {
    pub preset: &'static Preset,
    /// The address as typed.
    pub base: BaseUrl,
    pub has_key: bool,
    /// The chosen model; empty where none is chosen.
    pub model: String,
}

/// One question to the gateway, from the cheapest to the dearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// `GET models`.
    Models,
    /// `POST chat/completions` without content: refused, but by a gateway, and costs nothing.
    Blank,
    /// `GET credits`.
    Credits,
    /// `GET key`, where a key may not see the credits.
    Key,
    /// [A tiny picture](question::body) shown to the model.
    Picture,
}

/// What a probe brought.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    Listing(Listing),
    /// `None` where the answer tells no balance.
    Credits(Option<Credits>),
    /// The model said something.
    Answer,
}

/// What came of an examination.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnosis {
    /// What is wrong; `None` when pictures can be named.
    pub problem: Option<Problem>,
    /// The address that is right, where it is not the one that was typed; of the same origin.
    pub corrected: Option<BaseUrl>,
    /// How long the quickest answer took, in milliseconds; the model's own is not counted.
    pub round_trip_ms: Option<u64>,
    /// The models that may name pictures, where the gateway has a list or something is known of it.
    pub models: Option<Vec<Model>>,
    /// What is left to spend, in US dollars, where the gateway tells.
    pub balance_usd: Option<f64>,
    /// What helps, where more than words do; see [`cure`](cure::cure).
    pub cure: Option<Cure>,
}

/// An examination under way: [`next`](Self::next) says what to ask, [`hear`](Self::hear) is told
/// what came of it.
#[derive(Clone, Debug)]
pub struct Examination {
    case: Case,
    stage: Stage,
    /// The address that is asked now.
    base: BaseUrl,
    /// Addresses still to be tried, the next one last; `None` until the typed one failed.
    siblings: Option<Vec<BaseUrl>>,
    /// What the typed address said, while others are tried.
    first: Option<Problem>,
    is_key_good: bool,
    listing: Option<Listing>,
    balance_usd: Option<f64>,
    round_trip_ms: Option<u64>,
}

#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Asking(Probe),
    Done(Option<Problem>),
}

impl Examination {
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self {
            stage: Stage::Asking(opening(case.preset)),
            base: case.base.clone(),
            case,
            siblings: None,
            first: None,
            is_key_good: false,
            listing: None,
            balance_usd: None,
            round_trip_ms: None,
        }
    }

    /// What to ask and where; `None` when the [`Diagnosis`] is ready.
    #[must_use]
    pub fn next(&self) -> Option<(Probe, &BaseUrl)> {
        match self.stage {
            Stage::Asking(probe) => Some((probe, &self.base)),
            Stage::Done(_) => None,
        }
    }

    /// The model a [`Probe::Picture`] is shown to: the chosen one, or the likeliest of the list.
    #[must_use]
    pub fn model(&self) -> &str {
        model::examined(&self.case, self.listing.as_ref())
    }

    /// What the list says of that model.
    #[must_use]
    pub fn listed_model(&self) -> Option<&Model> {
        self.listing.as_ref()?.model(self.model())
    }

    /// Takes what came of the probe that [`next`](Self::next) named, and how long it took.
    pub fn hear(&mut self, finding: Result<Found, Problem>, took_ms: u64) {
        let Stage::Asking(probe) = self.stage else {
            return;
        };
        if finding.is_ok() && probe != Probe::Picture {
            let quickest = self.round_trip_ms.unwrap_or(u64::MAX);
            self.round_trip_ms = Some(quickest.min(took_ms));
        }
        self.stage = match (probe, finding) {
            // A person waits; what is silent once will be again.
            (_, Err(problem)) if problem.code == Code::TimedOut => self.give_up(problem),
            (Probe::Models | Probe::Blank, Ok(found)) => self.arrive(found),
            (Probe::Models | Probe::Blank, Err(problem)) => self.look_elsewhere(probe, problem),
            (Probe::Credits, found) => self.weigh_credits(found),
            (Probe::Key, found) => {
                self.is_key_good = found.is_ok();
                self.consider_model()
            }
            (Probe::Picture, Ok(_)) => Stage::Done(None),
            (Probe::Picture, Err(problem)) => self.weigh_answer(problem),
        };
    }

    /// What is known; sensible once [`next`](Self::next) is `None`.
    #[must_use]
    pub fn into_diagnosis(self) -> Diagnosis {
        let problem = match self.stage {
            Stage::Done(problem) => problem,
            Stage::Asking(_) => Some(Problem::new(Code::TimedOut)),
        };
        Diagnosis {
            problem,
            corrected: (self.base != self.case.base).then_some(self.base),
            round_trip_ms: self.round_trip_ms,
            models: self.listing.map(|listing| listing.models),
            balance_usd: self.balance_usd,
            cure: None,
        }
    }

    fn give_up(&mut self, problem: Problem) -> Stage {
        if self.listing.is_some() {
            return Stage::Done(Some(problem));
        }
        self.base = self.case.base.clone();
        Stage::Done(self.first.take().or(Some(problem)))
    }

    /// The address is right.
    fn arrive(&mut self, found: Found) -> Stage {
        if let Found::Listing(listing) = found {
            self.listing = Some(listing);
        }
        if self.case.has_key && self.case.preset.has_lists {
            return Stage::Asking(Probe::Credits);
        }
        self.consider_model()
    }

    /// The address may be wrong: others are tried, then the typed one once more in another way.
    fn look_elsewhere(&mut self, probe: Probe, problem: Problem) -> Stage {
        let is_typed = self.base == self.case.base;
        let is_gateways = is_about_the_account(problem.code) || problem.code == Code::RateLimited;
        if !self.is_wrong_path(&problem) && (is_typed || is_gateways) {
            return Stage::Done(Some(problem));
        }
        let first = self.first.get_or_insert(problem).clone();
        if probe == Probe::Blank && self.case.preset.has_lists {
            return Stage::Done(Some(first));
        }
        match self.next_sibling() {
            Some(sibling) => self.base = sibling,
            None => return self.last_resort(first),
        }
        Stage::Asking(opening(self.case.preset))
    }

    fn next_sibling(&mut self) -> Option<BaseUrl> {
        let base = &self.case.base;
        let reversed = || base.siblings().into_iter().rev().collect();
        self.siblings.get_or_insert_with(reversed).pop()
    }

    /// Some gateways answer questions and list nothing.
    fn last_resort(&mut self, first: Problem) -> Stage {
        self.base = self.case.base.clone();
        if self.case.preset.has_lists && matches!(first.status, Some(404 | 405)) {
            return Stage::Asking(Probe::Blank);
        }
        Stage::Done(Some(first))
    }

    /// Whether an address at which no gateway answered may be a wrong path of the right host. A
    /// site's page for what is missing mostly lacks the headers that would let a page read it.
    fn is_wrong_path(&self, problem: &Problem) -> bool {
        match problem.code {
            Code::NotAGateway | Code::UnknownModel => true,
            Code::CorsRefused => self.case.base.to_string() != self.case.preset.base_url,
            _ => false,
        }
    }

    fn weigh_credits(&mut self, found: Result<Found, Problem>) -> Stage {
        match found {
            Ok(Found::Credits(Some(credits))) => {
                self.balance_usd = Some(credits.balance_usd);
                // With nothing left, free models may still answer; asking then costs nothing.
                self.is_key_good = credits.balance_usd > 0.0;
            }
            // OpenRouter shows the credits to keys of another kind only.
            Err(problem) if is_bare_403(&problem) => return Stage::Asking(Probe::Key),
            Err(problem) if is_about_the_account(problem.code) => {
                return Stage::Done(Some(problem));
            }
            _ => {}
        }
        self.consider_model()
    }

    /// Whether anything but the model itself can tell that it sees.
    fn consider_model(&mut self) -> Stage {
        let verdict = model::verdict(self.model(), self.listing.as_ref());
        match verdict {
            model::Verdict::Hopeless(problem) => Stage::Done(Some(problem)),
            model::Verdict::Sees if self.is_key_good => Stage::Done(None),
            model::Verdict::Sees | model::Verdict::Open => Stage::Asking(Probe::Picture),
        }
    }

    fn weigh_answer(&mut self, problem: Problem) -> Stage {
        match problem.code {
            // It looked and had nothing to say of a blue square: that is an answer.
            Code::CutOff | Code::NoName | Code::Declined => Stage::Done(None),
            Code::NotAGateway if self.siblings.is_none() => {
                self.listing = None;
                self.look_elsewhere(Probe::Picture, problem)
            }
            Code::InvalidRequest if model::is_unlisted(self.model(), self.listing.as_ref()) => {
                let code = Code::UnknownModel;
                Stage::Done(Some(Problem { code, ..problem }))
            }
            _ => Stage::Done(Some(problem)),
        }
    }
}

/// The first question at an address.
fn opening(preset: &Preset) -> Probe {
    if preset.has_lists {
        Probe::Models
    } else {
        Probe::Blank
    }
}

/// Whether a gateway said this of the key or the account, so that nothing else matters.
fn is_about_the_account(code: Code) -> bool {
    matches!(
        code,
        Code::Unauthorized
            | Code::NoCredit
            | Code::BudgetExceeded
            | Code::CardRequired
            | Code::AccountBlocked
    )
}

fn is_bare_403(problem: &Problem) -> bool {
    problem.code == Code::Unauthorized && problem.status == Some(403)
}
