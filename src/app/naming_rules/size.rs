//! How large pictures are sent, and what that takes in tokens.

use leptos::prelude::*;

use super::change;
use crate::app::driver::Driver;
use crate::app::wording;
use crate::domain::picture_size::PictureSize;

#[component]
pub(super) fn SizeField() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let session = driver.session();
    let chosen = move || session.rules.with(|rules| rules.picture_size);
    let options = PictureSize::ALL.map(|size| {
        let is_chosen = move || chosen() == size;
        view! { <option value=size.to_string() selected=is_chosen>{wording::picture_size(size)}</option> }
    });
    let tokens = move || {
        let model = session.connection.first.model.get();
        let count = session.summary.with(|summary| summary.counts.total);
        wording::picture_tokens(chosen(), model.trim(), count)
    };
    view! {
        <div class="field naming-rules-wide">
            <label for="rule-size">"Picture size"</label>
            <select id="rule-size" aria-describedby="rule-size-hint" on:change=move |event| {
                if let Some(size) = PictureSize::read(&event_target_value(&event)) {
                    change(driver, |rules| rules.picture_size = size);
                }
            }>{options.collect_view()}</select>
            <p class="hint" id="rule-size-hint">{tokens}</p>
        </div>
    }
}
