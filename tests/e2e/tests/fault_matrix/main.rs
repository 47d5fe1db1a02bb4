//! The fault matrix.
mod connection;
mod scene;
