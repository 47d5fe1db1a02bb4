//! The simulator as a client sees it.

#![expect(clippy::unwrap_used, reason = "in tests a panic is the verdict")]

mod answers;
mod client;
mod failures;
mod pages;
mod secure;
mod structured;
mod surroundings;
