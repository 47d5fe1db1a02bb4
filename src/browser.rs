//! The browser, as thin as possible: web-sys in, domain types out. No decisions, no signals.

#[cfg(feature = "page")]
pub mod annex;
pub mod clipboard;
pub mod clock;
pub mod courier;
mod database;
#[cfg(feature = "page")]
pub mod downloads;
pub mod expert;
pub mod fetch;
mod fields;
pub mod files;
#[cfg(feature = "page")]
pub mod focus;
pub mod in_place;
pub mod js_error;
pub mod keeper;
mod line;
#[cfg(feature = "page")]
pub mod locale;
mod lock;
pub mod namer;
pub mod object_url;
pub mod places;
pub mod raster;
#[cfg(feature = "page")]
pub mod relay;
pub mod scribe;
pub mod service;
#[cfg(feature = "page")]
pub mod shortcuts;
pub mod start_up;
#[cfg(feature = "page")]
pub mod storage;
pub mod surroundings;
mod talk;
pub mod thumbnailer;
pub mod timers;
pub mod typing;
#[cfg(feature = "page")]
pub mod versions;
#[cfg(feature = "page")]
pub mod viewport;
