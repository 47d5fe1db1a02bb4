//! In which order the list is shown for review. The names are numbered in list order whatever is
//! shown.

use super::decision::Decision;
use super::description::DOUBTFUL_BELOW;
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

/// How urgently a picture wants to be looked at; the smallest comes first.
///
/// Without a name comes before a name in doubt, and the less sure the model is the sooner. A name
/// of unknown confidence stands between those in doubt and those that are not. What a person
/// typed or picked needs no second look, and what is still to be named cannot have a first.
type Urgency = u8;

const FAILED: Urgency = 0;
const LEAST_SURE: Urgency = 1;
const UNKNOWN: Urgency = LEAST_SURE + DOUBTFUL_BELOW;
const MOST_SURE: Urgency = UNKNOWN + 1 + 100;
const DECIDED: Urgency = MOST_SURE + 1;
const UNNAMED: Urgency = DECIDED + 1;
const SKIPPED: Urgency = UNNAMED + 1;

/// The pictures that need a person's eye first; equals stay in list order.
#[must_use]
pub fn doubtful_first<'a>(jobs: impl Iterator<Item = (JobId, &'a Job)>) -> Vec<JobId> {
    // One pass, as there are few urgencies and may be many pictures.
    let mut by_urgency = vec![Vec::new(); usize::from(SKIPPED) + 1];
    for (id, job) in jobs {
        by_urgency[usize::from(urgency(job))].push(id);
    }
    by_urgency.concat()
}

fn urgency(job: &Job) -> Urgency {
    match (job.status().stage(), job.said()) {
        (Stage::Failed, _) => FAILED,
        (Stage::Skipped, _) => SKIPPED,
        (Stage::Named, _) if *job.decision() != Decision::Open => DECIDED,
        (Stage::Named, Some(said)) => match said.details().confidence {
            Some(sure) if sure < DOUBTFUL_BELOW => LEAST_SURE + sure,
            Some(sure) => UNKNOWN + 1 + sure.min(100),
            None => UNKNOWN,
        },
        _ => UNNAMED,
    }
}
