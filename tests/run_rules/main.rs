//! What the run promises, one promise a test.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use eponym::domain::backoff::RetryAfter;
use eponym::domain::decision::Decision;
use eponym::domain::facts::Facts;
use eponym::domain::file_name::Stem;
use eponym::domain::gateway::ANSWER_TOKENS;
use eponym::domain::gateway::quirks::Parameter;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::image::JobId;
use eponym::domain::job::{Name, Stage};
use eponym::domain::limits::{FIRST_IN_FLIGHT, MORE_IN_FLIGHT};
use eponym::domain::lineup::Lineup;
use eponym::domain::problem::{Code, Problem};
use eponym::domain::run::{Command, Event, Moment, Phase, Run, Tick};

mod alike;
mod desk;
mod gateways;
mod keeping;
mod order;
mod pace;
mod restoring;
mod review;
mod telling_apart;

use desk::{Desk, FIRST, answer, lineup, refusal};

#[test]
fn a_late_answer_does_not_overwrite_an_edit() {
    let mut desk = Desk::with(1, &["a"]);
    desk.send(Event::Decided(vec![(
        FIRST,
        Decision::Typed(Stem::clean("by hand")),
    )]));
    assert_eq!(desk.abandoned, [desk.asked[0].ticket]);
    desk.answer("by the model");
    let name = desk.run.job(FIRST).unwrap().name();
    assert_eq!(name, Some(Name::Typed(&Stem::clean("by hand"))));
}

#[test]
fn a_picture_named_by_hand_is_not_asked_about() {
    let mut desk = Desk::with(0, &["a"]);
    desk.send(Event::Added(vec![(FIRST, None)]));
    desk.send(Event::Decided(vec![(
        FIRST,
        Decision::Typed(Stem::clean("by hand")),
    )]));
    desk.send(Event::Started(lineup(&["a"])));
    assert!(desk.asked.is_empty());
}

#[test]
fn five_hundred_pictures_cost_a_refusing_model_two_requests() {
    let mut desk = Desk::with(500, &["restricted", "good"]);
    let mut refused = 0;
    while !desk.asked.is_empty() {
        if *desk.asked[0].model == *"restricted" {
            refused += 1;
            desk.refuse(refusal(Code::RestrictedModel));
        } else {
            desk.answer("red barn");
        }
    }
    assert_eq!(desk.run.counts().named, 500);
    assert_eq!(refused, 2);
    let passed_over = desk.run.job(FIRST).unwrap().passed_over();
    assert_eq!(passed_over[0].model.as_deref(), Some("restricted"));
}

#[test]
fn when_every_model_refuses_every_picture_says_so_and_the_run_ends() {
    let mut desk = Desk::with(10, &["a", "b"]);
    while !desk.asked.is_empty() {
        desk.refuse(refusal(Code::RestrictedModel));
    }
    assert_eq!(desk.run.phase(), &Phase::Idle);
    for id in 0..10 {
        desk.check(JobId(id), Stage::Failed, Some(Code::RestrictedModel));
    }
}

#[test]
fn a_wrong_key_stops_the_run_once_and_resuming_asks_everything_again() {
    let mut desk = Desk::with(10, &["a"]);
    assert_eq!(desk.asked.len(), 2, "an untried model is probed");
    desk.refuse(refusal(Code::Unauthorized));
    desk.refuse(refusal(Code::Unauthorized));
    assert!(
        desk.asked.is_empty(),
        "nobody else is sent into the same wall"
    );
    assert!(
        matches!(desk.run.phase(), Phase::Paused(Some(problem)) if problem.code == Code::Unauthorized)
    );
    desk.check(FIRST, Stage::Failed, Some(Code::Unauthorized));
    desk.send(Event::Resumed(lineup(&["a"])));
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    assert_eq!(desk.run.counts().named, 10);
}

#[test]
fn a_picture_that_cannot_be_opened_while_offline_waits_and_the_run_with_it() {
    let mut run = Run::default();
    let mut send = |event| {
        let tick = Tick {
            now: Moment(0),
            unix_ms: 0,
            chance: 0.0,
        };
        run.handle(event, tick).commands
    };
    send(Event::Added(vec![(FIRST, None)]));
    let prepares = |commands: &[Command]| matches!(commands, [Command::Prepare { .. }]);
    assert!(prepares(&send(Event::Started(lineup(&["a"])))));
    let offline = Problem::new(Code::Offline);
    assert_eq!(send(Event::Unpreparable(FIRST, offline.clone())), []);
    assert!(prepares(&send(Event::Resumed(lineup(&["a"])))));
    send(Event::Unpreparable(FIRST, offline.clone()));
    assert_eq!(run.phase(), &Phase::Paused(Some(offline)));
    assert_eq!(run.counts().failed, 0);
}

#[test]
fn a_server_error_is_retried_twice_with_growing_pauses() {
    let mut desk = Desk::with(1, &["a"]);
    desk.refuse(refusal(Code::Upstream));
    desk.check(FIRST, Stage::Waiting, Some(Code::Upstream));
    assert_eq!(desk.wait(), 500);
    desk.refuse(refusal(Code::Upstream));
    assert_eq!(desk.wait(), 1_000);
    desk.refuse(refusal(Code::Upstream));
    desk.check(FIRST, Stage::Failed, Some(Code::Upstream));
}

#[test]
fn nobody_is_asked_before_the_gateway_wants_to_be() {
    let mut desk = Desk::with(10, &["a"]);
    desk.answer("red barn");
    assert_eq!(
        desk.asked.len(),
        FIRST_IN_FLIGHT + MORE_IN_FLIGHT,
        "a model that answered is trusted"
    );
    let retry_after = RetryAfter {
        seconds_or_date: Some("5".to_owned()),
        ..RetryAfter::default()
    };
    desk.refuse(Refusal {
        retry_after,
        ..refusal(Code::RateLimited)
    });
    let before = desk.asked.len();
    desk.answer("blue boat");
    assert_eq!(desk.asked.len(), before - 1, "the whole queue waits");
    assert_eq!(desk.wait(), 5_000);
    while !desk.asked.is_empty() {
        desk.answer("green hill");
    }
    assert_eq!(desk.run.counts().named, 10);
}

#[test]
fn a_free_tier_key_is_left_alone_for_a_minute() {
    let mut desk = Desk::with(1, &["a"]);
    desk.refuse(Refusal {
        is_free_tier: true,
        ..refusal(Code::RateLimited)
    });
    assert!(desk.wait() >= 60_000);
}

#[test]
fn an_answer_that_was_all_thought_is_asked_once_more_with_four_times_the_budget() {
    let mut desk = Desk::with(1, &["a"]);
    assert_eq!(desk.asked[0].max_tokens, ANSWER_TOKENS);
    desk.refuse(refusal(Code::CutOff));
    assert_eq!(desk.asked[0].max_tokens, 4 * ANSWER_TOKENS);
    desk.refuse(refusal(Code::CutOff));
    desk.check(FIRST, Stage::Failed, Some(Code::CutOff));
}

#[test]
fn a_picture_that_is_too_large_is_sent_once_more_smaller() {
    let mut run = Run::default();
    let tick = Tick {
        now: Moment(0),
        unix_ms: 0,
        chance: 0.0,
    };
    let mut edges = Vec::new();
    let mut events = vec![
        Event::Added(vec![(FIRST, None)]),
        Event::Started(lineup(&["a"])),
    ];
    while !events.is_empty() {
        for command in run.handle(events.remove(0), tick).commands {
            match command {
                Command::Prepare { job, max_edge_px } => {
                    edges.push(max_edge_px);
                    events.push(Event::Prepared(job, Facts::default()));
                }
                Command::Ask(request) => {
                    let refusal = refusal(Code::TooLarge);
                    events.push(Event::Replied(request.ticket, Err(refusal)));
                }
                _ => {}
            }
        }
    }
    assert_eq!(edges, [1568, 512]);
    assert_eq!(run.job(FIRST).unwrap().status().stage(), Stage::Failed);
}

#[test]
fn a_parameter_that_is_refused_is_left_out_from_then_on() {
    let mut desk = Desk::with(2, &["a"]);
    desk.refuse(Refusal {
        parameter: Some(Parameter::Effort),
        ..refusal(Code::InvalidRequest)
    });
    assert!(desk.asked.last().unwrap().quirks.refuses_effort());
    desk.check(FIRST, Stage::Asking, None);
}

#[test]
fn a_model_that_keeps_failing_gives_way_to_the_next() {
    let mut desk = Desk::with(1, &["broken", "good"]);
    while *desk.asked[0].model == *"broken" {
        desk.refuse(refusal(Code::Overloaded));
        if desk.asked.is_empty() {
            desk.wait();
        }
    }
    desk.answer("red barn");
    desk.check(FIRST, Stage::Named, None);
}

#[test]
fn an_unreachable_gateway_pauses_the_run_instead_of_failing_every_picture() {
    let mut desk = Desk::with(500, &["a"]);
    let mut in_vain = 0;
    while desk.run.phase() == &Phase::Running {
        if desk.asked.is_empty() {
            desk.wait();
        } else {
            desk.refuse(refusal(Code::Unreachable));
            in_vain += 1;
        }
    }
    assert!(matches!(desk.run.phase(), Phase::Paused(Some(_))));
    assert!(desk.run.counts().failed <= 5, "{:?}", desk.run.counts());
    assert!(in_vain <= 15, "{in_vain} requests");
}

#[test]
fn a_gateway_that_breaks_down_is_not_asked_about_every_picture_first() {
    let mut desk = Desk::with(500, &["a"]);
    for _ in 0..30 {
        desk.answer("red barn");
    }
    let mut in_vain = 0;
    while desk.run.phase() == &Phase::Running {
        if desk.asked.is_empty() {
            desk.wait();
        } else {
            desk.refuse(refusal(Code::Upstream));
            in_vain += 1;
        }
    }
    // As many pictures as may be under way at once, three times each.
    assert!(in_vain <= 3 * 32, "{in_vain} requests");
}

#[test]
fn a_lost_connection_costs_no_picture_its_turn() {
    let mut desk = Desk::with(1, &["a"]);
    desk.refuse(refusal(Code::Offline));
    desk.check(FIRST, Stage::Ready, None);
    desk.send(Event::Resumed(lineup(&["a"])));
    desk.answer("red barn");
    desk.check(FIRST, Stage::Named, None);
}

#[test]
fn stopping_gives_up_what_is_under_way_and_keeps_what_is_named() {
    let mut desk = Desk::with(10, &["a"]);
    desk.answer("red barn");
    desk.send(Event::Stopped);
    assert_eq!(desk.run.phase(), &Phase::Idle);
    let counts = desk.run.counts();
    assert_eq!((counts.named, counts.active), (1, 0));
    assert!(!desk.cancelled.is_empty());
}

#[test]
fn asking_again_starts_only_that_picture_and_keeps_its_name_until_a_new_one_comes() {
    let mut desk = Desk::with(2, &["a"]);
    desk.answer("red barn");
    desk.answer("blue boat");
    assert_eq!(desk.run.phase(), &Phase::Idle);
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    assert_eq!(desk.asked.len(), 1);
    desk.refuse(refusal(Code::Declined));
    desk.check(FIRST, Stage::Failed, Some(Code::Declined));
    assert!(desk.run.job(FIRST).unwrap().name().is_some());
}

#[test]
fn a_file_that_holds_no_picture_is_never_asked_about() {
    let mut desk = Desk::with(0, &["a"]);
    let problem = Problem::new(Code::EmptyFile);
    desk.send(Event::Added(vec![(FIRST, Some(problem))]));
    desk.send(Event::Started(lineup(&["a"])));
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    assert!(desk.asked.is_empty());
    desk.check(FIRST, Stage::Skipped, Some(Code::EmptyFile));
}

#[test]
fn two_requests_may_learn_the_same_lesson() {
    let mut desk = Desk::with(2, &["a"]);
    for _ in 0..2 {
        desk.refuse(Refusal {
            parameter: Some(Parameter::Effort),
            ..refusal(Code::InvalidRequest)
        });
    }
    desk.answer("red barn");
    desk.answer("blue boat");
    assert_eq!(desk.run.counts().named, 2);
}

#[test]
fn the_run_stops_before_the_budget_is_passed_and_goes_on_when_it_is_raised() {
    let mut desk = Desk::with(0, &["a"]);
    let within = |budget_usd| {
        let mut lineup = lineup(&["a"]);
        lineup.choices[0].offers[0].usd_per_picture = Some(0.01);
        Lineup {
            budget_usd: Some(budget_usd),
            ..lineup
        }
    };
    let added = (0..20).map(|id| (JobId(id), None)).collect();
    desk.send(Event::Added(added));
    desk.send(Event::Started(within(0.10)));
    let mut spent = 0.0;
    while let Some(request) = desk.asked.pop() {
        let mut named = answer("red barn");
        named.usage.cost_usd = Some(0.02);
        spent += 0.02;
        desk.send(Event::Replied(request.ticket, Ok(vec![Some(named)])));
    }
    assert!(spent < 0.20, "{spent}");
    assert!(
        matches!(desk.run.phase(), Phase::Paused(Some(problem)) if problem.code == Code::BudgetReached)
    );
    assert_eq!(desk.run.counts().failed, 0);
    desk.send(Event::Resumed(within(1.00)));
    while !desk.asked.is_empty() {
        desk.answer("blue boat");
    }
    assert_eq!(desk.run.counts().named, 20);
}
