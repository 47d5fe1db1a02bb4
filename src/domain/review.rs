//! In which order the list is shown for review. The names are numbered in list order whatever is
//! shown.

use super::image::JobId;
use super::job::{Job, Stage};

/// How the list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the pictures came.
    #[default]
    List,
    /// What needs a person's eye comes first.
    DoubtfulFirst,
}

impl Order {
    /// The orders there are, and what each is called.
    pub const ALL: [(Self, &'static str); 2] = [
        (Self::List, "List order"),
        (Self::DoubtfulFirst, "Doubtful first"),
    ];
}

/// How urgently a picture wants to be looked at; the smallest comes first.
///
/// Without a name comes before a name in doubt, and the less sure the model is the sooner. A name
/// of unknown confidence stands between those in doubt and those that are not. What a person
/// typed or picked needs no second look, and what is still to be named cannot have a first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    Failed,
    Doubtful(u8),
    Unknown,
    Sure(u8),
    Decided,
    Unnamed,
    Skipped,
}

/// The pictures that need a person's eye first; equals stay in list order.
#[must_use]
pub fn doubtful_first<'a>(jobs: impl Iterator<Item = (JobId, &'a Job)>) -> Vec<JobId> {
    let mut jobs: Vec<_> = jobs.map(|(id, job)| (urgency(job), id)).collect();
    jobs.sort_unstable();
    jobs.into_iter().map(|(_, id)| id).collect()
}

fn urgency(job: &Job) -> Urgency {
    match (job.status().stage(), job.said()) {
        (Stage::Failed, _) => Urgency::Failed,
        (Stage::Skipped, _) => Urgency::Skipped,
        (Stage::Named, _) if job.is_pinned() => Urgency::Decided,
        (Stage::Named, Some(said)) if said.is_picked() => Urgency::Decided,
        (Stage::Named, Some(said)) => match said.details().confidence {
            Some(sure) if said.details().is_doubtful() => Urgency::Doubtful(sure),
            Some(sure) => Urgency::Sure(sure),
            None => Urgency::Unknown,
        },
        _ => Urgency::Unnamed,
    }
}
