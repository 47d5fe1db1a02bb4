//! Pictures that are alike, and different ones that were given one name.

use leptos::prelude::*;

use super::{Driver, context};
use crate::app::session::{Companions, Row};
use crate::domain::collision::Key;
use crate::domain::image::JobId;
use crate::domain::job::{Job, Name};
use crate::domain::run::{Event, Run};
use crate::domain::scheme::Scheme;
use crate::domain::sorting::sorted;
use crate::domain::suggestion::Suggestion;
use crate::domain::template::Places;
use crate::domain::unicode::lower;

/// Where more pictures than this have one name, numbers tell them apart better than words would.
const MOST_OF_ONE_NAME: usize = 24;

impl Driver {
    /// A person says that a picture is not like the others: it is asked about for itself.
    pub(crate) fn name_separately(self, id: JobId) {
        self.begin(Box::new(move |lineup| {
            self.send(Event::AskedAgain(id, lineup));
        }));
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
        let named: Vec<Named<'_>> = rows
            .iter()
            .zip(context::places(&rows, &run, &scheme))
            .filter_map(|(row, places)| Named::of(row, places, &run))
            .collect();
        let named: Vec<&Named<'_>> = named.iter().collect();
        let groups = alike(&named, &Named::key).into_iter();
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
    suggestion: &'a Suggestion,
    words: String,
}

impl<'a> Named<'a> {
    /// One for each series: the others of it have its name with good reason.
    fn of(row: &'a Row, places: Places, run: &'a Run) -> Option<Self> {
        let job = run.job(row.id).filter(|job| job.may_be_told_apart())?;
        let Name::Suggested(suggestion) = job.name()? else {
            return None;
        };
        leads(run, row.id).then(|| Self {
            row,
            places,
            job,
            suggestion,
            words: lower(suggestion.as_str()),
        })
    }

    fn key(one: &&Self) -> Vec<u8> {
        [one.row.source.folder(), "\0", &one.words]
            .concat()
            .into_bytes()
    }
}

/// The template may tell apart what the words do not.
fn of_one_stem(same: &[&Named<'_>], scheme: &Scheme<'_>) -> Vec<Vec<JobId>> {
    let stem = |one: &&Named<'_>| {
        let context = context::of(one.row, one.places, Some(one.job), scheme);
        let stem = scheme.stem(one.suggestion, &context);
        Key::of(stem.as_str()).as_str().as_bytes().to_vec()
    };
    let groups = alike(same, &stem).into_iter();
    groups
        .filter(|group| group.len() <= MOST_OF_ONE_NAME)
        .map(|group| group.iter().map(|one| one.row.id).collect())
        .collect()
}

/// Those that have a key in common, in the order of the keys.
fn alike<'a, 'b>(
    named: &[&'a Named<'b>],
    key: &dyn Fn(&&'a Named<'b>) -> Vec<u8>,
) -> Vec<Vec<&'a Named<'b>>> {
    let keys: Vec<Vec<u8>> = named.iter().map(key).collect();
    let order = sorted(keys.iter().cloned());
    let groups = order.chunk_by(|one, other| keys[*one] == keys[*other]);
    let groups = groups.filter(|group| group.len() > 1);
    groups
        .map(|group| group.iter().map(|at| named[*at]).collect())
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
