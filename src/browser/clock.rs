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

/// A moment in milliseconds since 1970 as a person here writes it, such as `23/11/2026, 20:12:42`.
#[must_use]
pub fn local_time(unix_ms: f64, tag: &str) -> String {
    let moment = js_sys::Date::new(&unix_ms.into());
    moment
        .to_locale_string(tag, &wasm_bindgen::JsValue::UNDEFINED)
        .into()
}

/// How many minutes local time is ahead of UTC at a moment in milliseconds since 1970, by the rules
/// for summer time of that year.
#[must_use]
pub fn utc_offset_minutes(unix_ms: i64) -> i32 {
    let moment = js_sys::Date::new(&(unix_ms as f64).into());
    -moment.get_timezone_offset() as i32
}

/// Evenly spread over `0.0..1.0`.
#[must_use]
pub fn chance() -> f64 {
    js_sys::Math::random()
}
