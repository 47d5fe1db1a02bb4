//! Handing over what was found: at once as long as somebody waits for the first rows, and then as
//! often as the page can bear.

use super::Intake;
use crate::browser::timers;

/// So many files are handed over as they come: somebody is waiting for the first ones.
const AT_ONCE: usize = 300;

/// How long later ones are gathered, in milliseconds: laying out the page for each batch takes as
/// long as reading it.
const GATHER_MS: f64 = 100.;

/// Hands over what was found, as often as it can be shown.
pub(super) struct Delivery<F> {
    on_batch: F,
    gathered: Intake,
    delivered: usize,
    last_ms: f64,
}

impl<F: FnMut(Intake)> Delivery<F> {
    pub(super) fn new(on_batch: F) -> Self {
        Self {
            on_batch,
            gathered: Intake::default(),
            delivered: 0,
            last_ms: 0.,
        }
    }

    /// Whether somebody is waiting for the first ones.
    pub(super) fn is_early(&self) -> bool {
        self.delivered < AT_ONCE
    }

    /// Whether the page has just drawn rows.
    pub(super) fn add(&mut self, intake: Intake) -> bool {
        self.gathered.extend(intake);
        let is_due = self.is_early() || timers::now_ms() - self.last_ms >= GATHER_MS;
        if is_due {
            self.deliver();
        }
        is_due
    }

    fn deliver(&mut self) {
        let intake = std::mem::take(&mut self.gathered);
        self.delivered += intake.len();
        (self.on_batch)(intake);
        self.last_ms = timers::now_ms();
    }

    pub(super) fn finish(mut self) {
        if self.gathered.len() > 0 {
            self.deliver();
        }
    }
}
