//! The fields of each kind of edit, each with what is wrong with it.

use leptos::prelude::*;

use super::form::{Form, Kind, MOST_DIGITS, whole};
use crate::domain::case_style::CaseStyle;
use crate::domain::words::dialogs;

#[component]
pub(super) fn Fields(form: Form, #[prop(into)] fault: Signal<Option<String>>) -> impl IntoView {
    move || {
        let fields = match form.kind.get() {
            Kind::Replace => view! { <ReplaceFields form fault/> }.into_any(),
            Kind::Surround => view! {
                <TextField id="bulk-before" label=dialogs::before() text=form.before/>
                <TextField id="bulk-after" label=dialogs::after() text=form.after/>
            }
            .into_any(),
            Kind::Restyle => view! { <StyleField form/> }.into_any(),
            Kind::Number => view! { <NumberFields form/> }.into_any(),
        };
        view! { <div class="bulk-edits-fields">{fields}</div> }
    }
}

#[component]
fn ReplaceFields(form: Form, fault: Signal<Option<String>>) -> impl IntoView {
    view! {
        <TextField id="bulk-find" label=dialogs::find() text=form.find fault/>
        <TextField id="bulk-with" label=dialogs::replace_with() text=form.with/>
        <div class="bulk-edits-ticks">
            <Tick label=dialogs::regular_expression() is_set=form.is_expression/>
            <Tick label=dialogs::match_case() is_set=form.is_case_matched/>
        </div>
        <Show when=move || form.is_expression.get()>
            <p class="hint bulk-edits-hint">{dialogs::expression_hint()}</p>
        </Show>
    }
}

#[component]
fn StyleField(form: Form) -> impl IntoView {
    let choices = CaseStyle::ALL.map(|style| {
        let is_chosen = move || form.style.get() == style;
        view! { <option value=style.as_str() selected=is_chosen>{style.label()}</option> }
    });
    let choose = move |spelling: String| {
        if let Some(style) = CaseStyle::read(&spelling) {
            form.style.set(style);
        }
    };
    view! {
        <div class="field">
            <label for="bulk-style">{dialogs::new_case_style()}</label>
            <select id="bulk-style" on:change=move |event| choose(event_target_value(&event))>
                {choices.collect_view()}
            </select>
        </div>
    }
}

#[component]
fn NumberFields(form: Form) -> impl IntoView {
    let fault = |text: RwSignal<String>, least, most| {
        Memo::new(move |_| text.with(|text| whole(text, least, most).err()))
    };
    view! {
        <TextField id="bulk-base" label=dialogs::number_name() text=form.base placeholder=dialogs::number_name_own()/>
        <TextField id="bulk-between" label=dialogs::number_between() text=form.separator/>
        <TextField id="bulk-start" label=dialogs::number_first() text=form.start fault=fault(form.start, 0, u32::MAX) is_number=true/>
        <TextField id="bulk-step" label=dialogs::number_step() text=form.step fault=fault(form.step, 1, u32::MAX) is_number=true/>
        <TextField id="bulk-digits" label=dialogs::number_digits() text=form.digits fault=fault(form.digits, 1, MOST_DIGITS) is_number=true/>
    }
}

#[component]
fn TextField(
    id: &'static str,
    label: &'static str,
    text: RwSignal<String>,
    #[prop(optional, into)] fault: Option<Signal<Option<String>>>,
    #[prop(optional)] placeholder: &'static str,
    #[prop(optional)] is_number: bool,
) -> impl IntoView {
    let fault = move || fault.and_then(|fault| fault.get());
    let fault_id = format!("{id}-fault");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                dir="auto"
                inputmode=is_number.then_some("numeric")
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder=placeholder
                aria-describedby=fault_id.clone()
                aria-invalid=move || fault().is_some().to_string()
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
            />
            <p class="fault" id=fault_id role="status">{fault}</p>
        </div>
    }
}

#[component]
fn Tick(label: &'static str, is_set: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=is_set
                on:change=move |event| is_set.set(event_target_checked(&event))
            />
            {label}
        </label>
    }
}
