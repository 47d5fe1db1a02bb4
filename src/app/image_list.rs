//! The review table. Up to [`ALL_LINES`] lines are all in the document; beyond that only those near
//! the window, in rows of one height, so that ten thousand scroll like ten.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::driver::Driver;
use super::edit_bar::EditBar;
use super::filter_bar::FilterBar;
use super::folder_row::FolderRow;
use super::image_row::ImageRow;
use super::portions::Portions;
use super::review::Shown;
use super::review_keys;
use super::selection_bar::SelectionBar;
use super::session::Session;
use crate::browser::viewport;
use crate::domain::decimal;
use crate::domain::image::JobId;
use crate::domain::virtual_list::{Section, Slice, slice};
use crate::domain::words;

/// As many lines as stay in the document whatever the window shows.
const ALL_LINES: usize = 300;

#[component]
pub(super) fn ImageList() -> impl IntoView {
    review_keys::listen();
    view! {
        <section class="image-list" aria-label=words::review()>
            <ListHead/>
            <FilterBar/>
            <Images/>
            <SelectionBar/>
        </section>
    }
}

/// What can be done to the whole list, and what it says.
#[component]
fn ListHead() -> impl IntoView {
    let session = expect_context::<Session>();
    let undated = move || {
        let count = session.undated.get();
        (count > 0).then(|| words::undated(count))
    };
    view! {
        <div class="image-list-head">
            <EditBar/>
            <p class="hint image-list-keys" id="row-keys">
                {words::row_keys()}
            </p>
            <p class="visually-hidden" role="status">{move || session.said.get()}</p>
            <p class="hint">{move || undated()}</p>
        </div>
    }
}

#[component]
fn Images() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let body = NodeRef::<html::Div>::new();
    let shown = lines_in_document(body);
    let portions = Portions::new();
    let coming = Memo::new(move |_| match lines_of(&driver.sections()) {
        all if all > ALL_LINES => 0,
        all => all.saturating_sub(portions.drawn_count()),
    });
    view! {
        <div
            class="image-list-body"
            role="grid"
            aria-label=words::images()
            aria-describedby="row-keys"
            aria-multiselectable="true"
            // Of a list that is in the document as a whole, what is there.
            aria-rowcount=move || driver.shown_count().saturating_sub(coming.get()).to_string()
            data-virtual=move || (lines_of(&driver.sections()) > ALL_LINES).to_string()
            data-settled=move || (session.reading.get().is_none() && coming.get() == 0).to_string()
            data-tiled=move || session.is_tiled.get().to_string()
            node_ref=body
            style:--before=move || format!("{}px", decimal::fixed(shown.get().before_px, 1))
            style:--after=move || format!("{}px", decimal::fixed(shown.get().after_px, 1))
            on:keydown=move |event| review_keys::on_key(&event, driver)
        >
            <For each=move || portions.of(lines(driver, shown.get())) key=Shown::key let(line)>
                {match line {
                    Shown::Row(row) => view! { <ImageRow row/> }.into_any(),
                    Shown::Folder(place) => view! { <FolderRow place/> }.into_any(),
                }}
            </For>
        </div>
        <p class="image-list-none" hidden=move || driver.shown_count() != 0>
            {words::none_shown()}
        </p>
    }
}

fn lines(driver: Driver, slice: Slice) -> Vec<Shown> {
    driver.lines(slice.first..slice.first + slice.count)
}

fn lines_of(sections: &[Section]) -> usize {
    sections.iter().map(Section::lines).sum()
}

/// The lines that the window shows and a few beyond, followed through scrolls and resizes; all of
/// a short list.
fn lines_in_document(body: NodeRef<html::Div>) -> Memo<Slice> {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let scrolled = Trigger::new();
    let handles = [
        window_event_listener(ev::scroll, move |_| scrolled.notify()),
        window_event_listener(ev::resize, move |_| scrolled.notify()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    let in_sight = Memo::new(move |_| {
        scrolled.track();
        let (sizes, sight) = body
            .get()
            .map_or_else(viewport::unseen, |body| viewport::seen(&body));
        slice(&driver.sections(), sizes, sight)
    });
    let shown = Memo::new(move |before: Option<&Slice>| {
        let all = lines_of(&driver.sections());
        let seen = in_sight.get();
        let drawn = before.map_or(0, |before| before.count);
        match all > ALL_LINES {
            true => seen,
            // There may come more than stay in the document: what would be drawn is taken out again.
            false if session.reading.get().is_some() => {
                Slice::all(all.min(drawn.max(seen.first + seen.count)))
            }
            false => Slice::all(all),
        }
    });
    Effect::new(move |_| {
        // Rows are of another size or number then, once they are laid out.
        session.is_tiled.track();
        session.is_preview_open.track();
        request_animation_frame(move || scrolled.notify());
    });
    Effect::new(move |_| {
        let seen = lines(driver, in_sight.get());
        driver.look_at(seen.iter().filter_map(Shown::id).collect());
        let stop = tab_stop(session, &lines(driver, shown.get()));
        if session.tab_stop.get_untracked() != stop {
            session.tab_stop.set(stop);
        }
    });
    shown
}

/// The row that Tab leads to: the current one, or the first in the document where that is far away.
fn tab_stop(session: Session, shown: &[Shown]) -> Option<JobId> {
    let current = session.current.get();
    let mut ids = shown.iter().filter_map(Shown::id);
    let first = ids.clone().next();
    ids.find(|id| Some(*id) == current).or(first)
}
