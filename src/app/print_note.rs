//! What paper cannot hold: of a long list only the rows near the window are there to be printed.

use leptos::prelude::*;

use super::session::Session;
use crate::domain::words;

/// As many rows as are always in the document.
const ALL_ROWS: usize = 300;

#[component]
pub(super) fn PrintNote() -> impl IntoView {
    let rows = expect_context::<Session>().rows;
    let said = move || {
        let is_long = rows.with(Vec::len) > ALL_ROWS;
        is_long.then(words::print_note)
    };
    view! { <p class="print-only">{move || said()}</p> }
}
