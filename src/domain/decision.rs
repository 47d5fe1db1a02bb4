//! What a person decided about a picture's name. It goes before whatever a model says.

use super::file_name::Stem;

/// How a picture's name was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Decision {
    /// Not yet: the model's first name counts, and the rules make a stem of it.
    #[default]
    Open,
    /// By picking one of the names that a model gave, which the rules make a stem of too:
    /// [`Said::candidate`](super::said::Said::candidate).
    Picked(usize),
    /// By typing one; used to the letter and never overwritten.
    Typed(Stem),
    /// By keeping the name the file has, whatever it is.
    Kept,
}

impl Decision {
    /// Whether no rule, no late answer and no new run may touch the name.
    #[must_use]
    pub fn is_pinned(&self) -> bool {
        matches!(self, Self::Typed(_) | Self::Kept)
    }
}
