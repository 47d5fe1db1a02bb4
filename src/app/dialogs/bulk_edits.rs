//! The dialog `Edit names`: one edit for many names, seen before it is made.

mod fields;
mod form;
mod preview;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use self::fields::Fields;
use self::form::{Form, Kind};
use self::preview::Changes;
use super::{Desk, Frame, close};
use crate::domain::dialog::edit_names::{Outlook, read_outlook};
use crate::domain::words::dialogs;

#[component]
pub(super) fn BulkEdits() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let dialog = NodeRef::<html::Dialog>::new();
    let form = Form::new();
    let outlook = Memo::new(move |_| desk.news.with(|news| read_outlook(news)));
    let fault =
        Memo::new(move |_| outlook.with(|outlook| outlook.as_ref()?.as_ref().err().cloned()));
    Effect::new(move |_| {
        desk.opening.track();
        match form.wish(false) {
            Some(wish) => desk.say(&wish.to_text()),
            None => desk.say(NOTHING_TO_SHOW),
        }
    });
    let changes_something = move || outlook.with(changes_something);
    let apply = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(wish) = untrack(|| form.wish(true))
            && untrack(changes_something)
        {
            close(dialog);
            desk.say(&wish.to_text());
        }
    };
    view! {
        <Frame class="bulk-edits" node=dialog>
            <form on:submit=apply>
                <KindField form/>
                <Fields form fault/>
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=form.only_untyped
                        on:change=move |event| form.only_untyped.set(event_target_checked(&event))
                    />
                    {dialogs::only_untyped()}
                </label>
                <Changes outlook/>
                <div class="bulk-edits-close">
                    <button type="button" on:click=move |_| close(dialog)>{dialogs::cancel()}</button>
                    <button type="submit" class="primary" disabled=move || !changes_something()>{dialogs::apply()}</button>
                </div>
            </form>
        </Frame>
    }
}

/// No edit, since something is wrong with a field.
const NOTHING_TO_SHOW: &str = "-";

fn changes_something(outlook: &Option<Outlook>) -> bool {
    matches!(outlook, Some(Ok(preview)) if preview.changes > 0)
}

#[component]
fn KindField(form: Form) -> impl IntoView {
    let choices = Kind::ALL.map(|kind| {
        let is_chosen = move || form.kind.get() == kind;
        view! { <option value=kind.as_str() selected=is_chosen>{kind.label()}</option> }
    });
    let choose = move |chosen: String| {
        let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == chosen);
        form.kind.set(kind.unwrap_or_default());
    };
    view! {
        <div class="field">
            <label for="bulk-kind">{dialogs::what_to_do()}</label>
            <select id="bulk-kind" on:change=move |event| choose(event_target_value(&event))>
                {choices.collect_view()}
            </select>
        </div>
    }
}
