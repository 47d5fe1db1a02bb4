//! Taking the renamed files home.

use leptos::prelude::*;

use super::driver::Driver;
use super::export_menu::ExportMenu;
use super::icon::{Icon, Pictogram};
use super::session::{Delivery, Session};
use super::wording;

#[component]
pub(super) fn FinishBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let summary = session.summary;
    let reason = Memo::new(move |_| {
        if matches!(session.delivery.get(), Delivery::Busy { .. }) {
            return Some("Working…");
        }
        let named = summary.with(|summary| summary.counts.named);
        (named == 0).then_some("Nothing has a name yet.")
    });
    let is_disabled = move || reason.get().is_some();
    view! {
        <section class="finish-bar" aria-label="Take the files">
            <p class="finish-bar-line" id="finish-reason" role="status">
                {move || line(&session.delivery.get(), reason.get(), summary.with(|summary| summary.counts.named))}
            </p>
            <div class="finish-bar-buttons">
                <ExportMenu is_disabled/>
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

fn line(delivery: &Delivery, reason: Option<&'static str>, named: usize) -> String {
    match (delivery, reason) {
        (Delivery::Busy { done, total }, _) => format!(
            "Checking {} of {}…",
            wording::grouped(*done),
            wording::pictures(*total)
        ),
        (Delivery::Done(said), None) => said.clone(),
        (_, Some(reason)) => reason.to_owned(),
        (_, None) => format!("{} ready with a name.", wording::pictures(named)),
    }
}
