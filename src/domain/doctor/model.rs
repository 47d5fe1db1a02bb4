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

/// The chosen model, or the likeliest of the list; empty where there is neither.
pub(super) fn examined<'a>(case: &'a Case, listing: Option<&'a Listing>) -> &'a str {
    let chosen = case.model.trim();
    if !chosen.is_empty() {
        return chosen;
    }
    let models = listing.map_or(&[][..], |listing| &listing.models);
    best_first(models, case.preset)
        .first()
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
