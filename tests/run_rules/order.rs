//! Which picture goes first.

use eponym::domain::facts::Facts;
use eponym::domain::image::JobId;
use eponym::domain::lineup::Lineup;
use eponym::domain::run::{Command, Event, Moment, Run, Step, Tick};

use crate::desk::lineup;

const TICK: Tick = Tick {
    now: Moment(0),
    unix_ms: 0,
    chance: 0.5,
};

/// The pictures that are to be prepared now.
fn prepared(step: Step) -> Vec<u32> {
    let commands = step.commands.into_iter();
    let prepared = commands.filter_map(|command| match command {
        Command::Prepare { job, .. } => Some(job.0),
        _ => None,
    });
    prepared.collect()
}

#[test]
fn as_many_are_prepared_at_once_as_this_computer_has_hands_and_never_fewer_than_two() {
    for (preparing, at_once) in [(0, 2), (1, 2), (2, 2), (5, 5)] {
        let mut run = Run::default();
        let pictures = (0..100).map(|id| (JobId(id), None)).collect();
        run.handle(Event::Added(pictures), TICK);
        let lineup = Lineup {
            preparing,
            ..lineup(&["a"])
        };
        let begun = prepared(run.handle(Event::Started(lineup), TICK));
        assert_eq!(begun.len(), at_once);
    }
}

#[test]
fn what_a_person_looks_at_is_prepared_first() {
    let mut run = Run::default();
    let tick = TICK;
    let pictures = (0..100).map(|id| (JobId(id), None)).collect();
    run.handle(Event::Added(pictures), tick);
    // One of them is gone by now.
    run.handle(Event::Removed(JobId(70)), tick);
    let seen = [70, 60, 2].map(JobId).to_vec();
    run.handle(Event::Seen(seen), tick);
    let mut order = prepared(run.handle(Event::Started(lineup(&["a"])), tick));
    let mut at = 0;
    while order.len() < 6 {
        let done = JobId(order[at]);
        order.extend(prepared(
            run.handle(Event::Prepared(done, Facts::default()), tick),
        ));
        at += 1;
    }
    assert_eq!(order[..6], [60, 2, 0, 1, 3, 4]);
}
