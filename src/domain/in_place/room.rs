//! Who holds which name in which folder.

use std::collections::HashMap;

use crate::domain::collision::Key;

/// Whose a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    /// Somebody else's file or folder; it stays.
    Someone,
    /// The file of this number.
    File(usize),
}

/// The names of all folders.
#[derive(Clone, Debug, Default)]
pub(super) struct Room(HashMap<String, Vec<(String, Holder)>>);

impl Room {
    pub(super) fn put(&mut self, folder: &str, name: &str, holder: Holder) {
        let held = self.0.entry(slot(folder, name)).or_default();
        held.push((name.to_owned(), holder));
    }

    pub(super) fn take(&mut self, folder: &str, name: &str, holder: Holder) {
        if let Some(held) = self.0.get_mut(&slot(folder, name)) {
            held.retain(|(other, of)| other != name || *of != holder);
        }
    }

    /// Who stands in the way of a name; whether to the letter, or in the eyes of any file system.
    pub(super) fn obstacle(&self, folder: &str, name: &str, is_exact: bool) -> Option<Holder> {
        let held = self.0.get(&slot(folder, name))?;
        let in_the_way = held.iter().find(|(other, _)| !is_exact || other == name);
        in_the_way.map(|(_, holder)| *holder)
    }

    /// Everybody who holds a name, in the eyes of any file system.
    pub(super) fn holders(&self, folder: &str, name: &str) -> impl Iterator<Item = Holder> {
        let held = self.0.get(&slot(folder, name)).into_iter().flatten();
        held.map(|(_, holder)| *holder)
    }

    /// Whether others are there that differ from a name only as far as some file system is blind.
    pub(super) fn has_company(&self, folder: &str, name: &str) -> bool {
        let held = self.0.get(&slot(folder, name));
        held.is_some_and(|held| held.iter().any(|(other, _)| other != name))
    }

    /// Whether a name is held to the letter.
    pub(super) fn holds(&self, folder: &str, name: &str) -> bool {
        self.obstacle(folder, name, true).is_some()
    }
}

/// One for all names that are one name to some file system.
pub(super) fn slot(folder: &str, name: &str) -> String {
    format!("{folder}/{}", Key::of(name).as_str())
}
