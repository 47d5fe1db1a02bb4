//! Gateways that others wrote, as judges: they know nothing of this project and see how the page really behaves.
//!
//! Both run on loopback, each on a free port of its own, and end with the test. `cargo xtask test` installs them and
//! says where they are; without them a test fails and says so, because a judge that is not asked has not agreed.

mod aimock;
mod http;
mod llmock;

use std::env;
use std::path::PathBuf;

pub use aimock::Aimock;
pub use llmock::{Llmock, Pages};

use crate::failure::{Failure, Outcome};
use crate::fixtures::workspace;

/// A part of a judge: as this variable names it, or where the set-up puts it.
fn part(variable: &str, usual: &str) -> Outcome<PathBuf> {
    let path = env::var_os(variable).map_or_else(
        || workspace().join("target/tools").join(usual),
        PathBuf::from,
    );
    if path.is_file() {
        return Ok(path);
    }
    Err(Failure::new(format!(
        "a judge is missing: there is no {}. `cargo xtask test` installs it; {variable} may name another",
        path.display()
    )))
}
