//! Renaming in place, as far as the browser does it: a [`Folder`] on the disk, the [`journal`], and
//! a [`Lock`](lock::Lock) for all tabs.

mod folder;
pub mod journal;
pub mod lock;

pub use folder::{Folder, can_rename, dropped};
