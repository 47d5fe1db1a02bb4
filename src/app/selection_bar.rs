//! What can be done with all selected pictures; each is one step that can be undone.

use leptos::prelude::*;

use super::driver::Driver;
use super::filter_bar::FILTER;
use crate::domain::words;

/// A button's words and what it does.
type Action = (&'static str, fn(Driver));

fn actions() -> [Action; 5] {
    [
        (words::selected_name_again(), |driver| {
            driver.ask_again(driver.selected())
        }),
        (words::selected_keep(), |driver| {
            driver.keep_all(&driver.selected())
        }),
        (words::selected_zip(), Driver::download_selected),
        (words::selected_remove(), |driver| {
            driver.remove(&driver.selected());
            driver.keep_the_keyboard(FILTER);
        }),
        (words::select_nothing(), |driver| {
            driver.select_nothing();
            driver.keep_the_keyboard(FILTER);
        }),
    ]
}

#[component]
pub(super) fn SelectionBar() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let count = move || driver.selected().len();
    let buttons = actions().map(|(label, act)| {
        view! { <button type="button" on:click=move |_| act(driver)>{label}</button> }
    });
    view! {
        <div
            class="selection-bar"
            role="group"
            aria-label=words::selected_pictures()
            hidden=move || count() == 0
        >
            <strong role="status">{move || words::selected(count())}</strong>
            {buttons.collect_view()}
        </div>
    }
}
