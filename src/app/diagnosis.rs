//! What `Test connection` found out: a sentence, and where something helps, the lines to paste.

use leptos::prelude::*;

use super::connection::{Check, Form};
use super::connection_panel::field_name;
use super::copy_button::CopyButton;
use super::driver::Driver;
use super::problem_note::{Remedies, own_words};
use super::wording::{self, CureWording};
use crate::domain::doctor::cure::Cure;
use crate::domain::problem::Problem;
use crate::domain::words;

/// Why a connection does not work.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ailment {
    pub problem: Problem,
    pub cure: Option<Cure>,
    /// What else there is to say, such as that the address was corrected; may be empty.
    pub aside: String,
}

/// A test of one gateway's fields, and the sentence that is read out when it changes.
#[component]
pub(super) fn ConnectionTest(form: Form, number: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <div class="connection-panel-test">
        <button type="button" on:click=move |_| driver.test_connection(form)>
            {field_name(words::test_connection(), number)}
        </button>
        <output
            class="connection-panel-result"
            role="status"
            aria-label=field_name(words::connection(), number)
            data-check=move || form.check.get().as_str()
        >
            {move || check_line(&form.check.get())}
        </output>
        {move || match form.check.get() {
            Check::Fails(ailment) => Some(view! { <Help ailment=*ailment number/> }),
            _ => None,
        }}
        </div>
    }
}

fn check_line(check: &Check) -> AnyView {
    match check {
        Check::None => ().into_any(),
        Check::Busy => view! { <span>{words::asking()}</span> }.into_any(),
        Check::Works(line) | Check::Unready(line) => {
            view! { <span>{line.clone()}</span> }.into_any()
        }
        Check::Fails(ailment) => {
            let problem = &ailment.problem;
            let advice = ailment.cure.as_ref().map_or_else(
                || wording::advice_at_rest(problem),
                |cure| wording::cure(cure.advice).advice,
            );
            let quoted = (problem.status.is_some() && !problem.detail.is_empty())
                .then(|| view! { <q class="gateway-words">{problem.detail.clone()}</q> });
            view! {
                <span data-error=problem.code.as_str()>
                    {wording::of(problem).what}{own_words(problem)}" "{advice}{ailment.aside.clone()}{quoted}
                </span>
            }
            .into_any()
        }
    }
}

/// The gateway's page that helps, and the lines to paste.
#[component]
fn Help(ailment: Ailment, number: usize) -> impl IntoView {
    let lines = ailment.cure.map(|cure| {
        let CureWording { labels, .. } = wording::cure(cure.advice);
        let lines = cure.lines.into_iter().zip(labels).enumerate();
        lines
            .map(|(at, (line, label))| view! { <Line id=format!("cure-line-{number}-{at}") line label/> })
            .collect_view()
    });
    view! {
        <div class="cure" role="group" aria-label=words::what_helps()>
            <Remedies problem=ailment.problem/>
            {lines}
        </div>
    }
}

/// One line to paste, with a button that copies it.
#[component]
fn Line(id: String, line: String, label: &'static str) -> impl IntoView {
    let text = line.clone();
    view! {
        <div class="cure-line">
            <p class="hint">{label}</p>
            <code id=id.clone() dir="ltr">{line}</code>
            <CopyButton text describedby=id/>
        </div>
    }
}
