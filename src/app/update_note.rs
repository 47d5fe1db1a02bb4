//! Says that a newer version of the page is here. It never reloads by itself: a person decides when.

use leptos::prelude::*;

use super::session::Session;
use crate::browser::versions::{Newer, reload};
use crate::domain::words;

#[component]
pub(super) fn UpdateNote() -> impl IntoView {
    let newer = expect_context::<Session>().newer;
    let said = move || match newer.get() {
        Newer::None => "",
        Newer::Here => words::version_here(),
        Newer::OthersOpen => words::version_others(),
    };
    let note = move || {
        view! {
            <p>{move || said()}</p>
            <button type="button" on:click=move |_| reload()>{words::reload()}</button>
        }
        .into_any()
    };
    view! {
        <div class="update-note" role="status" aria-label=words::version()>
            {move || (newer.get() != Newer::None).then(note)}
        </div>
    }
}
