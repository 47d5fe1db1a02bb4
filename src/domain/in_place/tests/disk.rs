//! A file system that overwrites without a word, so that whoever lets it loses a content.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::collision::Key;
use crate::domain::in_place::{Batch, Listing, Step};
use crate::domain::problem::{Code, Problem};

/// Folders with names and contents. Contents are numbers, all different.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Disk {
    pub(super) tells_case: bool,
    pub(super) files: BTreeMap<(String, String), u32>,
}

impl Disk {
    pub(super) fn new(tells_case: bool, names: &[(&str, &str)]) -> Self {
        let mut disk = Self {
            tells_case,
            files: BTreeMap::new(),
        };
        for ((folder, name), content) in names.iter().zip(1..) {
            if disk.find(folder, name).is_none() {
                let at = ((*folder).to_owned(), (*name).to_owned());
                disk.files.insert(at, content);
            }
        }
        disk
    }

    pub(super) fn find(&self, folder: &str, name: &str) -> Option<(String, String)> {
        let is_it = |other: &str| match self.tells_case {
            true => other == name,
            false => Key::of(other) == Key::of(name),
        };
        let mut all = self.files.keys();
        all.find(|(of, other)| of == folder && is_it(other))
            .cloned()
    }

    pub(super) fn listing(&self) -> Listing {
        let mut listing = Listing::new();
        for (folder, name) in self.files.keys() {
            listing
                .entry(folder.clone())
                .or_default()
                .push(name.clone());
        }
        listing
    }

    pub(super) fn contents(&self) -> BTreeSet<u32> {
        self.files.values().copied().collect()
    }

    /// As the edge does it: looks whether the name is free, then moves.
    pub(super) fn perform(&mut self, batch: &Batch, step: Step) -> Result<(), Problem> {
        let (folder, from, to, _) = batch.paths(step);
        let from = self
            .find(folder, from)
            .ok_or_else(|| Problem::new(Code::Unreadable))?;
        if self.find(folder, to).is_some() {
            return Err(Problem::new(Code::NameTaken));
        }
        let content = self.files.remove(&from).unwrap();
        self.files
            .insert((folder.to_owned(), to.to_owned()), content);
        Ok(())
    }
}
