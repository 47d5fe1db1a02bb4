//! What will happen, and when.

use std::cmp::Ordering;

use eponym::domain::image::JobId;
use eponym::domain::run::{Moment, Request};

/// Something that will happen. Of things at the same moment the one that was planned first is first.
pub(crate) struct Ahead {
    pub(crate) moment: Moment,
    pub(crate) order: u64,
    pub(crate) what: Happening,
}

pub(crate) enum Happening {
    Prepared(JobId),
    Reply(Request),
    Woke,
    Meddle,
}

impl Ord for Ahead {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.moment, self.order).cmp(&(other.moment, other.order))
    }
}

impl PartialOrd for Ahead {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ahead {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ahead {}
