//! The built page in a real browser, with a gateway and files of ours.
//!
//! A test opens a [`Stage`], does with its [`Page`] what a person would do, and looks at what the page shows and at
//! what the [simulator](gateway_simulator::Simulator) received. Everything on the page is found by role and
//! accessible name, as assistive technology finds it, so a test says what a person does and not how the page is made.
//!
//! `EPONYM_DIST` names the built site (default: `dist`), `CHROMEDRIVER` and `CHROMIUM` the browser,
//! `EPONYM_LLMOCK_PYTHON`, `EPONYM_NODE` and `EPONYM_AIMOCK` what the [judges](judge) are made of, `EPONYM_AXE` what
//! looks for what keeps people out. Nothing here decides whether the page is right; that is for `tests/`.

mod archive;
mod axe;
mod browser;
mod failure;
pub mod fixtures;
pub mod judge;
pub mod metadata;
mod net_log;
mod page;
pub mod scenes;
mod server_process;
mod smoothness;
mod stage;
pub mod states;
mod waiting;

pub use archive::Archive;
pub use browser::{Browser, Element, Engine, Wishes};
pub use failure::{Failure, Outcome};
pub use fixtures::Folder;
pub use net_log::NetLog;
pub use page::{Page, Row};
pub use smoothness::{Seen, Smoothness};
pub use stage::{KEY, MODEL, Stage};
pub use waiting::{PATIENCE, now, until};
