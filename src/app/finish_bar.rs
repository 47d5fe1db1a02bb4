//! Taking the renamed files home.

use leptos::prelude::*;

use super::driver::Driver;
use super::export_menu::ExportMenu;
use super::icon::{Icon, Pictogram};
use super::session::{Delivery, Session};
use super::wording;
use super::zip_options::ZipOptions;
use crate::browser::in_place;
use crate::domain::run::Phase;
use crate::domain::words;

#[component]
pub(super) fn FinishBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let summary = session.summary;
    let reason = Memo::new(move |_| {
        let is_renaming = session.renaming.with(Delivery::is_busy);
        if is_renaming || session.delivery.with(Delivery::is_busy) {
            return Some(words::working());
        }
        let named = summary.with(|summary| summary.counts.named);
        (named == 0).then(words::nothing_named)
    });
    let said = move || {
        let renaming = session.renaming.with(wording::renaming);
        renaming.unwrap_or_else(|| {
            let named = summary.with(|summary| summary.counts.named);
            line(&session.delivery.get(), reason.get(), named)
        })
    };
    // While it runs, every picture would be read out.
    let is_running = Memo::new(move |_| summary.with(|summary| summary.phase == Phase::Running));
    view! {
        <section class="finish-bar" aria-label=words::take_files()>
            <p class="finish-bar-line" id="finish-reason">
                <span role="status">{move || (!is_running.get()).then(said)}</span>
                <span>{move || is_running.get().then(said)}</span>
            </p>
            <div class="finish-bar-buttons">
                {in_place::can_rename().then(|| view! { <RenameButtons is_disabled=reason/> })}
                <ExportMenu is_disabled=reason/>
                <ZipOptions is_disabled=reason/>
                <button
                    type="button"
                    hidden=move || !session.delivery.with(Delivery::is_busy)
                    on:click=move |_| driver.cancel_delivery()
                >
                    {words::cancel_download()}
                </button>
                <button
                    type="button"
                    disabled=move || reason.get().is_some()
                    aria-describedby="finish-reason"
                    on:click=move |_| driver.download_all()
                >
                    {words::download_all()}
                </button>
                <button
                    type="button"
                    class="primary"
                    disabled=move || reason.get().is_some()
                    aria-describedby="finish-reason"
                    on:click=move |_| driver.download_zip()
                >
                    <Pictogram icon=Icon::Download/>
                    {words::download_zip()}
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
            {words::stop_renaming()}
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
            {words::undo_renaming()}
        </button>
        <button
            type="button"
            disabled=move || is_disabled.get().is_some()
            aria-describedby="finish-reason"
            on:click=move |_| driver.rename_in_place()
        >
            {words::rename_in_place()}
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
        (_, None) => words::ready_with_name(named),
    }
}
