//! The review table. Up to [`ALL_ROWS`] rows are all in the document; beyond that only those near
//! the window, in rows of one height, so that ten thousand scroll like ten.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::driver::Driver;
use super::edit_bar::EditBar;
use super::image_row::ImageRow;
use super::session::{Row, Session};
use super::wording;
use crate::browser::viewport;
use crate::domain::decimal;
use crate::domain::review::Order;
use crate::domain::virtual_list::{Slice, slice};

/// As many rows as stay in the document whatever the window shows.
const ALL_ROWS: usize = 300;

/// The height of a row before the first one could be measured, in pixels.
const USUAL_ROW_PX: f64 = 112.0;

#[component]
pub(super) fn ImageList() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let rows = session.rows;
    let body = NodeRef::<html::Div>::new();
    let total = Memo::new(move |_| rows.with(Vec::len));
    let is_virtual = Memo::new(move |_| total.get() > ALL_ROWS);
    let in_sight = rows_in_sight(body, total);
    let shown = Memo::new(move |_| match is_virtual.get() {
        true => in_sight.get(),
        false => Slice::all(total.get()),
    });
    Effect::new(move |_| {
        let Slice { first, count, .. } = in_sight.get();
        let rows = session.shown(first..first + count);
        driver.look_at(rows.iter().map(|row| row.id).collect());
    });
    let in_document = move || {
        let Slice { first, count, .. } = shown.get();
        session.shown(first..first + count)
    };
    view! {
        <section class="image-list" aria-label="Review">
            <ListHead/>
            <div
                class="image-list-body"
                role="grid"
                aria-label="Images"
                aria-describedby="row-keys"
                aria-rowcount=move || total.get().to_string()
                data-virtual=move || is_virtual.get().to_string()
                node_ref=body
                style:--before=move || format!("{}px", decimal::fixed(shown.get().before_px, 1))
                style:--after=move || format!("{}px", decimal::fixed(shown.get().after_px, 1))
            >
                <For each=in_document key=Row::key let(row)>
                    <Positioned row/>
                </For>
            </div>
        </section>
    }
}

/// How the rows are sorted, and which keys they take.
#[component]
fn ListHead() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let undated = move || {
        let count = session.undated.get();
        (count > 0).then(|| wording::undated(count))
    };
    let choose = move |order: String| {
        driver.sort(match order.as_str() {
            "doubtful" => Order::DoubtfulFirst,
            _ => Order::List,
        });
    };
    view! {
        <div class="image-list-head">
            <EditBar/>
            <p class="hint image-list-keys" id="row-keys">
                "Keys: ↑ ↓ move, Enter edits, 1 to 4 pick a name, r names again"
            </p>
            <p class="visually-hidden" role="status">{session.said}</p>
            <p class="hint">{undated}</p>
            <label class="image-list-sort" for="sort">"Sort"</label>
            <select id="sort" on:change=move |event| choose(event_target_value(&event))>
                <option value="list">"List order"</option>
                <option value="doubtful">"Doubtful first"</option>
            </select>
        </div>
    }
}

/// A row that knows its place in the list, which changes when others are removed or all are sorted.
#[component]
fn Positioned(row: Row) -> impl IntoView {
    let session = expect_context::<Session>();
    let id = row.id;
    let position = Memo::new(move |_| session.shown_at(id).unwrap_or_default());
    view! { <ImageRow row position/> }
}

/// The rows that the window shows and a few beyond, followed through scrolls and resizes.
fn rows_in_sight(body: NodeRef<html::Div>, total: Memo<usize>) -> Memo<Slice> {
    let scrolled = Trigger::new();
    let handles = [
        window_event_listener(ev::scroll, move |_| scrolled.notify()),
        window_event_listener(ev::resize, move |_| scrolled.notify()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    Memo::new(move |_| {
        let total = total.get();
        scrolled.track();
        let seen = body
            .get()
            .map(|body| viewport::seen(&body))
            .unwrap_or_default();
        slice(
            total,
            seen.row_px.unwrap_or(USUAL_ROW_PX),
            seen.top_px,
            seen.height_px,
        )
    })
}
