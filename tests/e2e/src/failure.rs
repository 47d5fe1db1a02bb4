//! Why a test could not go on.

use std::any::Any;
use std::backtrace::Backtrace;
use std::fmt;

use fantoccini::error::{CmdError, ErrorStatus};

/// What every step of a test comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What went wrong, and the lines of this package that led there.
///
/// It is shown by a test that returns it, hence the readable `Debug`.
pub struct Failure {
    message: String,
    is_passing: bool,
    backtrace: Backtrace,
}

impl Failure {
    /// A failure with these words.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            is_passing: false,
            backtrace: Backtrace::force_capture(),
        }
    }

    /// Whether it may be gone at the next look: the page drew itself anew between finding something and using it.
    pub fn is_passing(&self) -> bool {
        self.is_passing
    }
}

impl<E: std::error::Error + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        let is_passing = (&error as &dyn Any)
            .downcast_ref()
            .is_some_and(is_of_the_moment);
        Self {
            is_passing,
            ..Self::new(error.to_string())
        }
    }
}

fn is_of_the_moment(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else {
        return false;
    };
    matches!(
        error.error,
        ErrorStatus::StaleElementReference | ErrorStatus::ElementClickIntercepted
    )
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.message)?;
        let trace = self.backtrace.to_string();
        let places = trace
            .lines()
            .filter_map(|line| line.trim().strip_prefix("at "));
        for place in places.filter(|place| is_ours(place)) {
            writeln!(f, "  at {place}")?;
        }
        Ok(())
    }
}

fn is_ours(place: &str) -> bool {
    let place = place.replace('\\', "/");
    place.contains("tests/e2e/") && !place.contains("/failure.rs:")
}
