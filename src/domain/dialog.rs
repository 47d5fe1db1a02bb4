//! The dialogs that are loaded when they are first opened, and what they and the page tell each
//! other.
//!
//! Both sides are programs of their own, so everything said is text: the [`Lines`] of the types
//! below. The page knows the pictures and the names; a dialog shows what it is told and says what a
//! person wants.
//!
//! [`Lines`]: super::lines::Lines

pub mod edit_names;
pub mod naming_rules;
pub mod preview;
pub mod servers;
pub mod what_left;

use super::words;

/// Which dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// How a suggestion becomes a name.
    NamingRules,
    /// One edit for many names.
    EditNames,
    /// Every thumbnail that was sent.
    WhatLeft,
    /// Gateways on this computer.
    Servers,
    /// What every key does.
    Keys,
    /// The large picture of the current row; where there is room it stands beside the list.
    Preview,
}

impl Dialog {
    pub const ALL: [Self; 6] = [
        Self::NamingRules,
        Self::EditNames,
        Self::WhatLeft,
        Self::Servers,
        Self::Keys,
        Self::Preview,
    ];

    /// What it is called, on its button and above it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::NamingRules => words::dialog_naming_rules(),
            Self::EditNames => words::dialog_edit_names(),
            Self::WhatLeft => words::dialog_what_left(),
            Self::Servers => words::dialog_servers(),
            Self::Keys => words::dialog_keys(),
            Self::Preview => words::dialog_preview(),
        }
    }

    /// What both programs call it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NamingRules => "naming-rules",
            Self::EditNames => "edit-names",
            Self::WhatLeft => "what-left",
            Self::Servers => "servers",
            Self::Keys => "keys",
            Self::Preview => "preview",
        }
    }

    /// Reads what both programs call it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}
