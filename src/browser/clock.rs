//! The clock and the dice: what the pure layer is handed.

use crate::domain::run::Moment;

/// The time since the page was opened; never goes back, whatever the computer's clock does.
#[must_use]
pub fn now() -> Moment {
    Moment(super::timers::now_ms() as u64)
}

/// Unix time in milliseconds.
#[must_use]
pub fn unix_ms() -> i64 {
    js_sys::Date::now() as i64
}

/// Evenly spread over `0.0..1.0`.
#[must_use]
pub fn chance() -> f64 {
    js_sys::Math::random()
}
