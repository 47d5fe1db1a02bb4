//! Every sentence a person reads about a problem, and how numbers are said.
//!
//! Short: what happened, then what to do. The gateway's own words are shown beside these, never
//! inside them.

mod cure;
mod delivery;
mod exporting;
mod history;
mod in_place;
mod naming;
mod sending;
mod size;

use crate::domain::decimal;
use crate::domain::doctor::Diagnosis;
use crate::domain::file_name::is_invisible;
use crate::domain::image::SkipReason;
use crate::domain::ladder::PassedOver;
use crate::domain::old_name::{Reason, Verdict};
use crate::domain::problem::{Code, Problem, Remedy};

pub(super) use cure::{CureWording, cure};
pub(super) use delivery::{DELIVERY_CANCELLED, TakenHome, delivering, summary, taken_home};
pub(super) use exporting::{NO_SCRIBE, NOTHING_SAID, exported, format, imported, line_fault};
pub(super) use history::{
    CHANGE_OF_RULES, NO_SEARCHER, changed, changes, decision, decisions, more, new_name, removal,
    side_effects, was_taken_back,
};
pub(super) use in_place::{BROKE_OFF, NO_FOLDER, outcome, past_rename, renaming, unfinished};
pub(super) use naming::{ALPHABET_LOST, UNDATED, example_of, template_fault, undated};
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
    Wording {
        what: what(problem.code),
        advice: advice(problem.code),
    }
}

fn what(code: Code) -> &'static str {
    match code {
        Code::Unauthorized => "The gateway does not accept this key.",
        Code::NoCredit => "No credit is left at the gateway.",
        Code::BudgetExceeded => "The budget set for this key is used up.",
        Code::BudgetReached => "Your budget for these pictures is used up.",
        Code::CardRequired => "The gateway wants a credit card on file first.",
        Code::AccountBlocked => "The gateway has blocked this account.",
        Code::RoutingRule => "A rule of your team at the gateway denies this request.",
        Code::RestrictedModel => "Free credits may not use this model.",
        Code::RestrictedProvider => "Your team may not use the provider of this model.",
        Code::UnknownModel => "The gateway does not know this model.",
        Code::NoVision => "This model cannot see pictures.",
        Code::InvalidRequest => "The gateway did not accept the request.",
        Code::TooLarge => "The picture is too large for this model, even made small.",
        Code::RateLimited => "The gateway asks to go slower.",
        Code::Overloaded => "The gateway is overloaded.",
        Code::Upstream => "The model's provider failed.",
        Code::Declined => "The model declined to name this picture.",
        Code::NoName => "The answer held no name.",
        Code::CutOff => "The model spent its whole answer on thinking.",
        Code::NotAGateway => "What answered is not an AI gateway.",
        Code::Unreachable => "The gateway cannot be reached.",
        Code::CorsRefused => "This gateway does not accept calls from web pages.",
        Code::LocalNetwork => "This browser keeps the page from your local network.",
        Code::TimedOut => "No answer came in time.",
        Code::Offline => "You are offline.",
        Code::Undecodable => "This browser cannot show this picture.",
        Code::TooManyPixels => "The picture has too many pixels to open safely.",
        Code::EmptyFile => "The file is empty.",
        Code::NotAnImage => "The file is not a picture.",
        Code::ChangedOnDisk => "The file has changed since it was dropped.",
        Code::Unreadable => "The file cannot be read any more.",
        Code::NameTaken => "Something else in the folder has this name.",
        Code::NotRenamed => "The browser could not rename the file.",
        Code::NotAllowed => "The page may not write to this folder.",
        Code::NoJournal => "The browser keeps no journal for this page.",
        Code::BusyElsewhere => "Another tab is renaming.",
        Code::NotInFolder => "The file is not in the folder you chose.",
        Code::DiskFull => "The disk is full. Make room, or save it elsewhere.",
    }
}

fn advice(code: Code) -> &'static str {
    match code {
        Code::RestrictedModel => "Choose another model, or buy credits at the gateway.",
        Code::BudgetExceeded => "Raise the budget at the gateway, or use another key.",
        Code::InvalidRequest => "Read the gateway's words, or choose another model.",
        Code::TooManyPixels | Code::Undecodable => "Type a name yourself; the file stays as it is.",
        Code::EmptyFile | Code::NotAnImage => "It is not sent. You can still give it a name.",
        Code::RateLimited => "It goes on by itself; a slower pace or more credit helps.",
        Code::Offline => "It goes on by itself when the connection is back.",
        Code::NameTaken => "Type another name. The file was not touched.",
        Code::NotRenamed => "Close what has it open, then try again.",
        Code::NoJournal => {
            "Nothing is renamed without one: allow this site to keep data, then try again."
        }
        _ => remedy(code.remedy()),
    }
}

fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::ChangeKey => "Check the key and the gateway it belongs to, then resume.",
        Remedy::BuyCredit => "Buy credits at the gateway, then resume.",
        Remedy::RaiseBudget => "Raise the budget, then resume.",
        Remedy::AddCard => "Add a card at the gateway, then resume.",
        Remedy::ContactGateway => "Ask the owner of the account, or use another gateway.",
        Remedy::ChooseModel => "Choose another model.",
        Remedy::CheckAddress => "Check the gateway URL; most end in /v1.",
        Remedy::UseRelay => "Use a relay such as /api/gateway, or another gateway.",
        Remedy::AllowLocalNetwork => "Allow it in the site's settings, then try again.",
        Remedy::CheckConnection => "Check the gateway URL and your connection, then try again.",
        Remedy::TryAgain => "Try again in a moment.",
        Remedy::NameByHand => "Try again, or type a name yourself.",
        Remedy::DropAgain => "Drop the file again.",
        Remedy::ChooseFolder => "Choose the folder it lies in, and allow changes.",
    }
}

/// What to do where no run waits to be resumed.
#[must_use]
pub(super) fn advice_at_rest(problem: &Problem) -> String {
    advice(problem.code).replace(", then resume.", ".")
}

/// A connection that works: how fast, with how many models, and what is left to spend.
#[must_use]
pub(super) fn works(diagnosis: &Diagnosis) -> String {
    let took = diagnosis.round_trip_ms;
    let in_time = took.map_or_else(String::new, |ms| format!(" in {} ms", grouped(ms as usize)));
    let mut line = match diagnosis.models.as_ref().map(Vec::len) {
        None | Some(0) => format!("The model answers{in_time}. The gateway lists no models."),
        Some(1) => format!("Works{in_time}. 1 vision model."),
        Some(count) => format!("Works{in_time}. {} vision models.", grouped(count)),
    };
    if let Some(balance) = diagnosis.balance_usd {
        line.push_str(&format!(" {} left.", dollars(balance)));
    }
    line + &corrected(diagnosis)
}

/// That the address was corrected; empty where it was not.
#[must_use]
pub(super) fn corrected(diagnosis: &Diagnosis) -> String {
    let base = diagnosis.corrected.as_ref();
    base.map_or_else(String::new, |base| {
        format!(" The address was corrected to {base}.")
    })
}

/// Who would not give a name: the model, or the gateway as a whole.
#[must_use]
pub(super) fn who(passed_over: &PassedOver) -> &str {
    passed_over.model.as_deref().unwrap_or(&passed_over.gateway)
}

/// Stands on a row while it is asked what tells it from others of its name.
pub(super) const TELLING_APART: &str = "asking what tells it apart";

/// That a picture is the first of so many that are alike.
#[must_use]
pub(super) fn alike(size: usize) -> String {
    format!("First of {} alike, asked about once", grouped(size))
}

/// That a picture goes with another.
#[must_use]
pub(super) fn like(first: &str) -> String {
    format!("Like {}, asked about once", visible(first))
}

/// The files that go with a picture.
#[must_use]
pub(super) fn goes_with(names: &str) -> String {
    format!("Goes with: {}", visible(names))
}

/// Stands where a model gave keywords alone.
pub(super) const NO_ALT_TEXT: &str = "The model gave no alt text.";

/// The words a model would file a picture under.
#[must_use]
pub(super) fn keywords(words: &str) -> String {
    format!("Keywords: {words}")
}

/// How sure a model says it is of a name.
#[must_use]
pub(super) fn sure(percent: u8) -> String {
    format!("{percent} % sure")
}

/// The name that was picked, for those who do not see it change.
#[must_use]
pub(super) fn picked(name: &str) -> String {
    format!("The name is {name}.")
}

/// What is offered for so many files.
#[must_use]
pub(super) fn good_names(count: usize) -> String {
    match count {
        1 => "1 file already has a good name.".to_owned(),
        _ => format!("{} files already have good names.", grouped(count)),
    }
}

/// What keeping an old name would keep.
#[must_use]
pub(super) fn keep(verdict: Verdict) -> String {
    let worth = match verdict {
        Verdict::Good { .. } => "it says something",
        Verdict::Bad(Reason::Camera) => "a camera's number",
        Verdict::Bad(Reason::Messenger) => "what a messenger calls it",
        Verdict::Bad(Reason::Screenshot) => "a screenshot's date",
        Verdict::Bad(Reason::Maker) => "where it was made, not what it shows",
        Verdict::Bad(Reason::Identifier) => "a random key",
        Verdict::Bad(Reason::Number) => "numbers alone",
        Verdict::Bad(Reason::Generic) => "words that fit every picture",
        Verdict::Bad(Reason::Unclear) => "too short to tell what it shows",
    };
    format!("Keep the old name: {worth}")
}

/// An old name is kept, for those who do not see it change.
#[must_use]
pub(super) fn kept(file: &str) -> String {
    format!("{file} keeps its name.")
}

/// So many old names are kept.
#[must_use]
pub(super) fn all_kept(count: usize) -> String {
    match count {
        1 => "1 file keeps its name.".to_owned(),
        _ => format!("{} files keep their names.", grouped(count)),
    }
}

/// An old name is kept no longer.
#[must_use]
pub(super) fn let_go(file: &str) -> String {
    format!("{file} no longer keeps its name.")
}

/// What of a video or of a picture that moves is looked at.
pub(super) const ONE_FRAME: &str = "one frame of a video";
pub(super) const FIRST_FRAME: &str = "first frame";

/// Why a dropped file has no row.
#[must_use]
pub(super) fn skipped(reason: SkipReason) -> &'static str {
    match reason {
        SkipReason::System => "a hidden file of the system",
        SkipReason::Video => "a video",
        SkipReason::NotAnImage => "not a picture",
        SkipReason::Empty => "empty",
        SkipReason::Beside => "goes with a picture and is renamed with it",
    }
}

/// How many files have no row, and how many of them go with pictures.
#[must_use]
pub(super) fn skipped_files(count: usize, beside: usize) -> String {
    let all = in_place::files(count);
    let were = if count == 1 { "was" } else { "were" };
    let go = if beside == 1 { "goes" } else { "go" };
    match beside {
        0 => format!("{all} {were} skipped"),
        _ if beside == count => format!("{all} {go} with pictures"),
        _ => format!(
            "{all} were skipped; {} of them {go} with pictures",
            grouped(beside)
        ),
    }
}

/// Why a name cannot be used: another picture has it.
#[must_use]
pub(super) fn taken(holder: &str) -> String {
    format!("{holder} has this name already.")
}

/// "the name is empty" as a sentence.
#[must_use]
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| format!("{}{}.", first.to_ascii_uppercase(), letters.as_str()))
        .unwrap_or_default()
}

/// A file's old name with its invisible characters made visible: `photo\u{202E}gpj.exe` must not
/// read as something else.
#[must_use]
pub fn visible(path: &str) -> String {
    path.chars()
        .map(|c| if is_invisible(c) { '\u{FFFD}' } else { c })
        .collect()
}

/// "1 picture", "2 pictures".
#[must_use]
pub(super) fn pictures(count: usize) -> String {
    match count {
        1 => "1 picture".to_owned(),
        _ => format!("{} pictures", grouped(count)),
    }
}

/// 12345 as "12,345".
#[must_use]
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A wait as a person says it: "8 s", "3 min", "1 h 20 min".
#[must_use]
pub(super) fn duration(ms: u64) -> String {
    let seconds = ms.div_ceil(1000);
    match seconds {
        0..=90 => format!("{seconds} s"),
        91..=5_400 => format!("{} min", seconds.div_ceil(60)),
        _ => format!("{} h {} min", seconds / 3_600, seconds % 3_600 / 60),
    }
}

/// Money with as many digits as it takes to see some.
#[must_use]
pub(super) fn dollars(amount: f64) -> String {
    match amount {
        a if a >= 1.0 => format!("${}", decimal::fixed(a, 2)),
        a if a >= 0.01 => format!("${}", decimal::fixed(a, 3)),
        a => format!("${}", decimal::fixed(a, 5)),
    }
}

/// A size in the unit a person would choose.
#[must_use]
pub(super) fn bytes(size: u64) -> String {
    match size {
        0..=999 => format!("{size} B"),
        1_000..=999_999 => format!("{} kB", size / 1_000),
        1_000_000..=999_999_999 => format!("{} MB", decimal::fixed(size as f64 / 1e6, 1)),
        _ => format!("{} GB", decimal::fixed(size as f64 / 1e9, 2)),
    }
}
