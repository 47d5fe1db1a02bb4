//! What is kept on this device: settings always, keys only when a person ticked it.
//!
//! A browser may refuse storage; then nothing is kept and everything else works.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::Storage;

const SETTINGS: &str = "eponym.settings";
const KEYS: &str = "eponym.keys";
const LESSONS: &str = "eponym.lessons";
const LANGUAGE: &str = "eponym.language";

/// The settings as stored; empty if there are none.
#[must_use]
pub fn settings() -> String {
    read(SETTINGS)
}

pub fn keep_settings(text: &str) {
    write(SETTINGS, text);
}

/// The keys that a person let this device remember; empty if there are none.
#[must_use]
pub fn keys() -> String {
    read(KEYS)
}

/// Remembers keys; an empty text forgets them.
pub fn keep_keys(text: &str) {
    write(KEYS, text);
}

/// What models were seen to refuse; empty if nothing is known.
#[must_use]
pub fn lessons() -> String {
    read(LESSONS)
}

pub fn keep_lessons(text: &str) {
    write(LESSONS, text);
}

/// The language that a person chose for the page; empty if the browser's is spoken.
#[must_use]
pub fn language() -> String {
    read(LANGUAGE)
}

pub fn keep_language(code: &str) {
    write(LANGUAGE, code);
}

/// Forgets everything of these.
pub fn clear() {
    for name in [SETTINGS, KEYS, LESSONS, LANGUAGE] {
        write(name, "");
    }
}

/// Whether the browser says that the page has less room than that, in bytes. It knows of the page's
/// own room alone, and often gives less than the disk has.
pub async fn has_less_room_than(bytes: u64) -> bool {
    let estimate = async {
        let storage = web_sys::window()?.navigator().storage();
        let estimate = JsFuture::from(storage.estimate().ok()?).await.ok()?;
        let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
        Some(number("quota")? - number("usage")?)
    };
    estimate.await.is_some_and(|room| room < bytes as f64)
}

fn read(name: &str) -> String {
    storage()
        .and_then(|storage| storage.get_item(name).ok().flatten())
        .unwrap_or_default()
}

fn write(name: &str, text: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden storage costs only the memory of this choice.
        let done = if text.is_empty() {
            storage.remove_item(name)
        } else {
            storage.set_item(name, text)
        };
        done.ok();
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
