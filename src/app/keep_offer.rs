//! Files whose old names are good already: offered to be kept, once and quietly.

use leptos::prelude::*;

use super::driver::Driver;
use super::session::Session;
use super::wording;
use crate::domain::run::Phase;
use crate::domain::words;

/// Names shown of those offered; the count is always true.
const SHOWN: usize = 200;

#[component]
pub(super) fn KeepOffer() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let count = session.offered;
    // While names are coming in it would change at every answer.
    let is_running = Memo::new(move |_| session.summary.with(|it| it.phase == Phase::Running));
    let names = move || {
        count.track();
        let files = driver.offered(SHOWN);
        let names: Vec<String> = files.iter().map(|file| wording::visible(file)).collect();
        names.join("\n")
    };
    view! {
        <section class="keep-offer" aria-label=words::good_names_label() hidden=move || count.get() == 0 || is_running.get()>
            <details>
                <summary>{move || words::good_names(count.get())}</summary>
                <p>{words::good_names_why()}</p>
                <p class="keep-offer-names">{move || names()}</p>
            </details>
            <button type="button" on:click=move |_| driver.keep_offered()>{words::keep_them()}</button>
            <button type="button" class="quiet" on:click=move |_| driver.decline_offer()>
                {words::name_them_anyway()}
            </button>
        </section>
    }
}
