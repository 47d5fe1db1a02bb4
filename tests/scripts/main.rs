//! Rename scripts on real folders: run, run again, undone, broken off, and in the way of others.
#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test may panic")]
#![expect(clippy::print_stdout, reason = "says what is skipped")]

mod exact;
mod folder;
mod grammar;
mod hard_names;
mod runs;
