//! The fallback ladder: the models of one gateway in the order they are tried, and below them
//! those of the next gateway, where a person made a list of several.
//!
//! A model that has not yet answered is asked about at most [`PROBES`] pictures at a time, so a
//! model that refuses costs two requests, however many pictures wait. A gateway that refuses the
//! key, or is not heard, takes all its models along.

mod rung;

use std::sync::Arc;

use super::lineup::{Choice, Lineup};
use super::problem::{Code, Problem};
use rung::Standing;

pub use rung::Rung;

/// Requests a model may cost before it has answered once.
pub const PROBES: usize = 2;

/// Pictures in a row that a model or a gateway may fail, retries and all, before it is given up.
const FAILURES_IN_A_ROW: u32 = 3;

/// The models to try, best first, and what each has taught so far.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    accounts: Vec<Account>,
    rungs: Vec<Rung>,
}

/// One gateway with one key.
#[derive(Clone, Debug)]
struct Account {
    id: Arc<str>,
    label: Arc<str>,
    refused: Option<Problem>,
    failures: u32,
}

/// Who was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What a person calls the gateway.
    pub gateway: Arc<str>,
    pub model: Arc<str>,
}

/// Who would not give a name, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct PassedOver {
    pub gateway: Arc<str>,
    /// `None` where it is the gateway as a whole.
    pub model: Option<Arc<str>>,
    pub problem: Problem,
}

impl Ladder {
    /// A ladder of untried models; empty and repeated names are dropped.
    #[must_use]
    pub fn new(lineup: &Lineup) -> Self {
        let mut ladder = Self::default();
        for choice in &lineup.choices {
            let account = ladder.account(choice);
            for offer in &choice.offers {
                let is_new = ladder.find(&choice.account, &offer.model).is_none();
                if is_new && !offer.model.is_empty() {
                    ladder.rungs.push(Rung::new(account, offer, choice));
                }
            }
        }
        ladder
    }

    /// The place of a gateway, which a person may have listed before.
    fn account(&mut self, choice: &Choice) -> usize {
        let known = self
            .accounts
            .iter()
            .position(|known| *known.id == *choice.account);
        known.unwrap_or_else(|| {
            self.accounts.push(Account {
                id: choice.account.as_str().into(),
                label: choice.label.as_str().into(),
                refused: None,
                failures: 0,
            });
            self.accounts.len() - 1
        })
    }

    /// The ladder of another lineup, which knows what this one learned.
    #[must_use]
    pub fn rearranged(&self, lineup: &Lineup) -> Self {
        let mut ladder = Self::new(lineup);
        for account in &mut ladder.accounts {
            let before = self.accounts.iter().find(|before| before.id == account.id);
            if let Some(before) = before {
                account.refused.clone_from(&before.refused);
                account.failures = before.failures;
            }
        }
        for before in &self.rungs {
            if let Some(at) = ladder.place_of(self, before) {
                ladder.rungs[at].learn_from(before);
            }
        }
        ladder
    }

    /// For each rung of an earlier ladder its place on this one.
    #[must_use]
    pub fn places_of(&self, before: &Self) -> Vec<Option<usize>> {
        let rungs = before.rungs.iter();
        rungs.map(|rung| self.place_of(before, rung)).collect()
    }

    fn place_of(&self, other: &Self, rung: &Rung) -> Option<usize> {
        self.find(&other.accounts[rung.account].id, &rung.model)
    }

    fn find(&self, account: &str, model: &str) -> Option<usize> {
        let is_meant =
            |rung: &Rung| *rung.model == *model && *self.accounts[rung.account].id == *account;
        self.rungs.iter().position(is_meant)
    }

    /// Forgets every refusal: a person who starts anew may have bought credits. Who refused is
    /// probed again.
    pub fn forgive(&mut self) {
        for at in 0..self.rungs.len() {
            if !self.is_usable(at) {
                self.rungs[at].standing = Standing::Untried;
            }
        }
        for account in &mut self.accounts {
            account.refused = None;
            account.failures = 0;
        }
    }

    /// The first model at or below `from` that has not refused.
    #[must_use]
    pub fn usable(&self, from: usize) -> Option<usize> {
        (from..self.rungs.len()).find(|&at| self.is_usable(at))
    }

    /// The first model of another gateway: one further down, if there is any.
    #[must_use]
    pub fn usable_elsewhere(&self, at: usize) -> Option<usize> {
        let here = self.rungs.get(at)?.account;
        let mut others = (at..self.rungs.len()).chain(0..at);
        others.find(|&other| self.rungs[other].account != here && self.is_usable(other))
    }

    fn is_usable(&self, at: usize) -> bool {
        let rung = &self.rungs[at];
        !matches!(rung.standing, Standing::Refused(_))
            && self.accounts[rung.account].refused.is_none()
    }

    /// The rungs, the first to be tried first.
    #[must_use]
    pub fn rungs(&self) -> &[Rung] {
        &self.rungs
    }

    /// The model on a rung.
    #[must_use]
    pub fn rung(&self, at: usize) -> Option<&Rung> {
        self.rungs.get(at)
    }

    /// The model that is asked about pictures that were not asked about yet.
    #[must_use]
    pub fn first_usable(&self) -> Option<&Rung> {
        self.rung(self.usable(0)?)
    }

    /// Which gateway a rung belongs to, as [`Choice::account`].
    #[must_use]
    pub fn account_of(&self, at: usize) -> Arc<str> {
        let account = self.rungs.get(at).map(|rung| rung.account);
        account.map_or_else(Arc::default, |account| self.accounts[account].id.clone())
    }

    /// Who is asked on a rung.
    #[must_use]
    pub fn asked(&self, at: usize) -> Asked {
        let asked = self.rungs.get(at).map(|rung| Asked {
            gateway: self.accounts[rung.account].label.clone(),
            model: rung.model.clone(),
        });
        asked.unwrap_or_default()
    }

    /// Who refused, in order: the gateways, and the models of those that did not.
    #[must_use]
    pub fn refused(&self) -> Vec<PassedOver> {
        let rungs = 0..self.rungs.len();
        rungs.filter_map(|at| self.refusal(at)).collect()
    }

    /// What is to be told of a rung; a gateway that refused is told once.
    fn refusal(&self, at: usize) -> Option<PassedOver> {
        let account = self.rungs[at].account;
        let is_told = self.rungs[..at]
            .iter()
            .any(|other| other.account == account);
        match &self.accounts[account].refused {
            Some(_) if is_told => None,
            Some(problem) => Some(self.passed_over(at, problem)),
            None => Some(self.passed_over(at, self.rungs[at].problem()?)),
        }
    }

    /// What is told of a picture that this rung would not name.
    #[must_use]
    pub fn passed_over(&self, at: usize, problem: &Problem) -> PassedOver {
        let rung = &self.rungs[at];
        let account = &self.accounts[rung.account];
        let is_the_gateway = account.refused.is_some() || problem.code == Code::Unreachable;
        PassedOver {
            gateway: account.label.clone(),
            model: (!is_the_gateway).then(|| rung.model.clone()),
            problem: problem.clone(),
        }
    }

    /// The model answered.
    pub(super) fn prove(&mut self, at: usize) {
        let rung = &mut self.rungs[at];
        rung.failures = 0;
        if rung.standing == Standing::Untried {
            rung.standing = Standing::Proven;
        }
        self.accounts[rung.account].failures = 0;
    }

    /// The model refuses this key; it is not asked again on this ladder.
    pub(super) fn refuse(&mut self, at: usize, problem: Problem) {
        self.rungs[at].standing = Standing::Refused(problem);
    }

    /// The gateway refuses, and with it all its models.
    pub(super) fn refuse_gateway(&mut self, at: usize, problem: Problem) {
        self.accounts[self.rungs[at].account].refused = Some(problem);
    }

    /// The model failed one picture for good; too many in a row count as a refusal.
    pub(super) fn fail(&mut self, at: usize, problem: &Problem) {
        let rung = &mut self.rungs[at];
        rung.failures += 1;
        if rung.failures >= FAILURES_IN_A_ROW {
            rung.standing = Standing::Refused(problem.clone());
        }
    }

    /// The gateway was not heard about one picture, retries and all.
    pub(super) fn fail_gateway(&mut self, at: usize, problem: &Problem) {
        let account = &mut self.accounts[self.rungs[at].account];
        account.failures += 1;
        if account.failures >= FAILURES_IN_A_ROW {
            account.refused = Some(problem.clone());
        }
    }

    pub(super) fn rungs_mut(&mut self) -> &mut [Rung] {
        &mut self.rungs
    }

    /// Mutable access for what a reply teaches about a model.
    pub(super) fn rung_mut(&mut self, at: usize) -> &mut Rung {
        &mut self.rungs[at]
    }

    /// Every model of the gateway of this rung.
    pub(super) fn same_gateway_mut(&mut self, at: usize) -> impl Iterator<Item = &mut Rung> {
        let here = self.rungs[at].account;
        self.rungs
            .iter_mut()
            .filter(move |rung| rung.account == here)
    }
}

#[cfg(test)]
mod tests;
