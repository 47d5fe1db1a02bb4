//! Where a name's date is looked for, and in which order.

use super::taken::Taken;
use super::words::dialogs;

/// Something that may hold a picture's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateSource {
    /// The picture's metadata.
    Taken,
    OldName,
    /// When the file was last changed.
    File,
}

/// The sources that a person trusts, the best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    #[default]
    TakenName,
    TakenNameFile,
    Taken,
    NameTaken,
    NameTakenFile,
    TakenFile,
    File,
}

impl DateOrder {
    /// Every order, the usual one first.
    pub const ALL: [Self; 7] = [
        Self::TakenName,
        Self::TakenNameFile,
        Self::Taken,
        Self::TakenFile,
        Self::NameTaken,
        Self::NameTakenFile,
        Self::File,
    ];

    /// The sources in their order.
    #[must_use]
    pub fn sources(self) -> &'static [DateSource] {
        use DateSource::{File, OldName, Taken};
        match self {
            Self::TakenName => &[Taken, OldName],
            Self::TakenNameFile => &[Taken, OldName, File],
            Self::Taken => &[Taken],
            Self::TakenFile => &[Taken, File],
            Self::NameTaken => &[OldName, Taken],
            Self::NameTakenFile => &[OldName, Taken, File],
            Self::File => &[File],
        }
    }

    /// The date of the first source that has one.
    pub(super) fn first(self, of: impl FnMut(&DateSource) -> Option<Taken>) -> Option<Taken> {
        self.sources().iter().find_map(of)
    }

    /// The spelling in stored settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TakenName => "taken name",
            Self::TakenNameFile => "taken name file",
            Self::Taken => "taken",
            Self::TakenFile => "taken file",
            Self::NameTaken => "name taken",
            Self::NameTakenFile => "name taken file",
            Self::File => "file",
        }
    }

    /// Reads [`Self::as_str`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == text)
    }

    /// What the menu calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::TakenName => dialogs::dates_taken_name(),
            Self::TakenNameFile => dialogs::dates_taken_name_file(),
            Self::Taken => dialogs::dates_taken(),
            Self::TakenFile => dialogs::dates_taken_file(),
            Self::NameTaken => dialogs::dates_name_taken(),
            Self::NameTakenFile => dialogs::dates_name_taken_file(),
            Self::File => dialogs::dates_file(),
        }
    }
}
