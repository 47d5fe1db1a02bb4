//! Pictures that are alike, and different ones that were given one name.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Driver, context};
use crate::app::session::{Companions, Row};
use crate::domain::collision::Key;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Name};
use crate::domain::run::{Event, Run};
use crate::domain::scheme::Scheme;
use crate::domain::template::Places;

/// Where more pictures than this have one name, numbers tell them apart better than words would.
const MOST_OF_ONE_NAME: usize = 24;

impl Driver {
    /// A person says that a picture is not like the others: it is asked about for itself.
    pub(crate) fn name_separately(self, id: JobId) {
        self.begin(move |lineup| Event::AskedAgain(id, lineup));
        self.send(Event::SetApart(id));
    }

    /// The run is over: what has one name and is different is asked about once more.
    pub(super) fn tell_apart_at_the_end(self) {
        if !self.session.rules.with_untracked(|rules| rules.tells_apart) {
            return;
        }
        let groups = self.confused();
        if !groups.is_empty() {
            self.send(Event::Confused(groups));
        }
    }

    /// Different pictures of one folder whose names are one but for a number.
    fn confused(self) -> Vec<Vec<JobId>> {
        let inner = self.inner();
        let run = inner.run.borrow();
        let rows = self.session.rows.read_untracked();
        let rules = self.session.rules.read_untracked();
        let alphabet = self.session.alphabet.get_untracked();
        let scheme = rules.scheme().spelled_by(&alphabet);
        let mut by_words: BTreeMap<(&str, String), Vec<Named<'_>>> = BTreeMap::new();
        for (row, places) in rows.iter().zip(context::places(&rows, &run, &scheme)) {
            let job = run.job(row.id).filter(|job| job.may_be_told_apart());
            if let Some(job) = job
                && let Some(Name::Suggested(words)) = job.name()
                && leads(&run, row.id)
            {
                let words = words.as_str().to_lowercase();
                let same = by_words.entry((row.source.folder(), words)).or_default();
                same.push(Named { row, places, job });
            }
        }
        let groups = by_words.into_values().filter(|same| same.len() > 1);
        groups
            .flat_map(|same| of_one_stem(&same, &scheme))
            .collect()
    }
}

/// A picture whose name comes from a model.
struct Named<'a> {
    row: &'a Row,
    places: Places,
    job: &'a Job,
}

/// The template may tell apart what the words do not.
fn of_one_stem(same: &[Named<'_>], scheme: &Scheme<'_>) -> Vec<Vec<JobId>> {
    let mut by_stem: BTreeMap<Key, Vec<JobId>> = BTreeMap::new();
    for Named { row, places, job } in same {
        if let Some(Name::Suggested(words)) = job.name() {
            let stem = scheme.stem(words, &context::of(row, *places, Some(job), scheme));
            let key = Key::of(stem.as_str());
            by_stem.entry(key).or_default().push(row.id);
        }
    }
    let groups = by_stem.into_values();
    groups
        .filter(|group| (2..=MOST_OF_ONE_NAME).contains(&group.len()))
        .collect()
}

/// Whether a picture is the first of its series; alone it is.
fn leads(run: &Run, id: JobId) -> bool {
    let series = run.series(id);
    series.is_none_or(|series| series.first() == Some(id))
}

/// The pictures that a row's picture goes with.
pub(super) fn companions(run: &Run, id: JobId) -> Option<Companions> {
    let series = run.series(id)?;
    Some(match series.first()? {
        first if first == id => Companions::Leads(series.size()),
        first => Companions::Follows(first),
    })
}
