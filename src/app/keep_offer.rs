//! Files whose old names are good already: offered to be kept, once and quietly.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::run::Phase;

/// Names shown of those offered; the count is always true.
const SHOWN: usize = 200;

#[component]
pub(super) fn KeepOffer() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    // While names are coming in it would change at every answer.
    let is_running = Memo::new(move |_| session.summary.with(|it| it.phase == Phase::Running));
    move || {
        let count = session.offered.get();
        (count > 0 && !is_running.get()).then(|| {
            let files = driver.offered(SHOWN).into_iter();
            let names = files.map(|file| view! { <li><bdi>{wording::visible(&file)}</bdi></li> });
            view! {
                <section class="keep-offer" aria-label="Good names">
                    <details>
                        <summary>{wording::good_names(count)}</summary>
                        <p>"They say something in words, so they need not be asked for."</p>
                        <ul>{names.collect_view()}</ul>
                    </details>
                    <button type="button" on:click=move |_| driver.keep_offered()>"Keep them"</button>
                    <button type="button" class="quiet" on:click=move |_| driver.decline_offer()>
                        "Name them anyway"
                    </button>
                </section>
            }
        })
    }
}
