//! What goes into a zip beside the renamed pictures, and where in it they lie.

/// A person's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchiveOptions {
    /// Pictures lie in the folders they came in; otherwise all in one.
    pub keeps_folders: bool,
    /// Pictures without a new name go along under their old one.
    pub takes_unnamed: bool,
    /// A list of old and new names goes along (`names.csv`).
    pub has_names: bool,
    /// What is in the zip and what is not goes along in words (`summary.txt`).
    pub has_summary: bool,
}

impl ArchiveOptions {
    /// The renamed pictures side by side and nothing else, as they are downloaded one by one.
    pub const ONE_BY_ONE: Self = Self {
        keeps_folders: false,
        takes_unnamed: false,
        has_names: false,
        has_summary: false,
    };
}

impl Default for ArchiveOptions {
    fn default() -> Self {
        Self {
            keeps_folders: true,
            ..Self::ONE_BY_ONE
        }
    }
}
