//! What was dropped and has no row, counted and explained.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::image::SkipReason;

/// Names shown of one drop; the count is always true.
const SHOWN: usize = 200;

#[component]
pub(super) fn SkippedFiles() -> impl IntoView {
    let Session {
        skipped, videos, ..
    } = expect_context();
    let driver = expect_context::<Driver>();
    move || {
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
                <section class="skipped-files" aria-label="Skipped files" data-count=count>
                    <details>
                        <summary>{line}</summary>
                        <ul>{names}</ul>
                    </details>
                    <Videos count=videos/>
                    <button type="button" class="quiet" on:click=move |_| driver.dismiss_skipped()>
                        "Dismiss"<span class="visually-hidden">" skipped files"</span>
                    </button>
                </section>
            }
        })
    }
}

/// The button that gives videos rows, too.
#[component]
fn Videos(count: RwSignal<usize>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    move || {
        let label = match count.get() {
            0 => return None,
            1 => "Name 1 video too".to_owned(),
            count => format!("Name {} videos too", wording::grouped(count)),
        };
        Some(view! {
            <button
                type="button"
                class="quiet"
                title="By one frame of each, which is sent like a picture"
                on:click=move |_| driver.take_videos()
            >
                {label}
            </button>
        })
    }
}
