//! One picture's way through the run: its [`Status`], its name and what it has tried.
//!
//! [`Run`](super::run::Run) decides what happens next; a job only knows what happened.

use std::sync::Arc;

use super::decision::Decision;
use super::facts::Facts;
use super::file_name::Stem;
use super::gateway::ANSWER_TOKENS;
use super::ladder::PassedOver;
use super::problem::{Code, Problem};
use super::run::Moment;
use super::said::Said;
use super::suggestion::Suggestion;
use super::thumbnail::LARGEST_EDGE_PX;

/// Where a picture stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// In the list, not asked for yet.
    Parked,
    /// To be named in this run.
    Queued,
    /// Its thumbnail is being made.
    Preparing,
    /// Its thumbnail is made; the next free request is its own.
    Ready,
    /// It asks again at this moment, because of this problem.
    Waiting { until: Moment, problem: Problem },
    /// Another picture that is like it is asked about.
    Following,
    /// The gateway is being asked.
    Asking,
    /// It has a name.
    Named,
    /// It has a reason instead.
    Failed(Problem),
    /// Nothing that could be sent: the file holds no picture.
    Skipped(Problem),
}

/// [`Status`] without its details: what the run keeps its queues by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Parked,
    Queued,
    Preparing,
    Ready,
    Waiting,
    Following,
    Asking,
    Named,
    Failed,
    Skipped,
}

/// A name and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Name<'a> {
    /// The model's words; the rules make a stem of them.
    Suggested(&'a Suggestion),
    /// What a person typed; used to the letter and never overwritten.
    Typed(&'a Stem),
    /// The name the file has.
    Kept,
}

/// One picture of the batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    pub(super) status: Status,
    /// What a model said of it last.
    pub(super) said: Option<Said>,
    pub(super) decision: Decision,
    /// What its file tells, once its thumbnail was made.
    pub(super) facts: Option<Arc<Facts>>,
    /// Why nothing of it could ever be sent.
    pub(super) unsendable: Option<Problem>,
    /// It was asked once more what tells it from others of its name.
    pub(super) is_told_apart: bool,
    /// A person said that it is like no other.
    pub(super) is_apart: bool,
    /// It is of a list that was kept, and its file is not here.
    pub(super) is_absent: bool,
    /// A person wants another answer than the one it had.
    pub(super) is_anew: bool,
    /// The model a picture begins with, once an earlier one failed it.
    pub(super) rung: usize,
    /// Attempts since it was last queued.
    pub(super) attempts: u32,
    /// The answer budget of the next request, in tokens.
    pub(super) max_tokens: u32,
    /// The long edge of the thumbnail at most, in pixels, whatever a person chose.
    pub(super) max_edge_px: u32,
    /// Among others its answer went missing, so it is asked for by itself.
    pub(super) is_alone: bool,
    /// Who would not name this picture, with their reasons.
    pub(super) passed_over: Vec<PassedOver>,
}

impl Job {
    pub(super) fn new(status: Status) -> Self {
        Self {
            status,
            said: None,
            decision: Decision::Open,
            facts: None,
            unsendable: None,
            is_told_apart: false,
            is_apart: false,
            is_absent: false,
            is_anew: false,
            rung: 0,
            attempts: 0,
            max_tokens: ANSWER_TOKENS,
            max_edge_px: LARGEST_EDGE_PX,
            is_alone: false,
            passed_over: Vec::new(),
        }
    }

    /// Where the picture stands.
    #[must_use]
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// Its name, if it ever got one; a later failure does not take it away.
    #[must_use]
    pub fn name(&self) -> Option<Name<'_>> {
        let said = self.said.as_ref();
        match &self.decision {
            Decision::Typed(stem) => Some(Name::Typed(stem)),
            Decision::Kept => Some(Name::Kept),
            Decision::Picked(place) => said?.candidate(*place).map(Name::Suggested),
            Decision::Open => said.map(|said| Name::Suggested(said.first())),
        }
    }

    /// What a person decided about its name.
    #[must_use]
    pub fn decision(&self) -> &Decision {
        &self.decision
    }

    /// What a model said of it; a name that a person typed does not take it away.
    #[must_use]
    pub fn said(&self) -> Option<&Said> {
        self.said.as_ref()
    }

    /// What its file tells, once its thumbnail was made.
    #[must_use]
    pub fn facts(&self) -> Option<&Arc<Facts>> {
        self.facts.as_ref()
    }

    /// Whether anything of it could ever be sent, and its file is here.
    #[must_use]
    pub fn may_be_sent(&self) -> bool {
        self.unsendable.is_none() && !self.is_absent
    }

    /// Why nothing can be done with its file, if that is not here.
    #[must_use]
    pub fn absence(&self) -> Option<Problem> {
        self.is_absent.then(|| Problem::new(Code::NotHere))
    }

    /// Whether an answer that it once had will do.
    #[must_use]
    pub fn may_be_remembered(&self) -> bool {
        !self.is_anew
    }

    /// Whether it may be asked once more what tells it from others of its name.
    #[must_use]
    pub fn may_be_told_apart(&self) -> bool {
        let is_named = self.status.stage() == Stage::Named;
        is_named && !self.is_told_apart && !self.is_absent && self.decision == Decision::Open
    }

    /// Who would not name it, with their reasons.
    #[must_use]
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// Whether it can be asked for together with others.
    pub(super) fn may_share(&self) -> bool {
        !self.is_alone && self.max_tokens == ANSWER_TOKENS
    }

    /// Where the picture rests when nothing is under way.
    pub(super) fn at_rest(&self) -> Status {
        match &self.unsendable {
            _ if self.name().is_some() => Status::Named,
            Some(problem) => Status::Skipped(problem.clone()),
            None => self.absence().map_or(Status::Parked, Status::Skipped),
        }
    }

    /// Forgets what earlier attempts tried, keeping the name and where the picture stands.
    pub(super) fn fresh_start(&mut self) {
        *self = Self {
            said: self.said.take(),
            decision: std::mem::take(&mut self.decision),
            facts: self.facts.take(),
            unsendable: self.unsendable.take(),
            is_told_apart: self.is_told_apart,
            is_apart: self.is_apart,
            is_anew: self.is_anew,
            ..Self::new(self.status.clone())
        };
    }
}

impl Status {
    /// The stage this status belongs to.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self {
            Self::Parked => Stage::Parked,
            Self::Queued => Stage::Queued,
            Self::Preparing => Stage::Preparing,
            Self::Ready => Stage::Ready,
            Self::Waiting { .. } => Stage::Waiting,
            Self::Following => Stage::Following,
            Self::Asking => Stage::Asking,
            Self::Named => Stage::Named,
            Self::Failed(_) => Stage::Failed,
            Self::Skipped(_) => Stage::Skipped,
        }
    }

    /// What is wrong, if something is.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Waiting { problem, .. } | Self::Failed(problem) | Self::Skipped(problem) => {
                Some(problem)
            }
            _ => None,
        }
    }
}

impl Stage {
    /// Every stage, in the order a picture passes them.
    pub const ALL: [Self; 10] = [
        Self::Parked,
        Self::Queued,
        Self::Preparing,
        Self::Ready,
        Self::Waiting,
        Self::Following,
        Self::Asking,
        Self::Named,
        Self::Failed,
        Self::Skipped,
    ];

    /// Whether the run still has work with a picture in this stage.
    #[must_use]
    pub fn is_active(self) -> bool {
        matches!(
            self,
            Self::Queued
                | Self::Preparing
                | Self::Ready
                | Self::Waiting
                | Self::Following
                | Self::Asking
        )
    }

    /// The word the page promises as `data-state`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parked | Self::Queued => "queued",
            Self::Preparing => "preparing",
            Self::Ready | Self::Waiting | Self::Following => "waiting",
            Self::Asking => "naming",
            Self::Named => "named",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }
}
