//! One model of one gateway, and what it taught.

use std::sync::Arc;

use super::PROBES;
use crate::domain::budget::Cost;
use crate::domain::gateway::quirks::Quirks;
use crate::domain::limits::MOST_IN_FLIGHT;
use crate::domain::lineup::{Choice, Offer};
use crate::domain::problem::Problem;
use crate::domain::throttle::Throttle;

/// One model on the ladder.
#[derive(Clone, Debug)]
pub struct Rung {
    /// The place of its gateway among all.
    pub(super) account: usize,
    pub model: Arc<str>,
    /// What this model was learned to refuse, so it is not asked for again.
    pub quirks: Quirks,
    /// How fast it may be asked: gateways count requests by the model.
    pub throttle: Throttle,
    /// What its pictures cost.
    pub cost: Cost,
    pub(super) standing: Standing,
    pub(super) failures: u32,
}

/// Whether a model is any use.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Standing {
    Untried,
    Proven,
    Refused(Problem),
}

impl Rung {
    pub(super) fn new(account: usize, offer: &Offer, choice: &Choice) -> Self {
        Self {
            account,
            model: offer.model.as_str().into(),
            quirks: choice.quirks,
            throttle: Throttle::new(choice.in_flight.unwrap_or(MOST_IN_FLIGHT)),
            cost: Cost::listed(offer.usd_per_picture),
            standing: Standing::Untried,
            failures: 0,
        }
    }

    /// Takes over what was learned of the same model, but for what a person may have changed.
    pub(super) fn learn_from(&mut self, before: &Self) {
        let ceiling = self.throttle.ceiling();
        *self = Self {
            account: self.account,
            cost: before.cost.relisted(self.cost),
            ..before.clone()
        };
        self.throttle.set_ceiling(ceiling);
    }

    /// Whether it has answered.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.standing == Standing::Proven
    }

    /// How many requests it may have under way.
    #[must_use]
    pub fn room(&self) -> usize {
        let room = self.throttle.room();
        match self.standing {
            Standing::Proven => room,
            Standing::Untried => room.min(PROBES),
            Standing::Refused(_) => 0,
        }
    }

    /// Why it refused, if it did.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match &self.standing {
            Standing::Refused(problem) => Some(problem),
            _ => None,
        }
    }

    /// Whether it belongs to the same gateway.
    pub(in crate::domain) fn shares_a_gateway_with(&self, other: &Self) -> bool {
        self.account == other.account
    }
}
