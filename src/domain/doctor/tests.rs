//! What each gateway answers to each probe, and what is made of it.

use super::super::gateway::catalog::Model;
use super::*;

const BASE: &str = "https://h.example/v1";
const SEEING: &str = "maker/seer";
const BLIND: &str = "maker/blind";
const UNTOLD: &str = "maker/untold";

use Probe::{Blank, Credits as Money, Key, Models, Picture};

/// How a gateway answers.
struct World {
    /// Where it lies; every other address is a page that says 404.
    at: &'static str,
    preset: &'static str,
    typed: &'static str,
    model: &'static str,
    has_key: bool,
    models: Result<(), Problem>,
    blank: Result<(), Problem>,
    credits: Result<Option<f64>, Problem>,
    key: Result<(), Problem>,
    picture: Result<(), Problem>,
}

impl World {
    /// A gateway with a good key that tells the balance.
    fn new() -> Self {
        Self {
            at: BASE,
            preset: "custom",
            typed: BASE,
            model: SEEING,
            has_key: true,
            models: Ok(()),
            blank: Ok(()),
            credits: Ok(Some(4.73)),
            key: refused(Code::NotAGateway, 404),
            picture: Ok(()),
        }
    }

    /// The same without a way to ask for the balance.
    fn without_credits() -> Self {
        Self {
            credits: refused(Code::NotAGateway, 404).map(|()| None),
            ..Self::new()
        }
    }

    fn answer(&self, probe: Probe, base: &BaseUrl) -> Result<Found, Problem> {
        if base.to_string() != self.at {
            return refused(Code::NotAGateway, 404).map(|()| Found::Answer);
        }
        match probe {
            Models => self.models.clone().map(|()| Found::Listing(listing(true))),
            Blank => self.blank.clone().map(|()| Found::Listing(listing(false))),
            Money => self.credits.clone().map(|balance| {
                Found::Credits(balance.map(|balance_usd| Credits {
                    balance_usd,
                    used_usd: None,
                }))
            }),
            Key => self.key.clone().map(|()| Found::Credits(None)),
            Picture => self.picture.clone().map(|()| Found::Answer),
        }
    }

    /// Examines it; the probes in order, then the diagnosis.
    fn examine(&self) -> (Vec<Probe>, Diagnosis) {
        let mut examination = Examination::new(Case {
            preset: Preset::by_id(self.preset).unwrap(),
            base: BaseUrl::parse(self.typed).unwrap(),
            has_key: self.has_key,
            model: self.model.to_owned(),
        });
        let mut probes = Vec::new();
        while let Some((probe, base)) = examination.next() {
            probes.push(probe);
            assert!(probes.len() < 12, "{probes:?}");
            let answer = self.answer(probe, base);
            examination.hear(answer, 100 + probes.len() as u64);
        }
        (probes, examination.into_diagnosis())
    }

    #[track_caller]
    fn check(&self, code: Option<Code>, probes: &[Probe]) {
        let (asked, diagnosis) = self.examine();
        let found = diagnosis.problem.map(|problem| problem.code);
        assert_eq!((found, asked.as_slice()), (code, probes));
    }
}

fn refused(code: Code, status: u16) -> Result<(), Problem> {
    let mut problem = Problem::new(code);
    problem.status = Some(status);
    Err(problem)
}

fn unheard(code: Code) -> Result<(), Problem> {
    Err(Problem::new(code))
}

fn listing(is_own: bool) -> Listing {
    let model = |id: &str, sees| Model {
        id: id.to_owned(),
        name: None,
        sees,
        efforts: Vec::new(),
        price: None,
    };
    Listing {
        models: vec![model(SEEING, Some(true)), model(UNTOLD, None)],
        blind: vec![BLIND.to_owned()],
        is_own,
    }
}

#[test]
fn a_gateway_that_tells_the_balance_is_tested_for_nothing() {
    let (probes, diagnosis) = World::new().examine();
    assert_eq!(probes, [Models, Money]);
    assert_eq!(diagnosis.problem, None);
    assert_eq!(diagnosis.round_trip_ms, Some(101));
    assert_eq!(diagnosis.balance_usd, Some(4.73));
    assert_eq!(diagnosis.corrected, None);
}

#[test]
fn where_only_a_call_can_tell_the_model_is_shown_a_picture() {
    World::without_credits().check(None, &[Models, Money, Picture]);
    let no_key = World {
        has_key: false,
        ..World::new()
    };
    no_key.check(None, &[Models, Picture]);
    let no_list = World {
        preset: "anthropic",
        ..World::new()
    };
    no_list.check(None, &[Blank, Picture]);
    let nothing_left = World {
        credits: Ok(Some(0.0)),
        picture: refused(Code::NoCredit, 402),
        ..World::new()
    };
    nothing_left.check(Some(Code::NoCredit), &[Models, Money, Picture]);
}

#[test]
fn an_answer_without_a_name_is_an_answer() {
    for code in [Code::CutOff, Code::NoName, Code::Declined] {
        let world = World {
            picture: refused(code, 200),
            ..World::without_credits()
        };
        world.check(None, &[Models, Money, Picture]);
    }
}

#[test]
fn what_the_gateway_has_against_the_account_ends_the_examination() {
    for (code, status) in [
        (Code::Unauthorized, 401),
        (Code::CardRequired, 403),
        (Code::NoCredit, 402),
        (Code::BudgetExceeded, 402),
        (Code::AccountBlocked, 403),
    ] {
        let refusal = refused(code, status);
        let by_credits = World {
            credits: refusal.clone().map(|()| None),
            ..World::new()
        };
        by_credits.check(Some(code), &[Models, Money]);
        let by_list = World {
            models: refusal.clone(),
            ..World::new()
        };
        by_list.check(Some(code), &[Models]);
        let by_call = World {
            picture: refusal,
            ..World::without_credits()
        };
        by_call.check(Some(code), &[Models, Money, Picture]);
    }
}

#[test]
fn a_key_that_may_not_see_the_credits_is_looked_at_in_another_way() {
    let forbidden = || refused(Code::Unauthorized, 403).map(|()| None);
    let good = World {
        credits: forbidden(),
        key: Ok(()),
        ..World::new()
    };
    good.check(None, &[Models, Money, Key]);
    let bad = World {
        credits: forbidden(),
        picture: refused(Code::Unauthorized, 401),
        ..World::new()
    };
    bad.check(Some(Code::Unauthorized), &[Models, Money, Key, Picture]);
}

#[test]
fn a_model_is_unknown_blind_or_able() {
    let world = |model, picture| World {
        model,
        picture,
        ..World::new()
    };
    let unknown = Some(Code::UnknownModel);
    world(BLIND, Ok(())).check(Some(Code::NoVision), &[Models, Money]);
    world("gone", refused(Code::UnknownModel, 404)).check(unknown, &[Models, Money, Picture]);
    world("gone", refused(Code::InvalidRequest, 400)).check(unknown, &[Models, Money, Picture]);
    world("an/alias", Ok(())).check(None, &[Models, Money, Picture]);
    world(UNTOLD, refused(Code::NoVision, 400))
        .check(Some(Code::NoVision), &[Models, Money, Picture]);
    let refusal = refused(Code::InvalidRequest, 400);
    world(UNTOLD, refusal).check(Some(Code::InvalidRequest), &[Models, Money, Picture]);
}

#[test]
fn without_a_chosen_model_the_likeliest_of_the_list_is_examined() {
    let world = World {
        model: " ",
        ..World::new()
    };
    world.check(None, &[Models, Money]);
}

#[test]
fn a_wrong_path_is_corrected() {
    for (typed, at) in [
        ("https://h.example/openai", "https://h.example/openai/v1"),
        ("https://h.example/openai/v1", "https://h.example/openai"),
        ("https://h.example/v1/responses", "https://h.example/v1"),
        ("https://h.example", "https://h.example/api/v1"),
        ("/api/gateway", "/api/gateway/v1"),
    ] {
        let world = World {
            typed,
            at,
            ..World::new()
        };
        let (_, diagnosis) = world.examine();
        assert_eq!(diagnosis.problem, None, "{typed}");
        let corrected = diagnosis.corrected.map(|base| base.to_string());
        assert_eq!(corrected.as_deref(), Some(at), "{typed}");
    }
}

#[test]
fn a_right_address_with_a_wrong_key_is_still_the_right_address() {
    let world = World {
        typed: "https://h.example/openai",
        models: refused(Code::Unauthorized, 401),
        ..World::new()
    };
    let (probes, diagnosis) = world.examine();
    assert_eq!(probes, [Models, Models, Models]);
    assert_eq!(diagnosis.problem.unwrap().code, Code::Unauthorized);
    assert_eq!(diagnosis.corrected.unwrap().to_string(), BASE);
}

#[test]
fn an_address_that_leads_nowhere_is_told_as_it_was_typed() {
    let world = World {
        typed: "https://h.example/nowhere",
        at: "https://other.example/v1",
        ..World::new()
    };
    let (probes, diagnosis) = world.examine();
    assert_eq!(probes, [Models, Models, Models, Models, Blank]);
    assert_eq!(diagnosis.problem.unwrap().code, Code::NotAGateway);
    assert_eq!(diagnosis.corrected, None);
}

#[test]
fn a_gateway_without_a_list_is_a_gateway() {
    let world = World {
        models: refused(Code::NotAGateway, 404),
        ..World::without_credits()
    };
    world.check(None, &[Models, Models, Blank, Money, Picture]);
    let page = World {
        models: refused(Code::NotAGateway, 200),
        ..World::new()
    };
    page.check(Some(Code::NotAGateway), &[Models, Models]);
}

#[test]
fn a_page_that_cannot_be_read_may_be_a_wrong_path_but_not_at_a_presets_address() {
    let closed = |preset, typed| World {
        preset,
        typed,
        at: typed,
        models: unheard(Code::CorsRefused),
        ..World::new()
    };
    let refused = Some(Code::CorsRefused);
    closed("custom", "https://h.example/v1").check(refused, &[Models, Models]);
    closed("openai", "https://api.openai.com/v1").check(refused, &[Models]);
}

#[test]
fn whoever_is_not_heard_at_all_is_not_asked_again() {
    for code in [
        Code::Offline,
        Code::Unreachable,
        Code::LocalNetwork,
        Code::TimedOut,
        Code::Overloaded,
    ] {
        let world = World {
            models: unheard(code),
            ..World::new()
        };
        world.check(Some(code), &[Models]);
    }
}

#[test]
fn silence_ends_the_examination_with_what_is_known() {
    let credits = World {
        credits: unheard(Code::TimedOut).map(|()| None),
        ..World::new()
    };
    credits.check(Some(Code::TimedOut), &[Models, Money]);
    let sibling = World {
        typed: "https://h.example/openai",
        models: unheard(Code::TimedOut),
        ..World::new()
    };
    let (_, diagnosis) = sibling.examine();
    assert_eq!(diagnosis.problem.unwrap().code, Code::NotAGateway);
    assert_eq!(diagnosis.corrected, None);
}

#[test]
fn a_list_at_an_address_that_answers_no_questions_is_not_enough() {
    let world = World {
        picture: refused(Code::NotAGateway, 404),
        ..World::without_credits()
    };
    let (probes, diagnosis) = world.examine();
    assert_eq!(probes.last(), Some(&Picture));
    assert_eq!(diagnosis.problem.unwrap().code, Code::NotAGateway);
}
