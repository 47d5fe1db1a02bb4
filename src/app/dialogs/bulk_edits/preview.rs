//! What an edit would do: the first names that change, and how many there are.

use leptos::prelude::*;

use crate::app::wording;
use crate::domain::bulk_edit::difference;
use crate::domain::dialog::edit_names::Outlook;
use crate::domain::words;

#[component]
pub(super) fn Changes(outlook: Memo<Option<Outlook>>) -> impl IntoView {
    let count = move || {
        outlook.with(|outlook| {
            let preview = outlook.as_ref()?.as_ref().ok()?;
            Some(wording::changes(preview.changes, preview.of))
        })
    };
    let notes = move || {
        outlook.with(|outlook| {
            let preview = outlook.as_ref()?.as_ref().ok()?;
            Some(wording::side_effects(preview.numbered, preview.followed))
        })
    };
    let list = move || {
        outlook.with(|outlook| {
            let preview = outlook.as_ref()?.as_ref().ok()?;
            let changes = preview.shown.iter().map(change).collect_view();
            let more = preview.changes + preview.followed - preview.shown.len();
            let more = (more > 0).then(|| view! { <li class="hint">{words::dialogs::and_more(more)}</li> });
            let is_empty = preview.shown.is_empty();
            (!is_empty).then(|| {
                view! { <ul class="bulk-edits-list" aria-label=words::dialogs::changes() tabindex="0">{changes}{more}</ul> }
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
fn change((before, after): &(String, String)) -> impl IntoView + use<> {
    let parts = difference(before, after);
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
