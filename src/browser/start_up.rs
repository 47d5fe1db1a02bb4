//! What the document shows before the page is up, and when the page breaks.

use std::cell::RefCell;
use std::panic;

use js_sys::Array;
#[cfg(feature = "page")]
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Document, Element, Event, Url};

#[cfg(feature = "page")]
use super::locale::{self, Lost};
#[cfg(feature = "page")]
use super::timers::sleep;
use crate::domain::words;

const START: &str = "start";

/// What the script beside the page waits for; it then brings what was shared and opened.
const UP: &str = "eponym-up";

/// What the names so far are saved as.
const NAMES: &str = "eponym-names.csv";

thread_local! {
    static LAST_WORDS: RefCell<Option<Box<dyn Fn() -> String>>> = const { RefCell::new(None) };
}

/// Starting the program is a long task already; what comes then waits for the next one, and for the words of the
/// language.
#[cfg(feature = "page")]
pub fn in_a_task_of_its_own(begin: impl FnOnce(Result<(), Lost>) + 'static) {
    spawn_local(async move {
        sleep(0).await;
        begin(locale::begin().await);
    });
}

/// Takes away the start-up text, and says so on the page should anything break from here on.
pub fn clear() {
    watch_for_panics();
    if let Some(start) = document().and_then(|document| document.get_element_by_id(START)) {
        start.remove();
    }
}

/// Says that the page listens.
pub fn announce() {
    let event = Event::new(UP).ok();
    if let Some((window, event)) = web_sys::window().zip(event) {
        // Nobody hears it where the script beside the page did not load, and nothing is lost.
        window.dispatch_event(&event).ok();
    }
}

/// What is offered to be saved should the page break: a list, empty where there is nothing to save.
pub fn on_breakdown(last_words: impl Fn() -> String + 'static) {
    LAST_WORDS.set(Some(Box::new(last_words)));
}

/// Says so on the page should this program break.
pub fn watch_for_panics() {
    panic::set_hook(Box::new(|_| show_breakdown()));
}

/// A plain notice: after a panic nothing of the page runs any more. The message of the panic is
/// not shown, because it could hold anything.
fn show_breakdown() {
    let Some(notice) = notice() else {
        return;
    };
    // Last, because it looks at what may be broken: if that breaks too, the notice is there.
    let list = LAST_WORDS.with(|words| words.try_borrow().ok()?.as_ref().map(|words| words()));
    if let Some(list) = list.filter(|list| !list.is_empty()) {
        offer(&notice, &list);
    }
}

/// Nothing more can be done if even this fails.
fn notice() -> Option<Element> {
    let document = document()?;
    let notice = document.create_element("div").ok()?;
    notice.set_class_name("breakdown");
    notice.set_attribute("role", "alert").ok();
    paragraph(&document, &notice, words::breakdown())?;
    document.body()?.prepend_with_node_1(&notice).ok()?;
    Some(notice)
}

/// A link that needs no program: the browser itself saves what it leads to.
fn offer(notice: &Element, list: &str) -> Option<()> {
    let document = document()?;
    let blob = Blob::new_with_str_sequence(&Array::of1(&list.into())).ok()?;
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", &Url::create_object_url_with_blob(&blob).ok()?)
        .ok()?;
    link.set_attribute("download", NAMES).ok()?;
    link.set_text_content(Some(words::breakdown_save()));
    notice.append_child(&link).ok()?;
    paragraph(&document, notice, words::breakdown_import())
}

fn paragraph(document: &Document, notice: &Element, said: &str) -> Option<()> {
    let paragraph = document.create_element("p").ok()?;
    paragraph.set_text_content(Some(said));
    notice.append_child(&paragraph).ok().map(drop)
}

/// Whether a person says yes to this question.
#[must_use]
pub fn confirms(question: &str) -> bool {
    let answer = web_sys::window().map(|window| window.confirm_with_message(question));
    answer.is_some_and(|answer| answer.unwrap_or(false))
}

/// Begins anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Refused only for pages that are going anyway.
        window.location().reload().ok();
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
