//! Taking the renamed files home.

use leptos::prelude::*;

use super::driver::Driver;
use super::export_menu::ExportMenu;
use super::icon::{Icon, Pictogram};
use super::session::{Delivery, Session};
use super::wording;
use super::zip_options::ZipOptions;
use crate::browser::in_place;

#[component]
pub(super) fn FinishBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let summary = session.summary;
    let reason = Memo::new(move |_| {
        let is_renaming = session.renaming.with(Delivery::is_busy);
        if is_renaming || session.delivery.with(Delivery::is_busy) {
            return Some("Working…");
        }
        let named = summary.with(|summary| summary.counts.named);
        (named == 0).then_some("Nothing has a name yet.")
    });
    let is_disabled = move || reason.get().is_some();
    view! {
        <section class="finish-bar" aria-label="Take the files">
            <p class="finish-bar-line" id="finish-reason" role="status">
                {move || {
                    let renaming = session.renaming.with(wording::renaming);
                    renaming.unwrap_or_else(|| {
                        line(&session.delivery.get(), reason.get(), summary.with(|summary| summary.counts.named))
                    })
                }}
            </p>
            <div class="finish-bar-buttons">
                {in_place::can_rename().then(|| view! { <RenameButtons is_disabled=reason/> })}
                <ExportMenu is_disabled/>
                <ZipOptions is_disabled=Signal::derive(is_disabled)/>
                <button
                    type="button"
                    hidden=move || !session.delivery.with(Delivery::is_busy)
                    on:click=move |_| driver.cancel_delivery()
                >
                    "Cancel download"
                </button>
                <button
                    type="button"
                    disabled=is_disabled
                    aria-describedby="finish-reason"
                    on:click=move |_| driver.download_all()
                >
                    "Download all"
                </button>
                <button
                    type="button"
                    class="primary"
                    disabled=is_disabled
                    aria-describedby="finish-reason"
                    on:click=move |_| driver.download_zip()
                >
                    <Pictogram icon=Icon::Download/>
                    "Download ZIP"
                </button>
            </div>
        </section>
    }
}

/// Renaming the files where they lie, and the way back.
#[component]
fn RenameButtons(is_disabled: Memo<Option<&'static str>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let is_busy = move || session.renaming.with(Delivery::is_busy);
    view! {
        <button type="button" hidden=move || !is_busy() on:click=move |_| driver.stop_renaming()>
            "Stop renaming"
        </button>
        <button
            type="button"
            class="quiet"
            hidden=move || is_busy() || driver.last_rename().is_none()
            on:click=move |_| {
                if let Some(key) = driver.last_rename() {
                    driver.undo_renaming(key);
                }
            }
        >
            "Undo renaming"
        </button>
        <button
            type="button"
            disabled=move || is_disabled.get().is_some()
            aria-describedby="finish-reason"
            on:click=move |_| driver.rename_in_place()
        >
            "Rename in place"
        </button>
    }
}

fn line(delivery: &Delivery, reason: Option<&'static str>, named: usize) -> String {
    if let Some(said) = wording::delivering(delivery) {
        return said;
    }
    match (delivery, reason) {
        (Delivery::Done(said), None) => said.clone(),
        (_, Some(reason)) => reason.to_owned(),
        (_, None) => format!("{} ready with a name.", wording::pictures(named)),
    }
}
