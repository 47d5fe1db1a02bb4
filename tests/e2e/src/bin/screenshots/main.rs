//! Keeps pictures of the page in every state, on every screen and in both themes, so that people can look at them:
//! `cargo xtask screenshots`, or of one state: `cargo xtask screenshots done`.
//!
//! All of them go to `target/screenshots`, those of a state side by side to `docs/states`, and those that the documents
//! show to `docs/screenshots`.

mod album;
mod sheet;

use std::env;

use album::Album;
use e2e::fixtures::corpus;
use e2e::states::{Booth, STATES};
use e2e::{Failure, Outcome};

fn main() -> Outcome {
    let wanted = env::args().nth(1);
    let states: Vec<_> = STATES
        .iter()
        .filter(|(name, _)| wanted.as_deref().is_none_or(|wanted| wanted == *name))
        .collect();
    if states.is_empty() {
        let names: Vec<&str> = STATES.iter().map(|(name, _)| *name).collect();
        return Err(Failure::new(format!(
            "there is no such state: {}",
            names.join(", ")
        )));
    }
    let album = Album::open()?;
    let more = corpus().map(|folder| folder.join("photos"));
    for (name, state) in states {
        let look = |page: &_, extent| album.keep(page, name, extent);
        state(&Booth::new(more.as_deref(), &look)?)?;
    }
    Ok(())
}
