//! What is removed or asked about again can come back as it was.

use super::*;

fn job(desk: &Desk, id: JobId) -> Box<eponym::domain::job::Job> {
    Box::new(desk.run.job(id).unwrap().clone())
}

fn typed(text: &str) -> Decision {
    Decision::Typed(Stem::clean(text))
}

#[test]
fn a_picture_that_was_removed_comes_back_with_all_it_had() {
    let mut desk = Desk::with(3, &["a"]);
    while !desk.asked.is_empty() {
        desk.answer("red barn");
    }
    desk.send(Event::Decided(vec![(JobId(1), typed("by hand"))]));
    let before = job(&desk, JobId(1));
    desk.send(Event::Removed(JobId(1)));
    assert_eq!(desk.run.counts().named, 2);
    desk.send(Event::Restored(JobId(1), before.clone()));
    let after = desk.run.job(JobId(1)).unwrap();
    assert_eq!(after.decision(), &typed("by hand"));
    assert_eq!(after.said(), before.said());
    assert_eq!(after.facts(), before.facts());
    assert_eq!(desk.run.counts().named, 3);
    let order: Vec<JobId> = desk.run.jobs().map(|(id, _)| id).collect();
    assert_eq!(order, [JobId(0), JobId(1), JobId(2)]);
}

#[test]
fn a_picture_that_was_removed_while_it_was_asked_about_comes_back_at_rest() {
    let mut desk = Desk::with(1, &["a"]);
    let before = job(&desk, FIRST);
    desk.send(Event::Removed(FIRST));
    desk.send(Event::Restored(FIRST, before));
    desk.check(FIRST, Stage::Parked, None);
    assert_eq!(desk.run.phase(), &Phase::Idle);
    desk.answer("nobody waits for this");
    desk.check(FIRST, Stage::Parked, None);
    desk.send(Event::Started(lineup(&["a"])));
    desk.answer("red barn");
    desk.check(FIRST, Stage::Named, None);
}

#[test]
fn a_failure_comes_back_as_such_and_the_next_run_asks_again() {
    let mut desk = Desk::with(1, &["a"]);
    desk.refuse(refusal(Code::Declined));
    desk.check(FIRST, Stage::Failed, Some(Code::Declined));
    let before = job(&desk, FIRST);
    desk.send(Event::Removed(FIRST));
    desk.send(Event::Restored(FIRST, before));
    desk.check(FIRST, Stage::Failed, Some(Code::Declined));
    desk.send(Event::Started(lineup(&["a"])));
    assert_eq!(desk.asked.len(), 1);
}

#[test]
fn the_name_before_an_answer_comes_back_and_goes_again() {
    let mut desk = Desk::with(1, &["a"]);
    desk.answer("red barn");
    let before = job(&desk, FIRST);
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    desk.answer("blue barn");
    let after = job(&desk, FIRST);
    for kept in [before, after] {
        desk.send(Event::Restored(FIRST, kept.clone()));
        assert_eq!(desk.run.job(FIRST).unwrap().said(), kept.said());
        desk.check(FIRST, Stage::Named, None);
    }
    assert_eq!(desk.run.counts().total, 1);
    assert!(desk.asked.is_empty(), "nothing is paid for");
}

#[test]
fn restoring_gives_up_what_is_asked_about_the_picture() {
    let mut desk = Desk::with(1, &["a"]);
    desk.answer("red barn");
    let before = job(&desk, FIRST);
    desk.send(Event::AskedAgain(FIRST, lineup(&["a"])));
    desk.send(Event::Restored(FIRST, before));
    assert_eq!(desk.abandoned, [desk.asked[0].ticket]);
    desk.check(FIRST, Stage::Named, None);
    assert_eq!(desk.run.counts().active, 0);
}
