//! What of a list of wishes can be renamed, before anything is.

use super::batch::{Batch, Goal, Moving};
use super::room::{Holder, Room, slot};
use super::{FileMove, Listing, Place, Unit};
use crate::domain::image::path::extension;
use crate::domain::problem::{Code, Problem};
use crate::domain::words::told;

/// A batch, and what cannot be part of it.
#[derive(Clone, Debug)]
pub struct Plan {
    pub batch: Batch,
    /// Units by their place in the list of wishes, each with the reason; no file of theirs is
    /// touched.
    pub refused: Vec<(usize, Problem)>,
}

/// Plans to rename these units in folders that hold these names.
///
/// `tag` is part of the names to which files step aside: ASCII letters and digits, another for every
/// batch. Wishes that change nothing are no part of the batch.
#[must_use]
pub fn plan(units: &[Unit], listing: &Listing, tag: &str) -> Plan {
    let mut sieve = Sieve::new(units, listing);
    sieve.run();
    let refused: Vec<(usize, Problem)> = sieve
        .refused
        .iter()
        .enumerate()
        .filter_map(|(unit, problem)| Some((unit, problem.clone()?)))
        .collect();
    let accepted = units.iter().enumerate();
    let accepted = accepted.filter(|(unit, _)| sieve.refused[*unit].is_none());
    let batch = batch(&accepted.collect::<Vec<_>>(), listing, tag);
    Plan { batch, refused }
}

fn batch(units: &[(usize, &Unit)], listing: &Listing, tag: &str) -> Batch {
    let mut wanted = Room::default();
    for (unit, wish) in units {
        for file in &wish.files {
            wanted.put(&wish.folder, &file.new, Holder::File(*unit));
        }
    }
    let there = everybody(listing);
    let mut room = there.clone();
    let mut files: Vec<Moving> = Vec::new();
    let mut number = 0_usize;
    for &(unit, wish) in units {
        let folder = &wish.folder;
        for file in wish.files.iter().filter(|file| file.old != file.new) {
            room.take(folder, &file.old, Holder::Someone);
            room.put(folder, &file.old, Holder::File(files.len()));
            let aside = loop {
                number += 1;
                let name = aside_name(tag, number, &file.old);
                let is_free = room.obstacle(folder, &name, false).is_none();
                if is_free && wanted.obstacle(folder, &name, false).is_none() {
                    break name;
                }
            };
            files.push(Moving {
                unit,
                folder: folder.clone(),
                old: file.old.clone(),
                aside,
                new: file.new.clone(),
                size: file.size,
                is_old_exact: there.has_company(folder, &file.old),
                is_new_exact: file.is_exact,
                place: Place::Old,
                goal: Goal::New,
            });
        }
    }
    Batch::of(files, room)
}

/// The extension stays: browsers look twice at files whose extension changes.
fn aside_name(tag: &str, number: usize, old: &str) -> String {
    match extension(old) {
        "" => format!("eponym-{tag}-{number}"),
        extension => format!("eponym-{tag}-{number}.{extension}"),
    }
}

fn is_one(one: &str, other: &str) -> bool {
    slot("", one) == slot("", other)
}

/// Whether two files of a folder want one name.
fn are_rivals(one: &FileMove, other: &FileMove) -> bool {
    let are_told_apart = one.is_exact && other.is_exact && one.new != other.new;
    is_one(&one.new, &other.new) && !are_told_apart
}

/// Everything in all folders, as somebody else's.
pub(super) fn everybody(listing: &Listing) -> Room {
    let mut room = Room::default();
    for (folder, names) in listing {
        for name in names {
            room.put(folder, name, Holder::Someone);
        }
    }
    room
}

/// Finds what cannot be renamed, and what cannot because of that.
struct Sieve<'a> {
    units: &'a [Unit],
    refused: Vec<Option<Problem>>,
    /// What will still be there when all others have left.
    staying: Room,
    /// The units that want a name.
    wanted: Room,
    to_check: Vec<usize>,
}

impl<'a> Sieve<'a> {
    fn new(units: &'a [Unit], listing: &Listing) -> Self {
        let mut sieve = Self {
            units,
            refused: vec![None; units.len()],
            staying: everybody(listing),
            wanted: Room::default(),
            to_check: (0..units.len()).rev().collect(),
        };
        for (at, unit) in units.iter().enumerate() {
            // What is gone, and what an earlier unit moves already, is nobody's any more.
            let has = |file: &FileMove| sieve.staying.holds(&unit.folder, &file.old);
            match unit.files.iter().find(|file| !has(file)) {
                None => sieve.admit(at, unit),
                Some(gone) => {
                    let problem = Problem::new(Code::Unreadable);
                    let detail = told::not_there(&gone.old);
                    sieve.refused[at] = Some(problem.with_detail(detail));
                }
            }
        }
        sieve
    }

    /// A unit leaves its names, and wants others that nobody before it wants.
    fn admit(&mut self, at: usize, unit: &Unit) {
        let is_at_odds = (1..).zip(&unit.files).any(|(next, file)| {
            let others = unit.files.iter().skip(next);
            self.is_wanted(unit, file) || others.into_iter().any(|other| are_rivals(file, other))
        });
        if is_at_odds {
            self.refused[at] = Some(Problem::new(Code::NameTaken));
            return;
        }
        for file in &unit.files {
            self.staying.take(&unit.folder, &file.old, Holder::Someone);
            self.wanted.put(&unit.folder, &file.new, Holder::File(at));
        }
    }

    fn is_wanted(&self, unit: &Unit, file: &FileMove) -> bool {
        self.wanted_by(unit, &file.new).into_iter().any(|rival| {
            let mut theirs = self.units[rival].files.iter();
            theirs.any(|their| are_rivals(their, file))
        })
    }

    fn wanted_by(&self, unit: &Unit, name: &str) -> Vec<usize> {
        let holders = self.wanted.holders(&unit.folder, name);
        let unit = |holder| match holder {
            Holder::File(unit) => Some(unit),
            Holder::Someone => None,
        };
        holders.filter_map(unit).collect()
    }

    fn run(&mut self) {
        while let Some(at) = self.to_check.pop() {
            if self.refused[at].is_some() || !self.is_blocked(&self.units[at]) {
                continue;
            }
            self.refused[at] = Some(Problem::new(Code::NameTaken));
            let unit = &self.units[at];
            for file in &unit.files {
                self.staying.put(&unit.folder, &file.old, Holder::Someone);
                let waiting = self.wanted_by(unit, &file.old);
                self.to_check.extend(waiting);
            }
        }
    }

    fn is_blocked(&self, unit: &Unit) -> bool {
        let in_the_way = |file: &FileMove| {
            self.staying
                .obstacle(&unit.folder, &file.new, file.is_exact)
        };
        unit.files.iter().any(|file| in_the_way(file).is_some())
    }
}
