//! The ladder by itself; whole runs are in `tests/run_rules`.

use super::*;
use crate::domain::gateway::quirks::Parameter;
use crate::domain::lineup::Offer;
use crate::domain::problem::Code;

fn choice(account: &str, models: &[&str]) -> Choice {
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

fn lineup(choices: &[Choice]) -> Lineup {
    Lineup {
        choices: choices.to_vec(),
        ..Lineup::default()
    }
}

/// Two models of one gateway, then one of another.
fn two_gateways() -> Lineup {
    lineup(&[
        choice("here", &["first", "second"]),
        choice("there", &["first"]),
    ])
}

fn ladder() -> Ladder {
    Ladder::new(&lineup(&[choice(
        "here",
        &["first", "second", "first", ""],
    )]))
}

#[test]
fn empty_and_repeated_models_are_dropped() {
    assert_eq!(ladder().rungs.len(), 2);
}

#[test]
fn a_gateway_that_is_listed_twice_with_one_key_is_one() {
    let twice = lineup(&[
        choice("here", &["first"]),
        choice("here", &["first", "second"]),
    ]);
    let ladder = Ladder::new(&twice);
    assert_eq!((ladder.accounts.len(), ladder.rungs.len()), (1, 2));
}

#[test]
fn an_untried_model_is_probed_before_it_is_trusted() {
    let mut ladder = ladder();
    assert_eq!(ladder.rungs[0].room(), PROBES);
    ladder.prove(0);
    assert!(ladder.rungs[0].room() > PROBES);
}

#[test]
fn a_model_that_refuses_gives_way_to_the_next() {
    let mut ladder = ladder();
    ladder.refuse(0, Problem::new(Code::RestrictedModel));
    assert_eq!(ladder.usable(0), Some(1));
    ladder.refuse(1, Problem::new(Code::UnknownModel));
    assert_eq!(ladder.usable(0), None);
    assert_eq!(ladder.refused().len(), 2);
}

#[test]
fn a_gateway_that_refuses_takes_its_models_along_and_is_told_once() {
    let mut ladder = Ladder::new(&two_gateways());
    ladder.refuse(0, Problem::new(Code::RestrictedModel));
    assert_eq!(ladder.usable_elsewhere(0), Some(2));
    ladder.refuse_gateway(1, Problem::new(Code::NoCredit));
    assert_eq!(ladder.usable(0), Some(2));
    let refused = ladder.refused();
    assert_eq!(refused.len(), 1);
    assert_eq!((&*refused[0].gateway, &refused[0].model), ("HERE", &None));
    assert_eq!(refused[0].problem.code, Code::NoCredit);
}

#[test]
fn from_the_last_gateway_the_way_leads_back_to_one_that_did_not_refuse() {
    let mut ladder = Ladder::new(&two_gateways());
    assert_eq!(ladder.usable_elsewhere(2), Some(0));
    ladder.refuse_gateway(0, Problem::new(Code::Unauthorized));
    assert_eq!(ladder.usable_elsewhere(2), None);
}

#[test]
fn a_gateway_that_is_not_heard_again_and_again_gives_way() {
    let mut ladder = Ladder::new(&two_gateways());
    let problem = Problem::new(Code::Unreachable);
    for at in [0, 1, 0] {
        assert_eq!(ladder.usable(0), Some(0));
        ladder.fail_gateway(at, &problem);
    }
    assert_eq!(ladder.usable(0), Some(2));
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
fn forgiving_forgets_refusals_alone_and_probes_anew() {
    let mut ladder = Ladder::new(&two_gateways());
    ladder.prove(0);
    ladder.prove(2);
    ladder.rung_mut(0).quirks.drop_parameter(Parameter::Effort);
    ladder.refuse_gateway(0, Problem::new(Code::NoCredit));
    ladder.forgive();
    assert_eq!(ladder.usable(0), Some(0));
    assert!(!ladder.rungs[0].is_proven() && ladder.rungs[2].is_proven());
    assert!(ladder.rungs[0].quirks.refuses_effort());
    assert!(ladder.refused().is_empty());
}

#[test]
fn a_list_in_another_order_keeps_what_was_learned() {
    let mut before = Ladder::new(&two_gateways());
    before.prove(1);
    before.refuse(0, Problem::new(Code::RestrictedModel));
    let list = [
        choice("there", &["new"]),
        choice("here", &["first", "second"]),
    ];
    let after = before.rearranged(&lineup(&list));
    assert_eq!(after.places_of(&before), [Some(1), Some(2), None]);
    assert!(!after.is_usable(1) && after.rungs[2].is_proven());
    assert_eq!(&*after.account_of(2), "here");
}
