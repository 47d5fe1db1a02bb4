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
use super::driver::{Driver, Preview};
use super::icon::{Icon, Pictogram};

#[component]
pub(super) fn BulkEdits() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = RwSignal::new(false);
    let form = Form::new();
    let preview = RwSignal::new(None::<Result<Preview, String>>);
    let fault =
        Memo::new(move |_| preview.with(|preview| preview.as_ref()?.as_ref().err().cloned()));
    Effect::new(move |_| match form.edit().filter(|_| is_open.get()) {
        Some(edit) => driver.preview_edit(edit, form.only_untyped.get(), preview),
        None => {
            driver.drop_preview();
            preview.set(None);
        }
    });
    let open = move |_| {
        if let Some(dialog) = dialog.get() {
            // Refused only where it is open already.
            dialog.show_modal().ok();
            is_open.set(true);
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let changes_something =
        move || preview.with(|preview| matches!(preview, Some(Ok(preview)) if preview.changes > 0));
    let apply = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(edit) = untrack(|| form.edit())
            && untrack(changes_something)
        {
            close();
            driver.edit_names(edit, form.only_untyped.get_untracked());
        }
    };
    view! {
        <button type="button" class="quiet" aria-haspopup="dialog" on:click=open>
            <Pictogram icon=Icon::Pen/>
            "Edit names"
        </button>
        <dialog
            class="bulk-edits"
            aria-labelledby="bulk-edits-title"
            node_ref=dialog
            on:close=move |_| is_open.set(false)
        >
            <form on:submit=apply>
                <h2 id="bulk-edits-title">"Edit names"</h2>
                <KindField form/>
                <Fields form fault/>
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=form.only_untyped
                        on:change=move |event| form.only_untyped.set(event_target_checked(&event))
                    />
                    "Only names you have not typed"
                </label>
                <Changes preview/>
                <div class="bulk-edits-close">
                    <button type="button" on:click=move |_| close()>"Cancel"</button>
                    <button type="submit" class="primary" disabled=move || !changes_something()>"Apply"</button>
                </div>
            </form>
        </dialog>
    }
}

#[component]
fn KindField(form: Form) -> impl IntoView {
    let choices = Kind::ALL.map(|kind| {
        let is_chosen = move || form.kind.get() == kind;
        view! { <option value=kind.label() selected=is_chosen>{kind.label()}</option> }
    });
    let choose = move |label: String| {
        let kind = Kind::ALL.into_iter().find(|kind| kind.label() == label);
        form.kind.set(kind.unwrap_or_default());
    };
    view! {
        <div class="field">
            <label for="bulk-kind">"What to do"</label>
            <select id="bulk-kind" on:change=move |event| choose(event_target_value(&event))>
                {choices.collect_view()}
            </select>
        </div>
    }
}
