//! What a model said of one picture, and which of its names a person picked.

use std::sync::Arc;

use super::description::{Description, Details};
use super::ladder::Asked;
use super::run::Answer;
use super::suggestion::Suggestion;

/// An answer as a picture keeps it; cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    description: Arc<Description>,
    /// Which candidate a person picked; until then the model's first counts.
    picked: Option<usize>,
    /// Who said it.
    pub asked: Asked,
    /// US dollars, where it is known.
    pub cost_usd: Option<f64>,
}

impl Said {
    pub(super) fn new(answer: Answer, asked: Asked) -> Self {
        Self {
            description: Arc::new(Description {
                suggestion: answer.suggestion,
                details: answer.details,
            }),
            picked: None,
            asked,
            cost_usd: answer.usage.cost_usd,
        }
    }

    /// The name that counts.
    #[must_use]
    pub fn name(&self) -> &Suggestion {
        self.candidate(self.chosen())
            .unwrap_or(&self.description.suggestion)
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

    /// The place of the name that counts among [`Self::candidates`].
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.picked.unwrap_or_default()
    }

    /// Whether a person chose among the names.
    #[must_use]
    pub fn is_picked(&self) -> bool {
        self.picked.is_some()
    }

    /// What was said beside the names.
    #[must_use]
    pub fn details(&self) -> &Details {
        &self.description.details
    }

    pub(super) fn pick(&mut self, candidate: usize) {
        self.picked = Some(candidate);
    }
}
