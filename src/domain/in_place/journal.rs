//! A batch as text, and what became of it when nobody could say any more.
//!
//! The fields of the plan are separated by NUL, the one character that no file name holds anywhere.

use super::batch::{Batch, Goal, Moving, Step};
use super::planning::everybody;
use super::room::{Holder, Room};
use super::{Listing, Place};

/// The first field of every plan: how the others are to be read.
const VERSION: &str = "1";

/// How many fields each file has.
const FIELDS: usize = 7;

impl Batch {
    /// What never changes: every file with its names.
    #[must_use]
    pub fn plan_text(&self) -> String {
        let mut fields = vec![VERSION.to_owned()];
        for file in &self.files {
            let mark = |is_exact| if is_exact { 'x' } else { '-' };
            fields.extend([
                file.unit.to_string(),
                file.folder.clone(),
                file.old.clone(),
                file.aside.clone(),
                file.new.clone(),
                file.size.to_string(),
                String::from_iter([mark(file.is_old_exact), mark(file.is_new_exact)]),
            ]);
        }
        fields.join("\0")
    }

    /// Which name each file has and which it is to have, as if all announced steps had happened;
    /// and those steps.
    #[must_use]
    pub fn progress_text(&self) -> String {
        let places: String = self.files.iter().map(|file| letter(file.place)).collect();
        let goals: String = self
            .files
            .iter()
            .map(|file| goal_letter(file.goal))
            .collect();
        let steps = self.announced.iter().map(|step| {
            let Step { file, from, to } = step;
            format!("{file}{}{}", letter(*from), letter(*to))
        });
        let steps: Vec<String> = steps.collect();
        format!("{places} {goals} {}", steps.join(","))
    }
}

/// The batch of these two texts, as if all announced steps had happened. It knows nothing of what
/// else is in its folders: that is for [`recover`].
#[must_use]
pub fn read(plan_text: &str, progress_text: &str) -> Option<Batch> {
    let mut progress = progress_text.split(' ');
    let (places, goals, steps) = (progress.next()?, progress.next()?, progress.next()?);
    let fields = plan_text.strip_prefix(VERSION)?;
    let fields: Vec<&str> = fields.split('\0').skip(1).collect();
    let files: Vec<Moving> = fields
        .chunks(FIELDS)
        .zip(places.chars().zip(goals.chars()))
        .map(|(fields, (place, goal))| file(fields, place, goal))
        .collect::<Option<_>>()?;
    if files.len() * FIELDS != fields.len() {
        return None;
    }
    let mut batch = Batch::of(files, Room::default());
    let steps = steps.split(',').filter(|step| !step.is_empty()).map(step);
    batch.announced = steps.collect::<Option<_>>()?;
    let is_known = |step: &Step| step.file < batch.files.len();
    batch.announced.iter().all(is_known).then_some(batch)
}

/// The batch as it really stands, by what its folders hold: announced steps that did not happen
/// are withdrawn, files that are under none of their names are lost.
#[must_use]
pub fn recover(mut batch: Batch, listing: &Listing) -> Batch {
    let there = everybody(listing);
    let has = |file: &Moving, place: Place| {
        let name = file.name(place);
        // Where names stood side by side that differ in case alone, they are told apart.
        let is_exact = file.is_old_exact || file.is_new_exact;
        there.obstacle(&file.folder, name, is_exact).is_some()
    };
    // Every announced step goes to a name that nobody had: the last one of those that are there
    // was the last to happen, unless somebody else took the name and the file never left.
    let happened = batch.announced.iter().rposition(|step| {
        let file = &batch.files[step.file];
        has(file, step.to) && !has(file, step.from)
    });
    let happened = happened.map_or(0, |last| last + 1);
    while batch.announced.len() > happened
        && let Some(step) = batch.announced.pop_back()
    {
        batch.files[step.file].place = step.from;
    }
    batch.announced.clear();
    let mut room = everybody(listing);
    for (number, file) in batch.files.iter_mut().enumerate() {
        if file.place != Place::Lost && !has(file, file.place) {
            file.place = Place::Lost;
        }
        if file.goal == Goal::Stay {
            file.goal = Goal::Old;
        }
        claim(&mut room, listing, file, number);
    }
    Batch::of(batch.files, room)
}

/// A name in a folder is the file's, as the folder spells it.
fn claim(room: &mut Room, listing: &Listing, file: &Moving, number: usize) {
    if file.place == Place::Lost {
        return;
    }
    let name = file.name(file.place);
    let names = listing.get(&file.folder);
    let mut names = names.into_iter().flatten();
    let is_it = |other: &&String| super::room::slot("", other) == super::room::slot("", name);
    // Some systems spell a name their own way when it is written.
    let spelled = match room.holds(&file.folder, name) {
        true => name,
        false => names.find(is_it).map_or(name, String::as_str),
    };
    room.take(&file.folder, spelled, Holder::Someone);
    room.put(&file.folder, name, Holder::File(number));
}

fn file(fields: &[&str], place: char, goal: char) -> Option<Moving> {
    let [unit, folder, old, aside, new, size, exact] = fields else {
        return None;
    };
    Some(Moving {
        unit: unit.parse().ok()?,
        folder: (*folder).to_owned(),
        old: (*old).to_owned(),
        aside: (*aside).to_owned(),
        new: (*new).to_owned(),
        size: size.parse().ok()?,
        is_old_exact: exact.starts_with('x'),
        is_new_exact: exact.ends_with('x'),
        place: place_of(place)?,
        goal: goal_of(goal)?,
    })
}

fn step(text: &str) -> Option<Step> {
    let mut letters = text.chars();
    let to = place_of(letters.next_back()?)?;
    let from = place_of(letters.next_back()?)?;
    let file = letters.as_str().parse().ok()?;
    Some(Step { file, from, to })
}

fn letter(place: Place) -> char {
    match place {
        Place::Old => 'o',
        Place::Aside => 'a',
        Place::New => 'n',
        Place::Lost => 'l',
    }
}

fn place_of(letter: char) -> Option<Place> {
    const PLACES: [Place; 4] = [Place::Old, Place::Aside, Place::New, Place::Lost];
    PLACES
        .into_iter()
        .find(|place| self::letter(*place) == letter)
}

fn goal_letter(goal: Goal) -> char {
    match goal {
        Goal::New => 'n',
        Goal::Old => 'o',
        Goal::NewAfterAll => 'a',
        Goal::Stay => 's',
    }
}

fn goal_of(letter: char) -> Option<Goal> {
    const GOALS: [Goal; 4] = [Goal::New, Goal::Old, Goal::NewAfterAll, Goal::Stay];
    GOALS.into_iter().find(|goal| goal_letter(*goal) == letter)
}
