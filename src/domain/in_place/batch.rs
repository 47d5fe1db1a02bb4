//! The state machine: outcomes in, next steps out.

use std::collections::VecDeque;

use fixedbitset::FixedBitSet;

use super::room::{Holder, Room, slot};
use super::{FileMove, Place, Unit};
use crate::domain::problem::{Code, Problem};

/// One file goes from one of its names to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub(super) file: usize,
    pub(super) from: Place,
    pub(super) to: Place,
}

/// Where a file is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    New,
    Old,
    /// It stepped aside and somebody took its old name meanwhile: the new one, as agreed.
    NewAfterAll,
    /// Neither name can be had.
    Stay,
}

/// A file of a batch.
#[derive(Clone, Debug)]
pub(super) struct Moving {
    pub(super) unit: usize,
    pub(super) folder: String,
    pub(super) old: String,
    pub(super) aside: String,
    pub(super) new: String,
    pub(super) size: u64,
    /// The old name may stand beside others that differ in case alone.
    pub(super) is_old_exact: bool,
    /// The new name may: it is an old one that is given back.
    pub(super) is_new_exact: bool,
    pub(super) place: Place,
    pub(super) goal: Goal,
}

/// Files on their way to new names.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub(super) files: Vec<Moving>,
    pub(super) room: Room,
    /// Taken for done; the first is carried out next.
    pub(super) announced: VecDeque<Step>,
    /// Why a unit was given up.
    problems: Vec<(usize, Problem)>,
    /// Files that wait for each other, the last one first.
    path: Vec<usize>,
    is_on_path: FixedBitSet,
    /// All files before this one have arrived.
    cursor: usize,
}

impl Batch {
    pub(super) fn of(files: Vec<Moving>, room: Room) -> Self {
        Self {
            files,
            room,
            ..Self::default()
        }
    }

    /// The next steps, at most so many, once those announced before have an outcome; none at the
    /// end. They are to be written into the journal before the first of them is carried out.
    ///
    /// No step goes to a name that another of the same announcement has left, so a listing tells
    /// which of them have happened.
    pub fn announce(&mut self, most: usize) -> Vec<Step> {
        let mut left = Vec::new();
        while self.announced.len() < most
            && let Some(step) = self.next_step()
        {
            let file = &self.files[step.file];
            if left.contains(&slot(&file.folder, file.name(step.to))) {
                break;
            }
            left.push(slot(&file.folder, file.name(step.from)));
            self.apply(step);
            self.announced.push_back(step);
        }
        self.announced.iter().copied().collect()
    }

    /// The first announced step was carried out and found right.
    pub fn done(&mut self) {
        self.announced.pop_front();
    }

    /// The first announced step did not happen; those after it are withdrawn.
    pub fn failed(&mut self, problem: Problem) {
        let Some(step) = self.announced.front().copied() else {
            return;
        };
        self.withdraw();
        let file = &mut self.files[step.file];
        let folder = file.folder.clone();
        match problem.code {
            Code::NameTaken => {
                let name = file.name(step.to).to_owned();
                self.room.put(&folder, &name, Holder::Someone);
            }
            Code::Unreadable => {
                let name = file.name(step.from).to_owned();
                file.place = Place::Lost;
                self.room.take(&folder, &name, Holder::File(step.file));
            }
            _ => {}
        }
        self.note(step.file, problem);
        self.turn_back(step.file);
    }

    /// Nothing more is begun: what has not moved stays, what has goes where it is awaited.
    pub fn stop(&mut self) {
        self.withdraw();
        // In order, as units are.
        let moved: Vec<usize> = self
            .files
            .iter()
            .filter(|file| matches!(file.place, Place::Aside | Place::New))
            .map(|file| file.unit)
            .collect();
        for file in &mut self.files {
            if moved.binary_search(&file.unit).is_err() {
                file.goal = Goal::Old;
            }
        }
        self.look_again();
    }

    /// Everything gets its old name back.
    pub fn take_back(&mut self) {
        self.withdraw();
        for file in &mut self.files {
            file.goal = Goal::Old;
        }
        self.look_again();
    }

    /// What was announced does not happen, for now.
    pub fn halt(&mut self) {
        self.withdraw();
    }

    /// The folder of a step's file, the name it has, the one it gets, and its size in bytes.
    #[must_use]
    pub fn paths(&self, step: Step) -> (&str, &str, &str, u64) {
        let file = &self.files[step.file];
        let (from, to) = (file.name(step.from), file.name(step.to));
        (&file.folder, from, to, file.size)
    }

    /// How many files have arrived, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let arrived = self.files.iter().filter(|file| file.has_arrived()).count();
        (
            arrived.saturating_sub(self.announced.len()),
            self.files.len(),
        )
    }

    /// Every folder that is touched.
    #[must_use]
    pub fn folders(&self) -> Vec<&str> {
        let mut folders: Vec<&str> = self.files.iter().map(|file| &*file.folder).collect();
        folders.sort_unstable();
        folders.dedup();
        folders
    }

    /// Units that were given up and what was in their way.
    #[must_use]
    pub fn problems(&self) -> &[(usize, Problem)] {
        &self.problems
    }

    /// Whether there is nothing to do at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Each file: its folder, and the name it has now; lost ones have none.
    pub fn names(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.files.iter().map(|file| {
            let now = (file.place != Place::Lost).then(|| file.name(file.place));
            (&*file.folder, now)
        })
    }

    /// How many files have their new names.
    #[must_use]
    pub fn renamed(&self) -> usize {
        let is_new = |file: &&Moving| file.place == Place::New;
        self.files.iter().filter(is_new).count()
    }

    /// How many files could be given neither name and bear one that nobody chose.
    #[must_use]
    pub fn left_aside(&self) -> usize {
        let is_aside = |file: &&Moving| file.place == Place::Aside;
        self.files.iter().filter(is_aside).count()
    }

    /// What gives every renamed file its old name back; a batch of its own.
    #[must_use]
    pub fn reverse(&self) -> Vec<Unit> {
        let mut units: Vec<(usize, Unit)> = Vec::new();
        for file in &self.files {
            if file.place == Place::Old || file.place == Place::Lost {
                continue;
            }
            let back = FileMove {
                old: file.name(file.place).to_owned(),
                new: file.old.clone(),
                size: file.size,
                is_exact: file.is_old_exact,
            };
            match units.last_mut() {
                Some((number, unit)) if *number == file.unit => unit.files.push(back),
                _ => units.push((
                    file.unit,
                    Unit {
                        folder: file.folder.clone(),
                        files: vec![back],
                    },
                )),
            }
        }
        units.into_iter().map(|(_, unit)| unit).collect()
    }

    /// The next step, not yet taken for done.
    fn next_step(&mut self) -> Option<Step> {
        loop {
            let file = self.at_hand()?;
            if self.files[file].has_arrived() {
                self.leave_path();
                continue;
            }
            let moving = &self.files[file];
            let to = moving.goal.place();
            let obstacle = self
                .room
                .obstacle(&moving.folder, moving.name(to), moving.is_exact(to));
            let from = moving.place;
            match obstacle {
                None => return Some(Step { file, from, to }),
                Some(Holder::Someone) => {
                    self.note(file, Problem::new(Code::NameTaken));
                    self.turn_back(file);
                }
                Some(Holder::File(other)) if self.is_on_path.contains(other) => {
                    self.leave_path();
                    let to = Place::Aside;
                    return Some(Step { file, from, to });
                }
                Some(Holder::File(other)) if !self.files[other].has_arrived() => {
                    self.path.push(other);
                    self.is_on_path.grow_and_insert(other);
                }
                // Who has its old name for good is not moved for somebody's new one; who has a
                // new name gives way to somebody who must go back.
                Some(Holder::File(other)) => {
                    let gives_way =
                        self.files[file].goal == Goal::Old && self.files[other].goal == Goal::New;
                    self.turn_back(if gives_way { other } else { file });
                }
            }
        }
    }

    /// The file to be moved next, or one that waits for others.
    fn at_hand(&mut self) -> Option<usize> {
        if let Some(file) = self.path.last() {
            return Some(*file);
        }
        while self.files.get(self.cursor)?.has_arrived() {
            self.cursor += 1;
        }
        self.path.push(self.cursor);
        self.is_on_path.grow_and_insert(self.cursor);
        Some(self.cursor)
    }

    fn leave_path(&mut self) {
        if let Some(file) = self.path.pop() {
            self.is_on_path.set(file, false);
        }
    }

    /// A file cannot go where it wants: it goes back with its unit, or stays where it is.
    fn turn_back(&mut self, file: usize) {
        let (goal, place) = (self.files[file].goal, self.files[file].place);
        match (goal, place) {
            (Goal::New, _) => self.give_up(self.files[file].unit),
            (Goal::Old, Place::Aside) => self.files[file].goal = Goal::NewAfterAll,
            _ => self.files[file].goal = Goal::Stay,
        }
        self.look_again();
    }

    /// Each file of a unit goes back. A unit's files stand together.
    fn give_up(&mut self, unit: usize) {
        let first = self.files.partition_point(|file| file.unit < unit);
        let of_unit = self.files[first..]
            .iter_mut()
            .take_while(|file| file.unit == unit);
        for file in of_unit {
            file.goal = Goal::Old;
        }
    }

    fn note(&mut self, file: usize, problem: Problem) {
        let unit = self.files[file].unit;
        if self.problems.iter().all(|(other, _)| *other != unit) {
            self.problems.push((unit, problem));
        }
    }

    fn look_again(&mut self) {
        self.path.clear();
        self.is_on_path.clear();
        self.cursor = 0;
    }

    fn withdraw(&mut self) {
        while let Some(step) = self.announced.pop_back() {
            self.apply(step.reversed());
        }
        self.look_again();
    }

    fn apply(&mut self, step: Step) {
        let Step { file, from, to } = step;
        let moving = &mut self.files[file];
        moving.place = to;
        let (folder, from, to) = (&moving.folder, moving.name(from), moving.name(to));
        self.room.take(folder, from, Holder::File(file));
        self.room.put(folder, to, Holder::File(file));
    }
}

impl Moving {
    pub(super) fn name(&self, place: Place) -> &str {
        match place {
            Place::New => &self.new,
            Place::Aside => &self.aside,
            Place::Old | Place::Lost => &self.old,
        }
    }

    pub(super) fn is_exact(&self, place: Place) -> bool {
        match place {
            Place::Old => self.is_old_exact,
            Place::New => self.is_new_exact,
            Place::Aside | Place::Lost => false,
        }
    }

    fn has_arrived(&self) -> bool {
        let is_over = self.place == Place::Lost || self.goal == Goal::Stay;
        is_over || self.place == self.goal.place()
    }
}

impl Goal {
    fn place(self) -> Place {
        match self {
            Self::New | Self::NewAfterAll => Place::New,
            Self::Old | Self::Stay => Place::Old,
        }
    }
}

impl Step {
    fn reversed(self) -> Self {
        Self {
            from: self.to,
            to: self.from,
            ..self
        }
    }
}
