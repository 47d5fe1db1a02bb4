//! A problem on the picture it belongs to: what happened, what to do, the gateway's own words.

use leptos::prelude::*;

use super::icon::{Icon, Pictogram};
use super::session::View;
use super::wording;
use crate::domain::problem::{Problem, Remedy};

/// The problem of one row.
#[component]
pub(super) fn ProblemNote(#[prop(into)] view: Signal<View>) -> impl IntoView {
    move || {
        let view = view.get();
        view.problem.clone().map(|problem| {
            let said = wording::of(&problem);
            let models = passed_over_line(&view);
            let code = problem.code.as_str();
            view! {
                <div class="problem-note" data-error=code>
                    <p class="problem-note-said">
                        <Pictogram icon=Icon::Alert/>
                        " "<strong>{said.what}</strong>{own_words(&problem)}" "{said.advice}{models}
                    </p>
                    <Remedies problem=problem.clone()/>
                    <GatewayWords problem/>
                </div>
            }
        })
    }
}

/// " Tried: google/gemini-3-flash, openai/gpt-4.1-nano."
fn passed_over_line(view: &View) -> Option<String> {
    let tried: Vec<_> = view.passed_over.iter().map(wording::who).collect();
    (!tried.is_empty()).then(|| format!(" Tried: {}.", tried.join(", ")))
}

/// What the page itself found out, in parentheses; the gateway's words are folded away instead.
pub(super) fn own_words(problem: &Problem) -> Option<String> {
    (problem.status.is_none() && !problem.detail.is_empty())
        .then(|| format!(" ({})", problem.detail))
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
                    <summary>"Details"</summary>
                    <p>{format!("HTTP {status}: {}", problem.detail)}</p>
                </details>
            }
        })
}

/// The gateway's page that helps.
#[component]
pub(super) fn Remedies(problem: Problem) -> impl IntoView {
    let label = match problem.code.remedy() {
        Remedy::ChangeKey => "Get a key",
        Remedy::AddCard => "Add a card",
        Remedy::BuyCredit | Remedy::ChooseModel => "Buy credits",
        _ => "Open the gateway's page",
    };
    problem.link.map(|page| {
        view! {
            <a class="problem-note-link" href=page target="_blank" rel="noopener noreferrer">
                {label}
            </a>
        }
    })
}
