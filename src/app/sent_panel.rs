//! The dialog `What left this computer`: every thumbnail that was sent, as it was sent, and to whom.

use leptos::html;
use leptos::prelude::*;

use super::driver::{Driver, SentPage};
use super::wording;
use crate::browser::downloads::{ObjectUrl, Picture};
use crate::domain::sent::Sending;

/// As many as a person looks through at a time; each is a picture of its own to decode.
const ON_A_PAGE: usize = 60;

#[component]
pub(super) fn SentPanel() -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    // Closed, it holds no picture in use.
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
    view! {
        <button type="button" aria-haspopup="dialog" on:click=open>"What left this computer"</button>
        <dialog
            class="sent-panel"
            aria-labelledby="sent-panel-title"
            node_ref=dialog
            on:close=move |_| skipped.set(None)
        >
            <h2 id="sent-panel-title">"What left this computer"</h2>
            <Pages skipped/>
            <div class="sent-panel-close">
                <button type="button" class="primary" on:click=close>"Done"</button>
            </div>
        </dialog>
    }
}

/// The record after so many of the latest; nothing while nobody looks.
#[component]
fn Pages(skipped: RwSignal<Option<usize>>) -> impl IntoView {
    let driver = expect_context::<Driver>();
    let session = driver.session();
    let skip = move || skipped.get().unwrap_or_default();
    let page = move || {
        session.sendings.track();
        let skipped = skipped.get();
        skipped.map_or_else(SentPage::default, |skip| driver.sent(skip, ON_A_PAGE))
    };
    // What is shown of a sending changes with these.
    let key = |(place, it): &(usize, Sending<Picture>)| {
        (*place, it.times, it.picture.is_some(), it.words.is_some())
    };
    let numbered = move || {
        let SentPage {
            sendings, total, ..
        } = page();
        let last = total.saturating_sub(skip());
        (0..last).rev().zip(sendings).collect::<Vec<_>>()
    };
    let total = Memo::new(move |_| page().total);
    let turn = move |skip| skipped.set(Some(skip));
    view! {
        <p class="hint">{move || about(&page())}</p>
        <ul class="sent-panel-list">
            <For each=numbered key let((_, sending))>
                <SentThumbnail sending/>
            </For>
        </ul>
        <div class="sent-panel-pages" hidden=move || total.get() <= ON_A_PAGE>
            <button
                type="button"
                disabled=move || skip() == 0
                on:click=move |_| turn(skip().saturating_sub(ON_A_PAGE))
            >
                "Newer"
            </button>
            <span>{move || wording::so_many_of(skip(), ON_A_PAGE, total.get())}</span>
            <button
                type="button"
                disabled=move || skip() + ON_A_PAGE >= total.get()
                on:click=move |_| turn(skip() + ON_A_PAGE)
            >
                "Older"
            </button>
        </div>
    }
}

fn about(page: &SentPage) -> String {
    let SentPage { total, kept, .. } = page;
    if *total == 0 {
        return wording::NOTHING_SENT.to_owned();
    }
    wording::sent(*total, *kept)
}

#[component]
fn SentThumbnail(sending: Sending<Picture>) -> impl IntoView {
    let file = wording::visible(&sending.source.path);
    let url = sending.picture.as_ref().and_then(|it| it.url().ok());
    let picture = url.map(|url| view! { <Bytes url file=file.clone()/> });
    let facts = wording::sending(&sending);
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
            {picture}
            <strong><bdi>{file}</bdi></strong>
            <span class="hint">{facts}</span>
            {words}
        </li>
    }
}

/// The very bytes, to be looked at and to be saved.
#[component]
fn Bytes(url: ObjectUrl, file: String) -> impl IntoView {
    let address = url.as_str().to_owned();
    let source = address.clone();
    // The address is good for as long as this is shown.
    let url = StoredValue::new(url);
    on_cleanup(move || url.dispose());
    view! {
        <a href=address download="sent.jpg" aria-label=format!("Save what was sent of {file}")>
            <img src=source alt="" loading="lazy" decoding="async"/>
        </a>
    }
}
