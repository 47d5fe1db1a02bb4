//! What a person made of the list: what is shown where, and what of it is selected.

use std::sync::Arc;

use super::session::Row;
use crate::domain::image::JobId;
use crate::domain::review::{Choices, Listing, Selection, Wishes};

/// How the list is reviewed; the driver keeps it and tells of changes.
#[derive(Default)]
pub(super) struct Review {
    pub wishes: Wishes,
    /// What is shown, made when the wishes were.
    pub listing: Listing,
    pub selection: Selection,
    /// What can be filtered by.
    pub choices: Choices,
}

/// What tells lines apart.
pub(super) type Key = (JobId, usize);

/// One line of the list with what it shows.
#[derive(Clone)]
pub(super) enum Shown {
    Row(Row),
    /// The folder at this place of the listing.
    Folder(usize),
}

impl Shown {
    /// Another where all of it is drawn anew.
    pub(super) fn key(&self) -> Key {
        match self {
            // After its file got another name, all of it.
            Self::Row(row) => (row.id, Arc::as_ptr(&row.source).addr()),
            Self::Folder(place) => (JobId(u32::MAX), *place),
        }
    }

    /// The picture on this line, if it is no folder.
    pub(super) fn id(&self) -> Option<JobId> {
        match self {
            Self::Row(row) => Some(row.id),
            Self::Folder(_) => None,
        }
    }
}
