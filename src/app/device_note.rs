//! What names made on this device are, and how fetching what it sees with goes.

use leptos::prelude::*;

use super::connection::Form;
use super::session::Session;
use super::wording;
use crate::domain::words;

#[component]
pub(super) fn DeviceNote(form: Form) -> impl IntoView {
    let fetched = expect_context::<Session>().connection.fetched;
    let progress = move || {
        fetched.get().map(|(come, all)| {
            view! {
                <progress class="device-note-progress" max=all value=come aria-label=words::device_fetching()/>
                <span>{wording::fetched(come, all)}</span>
            }
            .into_any()
        })
    };
    let note = move || {
        view! {
            <p class="hint device-note">{words::device_note()}" "{move || progress()}</p>
        }
        .into_any()
    };
    view! { {move || form.is_on_device().then(note)} }
}
