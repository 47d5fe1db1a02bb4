//! What was dropped and has no row, counted and explained.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::image::SkipReason;
use crate::domain::words;

/// Names shown of one drop; the count is always true.
const SHOWN: usize = 200;

#[component]
pub(super) fn SkippedFiles() -> impl IntoView {
    let Session {
        skipped, videos, ..
    } = expect_context();
    let driver = expect_context::<Driver>();
    let note = move || {
        let count = skipped.with(Vec::len);
        (count > 0).then(|| {
            let is_beside = |(_, reason): &&(String, SkipReason)| *reason == SkipReason::Beside;
            let beside = skipped.with(|skipped| skipped.iter().filter(is_beside).count());
            let line = wording::skipped_files(count, beside);
            let names = skipped.with(|skipped| {
                skipped
                    .iter()
                    .take(SHOWN)
                    .map(|(path, reason)| {
                        view! { <li><code>{path.clone()}</code>" — "{wording::skipped(*reason)}</li> }
                    })
                    .collect_view()
            });
            view! {
                <section class="skipped-files" aria-label=words::skipped_files_label() data-count=count>
                    <details>
                        <summary>{line}</summary>
                        <ul>{names}</ul>
                    </details>
                    <Videos count=videos/>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=words::dismiss_skipped()
                        on:click=move |_| driver.dismiss_skipped()
                    >
                        {words::dismiss()}
                    </button>
                </section>
            }
            .into_any()
        })
    };
    view! { {move || note()} }
}

/// The button that gives videos rows, too.
#[component]
fn Videos(count: RwSignal<usize>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let button = move || {
        let label = match count.get() {
            0 => return None,
            count => words::name_videos(count),
        };
        let button = view! {
            <button
                type="button"
                class="quiet"
                title=words::name_videos_how()
                on:click=move |_| driver.take_videos()
            >
                {label}
            </button>
        };
        Some(button.into_any())
    };
    view! { {move || button()} }
}
