//! A problem on the picture it belongs to: what happened, what to do, the gateway's own words.

use leptos::prelude::*;

use super::icon::{Icon, Pictogram};
use super::session::View;
use super::wording;
use crate::domain::problem::{Problem, Remedy};
use crate::domain::words;

/// The problem of one row.
#[component]
pub(super) fn ProblemNote(#[prop(into)] view: Signal<View>) -> impl IntoView {
    view! { {move || view.with(note)} }
}

fn note(view: &View) -> Option<AnyView> {
    let problem = view.problem.clone()?;
    let said = wording::of(&problem);
    let models = passed_over_line(view);
    let code = problem.code.as_str();
    let note = view! {
        <div class="problem-note" data-error=code>
            <p class="problem-note-said">
                <Pictogram icon=Icon::Alert/>
                " "<strong>{said.what}</strong>{own_words(&problem)}" "{said.advice}{models}
            </p>
            <Remedies problem=problem.clone()/>
            <GatewayWords problem/>
        </div>
    };
    Some(note.into_any())
}

/// " Tried: google/gemini-3-flash, openai/gpt-4.1-nano."
fn passed_over_line(view: &View) -> Option<String> {
    let tried: Vec<_> = view.passed_over.iter().map(wording::who).collect();
    (!tried.is_empty()).then(|| format!(" {}", words::tried(&tried.join(words::comma()))))
}

/// What the page itself found out, in parentheses; the gateway's words are folded away instead.
pub(super) fn own_words(problem: &Problem) -> Option<String> {
    let is_told = problem.detail.is_empty() || problem.is_nothing_seen();
    (problem.status.is_none() && !is_told).then(|| format!(" ({})", words::told(&problem.detail)))
}

/// The words of the gateway, folded away.
#[component]
fn GatewayWords(problem: Problem) -> impl IntoView {
    problem
        .status
        .filter(|_| !problem.detail.is_empty())
        .map(|status| {
            view! {
                <details class="gateway-words">
                    <summary>{words::details()}</summary>
                    <p>{format!("HTTP {status}: {}", words::told(&problem.detail))}</p>
                </details>
            }
        })
}

/// The gateway's page that helps.
#[component]
pub(super) fn Remedies(problem: Problem) -> impl IntoView {
    let label = match problem.code.remedy() {
        Remedy::ChangeKey => words::get_key(),
        Remedy::AddCard => words::add_card(),
        Remedy::BuyCredit | Remedy::ChooseModel => words::buy_credits(),
        _ => words::open_gateway(),
    };
    problem.link.map(|page| {
        view! {
            <a class="problem-note-link" href=page target="_blank" rel="noopener noreferrer">
                {label}
            </a>
        }
    })
}
