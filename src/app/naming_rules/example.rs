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
    let example = move || {
        has_named.track();
        session.undated.track();
        let example = driver.example()?;
        let note = example
            .is_undated
            .then(|| format!(" ({})", wording::UNDATED));
        Some(view! {
            <span class="hint">{wording::example_of(&example.original)}" "</span>
            <strong>{example.stem}</strong>
            <span class="hint">{note}</span>
        })
    };
    view! { <p class="naming-rules-example" role="status">{example}</p> }
}
