//! A newer version of the page: what `src/shell.js` says of it, and asking for it.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// What the script says, and what it is told.
const NEWER: &str = "eponym-newer";
const RELOAD: &str = "eponym-reload";

/// How far a newer version has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newer {
    /// There is none.
    #[default]
    None,
    /// It is here and takes over when it is asked to.
    Here,
    /// It is here, and other tabs still show the version before.
    OthersOpen,
}

/// Listens for as long as the page is there.
pub fn on_newer(mut tell: impl FnMut(Newer) + 'static) {
    let heard = Closure::<dyn FnMut(_)>::new(move |event: Event| {
        let detail = Reflect::get(&event, &"detail".into()).ok();
        match detail.and_then(|detail| detail.as_string()).as_deref() {
            Some("here") => tell(Newer::Here),
            _ => tell(Newer::OthersOpen),
        }
    });
    if let Some(window) = web_sys::window() {
        let window: EventTarget = window.into();
        // Fails for no window there is.
        window
            .add_event_listener_with_callback(NEWER, heard.as_ref().unchecked_ref())
            .ok();
    }
    heard.forget();
}

/// Asks the newer version to take over; the page loads anew once it has.
pub fn reload() {
    let event = Event::new(RELOAD).ok();
    if let Some((window, event)) = web_sys::window().zip(event) {
        window.dispatch_event(&event).ok();
    }
}
