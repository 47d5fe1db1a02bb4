//! How the list is shown for review: in which [`Order`], what of it ([`Filter`]), in which groups
//! ([`Listing`]), and what of it is selected ([`Selection`]).
//!
//! The names are numbered in list order whatever is shown, and what is not shown is not removed.

mod filter;
mod listing;
mod menus;
mod order;
mod selection;
mod standing;
mod walk;

pub use filter::{Filter, Kind, Sieve};
pub use listing::{Folder, Line, Listing};
pub use menus::{Choices, Menu, folder};
pub use order::Order;
pub use selection::Selection;
pub use standing::Standing;
pub use walk::{Walk, walk};

use super::file_name::FileName;
use super::image::path;
use super::job::Job;
use super::taken::Taken;

/// What a person wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    pub order: Order,
    pub filter: Filter,
    /// Pictures of one folder stand together, under its name.
    pub is_grouped: bool,
}

impl Wishes {
    /// Whether everything is shown as it came.
    #[must_use]
    pub fn are_plain(&self) -> bool {
        *self == Self::default()
    }

    /// What a picture is sorted by, its folder first where those stand together.
    #[must_use]
    pub fn key(&self, subject: &Subject<'_>) -> Vec<u8> {
        let mut key = Vec::new();
        if self.is_grouped {
            key = path::sort_key(path::folder(subject.path));
        }
        self.order.add_key(subject, &mut key);
        key
    }
}

/// What is known of a picture when it is put in its place.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Where it lies, with its old name.
    pub path: &'a str,
    pub job: &'a Job,
    /// The new name, if it has one.
    pub name: Option<&'a FileName>,
    /// When its file was last changed, where that is asked for: [`Order::Taken`].
    pub file_time: Option<Taken>,
}
