//! What a model said of one picture.

use std::sync::Arc;

use super::description::{Description, Details};
use super::ladder::Asked;
use super::run::Answer;
use super::suggestion::Suggestion;

/// An answer as a picture keeps it; cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub(super) description: Arc<Description>,
    /// Who said it.
    pub asked: Asked,
    /// US dollars, where it is known.
    pub cost_usd: Option<f64>,
    /// It was said, and paid for, at an earlier run.
    pub is_remembered: bool,
}

impl Said {
    pub(super) fn new(answer: Answer, asked: Asked) -> Self {
        Self {
            description: Arc::new(Description {
                suggestion: answer.suggestion,
                details: answer.details,
            }),
            asked,
            cost_usd: answer.usage.cost_usd,
            is_remembered: false,
        }
    }

    /// The same for a picture that is like the one it was said of: nothing more was paid.
    #[must_use]
    pub fn taken_over(&self) -> Self {
        Self {
            cost_usd: None,
            ..self.clone()
        }
    }

    /// The same at a later run: nothing more is paid.
    #[must_use]
    pub(super) fn remembered(self) -> Self {
        Self {
            cost_usd: None,
            is_remembered: true,
            ..self
        }
    }

    /// Whether both come from one answer.
    #[must_use]
    pub fn is_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.description, &other.description)
    }

    /// The name that counts until a person picks another.
    #[must_use]
    pub fn first(&self) -> &Suggestion {
        &self.description.suggestion
    }

    /// All names that were given, the model's first before the others.
    pub fn candidates(&self) -> impl Iterator<Item = &Suggestion> {
        let Description {
            suggestion,
            details,
        } = &*self.description;
        [suggestion].into_iter().chain(&details.alternatives)
    }

    /// One of [`Self::candidates`].
    #[must_use]
    pub fn candidate(&self, place: usize) -> Option<&Suggestion> {
        self.candidates().nth(place)
    }

    /// What was said beside the names.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.description.details
    }
}
