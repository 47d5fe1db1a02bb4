//! The dialog `What left this computer`: every thumbnail that was sent, as it was sent, and to whom.

use leptos::html;
use leptos::prelude::*;

use super::{Desk, Frame, close};
use crate::app::wording;
use crate::domain::dialog::what_left::{News, ON_A_PAGE, Told};
use crate::domain::words::{self, dialogs};

#[component]
pub(super) fn SentPanel() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let dialog = NodeRef::<html::Dialog>::new();
    let page = move || Some(page(desk, desk.news.with(|news| News::read(news))?));
    view! {
        <Frame class="sent-panel" node=dialog>
            {page}
            <div class="sent-panel-close">
                <button type="button" class="primary" on:click=move |_| close(dialog)>{words::done()}</button>
            </div>
        </Frame>
    }
}

fn page(desk: Desk, news: News) -> AnyView {
    let News {
        total,
        kept,
        skipped,
        sendings,
    } = news;
    let thumbnails: Vec<AnyView> = sendings.into_iter().map(thumbnail).collect();
    let turn = |label, to: Option<usize>| {
        let turn = move |_| desk.say(&to.unwrap_or_default().to_string());
        view! { <button type="button" disabled=to.is_none() on:click=turn>{label}</button> }
    };
    let older = (skipped + ON_A_PAGE < total).then_some(skipped + ON_A_PAGE);
    let pages = (total > ON_A_PAGE).then(|| {
        view! {
            <div class="sent-panel-pages">
                {turn(dialogs::newer(), skipped.checked_sub(ON_A_PAGE))}
                <span>{wording::so_many_of(skipped, ON_A_PAGE, total)}</span>
                {turn(dialogs::older(), older)}
            </div>
        }
    });
    view! {
        <p class="hint">{wording::sent(total, kept)}</p>
        <ul class="sent-panel-list">{thumbnails}</ul>
        {pages}
    }
    .into_any()
}

fn thumbnail(told: Told) -> AnyView {
    let facts = wording::sending(&told);
    let file = wording::visible(&told.path);
    let bytes = told.url.map(|url| bytes(url, &file));
    let words = told.words.map(|words| {
        view! {
            <details>
                <summary>{dialogs::sent_words()}</summary>
                <p class="sent-panel-words">{words}</p>
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
fn bytes(address: String, file: &str) -> impl IntoView + use<> {
    let source = address.clone();
    view! {
        <a href=address download="sent.jpg" aria-label=dialogs::sent_save(file)>
            <img src=source alt="" loading="lazy" decoding="async"/>
        </a>
    }
}
