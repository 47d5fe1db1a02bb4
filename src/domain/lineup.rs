//! What a person's choices come down to for a run: which gateways are asked, in which order, with
//! which of their models.

use super::gateway::quirks::Quirks;

/// Everything a run needs to know before it starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lineup {
    /// The gateways, in the order the person gave them: one is asked only where those before it
    /// refuse, because with each another company sees the pictures.
    pub choices: Vec<Choice>,
    /// What a person is ready to spend, in US dollars.
    pub budget_usd: Option<f64>,
    pub sharing: Sharing,
    /// Whether one answer does for all pictures that are alike.
    pub asks_alike_once: bool,
    /// How many thumbnails this computer makes at once; never fewer than
    /// [`PREPARING`](super::limits::PREPARING).
    pub preparing: usize,
}

/// One gateway of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Which gateway, and which key for it: what is learned holds for these alone.
    pub account: String,
    /// What a person calls the gateway.
    pub label: String,
    /// The models to try, best first.
    pub offers: Vec<Offer>,
    /// How its models are known to want to be asked, before their first reply.
    pub quirks: Quirks,
    /// How many requests it may have under way; `None` for the usual number.
    pub in_flight: Option<usize>,
}

/// One model of a gateway.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    pub model: String,
    /// What a picture costs by the price list, in US dollars.
    pub usd_per_picture: Option<f64>,
    /// How it was learned to want to be asked; `None` for as all models of the gateway.
    pub quirks: Option<Quirks>,
}

/// Whether a request carries several pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// Where the gateway counts requests by the minute.
    #[default]
    WhenCounted,
    Always,
    Never,
}

impl Sharing {
    /// Every rule, in the order a person chooses from.
    pub const ALL: [Self; 3] = [Self::WhenCounted, Self::Never, Self::Always];

    /// Stable spelling for stored settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WhenCounted => "when_counted",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// Reads [`Sharing::as_str`].
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_sharing_is_read_back() {
        for rule in Sharing::ALL {
            assert_eq!(Sharing::read(rule.as_str()), Some(rule));
        }
        assert_eq!(Sharing::read("sometimes"), None);
    }
}
