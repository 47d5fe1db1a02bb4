//! What an edit would do: the first names that change, and how many there are.

use leptos::prelude::*;

use crate::app::driver::Preview;
use crate::app::wording;
use crate::domain::bulk_edit::{Planned, difference};

#[component]
pub(super) fn Changes(preview: RwSignal<Option<Result<Preview, String>>>) -> impl IntoView {
    let count = move || {
        preview.with(|preview| {
            let preview = preview.as_ref()?.as_ref().ok()?;
            Some(wording::changes(preview.changes, preview.of))
        })
    };
    let notes = move || {
        preview.with(|preview| {
            let preview = preview.as_ref()?.as_ref().ok()?;
            Some(wording::side_effects(preview.numbered, preview.followed))
        })
    };
    let list = move || {
        preview.with(|preview| {
            let preview = preview.as_ref()?.as_ref().ok()?;
            let changes = preview.shown.iter().map(change).collect_view();
            let more = preview.changes + preview.followed - preview.shown.len();
            let more = (more > 0).then(|| view! { <li class="hint">{wording::more(more)}</li> });
            let is_empty = preview.shown.is_empty();
            (!is_empty).then(|| {
                view! { <ul class="bulk-edits-list" aria-label="Changes" tabindex="0">{changes}{more}</ul> }
            })
        })
    };
    view! {
        <div class="bulk-edits-preview">
            <p role="status"><strong>{count}</strong>" "<span class="hint">{notes}</span></p>
            {list}
        </div>
    }
}

/// One name before and after, with what differs marked.
fn change(planned: &Planned) -> impl IntoView + use<> {
    let parts = difference(planned.before.as_str(), planned.after.as_str());
    let marked = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let removed = marked(parts.before).map(|text| view! { <del>{text}</del> });
    let added = marked(parts.after).map(|text| view! { <ins>{text}</ins> });
    let (start, end) = (parts.start.to_owned(), parts.end.to_owned());
    view! {
        <li>
            <span class="bulk-edits-before"><bdi>{start.clone()}{removed}{end.clone()}</bdi></span>
            <span class="bulk-edits-arrow" aria-hidden="true">"→"</span>
            <span class="bulk-edits-after"><bdi>{start}{added}{end}</bdi></span>
        </li>
    }
}
