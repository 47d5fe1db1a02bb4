//! The pure layer: no clock, no randomness, no input or output, nothing of the browser.
//!
//! Everything here runs natively in tests. Time and chance are handed in.

pub mod answers;
pub mod archive;
pub mod backoff;
pub mod budget;
pub mod calendar;
pub mod case_style;
pub mod collision;
pub mod decimal;
pub mod decision;
pub mod description;
pub mod doctor;
pub mod facts;
pub mod file_name;
pub mod gateway;
pub mod image;
pub mod job;
pub mod jobs;
pub mod key_ring;
pub mod ladder;
pub mod lessons;
pub mod limits;
pub mod lineup;
pub mod look;
mod loose_json;
pub mod metadata;
pub mod naming;
pub mod orientation;
pub mod pace;
pub mod payload;
pub mod plan;
pub mod problem;
pub mod prompt;
pub mod review;
pub mod rules;
pub mod run;
pub mod said;
pub mod settings;
pub mod silence;
pub mod suggestion;
pub mod taken;
pub mod template;
pub mod throttle;
pub mod thumbnail;
pub mod unicode;
pub mod virtual_list;
