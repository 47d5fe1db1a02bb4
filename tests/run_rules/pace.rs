//! What the run promises where a gateway counts requests or asks to go slower.

use eponym::domain::backoff::RetryAfter;
use eponym::domain::decision::Decision;
use eponym::domain::file_name::Stem;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::image::JobId;
use eponym::domain::job::{Name, Stage};
use eponym::domain::limits::{BATCH, FIRST_IN_FLIGHT, MOST_IN_FLIGHT};
use eponym::domain::problem::Code;
use eponym::domain::run::{Event, Phase};

use crate::desk::{Desk, FIRST, answer, lineup, refusal};

/// A run whose gateway was found to count requests by the minute.
fn limited(pictures: u32) -> Desk {
    let mut desk = Desk::with(pictures, &["a"]);
    desk.answer("red barn");
    let retry_after = RetryAfter {
        seconds_or_date: Some("60".to_owned()),
        ..RetryAfter::default()
    };
    while !desk.asked.is_empty() {
        desk.refuse(Refusal {
            retry_after: retry_after.clone(),
            ..refusal(Code::RateLimited)
        });
    }
    desk.wait_until_asked();
    desk
}

#[test]
fn where_requests_are_counted_by_the_minute_each_carries_several_pictures() {
    let mut desk = limited(100);
    assert_eq!(desk.asked.len(), 1, "as many as were granted");
    assert_eq!(desk.asked[0].jobs.len(), BATCH);
    desk.answer("red barn");
    assert!(desk.asked.is_empty(), "no more within a minute");
    assert!(desk.wait_until_asked() >= 60_000);
    assert_eq!(desk.asked[0].jobs.len(), BATCH);
    assert_eq!(desk.run.counts().named, 1 + BATCH);
}

#[test]
fn what_a_batch_leaves_out_is_asked_alone() {
    let mut desk = limited(BATCH as u32 + 1);
    let request = desk.asked.remove(0);
    let mut answers = vec![Some(answer("red barn")); BATCH];
    answers[3] = None;
    desk.send(Event::Replied(request.ticket, Ok(answers)));
    desk.check(request.jobs[3], Stage::Ready, None);
    desk.wait_until_asked();
    assert_eq!(desk.asked[0].jobs, [request.jobs[3]]);
    desk.answer("blue boat");
    assert_eq!(desk.run.counts().named, BATCH + 1);
}

#[test]
fn a_batch_that_is_refused_for_one_of_its_pictures_is_asked_one_by_one() {
    let mut desk = limited(BATCH as u32 + 1);
    desk.refuse(refusal(Code::Declined));
    for _ in 0..BATCH {
        desk.wait_until_asked();
        assert_eq!(desk.asked[0].jobs.len(), 1);
        desk.answer("red barn");
    }
    assert_eq!(desk.run.counts().named, BATCH + 1);
}

#[test]
fn a_batch_goes_on_without_a_picture_that_was_named_by_hand() {
    let mut desk = limited(BATCH as u32 + 1);
    let first = desk.asked[0].jobs[0];
    desk.send(Event::Decided(vec![(
        first,
        Decision::Typed(Stem::clean("by hand")),
    )]));
    assert!(desk.abandoned.is_empty());
    desk.answer("red barn");
    let name = desk.run.job(first).unwrap().name();
    assert_eq!(name, Some(Name::Typed(&Stem::clean("by hand"))));
    assert_eq!(desk.run.counts().named, BATCH + 1);
}

#[test]
fn a_batch_that_nobody_waits_for_is_abandoned_once() {
    let mut desk = limited(BATCH as u32 + 1);
    desk.send(Event::Stopped);
    assert_eq!(desk.abandoned.len(), 1);
}

#[test]
fn refusals_for_pace_cost_no_picture_its_tries() {
    let mut desk = Desk::with(1, &["a"]);
    for _ in 0..8 {
        desk.refuse(refusal(Code::RateLimited));
        desk.check(FIRST, Stage::Waiting, Some(Code::RateLimited));
        desk.wait_until_asked();
    }
    desk.answer("red barn");
    desk.check(FIRST, Stage::Named, None);
}

#[test]
fn a_gateway_that_only_ever_asks_to_go_slower_pauses_the_run_with_all_its_pictures() {
    let mut desk = Desk::with(5, &["a"]);
    while desk.run.phase() == &Phase::Running {
        match desk.asked.is_empty() {
            true => drop(desk.wait()),
            false => desk.refuse(refusal(Code::RateLimited)),
        }
    }
    assert_eq!(desk.run.counts().failed, 0);
    assert!(
        matches!(desk.run.phase(), Phase::Paused(Some(problem)) if problem.code == Code::RateLimited)
    );
}

#[test]
fn a_gateway_that_wants_to_be_left_alone_for_hours_pauses_the_run() {
    let mut desk = Desk::with(1, &["a"]);
    let retry_after = RetryAfter {
        seconds_or_date: Some("7200".to_owned()),
        ..RetryAfter::default()
    };
    desk.refuse(Refusal {
        retry_after,
        ..refusal(Code::RateLimited)
    });
    assert!(matches!(desk.run.phase(), Phase::Paused(Some(_))));
}

/// More pictures for a run that has named all it had.
fn go_on_with(desk: &mut Desk, ids: std::ops::Range<u32>, in_flight: Option<usize>) {
    assert_eq!(desk.run.phase(), &Phase::Idle);
    desk.send(Event::Added(ids.map(|id| (JobId(id), None)).collect()));
    let mut lineup = lineup(&["a"]);
    lineup.choices[0].in_flight = in_flight;
    desk.send(Event::Started(lineup));
}

fn answer_all(desk: &mut Desk) {
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
}

#[test]
fn a_pace_that_was_found_holds_for_the_next_start() {
    let mut desk = Desk::with(40, &["a"]);
    answer_all(&mut desk);
    go_on_with(&mut desk, 40..140, None);
    assert_eq!(desk.asked.len(), MOST_IN_FLIGHT);
}

#[test]
fn a_pace_that_was_refused_is_not_tried_again_by_the_next_start() {
    let mut desk = Desk::with(50, &["a"]);
    while desk.asked.len() < MOST_IN_FLIGHT {
        desk.answer("red barn");
    }
    desk.refuse(refusal(Code::RateLimited));
    desk.send(Event::Stopped);
    desk.asked.clear();
    desk.now = desk.now.plus(60_000);
    desk.send(Event::Started(lineup(&["a"])));
    assert_eq!(desk.asked.len(), MOST_IN_FLIGHT / 2);
}

#[test]
fn over_connections_of_their_own_no_request_waits_in_the_browser() {
    let mut desk = Desk::with(40, &["a"]);
    answer_all(&mut desk);
    go_on_with(&mut desk, 40..140, Some(FIRST_IN_FLIGHT));
    while !desk.asked.is_empty() {
        assert!(desk.asked.len() <= FIRST_IN_FLIGHT);
        desk.answer("red barn");
    }
    assert_eq!(desk.run.counts().named, 140);
}
