//! The input `Import names` for a list that was edited elsewhere, and what came of it.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::words;

/// The input's id: the menu `Export` presses it too.
pub(super) const INPUT: &str = "import-names";

/// Lines shown of those that could not be used; the count is always true.
const SHOWN: usize = 200;

#[component]
pub(super) fn ImportInput() -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <label class="import-input">
            {words::import_names()}
            <input
                id=INPUT
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                on:change=move |event| driver.import_names(&event)
            />
        </label>
    }
}

#[component]
pub(super) fn ImportNote() -> impl IntoView {
    let imported = expect_context::<Session>().imported;
    let said = move || imported.with(|it| it.as_ref().map(|it| it.said.clone()));
    let faults = move || {
        let lines = imported.with(|it| {
            let faults = it.iter().flat_map(|it| &it.faults).take(SHOWN);
            faults.map(wording::line_fault).collect::<Vec<_>>()
        });
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        lines.collect_view()
    };
    view! {
        <section class="import-note" aria-label=words::import() hidden=move || imported.with(Option::is_none)>
            <p role="status">{move || said()}</p>
            <ul class="import-note-lines">{move || faults()}</ul>
            <button type="button" class="quiet" on:click=move |_| imported.set(None)>{words::hide_this()}</button>
        </section>
    }
}
