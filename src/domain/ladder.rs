//! The fallback ladder: the models of one gateway in the order they are tried.
//!
//! A model that has not yet answered is asked about at most [`PROBES`] pictures at a time, so a
//! model that refuses costs two requests, however many pictures wait. Nothing here moves to
//! another gateway.

use super::gateway::quirks::Quirks;
use super::problem::Problem;

/// Requests a model may cost before it has answered once.
pub const PROBES: usize = 2;

/// Pictures in a row that a model may fail, retries and all, before it is given up.
const FAILURES_IN_A_ROW: u32 = 3;

/// What a person's choice of gateway and model comes down to for a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lineup {
    /// Which gateway, and which key for it: what is learned holds for these alone.
    pub gateway: String,
    /// The models to try, best first.
    pub models: Vec<String>,
    /// How this gateway is known to want to be asked, before its first reply.
    pub quirks: Quirks,
    /// How many requests it may have under way; `None` for the usual number.
    pub in_flight: Option<usize>,
    /// What a person is ready to spend, in US dollars.
    pub budget_usd: Option<f64>,
    /// What a picture costs by the price list of the first model, in US dollars.
    pub usd_per_picture: Option<f64>,
}

/// The models to try, best first, and what each has taught so far.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    rungs: Vec<Rung>,
}

/// One model on the ladder.
#[derive(Clone, Debug)]
pub struct Rung {
    pub model: String,
    /// What this model was learned to refuse, so it is not asked for again.
    pub quirks: Quirks,
    standing: Standing,
    failures: u32,
}

#[derive(Clone, Debug, PartialEq)]
enum Standing {
    Untried,
    Proven,
    Refused(Problem),
}

impl Ladder {
    /// A ladder of untried models; empty and repeated names are dropped.
    #[must_use]
    pub fn new(lineup: &Lineup) -> Self {
        let mut ladder = Self::default();
        ladder.extend(lineup);
        ladder
    }

    /// A new ladder that knows what this one learned. A refusal is not part of that: a person who
    /// starts anew may have bought credits.
    #[must_use]
    pub fn renewed(&self, lineup: &Lineup) -> Self {
        let mut ladder = Self::new(lineup);
        for rung in &mut ladder.rungs {
            let before = self.rungs.iter().find(|before| before.model == rung.model);
            if let Some(before) = before {
                rung.quirks = before.quirks;
                if before.standing == Standing::Proven {
                    rung.standing = Standing::Proven;
                }
            }
        }
        ladder
    }

    /// Adds models below the ones there are; what was learned about those stays.
    pub fn extend(&mut self, lineup: &Lineup) {
        for model in &lineup.models {
            if !model.is_empty() && self.rungs.iter().all(|rung| rung.model != *model) {
                self.rungs.push(Rung {
                    model: model.clone(),
                    quirks: lineup.quirks,
                    standing: Standing::Untried,
                    failures: 0,
                });
            }
        }
    }

    /// The first model at or below `from` that has not refused.
    #[must_use]
    pub fn usable(&self, from: usize) -> Option<usize> {
        (from..self.rungs.len())
            .find(|&at| !matches!(self.rungs[at].standing, Standing::Refused(_)))
    }

    /// The model on a rung.
    #[must_use]
    pub fn rung(&self, at: usize) -> Option<&Rung> {
        self.rungs.get(at)
    }

    /// Whether a model has answered.
    #[must_use]
    pub fn is_proven(&self, at: usize) -> bool {
        self.rungs
            .get(at)
            .is_some_and(|rung| rung.standing == Standing::Proven)
    }

    /// Whether any model has.
    #[must_use]
    pub fn is_any_proven(&self) -> bool {
        (0..self.rungs.len()).any(|at| self.is_proven(at))
    }

    /// How many requests this model may have under way.
    #[must_use]
    pub fn room(&self, at: usize, in_flight: usize) -> usize {
        match self.rungs[at].standing {
            Standing::Proven => in_flight,
            Standing::Untried => in_flight.min(PROBES),
            Standing::Refused(_) => 0,
        }
    }

    /// The models that refused, with their reasons, best first.
    pub fn refused(&self) -> impl Iterator<Item = (&str, &Problem)> {
        self.rungs.iter().filter_map(|rung| match &rung.standing {
            Standing::Refused(problem) => Some((rung.model.as_str(), problem)),
            _ => None,
        })
    }

    /// The model answered.
    pub(super) fn prove(&mut self, at: usize) {
        let rung = &mut self.rungs[at];
        rung.failures = 0;
        if rung.standing == Standing::Untried {
            rung.standing = Standing::Proven;
        }
    }

    /// The model refuses this key; it is not asked again on this ladder.
    pub(super) fn refuse(&mut self, at: usize, problem: Problem) {
        self.rungs[at].standing = Standing::Refused(problem);
    }

    /// The model failed one picture for good; too many in a row count as a refusal.
    pub(super) fn fail(&mut self, at: usize, problem: &Problem) {
        let rung = &mut self.rungs[at];
        rung.failures += 1;
        if rung.failures >= FAILURES_IN_A_ROW {
            rung.standing = Standing::Refused(problem.clone());
        }
    }

    /// Mutable access for what a reply teaches about a model.
    pub(super) fn quirks_mut(&mut self, at: usize) -> &mut Quirks {
        &mut self.rungs[at].quirks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gateway::quirks::Parameter;
    use crate::domain::problem::Code;

    fn lineup(models: &[&str]) -> Lineup {
        Lineup {
            models: models.iter().map(|model| (*model).to_owned()).collect(),
            ..Lineup::default()
        }
    }

    fn ladder() -> Ladder {
        Ladder::new(&lineup(&["first", "second", "first", ""]))
    }

    #[test]
    fn empty_and_repeated_models_are_dropped() {
        assert_eq!(ladder().rungs.len(), 2);
    }

    #[test]
    fn an_untried_model_is_probed_before_it_is_trusted() {
        let mut ladder = ladder();
        assert_eq!(ladder.room(0, 4), PROBES);
        ladder.prove(0);
        assert_eq!(ladder.room(0, 4), 4);
    }

    #[test]
    fn a_model_that_refuses_gives_way_to_the_next() {
        let mut ladder = ladder();
        ladder.refuse(0, Problem::new(Code::RestrictedModel));
        assert_eq!(ladder.usable(0), Some(1));
        ladder.refuse(1, Problem::new(Code::UnknownModel));
        assert_eq!(ladder.usable(0), None);
        assert_eq!(ladder.refused().count(), 2);
    }

    #[test]
    fn a_model_that_keeps_failing_gives_way_and_one_success_forgives() {
        let mut ladder = ladder();
        let problem = Problem::new(Code::Upstream);
        for _ in 1..FAILURES_IN_A_ROW {
            ladder.fail(0, &problem);
        }
        ladder.prove(0);
        ladder.fail(0, &problem);
        assert_eq!(ladder.usable(0), Some(0));
        for _ in 1..FAILURES_IN_A_ROW {
            ladder.fail(0, &problem);
        }
        assert_eq!(ladder.usable(0), Some(1));
    }

    #[test]
    fn a_new_start_forgets_refusals_alone() {
        let mut ladder = ladder();
        ladder.refuse(0, Problem::new(Code::RestrictedModel));
        ladder.prove(1);
        ladder.quirks_mut(1).drop_parameter(Parameter::Effort);
        let renewed = ladder.renewed(&lineup(&["second", "first"]));
        assert_eq!(renewed.usable(0), Some(0));
        assert!(renewed.is_proven(0) && !renewed.is_proven(1));
        assert!(
            renewed
                .rung(0)
                .is_some_and(|rung| rung.quirks.refuses_effort())
        );
        assert_eq!(renewed.refused().count(), 0);
    }

    #[test]
    fn a_longer_list_keeps_what_was_learned() {
        let mut ladder = ladder();
        ladder.refuse(0, Problem::new(Code::RestrictedModel));
        ladder.extend(&lineup(&["first", "third"]));
        assert_eq!(ladder.usable(0), Some(1));
        assert_eq!(ladder.rungs.len(), 3);
    }
}
