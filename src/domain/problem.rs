//! What can go wrong with a picture, as data: a [`Code`] with its scope, retry rule and remedy.
//!
//! No sentence for people is made here; `app/wording.rs` does that from these facts.

use std::fmt;

/// One row of the error taxonomy. The page shows [`Code::as_str`] as `data-error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    // The gateway refuses the key or the account.
    Unauthorized,
    NoCredit,
    BudgetExceeded,
    /// What the person set for this list of pictures is used up; the gateway was not asked.
    BudgetReached,
    CardRequired,
    AccountBlocked,
    RoutingRule,
    // The gateway refuses the model.
    RestrictedModel,
    RestrictedProvider,
    UnknownModel,
    NoVision,
    // The gateway refuses this request.
    InvalidRequest,
    TooLarge,
    RateLimited,
    Overloaded,
    Upstream,
    // The answer holds no name.
    Declined,
    NoName,
    CutOff,
    NotAGateway,
    // No answer came.
    Unreachable,
    CorsRefused,
    /// The browser, or who uses it, keeps the page from this computer or those around it.
    LocalNetwork,
    TimedOut,
    Offline,
    // The picture itself.
    Undecodable,
    TooManyPixels,
    EmptyFile,
    NotAnImage,
    ChangedOnDisk,
    Unreadable,
    /// The picture is of an earlier list, and its file was not dropped again.
    NotHere,
    // Renaming in place.
    /// Something else in the folder has the name.
    NameTaken,
    /// The browser would not rename the file.
    NotRenamed,
    /// The person has not let the page write to the folder.
    NotAllowed,
    /// The browser keeps no journal for the page.
    NoJournal,
    /// Another tab is renaming.
    BusyElsewhere,
    /// The file is not in the folder that was chosen.
    NotInFolder,
    // Saving.
    DiskFull,
}

/// How far a problem reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Only this picture; the others go on.
    Picture,
    /// Every picture asked of this model; another model may do.
    Model,
    /// Every picture asked of this gateway with this key; the next gateway of the person's list
    /// may do, and without one the run pauses once.
    Gateway,
    /// Every picture of the run; it pauses once.
    Run,
}

/// Whether asking the same thing again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// The answer would be the same.
    Never,
    /// Once more, with a larger answer budget.
    OnceWithMoreTokens,
    /// After a pause that grows with each attempt.
    BackOff,
}

/// What a person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    ChangeKey,
    BuyCredit,
    /// Set a higher budget on the page.
    RaiseBudget,
    AddCard,
    ContactGateway,
    ChooseModel,
    CheckAddress,
    UseRelay,
    /// Let the page talk to this computer, or open it from there.
    AllowLocalNetwork,
    CheckConnection,
    TryAgain,
    NameByHand,
    DropAgain,
    ChooseFolder,
}

impl Retry {
    /// Every rule, each at the place of its number.
    pub const ALL: [Self; 3] = [Self::Never, Self::OnceWithMoreTokens, Self::BackOff];
}

impl Code {
    /// Every code, in the order of the taxonomy.
    pub const ALL: [Self; 39] = [
        Self::Unauthorized,
        Self::NoCredit,
        Self::BudgetExceeded,
        Self::BudgetReached,
        Self::CardRequired,
        Self::AccountBlocked,
        Self::RoutingRule,
        Self::RestrictedModel,
        Self::RestrictedProvider,
        Self::UnknownModel,
        Self::NoVision,
        Self::InvalidRequest,
        Self::TooLarge,
        Self::RateLimited,
        Self::Overloaded,
        Self::Upstream,
        Self::Declined,
        Self::NoName,
        Self::CutOff,
        Self::NotAGateway,
        Self::Unreachable,
        Self::CorsRefused,
        Self::LocalNetwork,
        Self::TimedOut,
        Self::Offline,
        Self::Undecodable,
        Self::TooManyPixels,
        Self::EmptyFile,
        Self::NotAnImage,
        Self::ChangedOnDisk,
        Self::Unreadable,
        Self::NotHere,
        Self::NameTaken,
        Self::NotRenamed,
        Self::NotAllowed,
        Self::NoJournal,
        Self::BusyElsewhere,
        Self::NotInFolder,
        Self::DiskFull,
    ];

    /// The stable spelling, as in `data-error="restricted_model"`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unauthorized => "unauthorized",
            Self::NoCredit => "no_credit",
            Self::BudgetExceeded => "budget_exceeded",
            Self::BudgetReached => "budget_reached",
            Self::CardRequired => "card_required",
            Self::AccountBlocked => "account_blocked",
            Self::RoutingRule => "routing_rule",
            Self::RestrictedModel => "restricted_model",
            Self::RestrictedProvider => "restricted_provider",
            Self::UnknownModel => "unknown_model",
            Self::NoVision => "no_vision",
            Self::InvalidRequest => "invalid_request",
            Self::TooLarge => "too_large",
            Self::RateLimited => "rate_limited",
            Self::Overloaded => "overloaded",
            Self::Upstream => "upstream",
            Self::Declined => "declined",
            Self::NoName => "no_name",
            Self::CutOff => "cut_off",
            Self::NotAGateway => "not_a_gateway",
            Self::Unreachable => "unreachable",
            Self::CorsRefused => "cors_refused",
            Self::LocalNetwork => "local_network",
            Self::TimedOut => "timed_out",
            Self::Offline => "offline",
            Self::Undecodable => "undecodable",
            Self::TooManyPixels => "too_many_pixels",
            Self::EmptyFile => "empty_file",
            Self::NotAnImage => "not_an_image",
            Self::ChangedOnDisk => "changed_on_disk",
            Self::Unreadable => "unreadable",
            Self::NotHere => "not_here",
            Self::NameTaken => "name_taken",
            Self::NotRenamed => "not_renamed",
            Self::NotAllowed => "not_allowed",
            Self::NoJournal => "no_journal",
            Self::BusyElsewhere => "busy_elsewhere",
            Self::NotInFolder => "not_in_folder",
            Self::DiskFull => "disk_full",
        }
    }

    /// How far the problem reaches.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::Unauthorized
            | Self::NoCredit
            | Self::BudgetExceeded
            | Self::CardRequired
            | Self::AccountBlocked
            | Self::RoutingRule
            | Self::NotAGateway
            | Self::CorsRefused
            | Self::LocalNetwork => Scope::Gateway,
            Self::BudgetReached | Self::Offline => Scope::Run,
            Self::RestrictedModel
            | Self::RestrictedProvider
            | Self::UnknownModel
            | Self::NoVision => Scope::Model,
            _ => Scope::Picture,
        }
    }

    /// Whether asking again can help; the statuses are those the official SDKs retry.
    #[must_use]
    pub fn retry(self) -> Retry {
        match self {
            Self::RateLimited
            | Self::Overloaded
            | Self::Upstream
            | Self::Unreachable
            | Self::TimedOut => Retry::BackOff,
            Self::CutOff | Self::NoName => Retry::OnceWithMoreTokens,
            _ => Retry::Never,
        }
    }

    /// What a person can do about it.
    #[must_use]
    pub fn remedy(self) -> Remedy {
        match self {
            Self::Unauthorized => Remedy::ChangeKey,
            Self::NoCredit | Self::BudgetExceeded => Remedy::BuyCredit,
            Self::BudgetReached => Remedy::RaiseBudget,
            Self::CardRequired => Remedy::AddCard,
            Self::AccountBlocked | Self::RoutingRule => Remedy::ContactGateway,
            Self::RestrictedModel
            | Self::RestrictedProvider
            | Self::UnknownModel
            | Self::NoVision
            | Self::InvalidRequest
            | Self::TooLarge => Remedy::ChooseModel,
            Self::NotAGateway => Remedy::CheckAddress,
            Self::CorsRefused => Remedy::UseRelay,
            Self::LocalNetwork => Remedy::AllowLocalNetwork,
            Self::Unreachable | Self::Offline => Remedy::CheckConnection,
            Self::RateLimited
            | Self::Overloaded
            | Self::Upstream
            | Self::TimedOut
            | Self::NotRenamed
            | Self::BusyElsewhere
            | Self::DiskFull => Remedy::TryAgain,
            Self::Declined
            | Self::NoName
            | Self::CutOff
            | Self::Undecodable
            | Self::TooManyPixels
            | Self::NameTaken => Remedy::NameByHand,
            Self::NotAllowed | Self::NoJournal | Self::NotInFolder => Remedy::ChooseFolder,
            Self::EmptyFile
            | Self::NotAnImage
            | Self::ChangedOnDisk
            | Self::Unreadable
            | Self::NotHere => Remedy::DropAgain,
        }
    }
}

/// What tells a device that sees nothing from a model that refuses to look.
const NOTHING_SEEN: &str = "nothing is surely seen in it";

/// A [`Code`] with the words and links of this one occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub code: Code,
    /// The gateway's or the browser's own words: one line, at most 300 characters, the key and
    /// any base64 masked. Empty when there are none.
    pub detail: String,
    /// A page of the gateway's that helps, such as its top-up page; always `https`.
    pub link: Option<String>,
    /// The HTTP status, where an answer came.
    pub status: Option<u16>,
}

impl Problem {
    /// A problem without any words of the gateway's.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            detail: String::new(),
            link: None,
            status: None,
        }
    }

    /// This device looked at the picture and is sure of nothing.
    #[must_use]
    pub fn nothing_seen() -> Self {
        Self::new(Code::Declined).with_detail(NOTHING_SEEN)
    }

    /// Whether it is [`Self::nothing_seen`], and no model's refusal.
    #[must_use]
    pub fn is_nothing_seen(&self) -> bool {
        self.code == Code::Declined && self.detail == NOTHING_SEEN
    }

    /// The same problem with a line of detail.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())?;
        if !self.detail.is_empty() {
            write!(f, ": {}", self.detail)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_code_has_a_spelling_of_its_own() {
        let spellings: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(spellings.len(), Code::ALL.len());
    }

    #[test]
    fn what_reaches_beyond_one_picture_is_never_retried_blindly() {
        for code in Code::ALL {
            if code.scope() != Scope::Picture {
                assert_eq!(code.retry(), Retry::Never, "{code:?}");
            }
        }
    }
}
