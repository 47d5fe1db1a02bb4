//! Pictures that are alike: one is asked about, and its answer does for all.

use eponym::domain::decision::Decision;
use eponym::domain::facts::Facts;
use eponym::domain::file_name::Stem;
use eponym::domain::image::JobId;
use eponym::domain::job::{Job, Stage};
use eponym::domain::lineup::Lineup;
use eponym::domain::problem::Code;
use eponym::domain::run::Event;

use crate::desk::{Desk, FIRST, lineup, refusal};

/// Every third picture has the same bytes.
fn in_threes(id: JobId) -> Facts {
    Facts {
        sha256: Some([(id.0 % 3) as u8; 32]),
        ..Facts::default()
    }
}

fn asking_once() -> Lineup {
    Lineup {
        asks_alike_once: true,
        ..lineup(&["a"])
    }
}

/// Pictures of which every third has the same bytes, about to be asked about.
fn alike(pictures: u32) -> Desk {
    let mut desk = Desk::empty();
    desk.facts = in_threes;
    desk.add(0..pictures);
    desk.send(Event::Started(asking_once()));
    desk
}

fn asked(desk: &Desk) -> Vec<u32> {
    let jobs = desk.asked.iter().flat_map(|request| &request.jobs);
    jobs.map(|id| id.0).collect()
}

fn name(desk: &Desk, id: u32) -> &str {
    let said = desk.run.job(JobId(id)).and_then(Job::said);
    said.map_or("", |said| said.first().as_str())
}

#[test]
fn pictures_that_are_alike_cost_one_request() {
    let mut desk = alike(300);
    let mut requests = 0;
    while !desk.asked.is_empty() {
        requests += 1;
        let words = ["red barn", "old farm", "deep snow"][desk.asked[0].jobs[0].0 as usize % 3];
        desk.answer(words);
    }
    assert_eq!(requests, 3);
    assert_eq!(desk.run.counts().named, 300);
    assert_eq!(
        [0, 3, 4, 299].map(|id| name(&desk, id)),
        ["red barn", "red barn", "old farm", "deep snow"]
    );
    let series = desk.run.series(JobId(6)).unwrap();
    assert_eq!((series.size(), series.place(JobId(6))), (100, 2));
}

#[test]
fn each_is_asked_about_where_a_person_wants_that() {
    let mut desk = Desk::empty();
    desk.facts = in_threes;
    desk.add(0..6);
    desk.send(Event::Started(lineup(&["a"])));
    let mut requests = 0;
    while !desk.asked.is_empty() {
        requests += 1;
        desk.answer("red barn");
    }
    assert_eq!(requests, 6);
    assert!(desk.run.series(FIRST).is_none());
}

#[test]
fn where_the_one_that_is_asked_about_fails_the_next_is_asked_about() {
    let mut desk = alike(4);
    desk.check(JobId(3), Stage::Following, None);
    desk.refuse(refusal(Code::Declined));
    desk.check(FIRST, Stage::Failed, Some(Code::Declined));
    desk.answer("old farm");
    assert_eq!(asked(&desk), [1, 3]);
    desk.answer("deep snow");
    desk.answer("red barn");
    assert_eq!(
        [1, 2, 3].map(|id| name(&desk, id)),
        ["deep snow", "old farm", "red barn"]
    );
}

#[test]
fn what_a_person_does_to_the_one_that_is_asked_about_leaves_none_waiting() {
    let by_hand = Decision::Typed(Stem::clean("by hand"));
    let acts = [
        Event::Removed(FIRST),
        Event::Decided(vec![(FIRST, by_hand)]),
        Event::SetApart(FIRST),
    ];
    for act in acts {
        let mut desk = alike(7);
        desk.send(act.clone());
        desk.asked
            .retain(|request| !desk.abandoned.contains(&request.ticket));
        while !desk.asked.is_empty() {
            desk.answer("red barn");
        }
        assert_eq!(desk.run.counts().active, 0, "after {act:?}");
        assert_eq!(name(&desk, 6), "red barn", "after {act:?}");
    }
}

#[test]
fn asking_again_gives_the_new_name_to_all_that_go_with_it() {
    let mut desk = alike(9);
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    desk.send(Event::Decided(vec![(JobId(6), Decision::Picked(0))]));
    desk.send(Event::AskedAgain(JobId(3), asking_once()));
    desk.answer("old farm");
    assert_eq!(
        [0, 3, 6].map(|id| name(&desk, id)),
        ["old farm", "old farm", "red barn"]
    );
    assert_eq!(name(&desk, 1), "red barn", "it is of another series");
}

#[test]
fn what_is_set_apart_is_asked_about_for_itself() {
    let mut desk = alike(6);
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    desk.send(Event::SetApart(JobId(3)));
    assert!(desk.run.series(FIRST).is_none(), "one alone is no series");
    desk.send(Event::AskedAgain(JobId(3), asking_once()));
    assert_eq!(asked(&desk), [3]);
    desk.answer("old farm");
    assert_eq!([0, 3].map(|id| name(&desk, id)), ["red barn", "old farm"]);
}

#[test]
fn copies_that_come_later_take_over_the_name_and_cost_nothing() {
    let mut desk = alike(3);
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    desk.add(3..6);
    desk.send(Event::Started(asking_once()));
    assert!(desk.asked.is_empty());
    assert_eq!(desk.run.counts().named, 6);
    let said = desk.run.job(JobId(5)).and_then(Job::said);
    assert_eq!(said.unwrap().cost_usd, None);
}

#[test]
fn a_picture_that_comes_back_goes_with_those_it_is_like() {
    let mut desk = alike(6);
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    let job = Box::new(desk.run.job(JobId(3)).unwrap().clone());
    desk.send(Event::Removed(JobId(3)));
    assert!(desk.run.series(FIRST).is_none());
    desk.send(Event::Restored(JobId(3), job));
    let series = desk.run.series(JobId(3)).unwrap();
    assert_eq!(series.members().collect::<Vec<_>>(), [FIRST, JobId(3)]);
    assert_eq!(name(&desk, 3), "red barn");
}
