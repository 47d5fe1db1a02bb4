//! What a gateway's no means: one [`Code`] for the many ways of saying it.
//!
//! Machine-readable words are believed first, but for a few that mislead, then telling phrases, then the HTTP status. So the
//! refusals that only concern the model are told apart before "403 means a wrong key" is.

use super::super::backoff::RetryAfter;
use super::super::problem::{Code, Problem, Retry, Scope};
use super::Reply;
use super::api_key::ApiKey;
use super::phrases;
use super::preset::Preset;
use super::quirks::Parameter;
use super::quote::{link_to, quote};
use super::wire::server_error::ServerError;

/// A request that brought no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// What a person is shown.
    pub problem: Problem,
    /// Whether asking again can help: the code's rule, unless the gateway says otherwise.
    pub retry: Retry,
    /// When to ask again, from the headers or from the body.
    pub retry_after: RetryAfter,
    /// The parameter to leave out next time; see [`Quirks::learn`](super::quirks::Quirks::learn).
    pub parameter: Option<Parameter>,
    /// Whether the key is on a free tier, which allows few models and a handful of requests a
    /// minute.
    pub is_free_tier: bool,
}

/// Machine-readable words and what they mean; the first that fits wins.
const MARKS: &[(&str, Code)] = &[
    ("RestrictedModelsError", Code::RestrictedModel),
    ("key_model_access_denied", Code::RestrictedModel),
    ("RestrictedProvidersError", Code::RestrictedProvider),
    ("customer_verification_required", Code::CardRequired),
    ("access_denied", Code::AccountBlocked),
    ("unsupported_country_region_territory", Code::AccountBlocked),
    ("rule_id", Code::RoutingRule),
    ("quota_for_entity_exceeded", Code::BudgetExceeded),
    ("budget_exceeded", Code::BudgetExceeded),
    ("billing_hard_limit_reached", Code::BudgetExceeded),
    ("openrouter_key_limit", Code::BudgetExceeded),
    // A sum held back for requests under way; it is free again when they end.
    ("openrouter_in_flight_budget", Code::RateLimited),
    ("openrouter_credits", Code::NoCredit),
    ("insufficient_funds", Code::NoCredit),
    ("insufficient_quota", Code::NoCredit),
    ("billing_error", Code::NoCredit),
    ("invalid_api_key", Code::Unauthorized),
    ("API_KEY_INVALID", Code::Unauthorized),
    ("authentication_error", Code::Unauthorized),
    ("model_not_found", Code::UnknownModel),
    ("model_not_available", Code::UnknownModel),
    ("dedicated_endpoint_not_running", Code::UnknownModel),
    ("model_decommissioned", Code::UnknownModel),
    ("context_length_exceeded", Code::TooLarge),
    ("exceed_context_size_error", Code::TooLarge),
    ("request_too_large", Code::TooLarge),
    ("content_filter", Code::Declined),
    ("content_policy_violation", Code::Declined),
    ("moderation", Code::Declined),
    ("rate_limit_exceeded", Code::RateLimited),
    ("rate_limit_error", Code::RateLimited),
    ("timeout_error", Code::TimedOut),
    ("overloaded_error", Code::Overloaded),
    ("unavailable_error", Code::Overloaded),
    // What is left of this type concerns the model: no provider of it fits the account's rules.
    ("no_providers_available", Code::RestrictedProvider),
];

impl Refusal {
    /// A refusal that no gateway wrote: no answer came, or one that holds no name.
    #[must_use]
    pub fn of_problem(problem: Problem) -> Self {
        Self {
            retry: problem.code.retry(),
            problem,
            retry_after: RetryAfter::default(),
            parameter: None,
            is_free_tier: false,
        }
    }

    /// A refusal whose meaning is known, with the words it came in.
    pub(super) fn new(
        code: Code,
        words: &str,
        reply: &Reply,
        preset: &Preset,
        key: Option<&ApiKey>,
    ) -> Self {
        Self {
            problem: Problem {
                code,
                detail: quote(words, key),
                link: own_link(words, preset, key).or_else(|| page_for(code, preset)),
                status: Some(reply.status),
            },
            retry: retry(code, reply),
            retry_after: reply.retry_after.clone(),
            parameter: None,
            is_free_tier: phrases::tells_free_tier(words),
        }
    }

    /// A refusal in a server's own shape.
    pub(super) fn of_error(
        error: &ServerError,
        reply: &Reply,
        preset: &Preset,
        key: Option<&ApiKey>,
    ) -> Self {
        let status = status_of(error, reply);
        let parameter = phrases::parameter(error.parameter.as_deref(), &error.words, status);
        let code = match parameter {
            Some(_) => Code::InvalidRequest,
            None => classify(error, status, key.is_some()),
        };
        let mut refusal = Self::new(code, &error.words, reply, preset, key);
        refusal.parameter = parameter;
        refusal.retry_after = or_as_said(refusal.retry_after, error);
        refusal
    }
}

/// The status that counts: the transport's, or the one inside where the transport said 200.
fn status_of(error: &ServerError, reply: &Reply) -> u16 {
    let claimed = error.status.filter(|status| (400..600).contains(status));
    match reply.status {
        200..300 => claimed.unwrap_or(reply.status),
        status => status,
    }
}

fn classify(error: &ServerError, status: u16, has_key: bool) -> Code {
    let is_marked = |mark: &str| error.marks.iter().any(|found| found == mark);
    if let Some(code) = phrases::overriding(&error.words) {
        return code;
    }
    MARKS
        .iter()
        .find(|(mark, _)| is_marked(mark))
        .map(|(_, code)| *code)
        .or_else(|| phrases::meaning(&error.words, status))
        .unwrap_or_else(|| match status {
            404 if is_marked("not_found") => Code::UnknownModel,
            // All that Anthropic says of a model it does not have.
            404 if error.words.starts_with("model:") => Code::UnknownModel,
            // A server on this computer that does not like the page's origin says just this.
            403 if error.words.is_empty() && !has_key => Code::CorsRefused,
            _ => by_status(status),
        })
}

fn by_status(status: u16) -> Code {
    match status {
        401 | 403 => Code::Unauthorized,
        402 => Code::NoCredit,
        300..400 | 404 | 405 => Code::NotAGateway,
        408 => Code::TimedOut,
        413 => Code::TooLarge,
        429 => Code::RateLimited,
        503 | 529 => Code::Overloaded,
        // Conflict, failed dependency and too early are troubles behind the gateway; so is an
        // error that came with a success and says nothing more.
        409 | 424 | 425 => Code::Upstream,
        400..500 => Code::InvalidRequest,
        _ => Code::Upstream,
    }
}

/// The code's own rule, overridden by `x-should-retry` as in the official SDKs.
///
/// What concerns the model or the run is never repeated, whatever the header says.
fn retry(code: Code, reply: &Reply) -> Retry {
    match reply.should_retry.as_deref().map(str::trim) {
        Some("false") => Retry::Never,
        Some("true") if code.scope() == Scope::Picture => Retry::BackOff,
        _ if reply.status == 424 => Retry::Never,
        _ => code.retry(),
    }
}

/// The headers, or the wait that the body asks for: a page often cannot see the headers.
fn or_as_said(headers: RetryAfter, error: &ServerError) -> RetryAfter {
    if headers != RetryAfter::default() {
        return headers;
    }
    let delay = error.retry_delay.as_deref().and_then(phrases::duration_ms);
    let wait_ms = delay.or_else(|| phrases::wait_ms(&error.words));
    RetryAfter {
        ms: wait_ms.map(|ms| ms.to_string()),
        ..headers
    }
}

/// The link a gateway quotes, if it is its own and does not carry the key.
fn own_link(words: &str, preset: &Preset, key: Option<&ApiKey>) -> Option<String> {
    link_to(preset.site?, words).filter(|link| key.is_none_or(|key| key.mask_in(link) == *link))
}

/// The gateway's page that helps with a problem of this kind.
#[must_use]
pub fn page_for(code: Code, preset: &Preset) -> Option<String> {
    let page = match code {
        Code::Unauthorized => preset.key_page,
        Code::NoCredit | Code::BudgetExceeded | Code::CardRequired | Code::RestrictedModel => {
            preset.credit_page
        }
        _ => None,
    };
    page.map(str::to_owned)
}
