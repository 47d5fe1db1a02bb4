//! What is said of lists that are kept, and of answers that were.

use crate::domain::session::State;
use crate::domain::words;

/// Why this list will not be there after a reload.
#[must_use]
pub(in crate::app) fn unkept(state: State) -> Option<&'static str> {
    Some(match state {
        State::Kept => return None,
        State::Elsewhere => words::unkept_elsewhere(),
        State::Newer => words::unkept_newer(),
        State::Refused => words::unkept_refused(),
        State::Full => words::unkept_full(),
    })
}
