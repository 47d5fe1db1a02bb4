//! The name of a folder above its pictures; it opens and closes them.

use leptos::prelude::*;

use super::driver::Driver;
use super::wording;
use crate::domain::{review, words};

#[component]
pub(super) fn FolderRow(place: usize) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let is_open = move || driver.folder(place).is_some_and(|folder| folder.is_open);
    let name = move || {
        let folder = driver.folder(place)?;
        let path = wording::visible(&review::folder(&folder.path));
        Some(format!("{path} {}", words::pictures(folder.count)))
    };
    view! {
        <div class="folder-row" role="row" data-folder=place.to_string()>
            <div role="gridcell">
                <button
                    type="button"
                    class="quiet"
                    aria-expanded=move || is_open().to_string()
                    on:click=move |_| driver.switch_folder(place)
                >
                    {move || name()}
                </button>
            </div>
        </div>
    }
}
