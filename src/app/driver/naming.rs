//! New names for the whole batch: suggestions through the rules, edits as they are, all unique.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Driver, context};
use crate::app::session::Row;
use crate::app::wording;
use crate::browser::timers;
use crate::domain::decision::Decision;
use crate::domain::file_name::{FileName, Stem};
use crate::domain::image::JobId;
use crate::domain::image::path;
use crate::domain::job::Name;
use crate::domain::naming::{self, Neighbor, Want, Wish};
use crate::domain::rules::Rules;
use crate::domain::run::{Event, Run};
use crate::domain::said::Said;
use crate::domain::scheme::Scheme;
use crate::domain::template::Places;

/// As many pictures are renamed at once whenever one changes; larger batches gather changes.
const AT_ONCE: usize = 300;

/// How long changes are gathered, in milliseconds: short enough to seem immediate.
const GATHER_MS: u32 = 200;

/// One of the names that a model gave, through the rules.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    /// Its place in the answer.
    place: usize,
    pub stem: Stem,
    /// The name that counts, unless a person typed one.
    pub is_chosen: bool,
}

impl Driver {
    /// The rules changed: every suggested name follows, every edit stays.
    pub(crate) fn set_rules(self, rules: Rules) {
        self.session.rules.set(rules);
        self.keep_settings();
        self.assign_names();
    }

    /// What is wrong with a name a person is typing; `None` if nothing is.
    pub(crate) fn judge(self, id: JobId, text: &str) -> Option<String> {
        let stem = match Stem::parse(text.trim()) {
            Ok(stem) => stem,
            Err(problem) => return Some(wording::sentence(&problem.to_string())),
        };
        let row = self.session.row(id)?;
        let inner = self.inner();
        let names = inner.names.borrow();
        let name = FileName {
            stem,
            extension: (*row.extension).clone(),
        };
        let rows = self.session.rows.get_untracked();
        let shown: Vec<String> = rows
            .iter()
            .map(|row| match names.get(row.id) {
                Some(name) => name.to_string(),
                None => row.source.file_name().to_owned(),
            })
            .collect();
        let at = rows.iter().position(|other| other.id == id)?;
        let folders = rows.iter().map(|row| row.source.folder());
        let held = folders.zip(shown.iter().map(String::as_str));
        let holder = naming::holder(held, at, row.source.folder(), &name)?;
        Some(wording::taken(&rows[holder].source.path))
    }

    /// The names a model gave for a picture, as the rules make them now; those that come out alike
    /// are one choice.
    pub(crate) fn choices(self, row: &Row, said: &Said, decision: &Decision) -> Vec<Choice> {
        let chosen = match decision {
            Decision::Open => Some(0),
            Decision::Picked(place) => Some(*place),
            Decision::Typed(_) | Decision::Kept => None,
        };
        let inner = self.inner();
        let run = inner.run.borrow();
        self.session.rules.with(|rules| {
            let scheme = rules.scheme();
            let rows = self.session.rows;
            let places = rows.with(|rows| context::place_of(row.id, rows, &run, &scheme));
            let context = context::of(row, places, run.job(row.id), &scheme);
            let mut choices: Vec<Choice> = Vec::new();
            for (place, candidate) in said.candidates().enumerate() {
                let stem = scheme.stem(candidate, &context);
                let is_chosen = chosen == Some(place);
                match choices.iter_mut().find(|other| other.stem == stem) {
                    Some(same) => same.is_chosen |= is_chosen,
                    None => choices.push(Choice {
                        place,
                        stem,
                        is_chosen,
                    }),
                }
            }
            choices
        })
    }

    /// Takes one of [`Self::choices`]; where there is no such name nothing happens.
    pub(crate) fn pick(self, id: JobId, at: usize) {
        let Some(row) = self.session.row(id) else {
            return;
        };
        let view = row.view.get_untracked();
        let choices = view
            .said
            .map(|said| untrack(|| self.choices(&row, &said, &view.decision)));
        let Some(choice) = choices.unwrap_or_default().into_iter().nth(at) else {
            return;
        };
        self.decide(vec![(id, Decision::Picked(choice.place))]);
        let said = wording::picked(choice.stem.as_str());
        self.session.said.set(said);
    }

    /// Takes a name a person typed; `false` if it cannot be used.
    pub(crate) fn rename(self, id: JobId, text: &str) -> bool {
        if self.judge(id, text).is_some() {
            return false;
        }
        let Ok(stem) = Stem::parse(text.trim()) else {
            return false;
        };
        let shown = self
            .inner()
            .names
            .borrow()
            .get(id)
            .map(|name| name.stem.clone());
        if shown.as_ref() != Some(&stem) {
            self.decide(vec![(id, Decision::Typed(stem))]);
        }
        true
    }

    /// A person decided about the names of these pictures.
    pub(super) fn decide(self, names: Vec<(JobId, Decision)>) {
        self.inner().last_typed.borrow_mut().note(&names);
        let is_much = names.len() > AT_ONCE;
        self.send(Event::Decided(names));
        // Much at once is gathered, as sending has begun to do: one task would be too long.
        if !is_much {
            self.assign_names();
        }
    }

    /// Something that names depend on changed.
    pub(super) fn names_changed(self) {
        if self.session.rows.with_untracked(Vec::len) <= AT_ONCE {
            return self.assign_names();
        }
        let inner = self.inner();
        if !inner.names_are_stale.replace(true) {
            spawn_local(async move {
                timers::sleep(GATHER_MS).await;
                inner.names_are_stale.set(false);
                self.assign_names();
            });
        }
    }

    /// Gives every picture its name and shows those that changed.
    fn assign_names(self) {
        let inner = self.inner();
        let rows = self.session.rows.get_untracked();
        let assigned = {
            let run = inner.run.borrow();
            let skipped = self.session.skipped.read_untracked();
            let neighbors: Vec<_> = skipped
                .iter()
                .map(|(skipped, _)| (path::folder(skipped), path::file_name(skipped)))
                .collect();
            let rules = self.session.rules.read_untracked();
            assign(&rows, &neighbors, &run, &rules)
        };
        let mut changed = Vec::new();
        {
            let mut names = inner.names.borrow_mut();
            let mut undated = inner.undated.borrow_mut();
            for (row, (name, is_undated)) in rows.iter().zip(assigned) {
                let was_undated = undated.contains(row.id);
                if names.get(row.id) == name.as_ref() && was_undated == is_undated {
                    continue;
                }
                changed.push(row.id);
                match name {
                    Some(name) => names.insert(row.id, name),
                    None => names.remove(row.id),
                };
                match is_undated {
                    true => undated.insert(row.id),
                    false => undated.remove(row.id),
                };
            }
        }
        for id in changed {
            self.show_row(id);
        }
        let undated = inner.undated.borrow().len();
        if self.session.undated.get_untracked() != undated {
            self.session.undated.set(undated);
        }
    }
}

/// What a row asks for.
struct Wanted {
    stem: Stem,
    /// A person typed it.
    is_pinned: bool,
    /// It lacks the date that the template asks for.
    is_undated: bool,
}

/// The names of all rows, in list order, `None` for those that have none yet; and whether
/// each lacks the date that the template asks for.
fn assign(
    rows: &[Row],
    neighbors: &[Neighbor<'_>],
    run: &Run,
    rules: &Rules,
) -> Vec<(Option<FileName>, bool)> {
    let scheme = rules.scheme();
    let wanted: Vec<Option<Wanted>> = rows
        .iter()
        .zip(context::places(rows, run, &scheme))
        .map(|(row, places)| wanted(row, places, run, &scheme))
        .collect();
    let wishes: Vec<Wish<'_>> = rows
        .iter()
        .zip(&wanted)
        .map(|(row, wanted)| Wish {
            folder: row.source.folder(),
            extension: &row.extension,
            want: match wanted {
                Some(wanted) if wanted.is_pinned => Want::Pinned(&wanted.stem),
                Some(wanted) => Want::Suggested(&wanted.stem),
                None => Want::Stays(row.source.file_name()),
            },
        })
        .collect();
    let names = naming::assign(&wishes, neighbors).into_iter().zip(rows);
    let names = names.map(|(name, row)| name.or_else(|| kept(row, run)));
    let undated = wanted
        .iter()
        .map(|wanted| wanted.as_ref().is_some_and(|wanted| wanted.is_undated));
    names.zip(undated).collect()
}

/// The old name of a picture that keeps it.
fn kept(row: &Row, run: &Run) -> Option<FileName> {
    let is_kept = *run.job(row.id)?.decision() == Decision::Kept;
    is_kept.then(|| (*row.old_name).clone())
}

/// The stem a row asks for.
fn wanted(row: &Row, places: Places, run: &Run, scheme: &Scheme<'_>) -> Option<Wanted> {
    let job = run.job(row.id)?;
    let (stem, is_pinned, is_undated) = match job.name()? {
        // What not every system takes is repaired, as whatever is taken home.
        Name::Kept if row.keeps_its_spelling() => return None,
        Name::Kept => (row.old_name.stem.clone(), true, false),
        Name::Typed(stem) => (stem.clone(), true, false),
        Name::Suggested(suggestion) => {
            let context = context::of(row, places, Some(job), scheme);
            let stem = scheme.stem(suggestion, &context);
            (stem, false, scheme.is_undated(&context))
        }
    };
    Some(Wanted {
        stem,
        is_pinned,
        is_undated,
    })
}
