//! The rules at work on the first picture that has a name, or on an imagined one.

use leptos::prelude::*;

use super::Form;
use crate::app::wording;
use crate::domain::words;

#[component]
pub(super) fn LiveExample() -> impl IntoView {
    let news = expect_context::<Form>().news;
    let example = move || {
        let example = news.with(|news| news.example.clone())?;
        let note = example
            .is_undated
            .then(|| format!(" ({})", words::no_date()));
        Some(view! {
            <span class="hint">{wording::example_of(&example.original)}" "</span>
            <strong>{example.stem}</strong>
            <span class="hint">{note}</span>
        })
    };
    view! { <p class="naming-rules-example" role="status">{example}</p> }
}
