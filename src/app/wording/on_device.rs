//! What is said of names made on this device.

use crate::domain::weights::Sight;
use crate::domain::words;

/// A choice of what is looked for, with what it weighs.
#[must_use]
pub(in crate::app) fn sight(sight: Sight) -> String {
    let size = megabytes(sight.bytes());
    match sight {
        Sight::Photographs => words::sight_photographs(&size),
        Sight::Text => words::sight_text(&size),
    }
}

/// How much has come.
#[must_use]
pub(in crate::app) fn fetched(come: usize, all: usize) -> String {
    words::device_fetched(&megabytes(come), &megabytes(all))
}

/// That nothing is missing.
#[must_use]
pub(in crate::app) fn ready_on_device(sight: Sight) -> String {
    words::device_ready(&megabytes(sight.bytes()))
}

fn megabytes(bytes: usize) -> String {
    words::number(bytes as f64 / 1e6, 1)
}
