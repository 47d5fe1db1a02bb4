//! What the gateway's list says of the chosen model.

use super::super::gateway::candidates::best_first;
use super::super::gateway::catalog::Listing;
use super::super::problem::{Code, Problem};
use super::Case;

/// What is known of a model before it is asked.
pub(super) enum Verdict {
    /// The gateway says that it sees.
    Sees,
    /// Only the model itself can tell.
    Open,
    /// Asking would be in vain.
    Hopeless(Problem),
}

/// The chosen model, or the one that a run would try first; empty where there is neither.
pub(super) fn examined<'a>(case: &'a Case, listing: Option<&'a Listing>) -> &'a str {
    let chosen = case.model.trim();
    let Some(listing) = listing.filter(|_| chosen.is_empty()) else {
        return chosen;
    };
    let mut chain = case.preset.models.iter();
    let likeliest = || best_first(&listing.models, case.preset);
    chain
        .find_map(|id| listing.model(id))
        .or_else(|| likeliest().first().copied())
        .map_or("", |model| &model.id)
}

pub(super) fn verdict(model: &str, listing: Option<&Listing>) -> Verdict {
    if model.is_empty() {
        return Verdict::Hopeless(Problem::new(Code::UnknownModel));
    }
    let Some(listing) = listing.filter(|listing| listing.is_own) else {
        return Verdict::Open;
    };
    let problem = |code| Verdict::Hopeless(Problem::new(code).with_detail(model));
    match listing.model(model) {
        Some(listed) if listed.sees == Some(true) => Verdict::Sees,
        Some(_) => Verdict::Open,
        None if listing.is_blind(model) => problem(Code::NoVision),
        // Lists leave aliases out, so the gateway is asked; it refuses what it does not have.
        None => Verdict::Open,
    }
}

/// Whether the gateway has a list of its own and this model is not on it.
pub(super) fn is_unlisted(model: &str, listing: Option<&Listing>) -> bool {
    listing.is_some_and(|listing| {
        let is_listed = listing.model(model).is_some() || listing.is_blind(model);
        listing.is_own && !listing.models.is_empty() && !is_listed
    })
}
