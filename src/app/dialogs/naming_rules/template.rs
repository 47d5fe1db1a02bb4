//! The template, with what is wrong with it while it is typed and what it may hold.

use leptos::html;
use leptos::prelude::*;

use super::Form;
use super::tokens::TokenList;
use crate::app::wording;
use crate::browser::typing;
use crate::domain::date_order::DateOrder;
use crate::domain::rules::Rules;
use crate::domain::template::{Template, inserted};
use crate::domain::words::dialogs;

#[component]
pub(super) fn TemplateField() -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
    let field = NodeRef::<html::Input>::new();
    let faults = move || rules.with(faults);
    let has_moment = Memo::new(move |_| {
        let (template, _) = rules.with(|rules| Template::parse(&rules.template));
        template.has_moment()
    });
    let insert = move |token: &'static str| {
        if let Some(field) = field.get_untracked() {
            typing::insert(&field, |before| inserted(token, before));
            form.change(|rules| rules.template = field.value());
        }
    };
    view! {
        <div class="field naming-rules-wide">
            <label for="rule-template">{dialogs::template()}</label>
            <input
                id="rule-template"
                type="text"
                dir="ltr"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                aria-describedby="rule-template-fault"
                aria-invalid=move || (!faults().is_empty()).to_string()
                prop:value=move || rules.with(|rules| rules.template.clone())
                on:input=move |event| form.change(|rules| rules.template = event_target_value(&event))
                node_ref=field
            />
            <div class="fault" id="rule-template-fault" role="status">
                {move || faults().into_iter().map(|fault| view! { <p>{fault}</p> }).collect_view()}
            </div>
            <TokenList insert/>
        </div>
        {move || has_moment.get().then(|| view! { <DatesField/> })}
    }
}

/// What is wrong with the template, a sentence each.
fn faults(rules: &Rules) -> Vec<String> {
    let (_, warnings) = Template::parse(&rules.template);
    let said = |warning| wording::template_fault(&rules.template, warning);
    warnings.iter().map(said).collect()
}

/// Where dates are looked for; shown when the template has one.
#[component]
fn DatesField() -> impl IntoView {
    let form = expect_context::<Form>();
    let rules = form.rules;
    let orders = DateOrder::ALL.map(|order| {
        let is_chosen = move || rules.with(|rules| rules.dates == order);
        view! { <option selected=is_chosen value=order.as_str()>{order.label()}</option> }
    });
    view! {
        <div class="field naming-rules-wide">
            <label for="rule-dates">{dialogs::dates_from()}</label>
            <select id="rule-dates" on:change=move |event| {
                if let Some(order) = DateOrder::read(&event_target_value(&event)) {
                    form.change(|rules| rules.dates = order);
                }
            }>{orders.collect_view()}</select>
        </div>
    }
}
