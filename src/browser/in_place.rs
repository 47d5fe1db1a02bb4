//! Renaming in place, as far as the browser does it: the page asks the person for a [`Folder`] and
//! starts a [`Renamer`], a worker that keeps the journal and renames ([`Desk`]).
//!
//! Planning, looking up and keeping a journal take more code than the page should load first, and
//! few visits rename in place.

mod desk;
mod directory;
mod folder;
mod journal;
pub mod letters;
mod renamer;

pub use desk::Desk;
pub use folder::{Folder, can_rename, has_renamed};
pub use letters::{Moved, News, Outcome, Past, Task};
pub use renamer::Renamer;

/// In a worker: forgets every past batch that is not open. They cannot be undone any more.
pub(super) async fn forget_past() {
    if let Ok(journal) = journal::Journal::open().await {
        journal.forget_all_but(0).await;
    }
}
