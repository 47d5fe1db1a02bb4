//! New names for the whole batch: suggestions through the rules, edits as they are, all unique.
//!
//! A small batch is planned at once. A large one is planned in slices between which the page
//! answers; a person's next change makes a plan begin anew, and what is taken home waits for it.

use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use futures_channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::slicing::Slicing;
use super::{Driver, Inner, context};
use crate::app::session::Row;
use crate::browser::timers;
use crate::domain::decision::Decision;
use crate::domain::file_name::{FileName, Stem};
use crate::domain::image::JobId;
use crate::domain::image::path;
use crate::domain::job::Name;
use crate::domain::jobs::JobMap;
use crate::domain::naming::{Holders, Neighbor, Planner, Want, Wish};
use crate::domain::run::Run;
use crate::domain::scheme::Scheme;
use crate::domain::template::Places;

/// As many pictures are renamed at once whenever one changes; larger batches are sliced.
const AT_ONCE: usize = 300;

/// How long answers to a larger batch are gathered, in milliseconds: short enough to seem
/// immediate.
const GATHER_MS: u32 = 200;

/// How much is done between two looks at the clock.
pub(super) const STEPS: usize = 32;

/// How far planning is.
#[derive(Default)]
pub(super) struct Planning {
    /// Counts what a person changed; a plan that was begun before the last change is given up.
    version: Cell<u32>,
    is_under_way: Cell<bool>,
    /// Answers came in that the plan under way may have missed.
    is_outdated: Cell<bool>,
    is_gathering: Cell<bool>,
    /// Who waits for names that are up to date.
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
    /// Who holds which name by the last plan, and the pictures of its rows.
    held: RefCell<(Holders, Vec<JobId>)>,
}

impl Planning {
    /// The picture that has the name by the last plan.
    pub(super) fn holder(&self, folder: &str, name: &FileName) -> Option<JobId> {
        let held = self.held.borrow();
        held.1.get(held.0.of(folder, name)?).copied()
    }
}

impl Driver {
    /// A person changed something that names depend on.
    pub(super) fn plan_anew(self) {
        let inner = self.inner();
        let planning = &inner.planning;
        self.keep_at_home();
        planning.version.set(planning.version.get().wrapping_add(1));
        if self.session.rows.with_untracked(Vec::len) <= AT_ONCE {
            at_once(self.plan(Slicing::at_once()));
        } else if !planning.is_under_way.replace(true) {
            spawn_local(self.plan_until_settled());
        }
    }

    /// What was taken home before is not all of it any more.
    fn keep_at_home(self) {
        let is_taken_home = self.session.is_taken_home;
        if is_taken_home.get_untracked() {
            is_taken_home.set(false);
        }
    }

    /// Something else that names depend on changed, such as an answer.
    pub(super) fn names_changed(self) {
        self.keep_at_home();
        if self.session.rows.with_untracked(Vec::len) <= AT_ONCE {
            return self.plan_anew();
        }
        let inner = self.inner();
        if self.is_intake_alone() {
            return;
        }
        if !inner.planning.is_gathering.replace(true) {
            spawn_local(async move {
                timers::sleep(GATHER_MS).await;
                inner.planning.is_gathering.set(false);
                inner.planning.is_outdated.set(true);
                if !inner.planning.is_under_way.replace(true) {
                    self.plan_until_settled().await;
                }
            });
        }
    }

    /// Whether files are coming in and none of the pictures has a name: planning waits for all.
    fn is_intake_alone(self) -> bool {
        let is_reading = self.session.reading.with_untracked(Option::is_some);
        is_reading && self.inner().run.borrow().counts().named == 0
    }

    /// Until every name is as everything known by now says: before names leave the page.
    pub(super) async fn names_settled(self) {
        self.settle_the_rest();
        let (sender, receiver) = oneshot::channel();
        self.inner().planning.waiting.borrow_mut().push(sender);
        self.plan_anew();
        self.tell_who_waits();
        // A planner that is gone has nothing left to say.
        let _ = receiver.await;
    }

    /// Shows at once what a person typed; a large batch is planned a little later.
    pub(super) fn show_typed(self, typed: &[JobId]) {
        let inner = self.inner();
        if !inner.planning.is_under_way.get() {
            return;
        }
        for id in typed {
            let run = inner.run.borrow();
            let name = run.job(*id).and_then(|job| job.name());
            if let (Some(Name::Typed(stem)), Some(row)) = (name, self.session.row(*id)) {
                let (stem, extension) = (stem.clone(), (*row.extension).clone());
                let name = FileName { stem, extension };
                inner.names.borrow_mut().insert(*id, name);
            }
            drop(run);
            self.show_row(*id);
        }
    }

    async fn plan_until_settled(self) {
        let inner = self.inner();
        let planning = &inner.planning;
        loop {
            planning.is_outdated.set(false);
            let is_done = self.plan(Slicing::while_it_counts(&planning.version)).await;
            if is_done && !planning.is_outdated.get() {
                break;
            }
        }
        planning.is_under_way.set(false);
        self.tell_who_waits();
    }

    /// Names are up to date, unless letters are still being learned.
    pub(super) fn tell_who_waits(self) {
        let inner = self.inner();
        if inner.planning.is_under_way.get() || inner.is_learning.get() {
            return;
        }
        for waiting in inner.planning.waiting.take() {
            // Nobody waits any longer for what was given up.
            let _ = waiting.send(());
        }
    }

    /// Gives every picture its name and shows those that changed; `false` if it was given up.
    async fn plan(self, mut slicing: Slicing<'_>) -> bool {
        let inner = self.inner();
        let rows = self.session.rows.get_untracked();
        let Some(draft) = self.draft(&rows, &JobMap::default(), &mut slicing).await else {
            return false;
        };
        let named = rows.iter().zip(draft.names).zip(&draft.wanted);
        for (at, ((row, name), wanted)) in named.enumerate() {
            if at % STEPS == 0 && !slicing.goes_on().await {
                return false;
            }
            self.show_name(row, name, wanted.as_ref());
        }
        let ids = rows.iter().map(|row| row.id).collect();
        inner.planning.held.replace((draft.holders, ids));
        self.show_undated();
        true
    }

    /// What every row would be called if these names were typed; `None` if it was given up.
    pub(super) async fn draft(
        self,
        rows: &[Row],
        typed: &JobMap<Stem>,
        slicing: &mut Slicing<'_>,
    ) -> Option<Draft> {
        let rules = self.session.rules.get_untracked();
        let alphabet = self.session.alphabet.get_untracked();
        let scheme = rules.scheme().spelled_by(&alphabet);
        let wanted = wanted(rows, &scheme, typed, &self.inner(), slicing).await?;
        let skipped = self.session.skipped.get_untracked();
        let neighbors: Vec<Neighbor<'_>> = skipped
            .iter()
            .map(|(skipped, _)| (path::folder(skipped), path::file_name(skipped)))
            .collect();
        let wishes: Vec<Wish<'_>> = rows.iter().zip(&wanted).map(wish).collect();
        let mut planner = Planner::new(&wishes, &neighbors);
        while planner.go_on(STEPS) {
            if !slicing.goes_on().await {
                return None;
            }
        }
        let (names, holders) = planner.finish();
        self.learn_from(&scheme);
        Some(Draft {
            wanted,
            names,
            holders,
        })
    }

    /// Notes the name of a row, and shows it where it changed.
    fn show_name(self, row: &Row, name: Option<FileName>, wanted: Option<&Wanted>) {
        let inner = self.inner();
        let is_undated = wanted.is_some_and(|wanted| wanted.is_undated);
        let name = name.or_else(|| kept(row, &inner.run.borrow()));
        {
            let mut names = inner.names.borrow_mut();
            let mut undated = inner.undated.borrow_mut();
            let was_undated = undated.contains(row.id);
            if names.get(row.id) == name.as_ref() && was_undated == is_undated {
                return;
            }
            match name {
                Some(name) => names.insert(row.id, name),
                None => names.remove(row.id),
            };
            match is_undated {
                true => undated.insert(row.id),
                false => undated.remove(row.id),
            };
        }
        self.show_row(row.id);
    }

    fn show_undated(self) {
        let undated = self.inner().undated.borrow().len();
        if self.session.undated.get_untracked() != undated {
            self.session.undated.set(undated);
        }
    }
}

/// Does work that never waits.
fn at_once(work: impl Future<Output = bool>) {
    let done = pin!(work).poll(&mut Context::from_waker(Waker::noop()));
    debug_assert!(matches!(done, Poll::Ready(true)), "it waited");
}

/// Names that rows would have.
pub(super) struct Draft {
    wanted: Vec<Option<Wanted>>,
    /// In list order; `None` where a picture keeps the file name it has.
    pub(super) names: Vec<Option<FileName>>,
    holders: Holders,
}

/// What a row asks for.
struct Wanted {
    stem: Stem,
    /// A person typed it.
    is_pinned: bool,
    /// It lacks the date that the template asks for.
    is_undated: bool,
}

impl Wanted {
    fn typed(stem: Stem) -> Self {
        Self {
            stem,
            is_pinned: true,
            is_undated: false,
        }
    }
}

/// What every row asks for, in list order; `None` if the plan was given up.
async fn wanted(
    rows: &[Row],
    scheme: &Scheme<'_>,
    typed: &JobMap<Stem>,
    inner: &Inner,
    slicing: &mut Slicing<'_>,
) -> Option<Vec<Option<Wanted>>> {
    let places: Vec<Places> = context::places(rows, &inner.run.borrow(), scheme).collect();
    let mut wanted = Vec::with_capacity(rows.len());
    for (rows, places) in rows.chunks(STEPS).zip(places.chunks(STEPS)) {
        {
            let run = inner.run.borrow();
            let rows = rows.iter().zip(places);
            wanted.extend(rows.map(|(row, places)| match typed.get(row.id) {
                Some(stem) => Some(Wanted::typed(stem.clone())),
                None => wanted_by(row, *places, &run, scheme),
            }));
        }
        if !slicing.goes_on().await {
            return None;
        }
    }
    Some(wanted)
}

/// What one row asks for; nothing where it keeps the name it has.
fn wanted_by(row: &Row, places: Places, run: &Run, scheme: &Scheme<'_>) -> Option<Wanted> {
    let job = run.job(row.id)?;
    let suggestion = match job.name()? {
        // What not every system takes is repaired, as whatever is taken home.
        Name::Kept if row.keeps_its_spelling() => return None,
        Name::Kept => return Some(Wanted::typed(row.old_name.stem.clone())),
        Name::Typed(stem) => return Some(Wanted::typed(stem.clone())),
        Name::Suggested(suggestion) => suggestion,
    };
    let context = context::of(row, places, Some(job), scheme);
    Some(Wanted {
        stem: scheme.stem(suggestion, &context),
        is_pinned: false,
        is_undated: scheme.is_undated(&context),
    })
}

fn wish<'a>((row, wanted): (&'a Row, &'a Option<Wanted>)) -> Wish<'a> {
    Wish {
        folder: row.source.folder(),
        extension: &row.extension,
        want: match wanted {
            Some(wanted) if wanted.is_pinned => Want::Pinned(&wanted.stem),
            Some(wanted) => Want::Suggested(&wanted.stem),
            None => Want::Stays(row.source.file_name()),
        },
    }
}

/// The old name of a picture that keeps it.
pub(super) fn kept(row: &Row, run: &Run) -> Option<FileName> {
    let is_kept = *run.job(row.id)?.decision() == Decision::Kept;
    is_kept.then(|| (*row.old_name).clone())
}
