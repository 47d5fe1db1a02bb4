//! What of the list is shown, how it is sorted, and how it looks.

use leptos::prelude::*;

use super::dialog_button::DialogButton;
use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::dialog::Dialog;
use crate::domain::review::{Filter, Menu};
use crate::domain::words;

/// The filter's field.
pub(super) const FILTER: &str = "filter";

/// The button that opens the pane with the large picture.
pub(super) const PREVIEW: &str = "preview";

#[component]
pub(super) fn FilterBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    view! {
        <div class="filter-bar" role="search" aria-label=words::filter_and_sort()>
            {select_all(driver)}
            <input
                type="search"
                id=FILTER
                aria-label=words::filter()
                placeholder=words::filter_by_name()
                autocomplete="off"
                prop:value=move || driver.wishes().filter.text
                on:input=move |event| driver.look_for(event_target_value(&event))
            />
            {move || menus(driver)}
            <div class="filter-bar-looks">
                <button
                    type="button"
                    class="quiet"
                    aria-pressed=move || driver.wishes().is_grouped.to_string()
                    hidden=move || !driver.has_folders()
                    on:click=move |_| driver.switch_grouping()
                >
                    {words::by_folder()}
                </button>
                <button
                    type="button"
                    class="quiet"
                    aria-pressed=move || session.is_tiled.get().to_string()
                    on:click=move |_| session.is_tiled.update(|is_tiled| *is_tiled = !*is_tiled)
                >
                    {words::grid()}
                </button>
                <button
                    type="button"
                    class="quiet"
                    id=PREVIEW
                    aria-pressed=move || session.is_preview_open.get().to_string()
                    on:click=move |_| driver.switch_preview()
                >
                    {words::dialog_preview()}
                </button>
                <DialogButton dialog=Dialog::Keys class="quiet"/>
            </div>
            <Count/>
        </div>
    }
}

/// Selects everything that is shown, or nothing.
fn select_all(driver: Driver) -> AnyView {
    let press = move |_| match untrack(|| selected(driver)) {
        "true" => driver.select_nothing(),
        _ => driver.select_all(),
    };
    view! {
        <button
            type="button"
            class="select-box"
            role="checkbox"
            aria-label=words::select_all_shown()
            aria-checked=move || selected(driver)
            on:click=press
        ></button>
    }
    .into_any()
}

/// Whether all that is shown is selected.
fn selected(driver: Driver) -> &'static str {
    match driver.selected().len() {
        0 => "false",
        some if some == driver.shown_count() => "true",
        _ => "mixed",
    }
}

/// By what pictures are filtered and sorted.
fn menus(driver: Driver) -> Vec<AnyView> {
    let menus = driver.menus().into_iter().enumerate();
    menus
        .map(|(place, menu)| select(driver, place, menu))
        .collect()
}

fn select(driver: Driver, place: usize, menu: Menu) -> AnyView {
    let is_needless = menu.is_needless();
    let chosen = menu.chosen;
    let id = format!("menu-{place}");
    let options = menu.options.iter().enumerate().map(|(at, option)| {
        let text = wording::visible(option);
        view! { <option value=at.to_string() prop:selected=at == chosen>{text}</option> }
    });
    let take = move |event| {
        driver.choose(
            place,
            event_target_value(&event).parse().unwrap_or_default(),
        );
    };
    view! {
        <div class="filter-bar-menu" hidden=is_needless>
            <label for=id.clone()>{menu.label}</label>
            <select id=id on:change=take>{options.collect_view()}</select>
        </div>
    }
    .into_any()
}

/// How many of all are shown, and the way back to all.
#[component]
fn Count() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let is_filtered = move || driver.wishes().filter != Filter::default();
    let count = move || match is_filtered() {
        true => words::so_many_shown(driver.shown_count(), session.rows.with(Vec::len)),
        false => String::new(),
    };
    view! {
        <p class="hint" role="status">{move || count()}</p>
        <button
            type="button"
            class="quiet"
            hidden=move || !is_filtered()
            on:click=move |_| {
                driver.show_all();
                driver.keep_the_keyboard(FILTER);
            }
        >
            {words::clear_filter()}
        </button>
    }
}
