//! What several components are made of. Every type of view and of condition is code of its own, so
//! what is shown for a time is of one type wherever it is.

use leptos::prelude::*;

/// Shows something as long as a condition holds.
pub(super) fn when(condition: Memo<bool>, content: fn() -> AnyView) -> AnyView {
    view! { {move || condition.get().then(content)} }.into_any()
}
