//! The rules at work on the first picture that has a name, or on an imagined one.

use leptos::prelude::*;

use crate::app::driver::Driver;
use crate::app::session::Session;
use crate::app::wording;

#[component]
pub(super) fn LiveExample() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let has_named = Memo::new(move |_| session.summary.with(|summary| summary.counts.named > 0));
    let example = Memo::new(move |_| {
        has_named.track();
        session.undated.track();
        driver.example()
    });
    let stem = move || example.get().map(|example| example.stem);
    let original = move || {
        let example = example.get()?;
        Some(wording::example_of(&example.original))
    };
    let note = move || {
        let is_undated = example.get()?.is_undated;
        is_undated.then(|| format!(" ({})", wording::UNDATED))
    };
    view! {
        <p class="naming-rules-example" role="status">
            <span class="hint">{original}" "</span>
            <strong>{stem}</strong>
            <span class="hint">{note}</span>
        </p>
    }
}
