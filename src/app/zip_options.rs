//! What a zip holds beside the renamed pictures, and where else it can be saved.

use leptos::prelude::*;

use super::driver::Driver;
use crate::browser::downloads::can_choose;
use crate::domain::archive_options::ArchiveOptions;
use crate::domain::words;

const PANEL: &str = "zip-options";

#[component]
pub(super) fn ZipOptions(is_disabled: Memo<Option<&'static str>>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    view! {
        <button type="button" class="quiet" popovertarget=PANEL>{words::zip_options()}</button>
        <div id=PANEL class="zip-options" popover="auto" role="group" aria-label=words::zip_options()>
            <Choice label=words::zip_keep_folders() field=|options| &mut options.keeps_folders/>
            <Choice label=words::zip_add_unnamed() field=|options| &mut options.takes_unnamed/>
            <Choice label=words::zip_add_names() field=|options| &mut options.has_names/>
            <Choice label=words::zip_add_summary() field=|options| &mut options.has_summary/>
            {can_choose().then(|| view! {
                <button type="button" disabled=move || is_disabled.get().is_some() on:click=move |_| driver.save_zip_as()>
                    {words::zip_save_as()}
                </button>
            })}
        </div>
    }
}

#[component]
fn Choice(label: &'static str, field: fn(&mut ArchiveOptions) -> &mut bool) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let archive = driver.session().archive;
    let take = move |event| {
        driver.set_archive(|options| *field(options) = event_target_checked(&event));
    };
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=move || *field(&mut archive.get()) on:change=take/>
            {label}
        </label>
    }
}
