//! The pane `Preview`: the large picture of the current row with all that is known of it. Beside the
//! list where there is room, so that the row keeps the keyboard; in front of it where there is not.

use leptos::html;
use leptos::prelude::*;

use super::{Desk, close};
use crate::app::wording;
use crate::browser::viewport;
use crate::domain::dialog::preview::{Choice, News, Said};
use crate::domain::words::{self, dialogs};

/// From this width on there is room beside the list, in CSS pixels.
const ROOM_PX: f64 = 1_024.0;

#[component]
pub(super) fn SidePreview() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let dialog = NodeRef::<html::Dialog>::new();
    let news = Memo::new(move |_| desk.news.with(|news| News::read(news)));
    // An original that the browser cannot show after all.
    let broken = RwSignal::new(String::new());
    Effect::new(move |_| {
        desk.opening.track();
        let Some(dialog) = dialog.get() else {
            return;
        };
        if viewport::is_at_least_wide(ROOM_PX) {
            dialog.set_open(true);
        } else {
            // Refused only where it is open already.
            dialog.show_modal().ok();
        }
    });
    Effect::new(move |_| {
        if news.with(Option::is_none) {
            close(dialog);
        }
    });
    let note_broken = move |_| {
        let large = news.with_untracked(|news| news.as_ref()?.large.clone());
        broken.set(large.unwrap_or_default());
    };
    view! {
        <dialog
            class="side-preview"
            aria-label=desk.dialog.title()
            node_ref=dialog
            on:close=move |_| desk.say("")
        >
            <button type="button" class="quiet" on:click=move |_| close(dialog)>{dialogs::close_preview()}</button>
            <img
                alt=""
                decoding="async"
                hidden=move || source(news, broken).is_none()
                src=move || source(news, broken)
                on:error=note_broken
            />
            {move || news.get().map(|news| known(desk, news))}
        </dialog>
    }
}

/// Where the picture is, as large as the browser can show it.
fn source(news: Memo<Option<News>>, broken: RwSignal<String>) -> Option<String> {
    let news = news.get()?;
    let large = news.large.filter(|url| *url != broken.get());
    large.or(news.small)
}

/// What is known of the picture by now.
fn known(desk: Desk, news: News) -> AnyView {
    let old = format!(
        "{} · {}",
        wording::visible(&news.path),
        wording::bytes(news.size as u64)
    );
    let name = news.name.unwrap_or_else(|| words::no_name_yet().to_owned());
    // A single name is no choice.
    let choices = (news.choices.len() > 1).then(|| choices(desk, news.choices));
    view! {
        <p class="hint">{old}</p>
        <p class="side-preview-name">{name}</p>
        {choices}
        {news.said.map(said)}
    }
    .into_any()
}

fn choices(desk: Desk, choices: Vec<Choice>) -> AnyView {
    let buttons = choices.into_iter().enumerate().map(|(at, choice)| {
        view! {
            <button
                type="button"
                class="candidate"
                aria-pressed=choice.is_chosen.to_string()
                on:click=move |_| desk.say(&at.to_string())
            >
                <kbd aria-hidden="true" data-key=(at + 1).to_string()></kbd>
                <span class="candidate-name">{choice.stem}</span>
            </button>
        }
    });
    view! {
        <div class="side-preview-choices" role="group" aria-label=dialogs::preview_names()>{buttons.collect_view()}</div>
    }
    .into_any()
}

fn said(said: Said) -> AnyView {
    let sure = said.confidence.map(words::sure);
    let by = words::by_model(&said.model);
    let source: Vec<String> = sure.into_iter().chain([by]).collect();
    let keywords = (!said.keywords.is_empty()).then(|| words::keywords(&said.keywords));
    view! {
        <p class="about-text">{said.alt_text}</p>
        <p class="hint">{keywords}</p>
        <p class="hint">{source.join(" · ")}</p>
    }
    .into_any()
}
