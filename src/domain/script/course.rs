//! What a script does in which order: single moves, and groups whose names wait for each other.
//!
//! A file whose new name nobody has is renamed at once. Where new names are old names of others,
//! or of the same file in another case, all files of the group first get names of their own for a
//! moment; so do a picture and what goes with it, as both are renamed or neither. Each member of a group has such a name that its undo twin knows too, and both take the
//! members in opposite orders: so either of them can finish what the other left in the middle.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::Move;
use crate::domain::collision::Key;
use crate::domain::image::path;

/// Which of the two scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Forth,
    Back,
}

/// Everything a script is made of.
pub(super) struct Course {
    pub way: Way,
    /// The folder that all files are in, where it is one: the script runs in it or beside it.
    pub root: Option<String>,
    pub moves: Vec<Turn>,
    /// Paths that no move is made for.
    pub refused: Vec<(String, Refusal)>,
}

/// What is done at once, or not at all.
pub(super) enum Turn {
    Single(Step),
    Group(Vec<Member>),
}

/// One renaming.
#[derive(Clone)]
pub(super) struct Step {
    /// The folder inside the root; empty at the top.
    pub folder: String,
    pub old: String,
    pub new: String,
    pub size: u64,
    pub sha256: Option<[u8; 32]>,
    /// The same for a picture and what goes with it.
    unit: usize,
}

/// One renaming among others it depends on.
pub(super) struct Member {
    pub step: Step,
    /// Its name meanwhile.
    pub meanwhile: String,
    /// Its old name is nobody's new name.
    pub leaves: bool,
    /// Its new name is nobody's old name.
    pub arrives: bool,
}

/// Why no move is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The path leads elsewhere, or is none.
    Path,
    /// The shell cannot say the name, or that of a file it depends on, safely.
    Unspeakable,
    /// Two moves begin or end at one path.
    Twice,
    /// It changes names with files that cannot be told from it.
    Indistinct,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "this is no path inside the folder",
            Self::Unspeakable => "this script cannot hold the name safely",
            Self::Twice => "another file has the same old or new name",
            Self::Indistinct => "it changes names with a file of the same size",
        })
    }
}

impl Step {
    /// Its old path below the root, with `/` between.
    pub(super) fn old_path(&self) -> String {
        below(&self.folder, &self.old)
    }

    /// Its new path below the root.
    pub(super) fn new_path(&self) -> String {
        below(&self.folder, &self.new)
    }

    fn turned(self, way: Way) -> Self {
        match way {
            Way::Forth => self,
            Way::Back => Self {
                old: self.new,
                new: self.old,
                ..self
            },
        }
    }

    /// Whether no check could take one file for the other.
    fn differs(&self, other: &Self) -> bool {
        let hashes = self.sha256.zip(other.sha256);
        self.size != other.size || hashes.is_some_and(|(one, other)| one != other)
    }

    /// Whether both are known to hold the same bytes.
    fn equals(&self, other: &Self) -> bool {
        let hashes = self.sha256.zip(other.sha256);
        std::ptr::eq(self, other) || hashes.is_some_and(|(one, other)| one == other)
    }
}

impl Member {
    /// Its path meanwhile.
    pub(super) fn path_meanwhile(&self) -> String {
        below(&self.step.folder, &self.meanwhile)
    }
}

impl Course {
    /// `can_say` tells whether the shell can hold a path or name.
    pub(super) fn of(moves: &[Move], way: Way, can_say: impl Fn(&str) -> bool) -> Self {
        let root = shared_root(moves);
        let mut course = Self {
            way,
            root,
            moves: Vec::new(),
            refused: Vec::new(),
        };
        let steps = course.steps(moves);
        let tie = Tie::of(&steps);
        // The root is said in every line of the script, so to speak.
        let is_root_said = course.root.as_deref().is_none_or(&can_say);
        for group in tie.groups(steps) {
            let is_said = is_root_said && group.iter().all(|step| is_said(step, &can_say));
            match () {
                () if !is_said => course.refuse(&group, Refusal::Unspeakable),
                () if tie.is_indistinct(&group) => course.refuse(&group, Refusal::Indistinct),
                () => course.take(group, &tie),
            }
        }
        course
    }

    /// The moves that are none are refused; those of one name with another too.
    fn steps(&mut self, moves: &[Move]) -> Vec<Step> {
        let (mut begins, mut ends) = (HashSet::new(), HashSet::new());
        let mut steps = Vec::with_capacity(moves.len());
        let mut unit = 0;
        for one in moves {
            unit += usize::from(!one.is_beside);
            let inside = self.inside(&one.from);
            let step = Step {
                folder: path::folder(inside).to_owned(),
                old: path::file_name(inside).to_owned(),
                new: one.to.clone(),
                size: one.size,
                sha256: one.sha256,
                unit,
            };
            if !is_inside(&one.from) || one.to.contains('/') || !is_inside(&one.to) {
                self.refused.push((one.from.clone(), Refusal::Path));
            } else if !begins.insert(step.old_path()) || !ends.insert(step.new_path()) {
                self.refused.push((one.from.clone(), Refusal::Twice));
            } else if step.old != step.new {
                steps.push(step);
            }
        }
        steps
    }

    fn inside<'a>(&self, from: &'a str) -> &'a str {
        let root = self.root.as_deref();
        let inside = root.and_then(|root| from.strip_prefix(root)?.strip_prefix('/'));
        inside.unwrap_or(from)
    }

    fn refuse(&mut self, group: &[Step], why: Refusal) {
        let way = self.way;
        let paths = group.iter().cloned().map(|step| step.turned(way));
        self.refused
            .extend(paths.map(|step| (step.old_path(), why)));
    }

    fn take(&mut self, mut group: Vec<Step>, tie: &Tie) {
        let is_single = group.len() == 1 && !tie.is_old(&group[0], &group[0].new);
        if is_single && let Some(step) = group.pop() {
            self.moves.push(Turn::Single(step.turned(self.way)));
            return;
        }
        let token = token(&group);
        let members = group.into_iter().enumerate().map(|(number, step)| {
            let (leaves, arrives) = (!tie.is_new(&step, &step.old), !tie.is_old(&step, &step.new));
            let (leaves, arrives) = match self.way {
                Way::Forth => (leaves, arrives),
                Way::Back => (arrives, leaves),
            };
            Member {
                step: step.turned(self.way),
                meanwhile: format!(".eponym-{token:016x}-{number}.tmp"),
                leaves,
                arrives,
            }
        });
        let mut members: Vec<_> = members.collect();
        if self.way == Way::Back {
            members.reverse();
        }
        self.moves.push(Turn::Group(members));
    }
}

/// Which names are old and new names, by the coarsest comparison of any file system.
struct Tie {
    /// The steps that begin at a place.
    olds: HashMap<String, Vec<usize>>,
    news: HashSet<String>,
}

impl Tie {
    fn of(steps: &[Step]) -> Self {
        let mut olds: HashMap<String, Vec<usize>> = HashMap::with_capacity(steps.len());
        for (at, step) in steps.iter().enumerate() {
            olds.entry(place(step, &step.old)).or_default().push(at);
        }
        let news = steps.iter().map(|step| place(step, &step.new)).collect();
        Self { olds, news }
    }

    fn is_old(&self, step: &Step, name: &str) -> bool {
        self.olds.contains_key(&place(step, name))
    }

    fn is_new(&self, step: &Step, name: &str) -> bool {
        self.news.contains(&place(step, name))
    }

    /// Steps of which one's new name is another's old name stay together, in order, and so do those
    /// of one unit.
    fn groups(&self, steps: Vec<Step>) -> Vec<Vec<Step>> {
        let mut leader: Vec<usize> = (0..steps.len()).collect();
        for (at, step) in steps.iter().enumerate() {
            let waits_for = self.olds.get(&place(step, &step.new)).into_iter().flatten();
            let before = at.checked_sub(1);
            let goes_with = before.filter(|before| steps[*before].unit == step.unit);
            for other in waits_for.copied().chain(goes_with) {
                let (one, other) = (find(&mut leader, at), find(&mut leader, other));
                leader[one.max(other)] = one.min(other);
            }
        }
        let mut groups: Vec<Vec<Step>> = Vec::new();
        let mut known = HashMap::new();
        for (at, step) in steps.into_iter().enumerate() {
            let leader = find(&mut leader, at);
            let place = *known.entry(leader).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[place].push(step);
        }
        groups
    }

    /// Whether nothing would tell before from after: names go round among files of one size.
    fn is_indistinct(&self, group: &[Step]) -> bool {
        if group.iter().any(|step| !self.is_old(step, &step.new)) {
            return false;
        }
        let mut before: HashMap<String, Vec<&Step>> = HashMap::new();
        for step in group {
            before.entry(place(step, &step.old)).or_default().push(step);
        }
        let all = |is: fn(&Step, &Step) -> bool, step: &Step| {
            let others = before.get(&place(step, &step.new));
            others.is_some_and(|others| others.iter().all(|other| is(step, other)))
        };
        let is_told = group.iter().any(|step| all(Step::differs, step));
        let is_the_same = group.iter().all(|step| all(Step::equals, step));
        !is_told && !is_the_same
    }
}

fn find(leader: &mut [usize], mut at: usize) -> usize {
    while leader[at] != at {
        leader[at] = leader[leader[at]];
        at = leader[at];
    }
    at
}

fn place(step: &Step, name: &str) -> String {
    below(&step.folder, Key::of(name).as_str())
}

fn below(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        _ => format!("{folder}/{name}"),
    }
}

fn is_said(step: &Step, can_say: &impl Fn(&str) -> bool) -> bool {
    can_say(&step.folder) && can_say(&step.old) && can_say(&step.new)
}

/// Whether a path stays inside of where it begins.
fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| !matches!(part, "" | "." | "..") && !part.contains('\0');
    path.split('/').all(is_name)
}

/// The first folder of every path, if it is the same.
fn shared_root(moves: &[Move]) -> Option<String> {
    let root = |one: &Move| Some(one.from.split_once('/')?.0.to_owned());
    let first = root(moves.first()?)?;
    let is_shared = moves
        .iter()
        .all(|one| root(one).as_deref() == Some(first.as_str()));
    (is_shared && is_inside(&first)).then_some(first)
}

/// The same for the same group, whichever way it is taken (FNV-1a).
fn token(group: &[Step]) -> u64 {
    let paths = group
        .iter()
        .flat_map(|step| [step.old_path(), step.new_path()]);
    paths.fold(0xcbf2_9ce4_8422_2325, |hash, path| {
        path.bytes().chain([0]).fold(hash, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    })
}
