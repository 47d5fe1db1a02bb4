//! What the document shows before the page is up, and when the page breaks.

use std::panic;

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::timers::sleep;

const START: &str = "start";

/// Starting the program is a long task already; what comes then waits for the next one.
pub fn in_a_task_of_its_own(begin: impl FnOnce() + 'static) {
    spawn_local(async move {
        sleep(0).await;
        begin();
    });
}

/// Takes away the start-up text, and says so on the page should anything break from here on.
pub fn clear() {
    panic::set_hook(Box::new(|_| show_breakdown()));
    if let Some(start) = element(START) {
        start.remove();
    }
}

/// A plain notice: after a panic nothing of the page runs any more. The message of the panic is
/// not shown, because it could hold anything.
fn show_breakdown() {
    let Some(body) = document().and_then(|document| document.body()) else {
        return;
    };
    let Some(notice) = document().and_then(|document| document.create_element("p").ok()) else {
        return;
    };
    notice.set_class_name("breakdown");
    notice.set_text_content(Some(
        "Something broke inside this page. Your files are untouched; reload to begin again.",
    ));
    // Nothing more can be done if even this fails.
    notice.set_attribute("role", "alert").ok();
    body.prepend_with_node_1(&notice).ok();
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
