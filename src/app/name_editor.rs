//! The new name, edited in place and judged while typing. The extension stands beside it.
//!
//! What is typed is a draft until it is legal and free; until then the name before it stays.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::driver::Driver;
use super::session::{Row, View};

#[component]
pub(super) fn NameEditor(row: Row, field: NodeRef<html::Input>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let id = row.id;
    let view: Signal<View> = row.view.clone().into();
    let draft = RwSignal::new(None::<String>);
    let label = format!("New name for {}", row.source.path);
    let fault_id = format!("fault-{}", id.0);
    let described_by = fault_id.clone();
    let fault = Memo::new(move |_| {
        draft.with(|draft| draft.as_deref().and_then(|text| driver.judge(id, text)))
    });
    let text = move || {
        draft.get().unwrap_or_else(|| {
            view.with(|view| view.name.as_ref().map(|name| name.stem.to_string()))
                .unwrap_or_default()
        })
    };
    let commit = move || {
        if let Some(text) = draft.get_untracked()
            && driver.rename(id, &text)
        {
            draft.set(None);
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            commit();
            leave(&event);
        }
        "Escape" => {
            draft.set(None);
            leave(&event);
        }
        // The row's own keys must not fire while a name is typed.
        _ => event.stop_propagation(),
    };
    view! {
        <div class="name-editor">
            <input
                node_ref=field
                type="text"
                aria-label=label
                aria-describedby=described_by
                aria-invalid=move || fault.get().is_some().to_string()
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="done"
                placeholder="no name yet"
                prop:value=text
                on:input=move |event| draft.set(Some(event_target_value(&event)))
                on:change=move |_| commit()
                on:keydown=on_key
            />
            <span class="name-editor-extension">"."{row.extension.to_string()}</span>
            <p class="fault" id=fault_id role="status">{move || fault.get()}</p>
        </div>
    }
}

/// Hands the keyboard back to the row.
fn leave(event: &KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
    super::image_row::focus_row_of(event);
}
