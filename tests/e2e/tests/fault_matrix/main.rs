//! The fault matrix.
#![expect(clippy::expect_used, reason = "in tests a panic is the verdict")]
mod answers;
mod connection;
mod pace;
mod scene;
mod statuses;
