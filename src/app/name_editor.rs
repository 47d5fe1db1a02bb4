//! The new name, edited in place and judged while typing. The extension stands beside it.
//!
//! What is typed is a draft until it is legal and free; until then the name before it stays.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::driver::Driver;
use super::session::{Row, View};
use crate::browser::focus;
use crate::domain::words;

#[component]
pub(super) fn NameEditor(row: Row) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let id = row.id;
    let view: Signal<View> = row.view.clone().into();
    let draft = RwSignal::new(None::<String>);
    let label = words::new_name_for(&row.source.path);
    let fault_id = format!("fault-{}", id.0);
    let described_by = fault_id.clone();
    let fault = Memo::new(move |_| {
        draft.with(|draft| draft.as_deref().and_then(|text| driver.judge(id, text)))
    });
    let commit = move || {
        if let Some(text) = draft.get_untracked()
            && driver.rename(id, &text)
        {
            draft.set(None);
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        // What confirms a word that is being composed does not confirm the name.
        "Enter" if event.is_composing() => event.stop_propagation(),
        "Enter" => {
            commit();
            event.prevent_default();
            event.stop_propagation();
            if draft.with_untracked(Option::is_none) {
                driver.go_on_from(id);
            }
        }
        "Escape" => {
            draft.set(None);
            leave(&event);
        }
        // The row's own keys must not fire while a name is typed.
        _ => event.stop_propagation(),
    };
    view! {
        <div class="name-editor" dir="ltr">
            <input
                type="text"
                dir="auto"
                aria-label=label
                aria-describedby=described_by
                aria-invalid=move || fault.get().is_some().to_string()
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="done"
                placeholder=words::no_name_yet()
                prop:value=move || draft.get().unwrap_or_else(|| view.with(stem))
                on:input=move |event| draft.set(Some(event_target_value(&event)))
                on:change=move |_| commit()
                on:keydown=on_key
            />
            <span class="name-editor-extension">"."{row.extension.to_string()}</span>
            <p class="fault" id=fault_id role="status" dir="auto">{move || fault.get()}</p>
        </div>
    }
}

/// The name before anything is typed.
fn stem(view: &View) -> String {
    let name = view.name.as_ref();
    name.map(|name| name.stem.to_string()).unwrap_or_default()
}

/// Hands the keyboard back to the row.
fn leave(event: &KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
    focus::row_of(event);
}
