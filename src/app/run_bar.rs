//! Starting, pausing and stopping the run, and how far it is.

use leptos::prelude::*;

use super::driver::Driver;
use super::problem_note::Remedies;
use super::session::{Session, Summary};
use super::wording;
use crate::domain::decimal;
use crate::domain::ladder::PassedOver;
use crate::domain::problem::Problem;
use crate::domain::run::Phase;
use crate::domain::words;

#[component]
pub(super) fn RunBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let summary = session.summary;
    let phase = Memo::new(move |_| summary.with(|summary| summary.phase.clone()));
    let label = move || match phase.get() {
        Phase::Idle => words::name_images(),
        Phase::Running => words::pause(),
        Phase::Paused(_) => words::resume(),
    };
    let press = move |_| match phase.get_untracked() {
        Phase::Idle => driver.name_images(),
        Phase::Running => driver.pause(),
        Phase::Paused(_) => driver.resume(),
    };
    let has_unnamed = move || summary.with(Summary::has_unnamed);
    view! {
        <section class="run-bar" aria-label=words::naming()>
            <div class="run-bar-buttons">
                <button type="button" class="primary" disabled=move || phase.get() == Phase::Idle && !has_unnamed() on:click=press>{move || label()}</button>
                <button type="button" disabled=move || phase.get() == Phase::Idle on:click=move |_| driver.stop()>{words::stop()}</button>
            </div>
            <Progress/>
            <BudgetField/>
        </section>
    }
}

#[component]
fn Progress() -> impl IntoView {
    let summary = expect_context::<Session>().summary;
    let done = move || summary.with(Summary::done);
    let total = move || summary.with(|summary| summary.counts.total);
    view! {
        <div class="run-bar-progress">
            <div
                class="run-bar-track"
                role="progressbar"
                aria-label=words::naming_progress()
                aria-valuemin="0"
                aria-valuenow=move || done().to_string()
                aria-valuemax=move || total().to_string()
                aria-valuetext=move || summary.with(progress_line)
                style:--progress=move || decimal::fixed(done() as f64 / total().max(1) as f64, 4)
            ></div>
            <p class="run-bar-line">{move || summary.with(progress_line)}<Estimate/></p>
        </div>
    }
}

/// What the pictures still without a name will cost, before they are asked for.
#[component]
fn Estimate() -> impl IntoView {
    let session = expect_context::<Session>();
    let estimate = move || {
        let (is_idle, unnamed, expected_usd) = session.summary.with(|summary| {
            let is_idle = summary.phase == Phase::Idle;
            (is_idle, summary.unnamed(), summary.expected_usd)
        });
        let each_usd = expected_usd.or_else(|| session.connection.usd_per_picture())?;
        let total = wording::dollars(each_usd * unnamed as f64);
        (is_idle && unnamed > 0).then(|| format!(" · {}", words::estimate(&total, unnamed)))
    };
    view! { <span>{move || estimate()}</span> }
}

#[component]
fn BudgetField() -> impl IntoView {
    let connection = expect_context::<Session>().connection;
    let driver = expect_context::<Driver>();
    view! {
        <label class="run-bar-budget">
            {words::budget()}
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                size="6"
                placeholder=words::budget_none()
                prop:value=move || connection.budget.get()
                on:input=move |event| connection.budget.set(event_target_value(&event))
                on:change=move |_| driver.keep_settings()
            />
        </label>
    }
}

/// "12/33 · 41 a minute · 30 s left · 12,345 tokens · $0.002".
fn progress_line(summary: &Summary) -> String {
    let counts = summary.counts;
    let mut parts = vec![format!(
        "{}/{}",
        wording::grouped(summary.done()),
        wording::grouped(counts.total)
    )];
    if counts.failed > 0 {
        parts.push(words::without_name(counts.failed));
    }
    // While everybody waits, the pace of before says nothing.
    if summary.phase == Phase::Running && summary.quiet_ms.is_none() {
        parts.extend(
            summary
                .per_minute
                .map(|rate| words::per_minute(&words::number(rate, 0))),
        );
        parts.extend(
            summary
                .time_left_ms
                .map(|ms| words::time_left(&wording::duration(ms))),
        );
    }
    let tokens = summary.usage.tokens();
    if tokens > 0 {
        parts.push(words::tokens(tokens as usize));
    }
    parts.extend(summary.usage.cost_usd.map(wording::dollars));
    parts.join(" · ")
}

/// What stops or slows the whole run, once.
#[component]
pub(super) fn RunMessage() -> impl IntoView {
    let session = expect_context::<Session>();
    let message = Memo::new(move |_| match session.notice.get() {
        Some(notice) => Message::Notice(notice),
        None => session.summary.with(Message::of),
    });
    view! {
        <div class="run-message" role="alert" aria-label=words::run_message() aria-atomic="false" data-kind=move || message.get().kind()>
            {move || message.get().view()}
        </div>
    }
}

/// The time until the gateway may be asked again. It is seen to count and not read out: an alert that
/// changes every second would drown everything else.
#[component]
fn Countdown() -> impl IntoView {
    let summary = expect_context::<Session>().summary;
    let left_ms = move || summary.with(|summary| summary.quiet_ms.unwrap_or_default());
    view! { <span role="timer">{move || wording::duration(left_ms())}</span> }
}

/// What slows the run, and the time until it goes on.
fn counting(what: &str, then: fn(&str) -> String) -> AnyView {
    let (before, after) = words::around(then);
    let what = what.to_owned();
    view! { <p><strong>{what}</strong>" "{before}<Countdown/>{after}</p> }.into_any()
}

/// Why each of these gave no names, then what came of it.
fn refusals(refused: Vec<PassedOver>, outcome: &'static str) -> AnyView {
    let problem = refused.first().map(|first| first.problem.clone());
    let lines = refused
        .iter()
        .map(|one| {
            let who = wording::who(one).to_owned();
            view! { <li><code>{who}</code>": "{wording::of(&one.problem).what}</li> }
        })
        .collect_view();
    let remedies = problem.map(|problem| view! { <Remedies problem/> });
    view! { <ul>{lines}</ul><p>{outcome}</p>{remedies} }.into_any()
}

#[derive(Clone, PartialEq)]
enum Message {
    None,
    Notice(String),
    Stopped(Problem),
    Quiet,
    /// So many requests a minute.
    Counted(usize),
    SwitchedModel(Vec<PassedOver>),
    NoModelLeft(Vec<PassedOver>),
}

impl Message {
    fn of(summary: &Summary) -> Self {
        match (&summary.phase, summary.quiet_ms) {
            (Phase::Paused(Some(problem)), _) => Self::Stopped(problem.clone()),
            (_, Some(_)) => match summary.requests_per_minute {
                Some(rate) => Self::Counted(rate),
                None => Self::Quiet,
            },
            _ if summary.refused.is_empty() => Self::None,
            _ if summary.has_model_left => Self::SwitchedModel(summary.refused.clone()),
            _ => Self::NoModelLeft(summary.refused.clone()),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Notice(_) | Self::Stopped(_) | Self::NoModelLeft(_) => "stopped",
            Self::Quiet | Self::Counted(_) | Self::SwitchedModel(_) => "slowed",
        }
    }

    fn view(self) -> AnyView {
        match self {
            Self::None => ().into_any(),
            Self::Notice(notice) => view! { <p>{notice}</p> }.into_any(),
            Self::Stopped(problem) => {
                let said = wording::of(&problem);
                let code = problem.code.as_str();
                view! {
                    <p data-run-error=code><strong>{said.what}</strong>" "{said.advice}</p>
                    <Remedies problem/>
                }
                .into_any()
            }
            Self::Quiet => counting(words::gateway_slower(), words::asking_again),
            Self::Counted(rate) => counting(&words::gateway_counts(rate), words::going_together),
            Self::SwitchedModel(refused) => {
                let has_moved = refused.iter().any(|one| one.model.is_none());
                refusals(
                    refused,
                    if has_moved {
                        words::next_gateway()
                    } else {
                        words::next_model()
                    },
                )
            }
            Self::NoModelLeft(refused) => refusals(refused, words::no_model_left()),
        }
    }
}
