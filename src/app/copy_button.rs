//! A quiet button that copies a text and says whether that worked.

use leptos::prelude::*;

use super::driver::Driver;
use crate::domain::words;

#[component]
pub(super) fn CopyButton(
    text: String,
    /// The element that shows what is copied.
    describedby: String,
) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let said = RwSignal::new(words::copy());
    view! {
        <button
            type="button"
            class="quiet"
            aria-describedby=describedby
            on:click=move |_| driver.copy(text.clone(), said)
        >
            <span aria-live="polite">{move || said.get()}</span>
        </button>
    }
}
