//! What became of the list that was kept, and what is kept of this one.

use leptos::html;
use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::words;

/// That a list came back without its files and how they come back, and that this one is not kept.
#[component]
pub(super) fn KeptNote() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let can_open = move || session.has_places.get() && session.absent.get() > 0;
    let said = move || {
        let absent = session.absent.get();
        let back = (absent > 0).then(|| words::list_back(absent) + " ");
        back.unwrap_or_default() + wording::unkept(session.unkept.get()).unwrap_or_default()
    };
    view! {
        <div class="kept-note">
            <p role="status" aria-label=words::kept_list()>{move || said()}</p>
            <button type="button" hidden=move || !can_open() on:click=move |_| driver.open_again()>
                {words::open_again()}
            </button>
        </div>
    }
}

/// What is kept on this device, and the way to be rid of it.
#[component]
pub(super) fn KeptHere() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let renames = NodeRef::<html::Input>::new();
    let clear = move |_| {
        let renames = renames.get_untracked();
        driver.clear_everything(renames.is_some_and(|renames| renames.checked()));
    };
    view! {
        <details class="kept-here">
            <summary>{words::kept_here()}</summary>
            <p>{words::kept_here_what()}</p>
            <p>
                <label hidden=move || session.past_renames.get() == 0>
                    <input type="checkbox" node_ref=renames/>
                    " "{words::kept_forget_renames()}
                </label>
            </p>
            <button type="button" on:click=clear>{words::clear_everything()}</button>
        </details>
    }
}
