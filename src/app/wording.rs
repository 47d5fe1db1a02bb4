//! Every sentence a person reads about a problem, and how numbers are said.
//!
//! Short: what happened, then what to do. The gateway's own words are shown beside these, never
//! inside them.

mod cure;
mod delivery;
mod exporting;
mod history;
mod in_place;
mod keeping;
mod naming;
mod on_device;
mod sending;
mod size;

use crate::domain::doctor::Diagnosis;
use crate::domain::file_name::is_invisible;
use crate::domain::image::SkipReason;
use crate::domain::ladder::PassedOver;
use crate::domain::old_name::{Reason, Verdict};
use crate::domain::problem::{Code, Problem, Remedy};
use crate::domain::words;

pub(super) use cure::{CureWording, cure};
pub(super) use delivery::{TakenHome, delivering, summary, taken_home};
pub(super) use exporting::{exported, format, imported, line_fault};
pub(super) use history::{changes, decision, side_effects, was_taken_back};
pub(super) use in_place::{outcome, past_rename, renaming, unfinished};
pub(super) use keeping::unkept;
pub(super) use naming::{example_of, name_fault, template_fault};
pub(super) use on_device::{fetched, ready_on_device, sight};
pub(super) use sending::{sending, sent, so_many_of};
pub(super) use size::{picture_size, picture_tokens};

/// What happened and what to do about it.
pub(super) struct Wording {
    pub what: &'static str,
    pub advice: &'static str,
}

/// The sentences for a problem.
#[must_use]
pub(super) fn of(problem: &Problem) -> Wording {
    if problem.is_nothing_seen() {
        return Wording {
            what: words::problem_nothing_seen(),
            advice: words::advice_nothing_seen(),
        };
    }
    Wording {
        what: what(problem.code),
        advice: advice(problem.code, false),
    }
}

fn what(code: Code) -> &'static str {
    match code {
        Code::Unauthorized => words::problem_unauthorized(),
        Code::NoCredit => words::problem_no_credit(),
        Code::BudgetExceeded => words::problem_budget_exceeded(),
        Code::BudgetReached => words::problem_budget_reached(),
        Code::CardRequired => words::problem_card_required(),
        Code::AccountBlocked => words::problem_account_blocked(),
        Code::RoutingRule => words::problem_routing_rule(),
        Code::RestrictedModel => words::problem_restricted_model(),
        Code::RestrictedProvider => words::problem_restricted_provider(),
        Code::UnknownModel => words::problem_unknown_model(),
        Code::NoVision => words::problem_no_vision(),
        Code::InvalidRequest => words::problem_invalid_request(),
        Code::TooLarge => words::problem_too_large(),
        Code::RateLimited => words::gateway_slower(),
        Code::Overloaded => words::problem_overloaded(),
        Code::Upstream => words::problem_upstream(),
        Code::Declined => words::problem_declined(),
        Code::NoName => words::problem_no_name(),
        Code::CutOff => words::problem_cut_off(),
        Code::NotAGateway => words::problem_not_a_gateway(),
        Code::Unreachable => words::problem_unreachable(),
        Code::CorsRefused => words::problem_cors_refused(),
        Code::LocalNetwork => words::problem_local_network(),
        Code::TimedOut => words::problem_timed_out(),
        Code::Offline => words::problem_offline(),
        Code::Undecodable => words::problem_undecodable(),
        Code::TooManyPixels => words::problem_too_many_pixels(),
        Code::EmptyFile => words::problem_empty_file(),
        Code::NotAnImage => words::problem_not_an_image(),
        Code::ChangedOnDisk => words::problem_changed_on_disk(),
        Code::Unreadable => words::problem_unreadable(),
        Code::NotHere => words::problem_not_here(),
        Code::NameTaken => words::problem_name_taken(),
        Code::NotRenamed => words::problem_not_renamed(),
        Code::NotAllowed => words::problem_not_allowed(),
        Code::NoJournal => words::problem_no_journal(),
        Code::BusyElsewhere => words::problem_busy_elsewhere(),
        Code::NotInFolder => words::problem_not_in_folder(),
        Code::DiskFull => words::problem_disk_full(),
    }
}

fn advice(code: Code, is_at_rest: bool) -> &'static str {
    match code {
        Code::RestrictedModel => words::advice_restricted_model(),
        Code::BudgetExceeded => words::advice_budget_exceeded(),
        Code::InvalidRequest => words::advice_invalid_request(),
        Code::TooManyPixels | Code::Undecodable => words::advice_type_yourself(),
        Code::EmptyFile | Code::NotAnImage => words::advice_not_sent(),
        Code::NotHere => words::advice_not_here(),
        Code::RateLimited => words::advice_rate_limited(),
        Code::Offline => words::advice_offline(),
        Code::NameTaken => words::advice_name_taken(),
        Code::NotRenamed => words::advice_not_renamed(),
        Code::NoJournal => words::advice_no_journal(),
        _ => remedy(code.remedy(), is_at_rest),
    }
}

fn remedy(remedy: Remedy, is_at_rest: bool) -> &'static str {
    match (remedy, is_at_rest) {
        (Remedy::ChangeKey, true) => words::advice_change_key(),
        (Remedy::ChangeKey, false) => words::advice_change_key_resume(),
        (Remedy::BuyCredit, true) => words::advice_buy_credit(),
        (Remedy::BuyCredit, false) => words::advice_buy_credit_resume(),
        (Remedy::RaiseBudget, true) => words::advice_raise_budget(),
        (Remedy::RaiseBudget, false) => words::advice_raise_budget_resume(),
        (Remedy::AddCard, true) => words::advice_add_card(),
        (Remedy::AddCard, false) => words::advice_add_card_resume(),
        (Remedy::ContactGateway, _) => words::advice_contact_gateway(),
        (Remedy::ChooseModel, _) => words::advice_choose_model(),
        (Remedy::CheckAddress, _) => words::advice_check_address(),
        (Remedy::UseRelay, _) => words::advice_use_relay(),
        (Remedy::AllowLocalNetwork, _) => words::advice_allow_local_network(),
        (Remedy::CheckConnection, _) => words::advice_check_connection(),
        (Remedy::TryAgain, _) => words::advice_try_again(),
        (Remedy::NameByHand, _) => words::advice_name_by_hand(),
        (Remedy::DropAgain, _) => words::advice_drop_again(),
        (Remedy::ChooseFolder, _) => words::advice_choose_folder(),
    }
}

/// What to do where no run waits to be resumed.
#[must_use]
pub(super) fn advice_at_rest(problem: &Problem) -> &'static str {
    advice(problem.code, true)
}

/// A connection that works: how fast, with how many models, and what is left to spend.
#[must_use]
pub(super) fn works(diagnosis: &Diagnosis) -> String {
    let took = diagnosis.round_trip_ms.map(|ms| ms as usize);
    let models = diagnosis.models.as_ref().map_or(0, Vec::len);
    let mut line = match (models, took) {
        (0, None) => words::model_answers().to_owned(),
        (0, Some(ms)) => words::model_answers_in(ms),
        (count, None) => words::works(count),
        (count, Some(ms)) => words::works_in(ms, count),
    };
    if let Some(balance) = diagnosis.balance_usd {
        line.push(' ');
        line.push_str(&words::balance_left(&dollars(balance)));
    }
    line + &corrected(diagnosis)
}

/// That the address was corrected; empty where it was not.
#[must_use]
pub(super) fn corrected(diagnosis: &Diagnosis) -> String {
    let base = diagnosis.corrected.as_ref();
    base.map_or_else(String::new, |base| {
        format!(" {}", words::address_corrected(&base.to_string()))
    })
}

/// Who would not give a name: the model, or the gateway as a whole.
#[must_use]
pub(super) fn who(passed_over: &PassedOver) -> &str {
    passed_over.model.as_deref().unwrap_or(&passed_over.gateway)
}

/// That a picture goes with another.
#[must_use]
pub(super) fn like(first: &str) -> String {
    words::alike_first(&visible(first))
}

/// The files that go with a picture.
#[must_use]
pub(super) fn goes_with(names: &str) -> String {
    words::goes_with(&visible(names))
}

/// What keeping an old name would keep.
#[must_use]
pub(super) fn keep(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good { .. } => words::keep_good(),
        Verdict::Bad(Reason::Camera) => words::keep_camera(),
        Verdict::Bad(Reason::Messenger) => words::keep_messenger(),
        Verdict::Bad(Reason::Screenshot) => words::keep_screenshot(),
        Verdict::Bad(Reason::Maker) => words::keep_maker(),
        Verdict::Bad(Reason::Identifier) => words::keep_identifier(),
        Verdict::Bad(Reason::Number) => words::keep_number(),
        Verdict::Bad(Reason::Generic) => words::keep_generic(),
        Verdict::Bad(Reason::Unclear) => words::keep_unclear(),
    }
}

/// Why a dropped file has no row.
#[must_use]
pub(super) fn skipped(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::System => words::skipped_system(),
        SkipReason::Video => words::skipped_video(),
        SkipReason::NotAnImage => words::skipped_no_picture(),
        SkipReason::Empty => words::skipped_empty(),
        SkipReason::Beside => words::skipped_goes_with(),
    }
}

/// How many files have no row, and how many of them go with pictures.
#[must_use]
pub(super) fn skipped_files(count: usize, beside: usize) -> String {
    match beside {
        0 => words::skipped_files(count),
        _ if beside == count => words::skipped_beside(count),
        _ => words::skipped_some_beside(count, beside),
    }
}

/// A file's old name with its invisible characters made visible: `photo\u{202E}gpj.exe` must not
/// read as something else.
#[must_use]
pub fn visible(path: &str) -> String {
    path.chars()
        .map(|c| if is_invisible(c) { '\u{FFFD}' } else { c })
        .collect()
}

/// A number that is counted in.
#[must_use]
pub(super) fn grouped(number: usize) -> String {
    words::number(number as f64, 0)
}

/// A wait as a person says it: "8 s", "3 min", "1 h 20 min".
#[must_use]
pub(super) fn duration(ms: u64) -> String {
    let seconds = ms.div_ceil(1000) as usize;
    match seconds {
        0..=90 => words::seconds(seconds),
        91..=5_400 => words::minutes(seconds.div_ceil(60)),
        _ => words::hours(seconds / 3_600, seconds % 3_600 / 60),
    }
}

/// Money with as many digits as it takes to see some.
#[must_use]
pub(super) fn dollars(amount: f64) -> String {
    let places = match amount {
        a if a >= 1.0 => 2,
        a if a >= 0.01 => 3,
        _ => 5,
    };
    words::money(amount, places)
}

/// A size in the unit a person would choose.
#[must_use]
pub(super) fn bytes(size: u64) -> String {
    match size {
        0..=999 => words::size_bytes(&grouped(size as usize)),
        1_000..=999_999 => words::size_kilobytes(&grouped(size as usize / 1_000)),
        1_000_000..=999_999_999 => words::size_megabytes(&words::number(size as f64 / 1e6, 1)),
        _ => words::size_gigabytes(&words::number(size as f64 / 1e9, 2)),
    }
}
