//! What an earlier visit left: answers that were paid for, and a list without its files.

use eponym::domain::image::{MediaType, SourceImage};
use eponym::domain::job::Job;
use eponym::domain::session::{Recalled, row};

use super::*;

/// What was said of a picture at an earlier run.
fn recalled(words: &str) -> Recalled {
    let mut desk = Desk::with(1, &["a"]);
    desk.answer(words);
    let job = desk.run.job(FIRST).unwrap();
    Recalled::read(&Recalled::text_of(job).unwrap()).unwrap()
}

fn remembered(id: JobId, words: &str) -> Event {
    let facts = Facts::default();
    Event::Remembered(id, facts, Box::new(recalled(words)))
}

/// Two pictures of a list that was kept: one with a name, one without.
fn kept() -> Vec<(JobId, Job)> {
    let mut desk = Desk::with(2, &["a"]);
    desk.answer("red barn");
    desk.send(Event::Stopped);
    let source = SourceImage {
        path: "barn.jpg".to_owned(),
        size: 1,
        modified_ms: 1,
        media_type: MediaType::Jpeg,
    };
    let jobs = desk.run.jobs();
    let kept = jobs.map(|(id, job)| {
        (
            id,
            row::read(&row::text(&source, "barn", job, &[]))
                .unwrap()
                .job,
        )
    });
    kept.collect()
}

fn brought_back() -> Desk {
    let mut desk = Desk::empty();
    desk.send(Event::BroughtBack(kept(), true));
    desk
}

/// A picture whose thumbnail takes its time.
fn preparing() -> Run {
    let mut run = Run::default();
    let tick = Tick {
        now: Moment(0),
        unix_ms: 0,
        chance: 0.0,
    };
    run.handle(Event::Added(vec![(FIRST, None)]), tick);
    run.handle(Event::Started(lineup(&["a"])), tick);
    run
}

fn tell(run: &mut Run, event: Event) -> Vec<Command> {
    let tick = Tick {
        now: Moment(0),
        unix_ms: 0,
        chance: 0.0,
    };
    run.handle(event, tick).commands
}

#[test]
fn a_picture_that_was_answered_before_is_named_and_nobody_is_asked() {
    let mut run = preparing();
    let commands = tell(&mut run, remembered(FIRST, "red barn"));
    assert_eq!(commands, []);
    let said = run.job(FIRST).unwrap().said().unwrap();
    assert_eq!(said.first().as_str(), "red barn");
    assert!(said.is_remembered);
    assert_eq!(said.cost_usd, None);
    assert_eq!(run.usage().cost_usd, None);
    assert_eq!(run.phase(), &Phase::Idle);
}

#[test]
fn a_person_who_wants_another_name_gets_past_what_is_remembered_even_after_a_failure() {
    let mut run = preparing();
    tell(&mut run, remembered(FIRST, "red barn"));
    for event in [
        Event::AskedAgain(FIRST, lineup(&["a"])),
        Event::Started(lineup(&["a"])),
    ] {
        tell(&mut run, event);
        assert!(!run.job(FIRST).unwrap().may_be_remembered());
        let commands = tell(&mut run, remembered(FIRST, "red barn"));
        let asked = commands.iter().find_map(|command| match command {
            Command::Ask(request) => Some(request.ticket),
            _ => None,
        });
        let reply = Err(refusal(Code::Declined));
        tell(&mut run, Event::Replied(asked.expect("it is asked"), reply));
    }
}

#[test]
fn what_is_remembered_too_late_never_overwrites_an_edit() {
    let mut run = preparing();
    let typed = Decision::Typed(Stem::clean("by hand"));
    tell(&mut run, Event::Decided(vec![(FIRST, typed.clone())]));
    tell(&mut run, remembered(FIRST, "red barn"));
    assert_eq!(run.job(FIRST).unwrap().decision(), &typed);
    assert_eq!(run.job(FIRST).unwrap().said(), None);
}

#[test]
fn a_kept_list_comes_back_with_its_names_and_asks_for_nothing() {
    let mut desk = brought_back();
    desk.check(JobId(0), Stage::Named, None);
    desk.check(JobId(1), Stage::Skipped, Some(Code::NotHere));
    desk.send(Event::Started(lineup(&["a"])));
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    desk.send(Event::Confused(vec![vec![JobId(0), JobId(1)]]));
    assert!(desk.asked.is_empty(), "there are no files to ask about");
    assert_eq!(desk.run.counts().named, 1);
}

#[test]
fn a_picture_whose_file_is_back_is_as_any_other() {
    let mut desk = brought_back();
    desk.send(Event::Attached(vec![JobId(0), JobId(1)]));
    desk.check(JobId(0), Stage::Named, None);
    desk.check(JobId(1), Stage::Parked, None);
    desk.send(Event::Started(lineup(&["a"])));
    assert_eq!(desk.asked.len(), 1);
    assert_eq!(desk.asked[0].jobs, [JobId(1)]);
}

#[test]
fn a_file_that_comes_back_during_a_run_joins_it() {
    let mut desk = brought_back();
    desk.add(2..3);
    desk.send(Event::Started(lineup(&["a"])));
    desk.send(Event::Attached(vec![JobId(1)]));
    desk.answer("blue barn");
    desk.answer("green barn");
    assert_eq!(desk.run.counts().named, 3);
}

#[test]
fn a_name_can_be_typed_while_the_file_is_not_here() {
    let mut desk = brought_back();
    let typed = Decision::Typed(Stem::clean("by hand"));
    desk.send(Event::Decided(vec![(JobId(1), typed)]));
    desk.check(JobId(1), Stage::Named, None);
    assert!(desk.run.job(JobId(1)).unwrap().absence().is_some());
}
