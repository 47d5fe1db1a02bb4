//! The dialogs, a program of their own on the page's thread: the page's side, and theirs.
//!
//! Together they are a tenth of the page's code, and nobody needs them before the first picture is
//! there. Both sides say texts, which [`domain::dialog`](crate::domain::dialog) reads.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::js_error::JsError;
use super::{fields, locale};
use crate::domain::dialog::Dialog;

/// The dialogs, as the page holds them. They are loaded when they are first asked for.
#[derive(Default)]
pub struct Annex {
    module: RefCell<Option<Rc<Loaded>>>,
}

struct Loaded {
    module: Module,
    hear: Closure<dyn Fn(String, String)>,
}

impl Annex {
    /// Loads what is not there yet. `hear` is told what the dialogs say; a dialog that closes says
    /// nothing, that is an empty text.
    ///
    /// # Errors
    /// The dialogs could not be loaded, or are of another build; the next call tries again.
    pub async fn load(&self, hear: impl Fn(Dialog, &str) + 'static) -> Result<(), JsError> {
        if self.module.borrow().is_some() {
            return Ok(());
        }
        let module: Module = load_dialogs().await?.unchecked_into();
        if self.module.borrow().is_some() {
            // Another call was faster; what it gave away has to stay.
            return Ok(());
        }
        if module.build() != BUILD {
            return Err("the dialogs are of another build".into());
        }
        let hear = Closure::new(move |dialog: String, text: String| {
            if let Some(dialog) = Dialog::read(&dialog) {
                hear(dialog, &text);
            }
        });
        self.module.replace(Some(Rc::new(Loaded { module, hear })));
        Ok(())
    }

    /// Shows a dialog that says this at first. Does nothing before all is loaded.
    pub fn open(&self, dialog: Dialog, news: &str) {
        if let Some(loaded) = self.loaded() {
            let hear = loaded.hear.as_ref().unchecked_ref();
            locale::hand_over(|tag, table, is_right_to_left| {
                loaded.module.speak(tag, table, is_right_to_left);
            });
            loaded.module.open(dialog.as_str(), news, hear);
        }
    }

    /// Tells a dialog what is new.
    pub fn tell(&self, dialog: Dialog, news: &str) {
        if let Some(loaded) = self.loaded() {
            loaded.module.tell(dialog.as_str(), news);
        }
    }

    /// Not borrowed any longer: a dialog answers while it is told something.
    fn loaded(&self) -> Option<Rc<Loaded>> {
        self.module.borrow().clone()
    }
}

#[wasm_bindgen]
extern "C" {
    /// Where `start.js` has it: only a script file of the page may import another.
    #[wasm_bindgen(js_name = loadDialogs, catch)]
    async fn load_dialogs() -> Result<JsValue, JsValue>;

    /// What `src/bin/dialogs.rs` exports.
    type Module;
    #[wasm_bindgen(method)]
    fn build(this: &Module) -> u32;
    #[wasm_bindgen(method)]
    fn speak(this: &Module, tag: &str, table: &str, is_right_to_left: bool);
    #[wasm_bindgen(method)]
    fn open(this: &Module, dialog: &str, news: &str, say: &Function);
    #[wasm_bindgen(method)]
    fn tell(this: &Module, dialog: &str, news: &str);
}

/// The page, as the dialogs hold it.
#[derive(Clone)]
pub struct Page(Function);

impl Page {
    #[must_use]
    pub fn of(say: Function) -> Self {
        Self(say)
    }

    /// Tells the page what a person wants of it.
    pub fn say(&self, dialog: Dialog, text: &str) {
        // Fails only where the page is gone.
        let _ = self
            .0
            .call2(&JsValue::NULL, &dialog.as_str().into(), &text.into());
    }
}

/// A fingerprint of what both sides must agree on.
pub const BUILD: u32 = fields::build_of(&[
    include_bytes!("annex.rs"),
    include_bytes!("../domain/dialog/edit_names.rs"),
    include_bytes!("../domain/dialog/naming_rules.rs"),
    include_bytes!("../domain/dialog/preview.rs"),
    include_bytes!("../domain/dialog/what_left.rs"),
    include_bytes!("../domain/lines.rs"),
    include_bytes!("../domain/settings.rs"),
]);
