//! How many requests may be under way, and how far apart they begin: learned from the gateway's
//! answers, its refusals for pace, and the time it takes.
//!
//! More after every answer, half after a refusal for pace, fewer when answers take longer and
//! longer (AIMD, as in RFC 5681, and like there faster until the first sign of a limit). A refusal
//! stops the whole queue, not one picture. A gateway that refuses although it was asked only a few
//! times a minute counts requests by the minute; then no more than those it grants are begun within
//! a minute, and each carries several pictures.

use std::collections::VecDeque;

use super::limits::{
    BATCH, FAILURES_BEFORE_PAUSE, FIRST_IN_FLIGHT, FREE_TIER_PER_MINUTE, MORE_IN_FLIGHT,
};
use super::run::Moment;

const MINUTE_MS: u64 = 60_000;

/// Asked no more often than this in a minute, a gateway that refuses for pace counts by the minute.
const FEW_A_MINUTE: usize = 20;

/// Left alone for this long, in milliseconds, a gateway counts by the minute.
const LONG_WAIT_MS: u64 = 10_000;

/// Refusals in a row that show the same where the wait is hidden.
const STUBBORN: u32 = 4;

/// Added to the minute, in milliseconds: the gateway's begins when a request arrives.
const CLOCKS_DIFFER_MS: u64 = 500;

/// An answer that takes so many times as long as the fastest was held up by the others.
const HELD_UP: u64 = 3;

/// Below this, in milliseconds, differences of latency mean nothing.
const NOISE_MS: u64 = 1_000;

/// What is known of a gateway's pace.
#[derive(Clone, Debug)]
pub struct Throttle {
    /// Never more requests under way than this.
    ceiling: usize,
    room: usize,
    /// It refused for pace or held answers up, so the limit is somewhere near.
    is_limit_felt: bool,
    quiet_until: Moment,
    /// After failures that may pass, nothing is asked before this.
    rests_until: Moment,
    /// Such failures since the last answer.
    stumbles: u32,
    /// Refusals for pace since the last answer; those that arrive together count once.
    slow_downs: u32,
    /// When requests were begun and answered in the last minute.
    begun: VecDeque<Moment>,
    answered: VecDeque<Moment>,
    /// Requests a minute, where they are counted by the minute.
    per_minute: Option<usize>,
    /// When that was last found or raised.
    judged_at: Moment,
    fastest_ms: Option<u64>,
}

impl Throttle {
    /// Nothing is known but that there is a limit.
    #[must_use]
    pub fn new(ceiling: usize) -> Self {
        let ceiling = ceiling.max(1);
        Self {
            ceiling,
            room: ceiling.min(FIRST_IN_FLIGHT),
            is_limit_felt: false,
            quiet_until: Moment(0),
            rests_until: Moment(0),
            stumbles: 0,
            slow_downs: 0,
            begun: VecDeque::new(),
            answered: VecDeque::new(),
            per_minute: None,
            judged_at: Moment(0),
            fastest_ms: None,
        }
    }

    /// The connection now bears so many requests at once.
    pub fn set_ceiling(&mut self, ceiling: usize) {
        self.ceiling = ceiling.max(1);
        self.room = self.room.min(self.ceiling);
    }

    /// Never more requests under way than this.
    #[must_use]
    pub fn ceiling(&self) -> usize {
        self.ceiling
    }

    /// How many requests may be under way.
    #[must_use]
    pub fn room(&self) -> usize {
        let granted = self.per_minute.unwrap_or(self.room);
        granted.min(self.ceiling)
    }

    /// How many pictures a request should carry.
    #[must_use]
    pub fn batch(&self) -> usize {
        if self.per_minute.is_some() { BATCH } else { 1 }
    }

    /// Requests a minute, where the gateway counts them by the minute.
    #[must_use]
    pub fn per_minute(&self) -> Option<usize> {
        self.per_minute
    }

    /// The moment from which the next request may begin.
    #[must_use]
    pub fn opens_at(&self) -> Moment {
        self.quiet_until().max(self.rests_until)
    }

    /// Until when the gateway wants to be left alone.
    #[must_use]
    pub fn quiet_until(&self) -> Moment {
        let counted = self.per_minute.and_then(|rate| {
            let oldest = self.begun.len().checked_sub(rate)?;
            Some(self.begun.get(oldest)?.plus(MINUTE_MS + CLOCKS_DIFFER_MS))
        });
        self.quiet_until.max(counted.unwrap_or_default())
    }

    /// A person asks to go on; what the gateway asked for still holds. How long an answer takes is
    /// found anew, as another model may be asked.
    pub fn forgive(&mut self) {
        self.slow_downs = 0;
        self.fastest_ms = None;
    }

    /// A request begins.
    pub fn begin(&mut self, now: Moment) {
        keep_a_minute(&mut self.begun, now);
    }

    /// A request that began at `begun` was answered.
    pub fn answer(&mut self, begun: Moment, now: Moment) {
        keep_a_minute(&mut self.answered, now);
        self.slow_downs = 0;
        self.stumbles = 0;
        let took_ms = now.since(begun);
        let fastest_ms = self.fastest_ms.unwrap_or(took_ms).min(took_ms);
        self.fastest_ms = Some(fastest_ms);
        self.adapt(took_ms > fastest_ms * HELD_UP + NOISE_MS);
        // So many were granted within a minute, whatever it seemed before.
        let granted = recent(&self.answered, now);
        self.set_rate(|rate| rate.max(granted));
        self.try_a_faster_pace(now);
    }

    /// Makes the room larger after an answer, or smaller after one that was held up.
    fn adapt(&mut self, is_held_up: bool) {
        if is_held_up {
            self.is_limit_felt = true;
            // So few are not what holds it up; and refusals may have made it fewer.
            if self.room > FIRST_IN_FLIGHT {
                self.room -= 1;
            }
        } else {
            let more = if self.is_limit_felt {
                1
            } else {
                MORE_IN_FLIGHT
            };
            self.room = (self.room + more).min(self.ceiling);
        }
    }

    /// A gateway that grants more than a few a minute does not count by the minute.
    fn set_rate(&mut self, change: impl Fn(usize) -> usize) {
        let rate = self.per_minute.map(change);
        self.per_minute = rate.filter(|rate| *rate <= FEW_A_MINUTE);
    }

    /// A minute without a refusal: the limit may be higher than it seemed.
    fn try_a_faster_pace(&mut self, now: Moment) {
        if now.since(self.judged_at) > 2 * MINUTE_MS {
            self.judged_at = now;
            self.set_rate(|rate| rate + 1 + rate / 4);
        }
    }

    /// The gateway refused for pace and is left alone for `wait_ms`; how often it refused in a row.
    ///
    /// Refusals that arrive while it is left alone belong to the first.
    pub fn slow_down(&mut self, wait_ms: u64, is_free_tier: bool, now: Moment) -> u32 {
        if self.quiet_until <= now {
            self.slow_downs += 1;
            self.is_limit_felt = true;
            self.room = (self.room / 2).max(1);
            if self.counts_by_the_minute(wait_ms, is_free_tier, now) {
                self.count_by_the_minute(is_free_tier, now);
            }
        }
        self.hold(wait_ms, now);
        self.slow_downs
    }

    /// A request failed for a reason that may pass. After several, or where none was ever
    /// answered, all others wait along: what is down now is not helped by asking faster.
    pub fn stumble(&mut self, wait_ms: u64, is_proven: bool, now: Moment) {
        self.stumbles += 1;
        if !is_proven || self.stumbles > FAILURES_BEFORE_PAUSE {
            self.rests_until = self.rests_until.max(now.plus(wait_ms));
        }
    }

    /// Another model of the gateway was refused for pace: this one waits along.
    pub fn hold(&mut self, wait_ms: u64, now: Moment) {
        self.quiet_until = self.quiet_until.max(now.plus(wait_ms));
    }

    /// How often it refused in a row so far, counting this refusal if it is a new one.
    #[must_use]
    pub fn slow_downs(&self, now: Moment) -> u32 {
        self.slow_downs + u32::from(self.quiet_until <= now)
    }

    fn counts_by_the_minute(&self, wait_ms: u64, is_free_tier: bool, now: Moment) -> bool {
        let is_asked_little = recent(&self.begun, now) <= FEW_A_MINUTE;
        let is_patience_wanted = wait_ms >= LONG_WAIT_MS || self.slow_downs >= STUBBORN;
        is_free_tier || (is_asked_little && is_patience_wanted)
    }

    fn count_by_the_minute(&mut self, is_free_tier: bool, now: Moment) {
        let answered = recent(&self.answered, now).max(1);
        let found = if is_free_tier {
            FREE_TIER_PER_MINUTE
        } else {
            answered
        };
        self.per_minute = Some(self.per_minute.map_or(found, |rate| rate.min(found)));
        self.judged_at = now;
    }
}

fn keep_a_minute(moments: &mut VecDeque<Moment>, now: Moment) {
    moments.push_back(now);
    while moments
        .front()
        .is_some_and(|first| now.since(*first) >= MINUTE_MS)
    {
        moments.pop_front();
    }
}

/// How many of these moments, the earliest first, lie within the last minute.
fn recent(moments: &VecDeque<Moment>, now: Moment) -> usize {
    let is_past = |moment: &Moment| now.since(*moment) >= MINUTE_MS;
    moments.len() - moments.partition_point(is_past)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throttle() -> Throttle {
        Throttle::new(32)
    }

    fn answer(throttle: &mut Throttle, times: u64, took_ms: u64) {
        for _ in 0..times {
            throttle.begin(Moment(1_000));
            throttle.answer(Moment(1_000), Moment(1_000 + took_ms));
        }
    }

    #[test]
    fn the_room_is_at_its_ceiling_after_one_round_where_no_limit_is_felt() {
        let mut throttle = throttle();
        assert_eq!(throttle.room(), FIRST_IN_FLIGHT);
        answer(&mut throttle, 1, 1_500);
        assert_eq!(throttle.room(), FIRST_IN_FLIGHT + MORE_IN_FLIGHT);
        let round = throttle.room() as u64;
        answer(&mut throttle, round, 1_500);
        assert_eq!(throttle.room(), 32);
        answer(&mut throttle, 100, 1_500);
        assert_eq!(throttle.room(), 32);
    }

    #[test]
    fn after_a_refusal_the_room_grows_by_one_an_answer() {
        let mut throttle = throttle();
        answer(&mut throttle, 26, 1_500);
        throttle.slow_down(500, false, Moment(9_000));
        throttle.forgive();
        answer(&mut throttle, 4, 1_500);
        assert_eq!(throttle.room(), 16 + 4);
    }

    #[test]
    fn after_a_held_up_answer_the_room_grows_by_one_an_answer() {
        let mut throttle = throttle();
        answer(&mut throttle, 2, 1_500);
        answer(&mut throttle, 1, 7_600);
        let room = throttle.room();
        answer(&mut throttle, 4, 1_500);
        assert_eq!(throttle.room(), room + 4);
    }

    #[test]
    fn over_connections_of_their_own_requests_never_wait_in_the_browser() {
        let mut throttle = Throttle::new(FIRST_IN_FLIGHT);
        answer(&mut throttle, 100, 1_500);
        assert_eq!(throttle.room(), FIRST_IN_FLIGHT);
    }

    #[test]
    fn a_slower_model_of_the_next_start_is_not_held_up() {
        let mut throttle = throttle();
        answer(&mut throttle, 1, 100);
        throttle.forgive();
        answer(&mut throttle, 100, 5_000);
        assert_eq!(throttle.room(), 32);
    }

    #[test]
    fn a_gateway_on_this_computer_is_asked_one_thing_at_a_time() {
        let mut throttle = Throttle::new(1);
        answer(&mut throttle, 10, 5_000);
        assert_eq!(throttle.room(), 1);
    }

    #[test]
    fn answers_that_are_held_up_shrink_the_room_again() {
        let mut throttle = throttle();
        answer(&mut throttle, 26, 1_500);
        answer(&mut throttle, 100, 7_600);
        assert_eq!(throttle.room(), FIRST_IN_FLIGHT);
    }

    #[test]
    fn a_held_up_answer_takes_back_no_refusal() {
        let mut throttle = throttle();
        answer(&mut throttle, 1, 1_500);
        throttle.slow_down(500, false, Moment(3_000));
        throttle.slow_down(500, false, Moment(4_000));
        assert_eq!(throttle.room(), 2);
        answer(&mut throttle, 1, 7_600);
        assert_eq!(throttle.room(), 2);
    }

    #[test]
    fn refusals_that_arrive_together_halve_the_room_once() {
        let mut throttle = throttle();
        answer(&mut throttle, 26, 1_500);
        for _ in 0..5 {
            assert_eq!(throttle.slow_down(500, false, Moment(9_000)), 1);
        }
        assert_eq!(throttle.room(), 16);
        assert_eq!(throttle.opens_at(), Moment(9_500));
        assert_eq!(throttle.slow_down(500, false, Moment(9_500)), 2);
    }

    #[test]
    fn a_gateway_that_counts_by_the_minute_is_asked_in_batches_as_often_as_it_grants() {
        let mut throttle = throttle();
        answer(&mut throttle, 4, 1_500);
        throttle.slow_down(40_000, false, Moment(3_000));
        assert_eq!(throttle.per_minute(), Some(4));
        assert_eq!((throttle.room(), throttle.batch()), (4, BATCH));
        for at in 0..4 {
            assert!(throttle.opens_at() <= Moment(70_000 + at));
            throttle.begin(Moment(70_000 + at));
        }
        assert_eq!(throttle.opens_at(), Moment(130_500));
    }

    #[test]
    fn what_was_granted_within_a_minute_is_granted_again() {
        let mut throttle = throttle();
        throttle.slow_down(40_000, false, Moment(0));
        assert_eq!(throttle.per_minute(), Some(1));
        answer(&mut throttle, 3, 1_500);
        assert_eq!(throttle.per_minute(), Some(3));
    }

    #[test]
    fn a_gateway_in_a_hurry_does_not_count_by_the_minute() {
        let mut throttle = throttle();
        answer(&mut throttle, 4, 1_500);
        throttle.slow_down(2_000, false, Moment(3_000));
        assert_eq!((throttle.per_minute(), throttle.batch()), (None, 1));
    }

    #[test]
    fn a_gateway_that_hides_how_long_it_wants_to_be_left_alone_is_found_out() {
        let mut throttle = throttle();
        answer(&mut throttle, 4, 1_500);
        for at in 0..u64::from(STUBBORN) {
            assert_eq!(throttle.per_minute(), None);
            throttle.slow_down(500, false, Moment(3_000 + 500 * at));
        }
        assert_eq!(throttle.per_minute(), Some(4));
    }

    #[test]
    fn a_free_tier_key_is_known_by_its_refusal() {
        let mut throttle = throttle();
        throttle.slow_down(65_000, true, Moment(3_000));
        assert_eq!(throttle.per_minute(), Some(FREE_TIER_PER_MINUTE));
    }

    #[test]
    fn failures_in_a_row_let_all_others_wait_along() {
        let mut throttle = throttle();
        for _ in 0..FAILURES_BEFORE_PAUSE {
            throttle.stumble(500, true, Moment(0));
            assert_eq!(throttle.opens_at(), Moment(0));
        }
        throttle.stumble(500, true, Moment(0));
        assert_eq!(throttle.opens_at(), Moment(500));
        assert_eq!(throttle.quiet_until(), Moment(0), "nobody asked for it");
        throttle.answer(Moment(0), Moment(600));
        throttle.stumble(500, true, Moment(600));
        assert_eq!(throttle.opens_at(), Moment(500));
        throttle.stumble(500, false, Moment(600));
        assert_eq!(throttle.opens_at(), Moment(1_100));
    }

    #[test]
    fn a_limit_that_was_lifted_is_noticed() {
        let mut throttle = throttle();
        throttle.slow_down(65_000, true, Moment(0));
        let mut moments = (1..60).map(|at| Moment(at * 15_000));
        let lifted = moments.find(|now| {
            throttle.begin(*now);
            throttle.answer(*now, *now);
            throttle.per_minute().is_none()
        });
        assert!(lifted.is_some());
    }
}
