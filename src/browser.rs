//! The browser, as thin as possible: web-sys in, domain types out. No decisions, no signals.

#[cfg(feature = "page")]
pub mod clock;
#[cfg(feature = "page")]
pub mod downloads;
#[cfg(feature = "page")]
pub mod fetch;
pub mod files;
#[cfg(feature = "page")]
pub mod focus;
pub mod js_error;
pub mod raster;
#[cfg(feature = "page")]
pub mod start_up;
#[cfg(feature = "page")]
pub mod storage;
pub mod thumbnailer;
pub mod timers;
#[cfg(feature = "page")]
pub mod viewport;
