//! That a picture is like others and shares their name, with the way out of it.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::{Companions, Row, Session};
use super::wording;
use crate::domain::words;

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
            Companions::Leads(size) => words::alike(size),
            Companions::Follows(first) => {
                let first = session.row(first)?;
                wording::like(first.source.file_name())
            }
        })
    };
    let shown = move |note: String| {
        view! {
            <span class="companions">
                <span class="hint">{note}</span>
                <button
                    type="button"
                    class="quiet"
                    aria-label=words::name_separately_of(&source.path)
                    title=words::name_separately_why()
                    on:click=move |_| driver.name_separately(id)
                >
                    {words::name_separately()}
                </button>
            </span>
        }
        .into_any()
    };
    view! { {move || note().map(&shown)} }
}
