//! Different pictures of one name: one more request asks what tells them apart.

use eponym::domain::backoff::RetryAfter;
use eponym::domain::decision::Decision;
use eponym::domain::file_name::Stem;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::image::JobId;
use eponym::domain::job::{Job, Stage};
use eponym::domain::limits::BATCH;
use eponym::domain::problem::Code;
use eponym::domain::run::{Event, Phase};

use crate::desk::{Desk, answer, refusal};

fn ids(places: impl IntoIterator<Item = u32>) -> Vec<JobId> {
    places.into_iter().map(JobId).collect()
}

/// So many pictures, all named, of which these have one name.
fn confused(pictures: u32, groups: Vec<Vec<JobId>>) -> Desk {
    let mut desk = Desk::with(pictures, &["a"]);
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    desk.send(Event::Confused(groups));
    desk
}

fn name(desk: &Desk, id: u32) -> &str {
    let said = desk.run.job(JobId(id)).and_then(Job::said);
    said.map_or("", |said| said.first().as_str())
}

#[test]
fn all_pictures_of_a_name_go_into_one_request_and_have_a_name_meanwhile() {
    let mut desk = confused(5, vec![ids([0, 2, 4])]);
    assert_eq!(desk.asked.len(), 1);
    let request = desk.asked.remove(0);
    assert_eq!((request.jobs, request.tells_apart), (ids([0, 2, 4]), true));
    assert_eq!(desk.run.counts().named, 5);
    assert!(desk.run.is_telling_apart(JobId(2)) && !desk.run.is_telling_apart(JobId(1)));
    let answers = ["barn in snow", "barn with a horse", "barn at night"];
    let answers = answers.map(|words| Some(answer(words)));
    desk.send(Event::Replied(request.ticket, Ok(answers.into())));
    assert_eq!(desk.run.phase(), &Phase::Idle);
    let names = [0, 1, 2, 4].map(|id| name(&desk, id));
    assert_eq!(
        names,
        [
            "barn in snow",
            "red barn",
            "barn with a horse",
            "barn at night"
        ]
    );
}

#[test]
fn a_picture_is_told_apart_once_only() {
    let mut desk = confused(3, vec![ids([0, 1])]);
    desk.answer("still one barn");
    desk.send(Event::Confused(vec![ids([0, 1]), ids([1, 2])]));
    assert!(desk.asked.is_empty());
    assert_eq!(desk.run.phase(), &Phase::Idle);
}

#[test]
fn many_pictures_of_many_names_are_told_apart_a_request_at_a_time() {
    let groups = (0..40)
        .map(|group| ids(group * 15..group * 15 + 15))
        .collect();
    let mut desk = confused(600, groups);
    let mut together = 0;
    while !desk.asked.is_empty() {
        assert!(desk.asked[0].jobs.len() <= BATCH);
        together += desk.asked[0].jobs.len();
        desk.answer("barn of its own");
    }
    assert_eq!(together, 600);
    assert_eq!(desk.run.counts().active, 0);
}

#[test]
fn where_it_fails_the_names_stay_and_nothing_more_is_tried() {
    for code in [
        Code::Upstream,
        Code::Declined,
        Code::Unauthorized,
        Code::RestrictedModel,
        Code::Offline,
    ] {
        let mut desk = confused(
            30,
            vec![ids(0..3), ids(3..6), ids(6..9), ids(9..12), ids(12..15)],
        );
        let mut requests = 0;
        while !desk.asked.is_empty() {
            requests += 1;
            desk.refuse(refusal(code));
        }
        assert!(requests <= 5, "{requests} after {code:?}");
        assert_eq!(desk.run.phase(), &Phase::Idle, "after {code:?}");
        assert_eq!(desk.run.counts().named, 30, "after {code:?}");
        desk.check(JobId(1), Stage::Named, None);
    }
}

#[test]
fn a_gateway_that_wants_to_be_left_alone_is_waited_for() {
    let mut desk = confused(2, vec![ids([0, 1])]);
    let retry_after = RetryAfter {
        seconds_or_date: Some("5".to_owned()),
        ..RetryAfter::default()
    };
    desk.refuse(Refusal {
        retry_after,
        ..refusal(Code::RateLimited)
    });
    assert_eq!(desk.wait_until_asked(), 5_000);
    assert_eq!(desk.asked[0].jobs, ids([0, 1]));
}

#[test]
fn a_picture_that_goes_missing_keeps_its_name() {
    let mut desk = confused(2, vec![ids([0, 1])]);
    let request = desk.asked.remove(0);
    let answers = vec![None, Some(answer("barn at night"))];
    desk.send(Event::Replied(request.ticket, Ok(answers)));
    assert_eq!(
        [0, 1].map(|id| name(&desk, id)),
        ["red barn", "barn at night"]
    );
    assert!(desk.asked.is_empty());
}

#[test]
fn what_a_person_decides_meanwhile_counts() {
    let mut desk = confused(3, vec![ids([0, 1, 2])]);
    let by_hand = Decision::Typed(Stem::clean("by hand"));
    desk.send(Event::Decided(vec![(JobId(1), by_hand.clone())]));
    desk.send(Event::Removed(JobId(2)));
    desk.answer("barn at night");
    assert_eq!(desk.run.job(JobId(1)).unwrap().decision(), &by_hand);
    assert_eq!(name(&desk, 0), "barn at night");
    assert_eq!(desk.run.phase(), &Phase::Idle);
}

#[test]
fn stopping_gives_it_up() {
    let mut desk = confused(30, vec![ids(0..10), ids(10..20), ids(20..30)]);
    desk.send(Event::Stopped);
    assert_eq!(desk.run.counts().named, 30);
    assert_eq!(desk.abandoned.len(), desk.asked.len());
    desk.asked.clear();
    desk.send(Event::Woke);
    assert!(desk.asked.is_empty());
}
