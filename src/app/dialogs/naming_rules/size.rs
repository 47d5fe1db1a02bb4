//! How large pictures are sent, and what that takes in tokens.

use leptos::prelude::*;

use super::Form;
use crate::app::wording;
use crate::domain::picture_size::PictureSize;
use crate::domain::words::dialogs;

#[component]
pub(super) fn SizeField() -> impl IntoView {
    let form = expect_context::<Form>();
    let chosen = move || form.rules.with(|rules| rules.picture_size);
    let options = PictureSize::ALL.map(|size| {
        let is_chosen = move || chosen() == size;
        view! { <option value=size.to_string() selected=is_chosen>{wording::picture_size(size)}</option> }
    });
    let tokens = move || {
        let chosen = chosen();
        form.news
            .with(|news| wording::picture_tokens(chosen, &news.model, news.pictures))
    };
    view! {
        <div class="field naming-rules-wide">
            <label for="rule-size">{dialogs::picture_size()}</label>
            <select id="rule-size" aria-describedby="rule-size-hint" on:change=move |event| {
                if let Some(size) = PictureSize::read(&event_target_value(&event)) {
                    form.change(|rules| rules.picture_size = size);
                }
            }>{options.collect_view()}</select>
            <p class="hint" id="rule-size-hint">{tokens}</p>
        </div>
    }
}
