//! Every number of the run, with its reason.

/// The answer budget of the one further try after an answer that was all thought.
pub const MORE_ANSWER_TOKENS: u32 = 4 * super::gateway::ANSWER_TOKENS;

/// The long edge after a gateway called the first size too large, in pixels.
pub const SMALLER_EDGE_PX: u32 = 512;

/// Requests under way at the beginning: as many as browsers open connections to a host over
/// HTTP/1.1.
pub const FIRST_IN_FLIGHT: usize = 6;

/// More of them after every answer, until the gateway shows a limit. With one more the number
/// doubles in the time of an answer, and an answer takes so long that a hundred pictures spend half
/// their time below [`MOST_IN_FLIGHT`].
pub const MORE_IN_FLIGHT: usize = 3;

/// Requests under way at most, where connections are shared (HTTP/2).
pub const MOST_IN_FLIGHT: usize = 32;

/// Pictures a request carries, where a gateway counts requests by the minute. More are mixed up.
pub const BATCH: usize = 12;

/// Thumbnails being made at once at least: one by a worker, while the bytes of the next are read.
pub const PREPARING: usize = 2;

/// Thumbnails made ahead, beside those that the next requests will carry.
pub const AHEAD: usize = 2;

/// Refusals for pace in a row, without an answer between them, after which the run pauses and says
/// so: some five minutes.
pub const MOST_SLOW_DOWNS: u32 = 10;

/// Pictures in a row that may fail for the gateway's reasons before the run pauses.
pub const FAILURES_BEFORE_PAUSE: u32 = 3;

/// How long a free-tier key is left alone after a refusal for pace, in milliseconds; shorter
/// waits were reported to be refused again.
pub const FREE_TIER_WAIT_MS: u64 = 65_000;

/// Requests a minute that a free-tier key was reported to be granted.
pub const FREE_TIER_PER_MINUTE: usize = 4;
