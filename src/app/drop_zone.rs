//! Where pictures come in: the whole window takes drops and pastes, and two file inputs do the
//! same by hand. It fills the window while the list is empty and shrinks to a bar afterwards.

use leptos::ev;
use leptos::prelude::*;

use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::session::Session;
use crate::domain::words;

#[component]
pub(super) fn DropZone() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let is_over = RwSignal::new(false);
    listen(driver, is_over);
    let reading = move || session.reading.get().map(words::reading);
    view! {
        <section class="drop-zone" aria-label=words::add_pictures() data-over=move || is_over.get().to_string()>
            <div class="drop-zone-print" aria-hidden="true"><Pictogram icon=Icon::Photo/></div>
            <p class="drop-zone-line">
                <strong>{words::drop_anywhere()}</strong>
                <span class="hint">{words::drop_or()}</span>
            </p>
            <div class="drop-zone-choose">
                <label class="file-button">
                    <Pictogram icon=Icon::Photo/>
                    {words::choose_images()}
                    <input
                        type="file"
                        multiple
                        accept="image/*"
                        on:change=move |event| driver.take_input(&event)
                    />
                </label>
                <label class="file-button">
                    <Pictogram icon=Icon::Folder/>
                    {words::choose_folder()}
                    <input
                        type="file"
                        multiple
                        prop:webkitdirectory=true
                        on:change=move |event| driver.take_input(&event)
                    />
                </label>
            </div>
            <p class="drop-zone-reading hint" role="status">{move || reading()}</p>
        </section>
    }
}

/// Takes drops and pastes anywhere in the window.
fn listen(driver: Driver, is_over: RwSignal<bool>) {
    let handles = [
        window_event_listener(ev::dragover, move |event| {
            event.prevent_default();
            is_over.set(true);
        }),
        window_event_listener(ev::dragleave, move |event| {
            // Leaving one element for another is not leaving the window.
            if event.related_target().is_none() {
                is_over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event| {
            event.prevent_default();
            is_over.set(false);
            driver.take_drop(&event);
        }),
        window_event_listener(ev::paste, move |event| driver.take_paste(&event)),
        window_event_listener(ev::online, move |_| driver.back_online()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}
