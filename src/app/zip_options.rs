//! What a zip holds beside the renamed pictures, and where else it can be saved.

use leptos::prelude::*;

use super::driver::Driver;
use crate::browser::downloads::can_choose;
use crate::domain::archive_options::ArchiveOptions;

const PANEL: &str = "zip-options";

#[component]
pub(super) fn ZipOptions(#[prop(into)] is_disabled: Signal<bool>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <button type="button" class="quiet" popovertarget=PANEL>"ZIP options"</button>
        <div id=PANEL class="zip-options" popover="auto" role="group" aria-label="ZIP options">
            <Choice label="Keep folders" field=|options| &mut options.keeps_folders/>
            <Choice label="Add pictures without a new name" field=|options| &mut options.takes_unnamed/>
            <Choice label="Add a list of names (names.csv)" field=|options| &mut options.has_names/>
            <Choice label="Add a summary (summary.txt)" field=|options| &mut options.has_summary/>
            {can_choose().then(|| view! {
                <button type="button" disabled=is_disabled on:click=move |_| driver.save_zip_as()>
                    "Save ZIP as…"
                </button>
            })}
        </div>
    }
}

#[component]
fn Choice(label: &'static str, field: fn(&mut ArchiveOptions) -> &mut bool) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let archive = driver.session().archive;
    let is_on = move || *field(&mut archive.get());
    let take = move |event| {
        driver.set_archive(|options| *field(options) = event_target_checked(&event));
    };
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=is_on on:change=take/>
            {label}
        </label>
    }
}
