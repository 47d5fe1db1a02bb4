//! The dialog `What left this computer`: every thumbnail that was sent, as it was sent, and to whom.

use leptos::html;
use leptos::prelude::*;

use super::driver::{Driver, SentPage};
use super::wording;
use crate::browser::downloads::Picture;
use crate::browser::object_url::ObjectUrl;
use crate::domain::sent::Sending;

/// As many as a person looks through at a time; each is a picture of its own to decode.
const ON_A_PAGE: usize = 60;

#[component]
pub(super) fn SentPanel() -> impl IntoView {
    let driver = expect_context::<Driver>();
    let dialog = NodeRef::<html::Dialog>::new();
    // How many of the latest are passed over; closed, it holds no picture in use.
    let skipped = RwSignal::new(None);
    let open = move |_| {
        if let Some(dialog) = dialog.get() {
            skipped.set(Some(0));
            // Refused only where it is open already.
            dialog.show_modal().ok();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get() {
            dialog.close();
        }
    };
    // As it is when it is opened or turned to: what moves cannot be looked at.
    let page = move || {
        let skip = skipped.get()?;
        Some(page(driver.sent(skip, ON_A_PAGE), skip, skipped))
    };
    view! {
        <button type="button" aria-haspopup="dialog" on:click=open>"What left this computer"</button>
        <dialog
            class="sent-panel"
            aria-labelledby="sent-panel-title"
            node_ref=dialog
            on:close=move |_| skipped.set(None)
        >
            <h2 id="sent-panel-title">"What left this computer"</h2>
            {page}
            <div class="sent-panel-close">
                <button type="button" class="primary" on:click=close>"Done"</button>
            </div>
        </dialog>
    }
}

fn page(page: SentPage, skip: usize, skipped: RwSignal<Option<usize>>) -> AnyView {
    let SentPage {
        sendings, total, ..
    } = page;
    let thumbnails: Vec<AnyView> = sendings.into_iter().map(thumbnail).collect();
    let turn = |label, to: Option<usize>| {
        let turn = move |_| skipped.set(to);
        view! { <button type="button" disabled=to.is_none() on:click=turn>{label}</button> }
    };
    let older = (skip + ON_A_PAGE < total).then_some(skip + ON_A_PAGE);
    let pages = (total > ON_A_PAGE).then(|| {
        view! {
            <div class="sent-panel-pages">
                {turn("Newer", skip.checked_sub(ON_A_PAGE))}
                <span>{wording::so_many_of(skip, ON_A_PAGE, total)}</span>
                {turn("Older", older)}
            </div>
        }
    });
    view! {
        <p class="hint">{wording::sent(total, page.kept)}</p>
        <ul class="sent-panel-list">{thumbnails}</ul>
        {pages}
    }
    .into_any()
}

fn thumbnail(sending: Sending<Picture>) -> AnyView {
    let facts = wording::sending(&sending);
    let file = wording::visible(&sending.source.path);
    let url = sending.picture.and_then(|picture| picture.url().ok());
    let bytes = url.map(|url| bytes(url, &file));
    let words = sending.words.map(|words| {
        view! {
            <details>
                <summary>"Words sent with it"</summary>
                <p class="sent-panel-words">{words.to_string()}</p>
            </details>
        }
    });
    view! {
        <li>
            {bytes}
            <strong><bdi>{file}</bdi></strong>
            <span class="hint">{facts}</span>
            {words}
        </li>
    }
    .into_any()
}

/// The very bytes, to be looked at and to be saved.
fn bytes(url: ObjectUrl, file: &str) -> impl IntoView + use<> {
    let address = url.as_str().to_owned();
    let source = address.clone();
    // The address is good for as long as this is shown.
    on_cleanup(move || drop(url));
    view! {
        <a href=address download="sent.jpg" aria-label=format!("Save what was sent of {file}")>
            <img src=source alt="" loading="lazy" decoding="async"/>
        </a>
    }
}
