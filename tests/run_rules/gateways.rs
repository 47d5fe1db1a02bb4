//! What the run promises where a person listed several gateways.

use eponym::domain::backoff::RetryAfter;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::image::JobId;
use eponym::domain::job::{Job, Stage};
use eponym::domain::limits::BATCH;
use eponym::domain::lineup::{Lineup, Sharing};
use eponym::domain::problem::Code;
use eponym::domain::run::{Event, Phase, Request};

use crate::desk::{Desk, FIRST, choice, lineup, refusal};

fn two_gateways() -> Lineup {
    Lineup {
        choices: vec![choice("here", &["a", "b"]), choice("there", &["c"])],
        ..Lineup::default()
    }
}

/// Answers everything, but for the requests that `refused` has something against; the number of
/// those.
fn play(desk: &mut Desk, refused: impl Fn(&Request) -> Option<Code>) -> usize {
    let mut refusals = 0;
    loop {
        while let Some(request) = desk.asked.first() {
            match refused(request) {
                Some(code) => {
                    refusals += 1;
                    desk.refuse(refusal(code));
                }
                None => desk.answer("red barn"),
            }
        }
        if *desk.run.phase() != Phase::Running || desk.wake_at.is_none() {
            return refusals;
        }
        desk.wait();
    }
}

fn at_the_first(code: Code) -> impl Fn(&Request) -> Option<Code> {
    move |request| (*request.account == *"here").then_some(code)
}

#[test]
fn a_gateway_that_refuses_the_key_gives_way_to_the_next_and_each_row_says_who_named_it() {
    let mut desk = Desk::started(500, two_gateways());
    let refusals = play(&mut desk, at_the_first(Code::NoCredit));
    assert_eq!(desk.run.counts().named, 500);
    assert!(refusals <= 2, "{refusals} requests in vain");
    let job = desk.run.job(FIRST).unwrap();
    let passed_over = &job.passed_over()[0];
    assert_eq!((&*passed_over.gateway, &passed_over.model), ("HERE", &None));
    let asked = &job.said().unwrap().asked;
    assert_eq!((&*asked.gateway, &*asked.model), ("THERE", "c"));
    assert_eq!(desk.run.ladder().refused().len(), 1, "told once");
}

#[test]
fn the_next_gateway_is_asked_only_when_no_model_of_the_first_is_left() {
    let mut desk = Desk::started(20, two_gateways());
    play(&mut desk, |request| {
        (*request.model == *"a").then_some(Code::RestrictedModel)
    });
    let model_of = |job: &Job| job.said().map(|said| said.asked.model.clone());
    let mut models = desk.run.jobs().map(|(_, job)| model_of(job));
    assert!(models.all(|model| model.as_deref() == Some("b")));
    let mut desk = Desk::started(20, two_gateways());
    play(&mut desk, at_the_first(Code::RestrictedModel));
    assert_eq!(desk.run.counts().named, 20);
    assert_eq!(desk.run.ladder().refused().len(), 2);
}

#[test]
fn a_gateway_that_is_not_heard_gives_way_after_three_pictures() {
    let mut desk = Desk::started(50, two_gateways());
    let refusals = play(&mut desk, at_the_first(Code::Unreachable));
    assert_eq!(desk.run.counts().named, 50);
    assert!(refusals <= 4 * 3, "{refusals} requests in vain");
}

#[test]
fn a_gateway_that_wants_to_be_left_alone_for_hours_gives_way() {
    let mut desk = Desk::started(10, two_gateways());
    let hours = RetryAfter {
        seconds_or_date: Some("7200".to_owned()),
        ..RetryAfter::default()
    };
    while desk
        .asked
        .first()
        .is_some_and(|request| *request.account == *"here")
    {
        desk.refuse(Refusal {
            retry_after: hours.clone(),
            ..refusal(Code::RateLimited)
        });
    }
    play(&mut desk, |_| None);
    assert_eq!(desk.run.counts().named, 10);
}

#[test]
fn when_the_last_gateway_refuses_too_the_run_pauses_and_resuming_asks_the_first_again() {
    let mut desk = Desk::started(10, two_gateways());
    play(&mut desk, |_| Some(Code::NoCredit));
    assert!(
        matches!(desk.run.phase(), Phase::Paused(Some(problem)) if problem.code == Code::NoCredit)
    );
    desk.send(Event::Resumed(two_gateways()));
    assert_eq!(&*desk.asked[0].account, "here");
    play(&mut desk, |_| None);
    assert_eq!(desk.run.counts().named, 10);
}

#[test]
fn what_is_under_way_at_a_gateway_that_is_taken_off_the_list_is_asked_elsewhere() {
    let mut desk = Desk::started(10, two_gateways());
    let under_way: Vec<u32> = desk.asked.drain(..).map(|request| request.ticket).collect();
    desk.send(Event::Paused);
    desk.send(Event::Resumed(lineup(&["a"])));
    assert!(desk.abandoned.is_empty(), "it is listed still");
    desk.send(Event::Paused);
    let there = Lineup {
        choices: vec![choice("there", &["c"])],
        ..Lineup::default()
    };
    desk.send(Event::Resumed(there));
    assert_eq!(desk.abandoned, under_way);
    play(&mut desk, |_| None);
    assert_eq!(desk.run.counts().named, 10);
}

#[test]
fn a_gateway_may_be_added_in_front_while_the_run_pauses() {
    let mut desk = Desk::started(6, lineup(&["a"]));
    play(&mut desk, |_| Some(Code::Unauthorized));
    let list = Lineup {
        choices: vec![choice("there", &["c"]), choice("here", &["a"])],
        ..Lineup::default()
    };
    desk.send(Event::Resumed(list));
    assert!(
        desk.asked
            .iter()
            .all(|request| *request.account == *"there")
    );
    play(&mut desk, |_| None);
    assert_eq!(desk.run.counts().named, 6);
}

#[test]
fn sharing_a_request_can_be_forced_and_forbidden() {
    let with = |sharing| Lineup {
        sharing,
        ..lineup(&["a"])
    };
    let mut forced = Desk::started(40, with(Sharing::Always));
    assert_eq!(
        forced.asked[0].jobs,
        [FIRST],
        "a model is probed with one picture"
    );
    forced.answer("red barn");
    forced.answer("red barn");
    assert_eq!(forced.asked[0].jobs.len(), BATCH);
    play(&mut forced, |_| None);
    assert_eq!(forced.run.counts().named, 40);

    let mut forbidden = Desk::started(40, with(Sharing::Never));
    forbidden.answer("red barn");
    forbidden.refuse(Refusal {
        is_free_tier: true,
        ..refusal(Code::RateLimited)
    });
    let mut most = 0;
    while forbidden.run.counts().named < 40 {
        forbidden.wait_until_asked();
        most = most.max(forbidden.asked[0].jobs.len());
        forbidden.answer("red barn");
    }
    assert_eq!(most, 1);
    forbidden.check(JobId(39), Stage::Named, None);
}
