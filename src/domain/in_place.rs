//! Renaming files where they lie: nothing overwritten, nothing lost, always a way back.
//!
//! A [`Batch`] is planned from units (a picture and the files that go with it) and from the names
//! that every folder holds. It announces a few [`Step`]s at a time; whoever carries them out writes
//! [`Batch::plan_text`] and [`Batch::progress_text`] into a journal first, and reports each outcome.
//! From that journal and a new listing [`recover`] knows after a crash what happened, so that the
//! batch can be finished or taken back.
//!
//! - No step goes to a name that is taken, compared as the coarsest file system compares.
//! - A file waits until the name it wants is free; in a circle (or where only the case of a name
//!   changes) one file steps aside to a name of its own first.
//! - What cannot be renamed gets its old name back together with everything it goes with, and so
//!   does whatever waited for that name.

mod batch;
mod journal;
mod known;
mod planning;
mod room;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use std::collections::BTreeMap;

pub use batch::{Batch, Step};
pub use journal::{read, recover};
pub use known::{Known, read_known};
pub use planning::{Plan, plan};

/// The names that each folder holds, files and folders alike.
pub type Listing = BTreeMap<String, Vec<String>>;

/// One file's way from one name to another within its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMove {
    pub old: String,
    pub new: String,
    /// Bytes; what is found under the old name must be as long.
    pub size: u64,
    /// The new name is an old one that is given back, and it stood beside others that are the same
    /// but for their case: there names are told apart to the letter.
    pub is_exact: bool,
}

/// Files of one folder that are renamed together or not at all: a picture, then what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Relative to the folder that was chosen, with `/` between; empty at the top.
    pub folder: String,
    pub files: Vec<FileMove>,
}

/// Which of its names a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Old,
    /// Stepped aside.
    Aside,
    New,
    /// Somebody took it away meanwhile.
    Lost,
}
