//! What a person says about names: rules, edits, choices. The names themselves are planned elsewhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Driver, context};
use crate::app::session::Row;
use crate::browser::timers;
use crate::domain::decision::Decision;
use crate::domain::file_name::{FileName, Stem};
use crate::domain::image::JobId;
use crate::domain::rules::Rules;
use crate::domain::run::Event;
use crate::domain::said::Said;
use crate::domain::words;

/// So many decisions are made in one task.
const IN_ONE_PIECE: usize = 1_000;

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
    pub(super) fn follow_rules(self, rules: Rules) {
        self.session.rules.set(rules);
        self.session.is_alphabet_lost.set(false);
        self.keep_settings();
        self.show_videos();
        self.plan_anew();
    }

    /// What is wrong with a name a person is typing; `None` if nothing is.
    pub(crate) fn judge(self, id: JobId, text: &str) -> Option<String> {
        let stem = match Stem::parse(text.trim()) {
            Ok(stem) => stem,
            Err(problem) => return Some(problem.to_string()),
        };
        let row = self.session.row(id)?;
        let name = FileName {
            stem,
            extension: (*row.extension).clone(),
        };
        let holder = self.inner().planning.holder(row.source.folder(), &name)?;
        let holder = self.session.row(holder).filter(|other| other.id != id)?;
        Some(words::name_taken(&holder.source.path))
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
            let alphabet = self.session.alphabet.get();
            let scheme = rules.scheme().spelled_by(&alphabet);
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
            self.learn_from(&scheme);
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
        let said = words::picked_name(choice.stem.as_str());
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

    /// These decisions count from now on. Much at once is done in pieces, for one task would be too
    /// long.
    pub(super) fn settle(self, names: Vec<(JobId, Decision)>) {
        let inner = self.inner();
        inner.last_typed.borrow_mut().note(&names);
        self.settle_the_rest();
        if names.len() <= IN_ONE_PIECE {
            let typed: Vec<JobId> = names.iter().map(|(id, _)| *id).collect();
            self.send(Event::Decided(names));
            self.plan_anew();
            return self.show_typed(&typed);
        }
        inner.to_decide.borrow_mut().extend(names);
        spawn_local(async move {
            while self.settle_some(IN_ONE_PIECE) {
                timers::breath().await;
            }
        });
    }

    /// What waits to be decided is decided at once, since something else depends on it.
    pub(super) fn settle_the_rest(self) {
        self.settle_some(usize::MAX);
    }

    /// Whether there was anything.
    fn settle_some(self, most: usize) -> bool {
        let inner = self.inner();
        let names: Vec<_> = {
            let mut waiting = inner.to_decide.borrow_mut();
            let count = waiting.len().min(most);
            waiting.drain(..count).collect()
        };
        let is_some = !names.is_empty();
        if is_some {
            self.send(Event::Decided(names));
        }
        is_some
    }
}
