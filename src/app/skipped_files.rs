//! What was dropped and has no row, counted and explained.

use leptos::prelude::*;

use super::session::Session;
use super::wording;

/// Names shown of one drop; the count is always true.
const SHOWN: usize = 200;

#[component]
pub(super) fn SkippedFiles() -> impl IntoView {
    let skipped = expect_context::<Session>().skipped;
    move || {
        let count = skipped.with(Vec::len);
        (count > 0).then(|| {
            let line = match count {
                1 => "1 file was skipped".to_owned(),
                _ => format!("{} files were skipped", wording::grouped(count)),
            };
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
                    <button type="button" class="quiet" on:click=move |_| skipped.set(Vec::new())>
                        "Dismiss"<span class="visually-hidden">" skipped files"</span>
                    </button>
                </section>
            }
        })
    }
}
