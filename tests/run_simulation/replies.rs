//! What the gateway says.

use eponym::domain::backoff::RetryAfter;
use eponym::domain::description::Details;
use eponym::domain::facts::Facts;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::gateway::reply::Usage;
use eponym::domain::image::JobId;
use eponym::domain::lineup::{Choice, Lineup};
use eponym::domain::problem::{Code, Problem};
use eponym::domain::run::{Answer, Event, Moment, Run, Tick};
use eponym::domain::session::Recalled;
use eponym::domain::suggestion::Suggestion;

pub(crate) fn answer() -> Answer {
    Answer {
        suggestion: Suggestion::read("red barn in snow").unwrap(),
        details: Details::default(),
        model: None,
        usage: Usage::default(),
    }
}

/// The same, from an earlier run.
pub(crate) fn recalled() -> Recalled {
    let tick = Tick {
        now: Moment(0),
        unix_ms: 0,
        chance: 0.0,
    };
    let lineup = Lineup {
        choices: vec![Choice {
            offers: vec![crate::offer("good")],
            ..Choice::default()
        }],
        ..Lineup::default()
    };
    let mut run = Run::default();
    run.handle(Event::Added(vec![(JobId(0), None)]), tick);
    run.handle(Event::Started(lineup), tick);
    run.handle(Event::Prepared(JobId(0), Facts::default()), tick);
    run.handle(Event::Replied(1, Ok(vec![Some(answer())])), tick);
    let text = run.job(JobId(0)).and_then(Recalled::text_of);
    Recalled::read(&text.unwrap()).unwrap()
}

pub(crate) fn asked_to_wait(ms: u64) -> RetryAfter {
    RetryAfter {
        ms: Some(ms.to_string()),
        ..RetryAfter::default()
    }
}

pub(crate) fn refusal(code: Code) -> Refusal {
    Refusal::of_problem(Problem::new(code))
}
