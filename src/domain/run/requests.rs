//! The requests under way, each with the pictures it asks about.

use crate::domain::gateway::quirks::Quirks;
use crate::domain::image::JobId;
use crate::domain::run::Moment;

/// One request under way.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) ticket: u32,
    pub(super) rung: usize,
    pub(super) quirks: Quirks,
    pub(super) begun: Moment,
    /// In the order they were sent; `None` for pictures given up since.
    pub(super) jobs: Vec<Option<JobId>>,
}

impl Open {
    /// How many pictures it still asks about.
    pub(super) fn pictures(&self) -> usize {
        self.jobs.iter().flatten().count()
    }
}

/// Every request under way.
#[derive(Debug, Default)]
pub(super) struct Requests {
    open: Vec<Open>,
    last_ticket: u32,
}

impl Requests {
    pub(super) fn begin(
        &mut self,
        rung: usize,
        quirks: Quirks,
        jobs: &[JobId],
        begun: Moment,
    ) -> u32 {
        self.last_ticket = self.last_ticket.wrapping_add(1);
        self.open.push(Open {
            ticket: self.last_ticket,
            rung,
            quirks,
            begun,
            jobs: jobs.iter().copied().map(Some).collect(),
        });
        self.last_ticket
    }

    /// Takes a request out that came to an end; `None` if it was abandoned before.
    pub(super) fn end(&mut self, ticket: u32) -> Option<Open> {
        let at = self.open.iter().position(|open| open.ticket == ticket)?;
        Some(self.open.swap_remove(at))
    }

    /// Gives up on a picture; the ticket of its request if nobody else waits for that.
    pub(super) fn give_up(&mut self, id: JobId) -> Option<u32> {
        let open = self
            .open
            .iter_mut()
            .find(|open| open.jobs.contains(&Some(id)))?;
        for job in open.jobs.iter_mut().filter(|job| **job == Some(id)) {
            *job = None;
        }
        let ticket = open.ticket;
        if open.jobs.iter().any(Option::is_some) {
            return None;
        }
        self.end(ticket).map(|open| open.ticket)
    }

    /// The rungs moved, each to its new place; takes out the requests to those that are gone.
    pub(super) fn move_to(&mut self, places: &[Option<usize>]) -> Vec<Open> {
        let place_of = |open: &Open| places.get(open.rung).copied().flatten();
        let gone = self.open.extract_if(.., |open| place_of(open).is_none());
        let gone = gone.collect();
        for open in &mut self.open {
            open.rung = place_of(open).unwrap_or_default();
        }
        gone
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Open> {
        self.open.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }
}
