//! What the gateway says.

use eponym::domain::backoff::RetryAfter;
use eponym::domain::description::Details;
use eponym::domain::gateway::refusal::Refusal;
use eponym::domain::gateway::reply::Usage;
use eponym::domain::problem::{Code, Problem};
use eponym::domain::run::Answer;
use eponym::domain::suggestion::Suggestion;

pub(crate) fn answer() -> Answer {
    Answer {
        suggestion: Suggestion::read("red barn in snow").unwrap(),
        details: Details::default(),
        model: None,
        usage: Usage::default(),
    }
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
