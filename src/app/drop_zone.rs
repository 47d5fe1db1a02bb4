//! Where pictures come in: the whole window takes drops and pastes, and two file inputs do the
//! same by hand. It fills the window while the list is empty and shrinks to a bar afterwards.

use leptos::ev;
use leptos::prelude::*;

use super::driver::Driver;
use super::icon::{Icon, Pictogram};
use super::session::Session;
use super::wording;

#[component]
pub(super) fn DropZone() -> impl IntoView {
    let session = expect_context::<Session>();
    let driver = expect_context::<Driver>();
    let is_over = RwSignal::new(false);
    listen(driver, is_over);
    let reading = move || {
        session
            .reading
            .get()
            .map(|found| format!("Reading… {} so far", wording::pictures(found)))
    };
    view! {
        <section class="drop-zone" aria-label="Add pictures" data-over=move || is_over.get().to_string()>
            <div class="drop-zone-print" aria-hidden="true"><Pictogram icon=Icon::Photo/></div>
            <p class="drop-zone-line">
                <strong>"Drop pictures or folders anywhere"</strong>
                <span class="hint">"or paste them, or choose them here"</span>
            </p>
            <div class="drop-zone-choose">
                <label class="file-button">
                    <Pictogram icon=Icon::Photo/>
                    "Choose images"
                    <input
                        type="file"
                        multiple
                        accept="image/*"
                        on:change=move |event| driver.take_input(&event)
                    />
                </label>
                <label class="file-button">
                    <Pictogram icon=Icon::Folder/>
                    "Choose a folder"
                    <input
                        type="file"
                        multiple
                        prop:webkitdirectory=true
                        on:change=move |event| driver.take_input(&event)
                    />
                </label>
            </div>
            <p class="drop-zone-reading hint" role="status">{reading}</p>
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
