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

    pub(super) fn count(&self) -> usize {
        self.open.len()
    }

    pub(super) fn count_on(&self, rung: usize) -> usize {
        self.open.iter().filter(|open| open.rung == rung).count()
    }
}
