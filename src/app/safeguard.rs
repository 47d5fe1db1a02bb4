//! What a person would lose: the browser asks before the page is left, and names are offered to be
//! saved where the page breaks.

use leptos::ev;
use leptos::prelude::*;

use super::driver::Driver;
use crate::browser::start_up;
use crate::domain::run::Phase;
use crate::domain::session::State;

/// Watches for as long as the page is there.
pub(super) fn watch(driver: Driver) {
    let session = driver.session();
    start_up::on_breakdown(move || driver.last_words());
    let would_lose = Memo::new(move |_| {
        session.summary.with(|summary| {
            let is_under_way = summary.phase != Phase::Idle;
            let are_names_gone =
                session.unkept.get() != State::Kept && !session.is_taken_home.get();
            is_under_way || (summary.counts.named > 0 && are_names_gone)
        })
    });
    // Only meanwhile, because browsers keep no page in memory that listens for this.
    Effect::new(move |before: Option<Option<WindowListenerHandle>>| {
        if let Some(handle) = before.flatten() {
            handle.remove();
        }
        would_lose
            .get()
            .then(|| window_event_listener(ev::beforeunload, |event| event.prevent_default()))
    });
}
