//! The dialogs, loaded when the first of them is opened. What they show is in `app/dialogs.rs`.

#[cfg(all(target_arch = "wasm32", feature = "page"))]
#[expect(
    unreachable_pub,
    reason = "what is exported to the page has to be public"
)]
mod dialogs {
    use eponym::app::dialogs;
    use eponym::browser::annex::{BUILD, Page};
    use eponym::browser::locale;
    use eponym::domain::dialog::Dialog;
    use js_sys::Function;
    use wasm_bindgen::prelude::*;

    /// Tells this build from others.
    #[wasm_bindgen]
    pub fn build() -> u32 {
        BUILD
    }

    /// Speaks the language of the page: how its region writes it, and its words.
    #[wasm_bindgen]
    pub fn speak(tag: &str, table: &str, is_right_to_left: bool) {
        if locale::take_over(tag, table, is_right_to_left) {
            dialogs::begin_anew();
        }
    }

    /// Shows a dialog, which says what a person wants to `say`.
    #[wasm_bindgen]
    pub fn open(dialog: &str, news: &str, say: Function) {
        if let Some(dialog) = Dialog::read(dialog) {
            dialogs::open(dialog, news, Page::of(say));
        }
    }

    /// Tells a dialog what is new.
    #[wasm_bindgen]
    pub fn tell(dialog: &str, news: &str) {
        if let Some(dialog) = Dialog::read(dialog) {
            dialogs::tell(dialog, news);
        }
    }
}

/// Nothing happens before a dialog is opened.
fn main() {}
