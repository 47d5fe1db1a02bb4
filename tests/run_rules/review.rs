//! What a person makes of several names for one picture, and which pictures want looking at.

use eponym::domain::decision::Decision;
use eponym::domain::description::{DOUBTFUL_BELOW, Details};
use eponym::domain::file_name::Stem;
use eponym::domain::image::JobId;
use eponym::domain::job::{Name, Stage};
use eponym::domain::problem::Code;
use eponym::domain::review::{Order, Subject};
use eponym::domain::run::{Answer, Event};
use eponym::domain::sorting::sorted;
use eponym::domain::suggestion::Suggestion;

use crate::desk::{Desk, FIRST, answer, lineup, refusal};

/// An answer with a second and a third name.
fn candidates(words: [&str; 3]) -> Answer {
    let [first, others @ ..] = words;
    Answer {
        details: Details {
            alternatives: others.into_iter().filter_map(Suggestion::read).collect(),
            ..Details::default()
        },
        ..answer(first)
    }
}

fn sure(confidence: u8) -> Answer {
    Answer {
        details: Details {
            confidence: Some(confidence),
            ..Details::default()
        },
        ..answer("red barn")
    }
}

fn hear(desk: &mut Desk, answer: Answer) {
    let request = desk.asked.remove(0);
    desk.send(Event::Replied(request.ticket, Ok(vec![Some(answer)])));
}

fn with_candidates() -> Desk {
    let mut desk = Desk::with(1, &["a"]);
    hear(&mut desk, candidates(["red barn", "old farm", "snow"]));
    desk
}

#[track_caller]
fn check_suggested(desk: &Desk, words: &str) {
    let suggestion = Suggestion::read(words).unwrap();
    let name = desk.run.job(FIRST).unwrap().name();
    assert_eq!(name, Some(Name::Suggested(&suggestion)));
}

#[test]
fn a_candidate_that_is_picked_is_the_suggestion_and_the_others_stay() {
    let mut desk = with_candidates();
    check_suggested(&desk, "red barn");
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(2))]));
    check_suggested(&desk, "snow");
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(0))]));
    check_suggested(&desk, "red barn");
    let job = desk.run.job(FIRST).unwrap();
    assert_eq!(job.said().unwrap().candidates().count(), 3);
    assert!(!job.decision().is_pinned(), "the rules still apply");
}

#[test]
fn what_was_not_offered_cannot_be_picked() {
    let mut desk = with_candidates();
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(3))]));
    desk.send(Event::Decided(vec![(JobId(9), Decision::Picked(0))]));
    check_suggested(&desk, "red barn");
    assert_eq!(*desk.run.job(FIRST).unwrap().decision(), Decision::Open);
}

#[test]
fn typing_goes_before_a_pick_and_a_pick_before_what_was_typed() {
    let mut desk = with_candidates();
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(1))]));
    desk.send(Event::Decided(vec![(
        FIRST,
        Decision::Typed(Stem::clean("by hand")),
    )]));
    let name = desk.run.job(FIRST).unwrap().name();
    assert_eq!(name, Some(Name::Typed(&Stem::clean("by hand"))));
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(1))]));
    check_suggested(&desk, "old farm");
}

#[test]
fn asking_again_replaces_a_pick_and_picking_calls_off_what_was_asked_again() {
    let mut desk = with_candidates();
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(1))]));
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    desk.answer("blue barn");
    check_suggested(&desk, "blue barn");
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(0))]));
    assert_eq!(desk.abandoned, [desk.asked[0].ticket]);
    desk.answer("late barn");
    check_suggested(&desk, "blue barn");
    desk.check(FIRST, Stage::Named, None);
}

#[test]
fn a_pick_gives_a_picture_that_failed_later_its_name_back() {
    let mut desk = with_candidates();
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    desk.refuse(refusal(Code::Declined));
    desk.check(FIRST, Stage::Failed, Some(Code::Declined));
    desk.send(Event::Decided(vec![(FIRST, Decision::Picked(1))]));
    desk.check(FIRST, Stage::Named, None);
    desk.send(Event::Started(lineup(&["a"])));
    assert!(desk.asked.is_empty(), "a decision is not asked about");
}

#[test]
fn doubtful_names_come_first_and_what_a_person_decided_after_all_names() {
    let mut desk = Desk::with(8, &["a"]);
    let [typed, picked, failed] = [JobId(0), JobId(1), JobId(5)];
    while let Some(request) = desk.asked.first() {
        match request.jobs[0] {
            id if id == failed => desk.refuse(refusal(Code::Declined)),
            JobId(3) => desk.answer("no word of confidence"),
            JobId(4) => hear(&mut desk, sure(DOUBTFUL_BELOW - 1)),
            JobId(6) => hear(&mut desk, sure(20)),
            JobId(7) => hear(&mut desk, sure(DOUBTFUL_BELOW)),
            JobId(id) => hear(&mut desk, sure(90 + id as u8)),
        }
    }
    desk.send(Event::Decided(vec![(
        typed,
        Decision::Typed(Stem::clean("by hand")),
    )]));
    desk.send(Event::Decided(vec![(picked, Decision::Picked(0))]));
    desk.send(Event::Added(vec![(JobId(8), None)]));
    let keys = desk.run.jobs().map(|(_, job)| {
        let mut key = Vec::new();
        let subject = Subject {
            path: "",
            job,
            name: None,
            file_time: None,
        };
        Order::DoubtfulFirst.add_key(&subject, &mut key);
        key
    });
    assert_eq!(sorted(keys), [5, 6, 4, 3, 7, 2, 0, 1, 8]);
}
