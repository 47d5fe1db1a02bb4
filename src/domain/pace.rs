//! How fast pictures get done, and how long the rest will take.

use std::collections::VecDeque;

use super::run::Moment;

/// The last pictures that count; enough to be steady, few enough to follow a change of pace.
const WINDOW: usize = 30;

/// The moments at which the last pictures were done.
#[derive(Clone, Debug, Default)]
pub struct Pace {
    done: VecDeque<Moment>,
}

impl Pace {
    /// Starts a new count, as after a pause: time spent waiting for a person is no pace.
    pub fn restart(&mut self, now: Moment) {
        self.done.clear();
        self.done.push_back(now);
    }

    /// One more picture is done.
    pub fn record(&mut self, now: Moment) {
        self.done.push_back(now);
        if self.done.len() > WINDOW {
            self.done.pop_front();
        }
    }

    /// Pictures a minute, once there is something to judge by.
    #[must_use]
    pub fn per_minute(&self) -> Option<f64> {
        let (first, last) = (self.done.front()?, self.done.back()?);
        let elapsed_ms = last.since(*first);
        let pictures = self.done.len() - 1;
        (pictures > 0 && elapsed_ms > 0).then(|| pictures as f64 * 60_000.0 / elapsed_ms as f64)
    }

    /// Milliseconds until `remaining` more pictures are done at this pace.
    #[must_use]
    pub fn time_left_ms(&self, remaining: usize) -> Option<u64> {
        self.per_minute()
            .map(|rate| (remaining as f64 * 60_000.0 / rate) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_a_second_is_sixty_a_minute() {
        let mut pace = Pace::default();
        pace.restart(Moment(1_000));
        assert_eq!(pace.per_minute(), None);
        for second in 2..=100 {
            pace.record(Moment(second * 1_000));
        }
        assert_eq!(pace.per_minute(), Some(60.0));
        assert_eq!(pace.time_left_ms(90), Some(90_000));
    }
}
