//! Waiting for what comes in its own time: by looking, never by sleeping for luck.

use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};

/// How long a page may take for what it does at once. Generous: only a failure waits so long.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Before the second look.
const FIRST_PAUSE: Duration = Duration::from_millis(10);

/// Between two looks at what takes long: looking is work for the page that is looked at.
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

/// Looks until there is something to see; `what` says what did not come to pass. A look that the page drew itself
/// anew under is repeated.
pub fn until<T>(
    what: &str,
    patience: Duration,
    mut look: impl FnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let started = now();
    let mut pause = FIRST_PAUSE;
    loop {
        let last = match look() {
            Ok(Some(seen)) => return Ok(seen),
            Err(failure) if !failure.is_passing() => return Err(failure),
            Ok(None) => String::new(),
            Err(passing) => format!(" ({passing})"),
        };
        if started.elapsed() > patience {
            let seconds = patience.as_secs();
            return Err(Failure::new(format!(
                "not within {seconds} s: {what}{last}"
            )));
        }
        thread::sleep(pause);
        pause = LONGEST_PAUSE.min(pause * 2);
    }
}

/// The time on a clock that never goes back.
#[expect(
    clippy::disallowed_methods,
    reason = "runs natively, where there is a clock"
)]
pub fn now() -> Instant {
    Instant::now()
}
