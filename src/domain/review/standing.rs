//! How a picture stands, as a person who reviews the names would say it.

use crate::domain::decision::Decision;
use crate::domain::description::DOUBTFUL_BELOW;
use crate::domain::job::{Job, Stage};

/// A picture's stage, and of a named one whether somebody has doubts or has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    At(Stage),
    /// It has a name, and the model doubts it.
    Doubtful,
    /// A person keeps the old name.
    Kept,
}

impl Standing {
    /// How a picture of this stage stands after what was decided and said of it.
    #[must_use]
    pub fn new(stage: Stage, decision: &Decision, confidence: Option<u8>) -> Self {
        match (stage, decision) {
            (Stage::Named, Decision::Kept) => Self::Kept,
            (Stage::Named, Decision::Open)
                if confidence.is_some_and(|sure| sure < DOUBTFUL_BELOW) =>
            {
                Self::Doubtful
            }
            _ => Self::At(stage),
        }
    }

    /// How a job stands.
    #[must_use]
    pub fn of(job: &Job) -> Self {
        let confidence = job.said().and_then(|said| said.details().confidence);
        Self::new(job.status().stage(), job.decision(), confidence)
    }

    /// Its place among all, those that want a person's eye first.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::At(Stage::Failed) => 0,
            Self::Doubtful => 1,
            Self::At(Stage::Named) => 2,
            Self::Kept => 3,
            Self::At(Stage::Asking) => 4,
            Self::At(Stage::Preparing) => 5,
            Self::At(Stage::Ready | Stage::Waiting | Stage::Following) => 6,
            Self::At(Stage::Queued) => 7,
            Self::At(Stage::Parked) => 8,
            Self::At(Stage::Skipped) => 9,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file_name::Stem;

    #[test]
    fn a_name_is_doubtful_until_a_person_has_decided() {
        let typed = Decision::Typed(Stem::clean("mine"));
        for (decision, confidence, expected) in [
            (Decision::Open, Some(59), Standing::Doubtful),
            (Decision::Open, Some(60), Standing::At(Stage::Named)),
            (Decision::Open, None, Standing::At(Stage::Named)),
            (Decision::Picked(1), Some(10), Standing::At(Stage::Named)),
            (typed, Some(10), Standing::At(Stage::Named)),
            (Decision::Kept, Some(10), Standing::Kept),
        ] {
            let standing = Standing::new(Stage::Named, &decision, confidence);
            assert_eq!(standing, expected, "{decision:?} {confidence:?}");
        }
        let failed = Standing::new(Stage::Failed, &Decision::Open, Some(1));
        assert_eq!(failed, Standing::At(Stage::Failed));
    }
}
