//! That a picture is like others and shares their name, with the way out of it.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::{Companions, Row, Session};
use super::wording;

#[component]
pub(super) fn CompanionsNote(row: Row) -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let Row {
        id, view, source, ..
    } = row;
    let companions = Memo::new(move |_| view.with(|view| view.companions));
    let note = move || {
        Some(match companions.get()? {
            Companions::Leads(size) => wording::alike(size),
            Companions::Follows(first) => {
                let first = session.row(first)?;
                wording::like(first.source.file_name())
            }
        })
    };
    move || {
        let note = note()?;
        let path = source.path.clone();
        Some(view! {
            <span class="companions">
                <span class="hint">{note}</span>
                <button
                    type="button"
                    class="quiet"
                    aria-label=format!("Name separately: {path}")
                    title="It is another picture: name it separately"
                    on:click=move |_| driver.name_separately(id)
                >
                    "Name separately"
                </button>
            </span>
        })
    }
}
