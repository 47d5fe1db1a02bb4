//! Every number of the run, with its reason.

/// The answer budget of the one further try after an answer that was all thought.
pub const MORE_ANSWER_TOKENS: u32 = 4 * super::gateway::ANSWER_TOKENS;

/// The long edge after a gateway called the first size too large, in pixels.
pub const SMALLER_EDGE_PX: u32 = 512;

/// Requests under way at once, unless the gateway wants fewer. Browsers open six connections to a
/// host over HTTP/1.1; four leave room for the page's own.
pub const IN_FLIGHT: usize = 4;

/// Thumbnails being made at once; each holds a whole decoded picture in memory.
pub const PREPARING: usize = 2;

/// Thumbnails made ahead of the requests that will carry them.
pub const AHEAD: usize = 2;

/// Further tries of a picture that was refused for pace; the whole queue waits between them.
pub const PACE_RETRIES: u32 = 4;

/// Pictures in a row that may fail for the gateway's reasons before the run pauses.
pub const FAILURES_BEFORE_PAUSE: u32 = 3;

/// How long a free-tier key is left alone after a refusal for pace, in milliseconds; shorter
/// waits were reported to be refused again.
pub const FREE_TIER_WAIT_MS: u64 = 65_000;
