//! The language of the page: what the browser asks for, its words fetched from the page's own site, its numbers and
//! plurals by the browser's own tables.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use super::storage;
use super::timers::within;
use crate::domain::words::{self, Language, Speech, choose, english, table};

/// How long the words of a language may take to come, in milliseconds; they are a few kilobytes.
const PATIENCE_MS: u32 = 10_000;

/// Below the page.
const FOLDER: &str = "words";

/// The language that is spoken: how its region writes it, and its words.
#[derive(Clone, Copy)]
struct Spoken {
    language: &'static Language,
    tag: &'static str,
    table: &'static str,
}

thread_local! {
    static SPOKEN: Cell<Option<Spoken>> = const { Cell::new(None) };
}

/// The words are out of reach, or are of another build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

/// The language that is spoken.
#[must_use]
pub fn spoken() -> &'static Language {
    SPOKEN.get().map_or(english(), |spoken| spoken.language)
}

/// How dates and numbers are written here, such as `de-CH`.
#[must_use]
pub fn tag() -> &'static str {
    SPOKEN.get().map_or("en", |spoken| spoken.tag)
}

/// Speaks the language that was chosen here before, or the one that the browser asks for.
///
/// # Errors
/// Its words did not come; English is spoken.
pub async fn begin() -> Result<(), Lost> {
    let begun = turn_to(&storage::language()).await;
    if begun.is_err() {
        let wanted = wanted_languages();
        let (language, tag) = choose(english().code, &wanted);
        speak(language, tag, words::english_table());
    }
    begun
}

/// Speaks another language from now on.
///
/// # Errors
/// Its words did not come; the language before stays.
pub async fn turn_to(code: &str) -> Result<(), Lost> {
    let wanted = wanted_languages();
    let (language, tag) = choose(code, &wanted);
    let table = match language == english() {
        true => words::english_table(),
        false => within(PATIENCE_MS, load(language))
            .await
            .flatten()
            .ok_or(Lost)?,
    };
    speak(language, tag, table);
    Ok(())
}

/// Gives a program beside the page the language that it speaks.
pub fn hand_over(give: impl FnOnce(&str, &str, bool)) {
    if let Some(Spoken {
        language,
        tag,
        table,
    }) = SPOKEN.get()
    {
        give(tag, table, language.is_right_to_left);
    }
}

/// Speaks, in a program beside the page, the language that the page speaks. Says whether that is another one.
pub fn take_over(tag: &str, table: &str, is_right_to_left: bool) -> bool {
    if SPOKEN
        .get()
        .is_some_and(|spoken| spoken.tag == tag && spoken.table == table)
    {
        return false;
    }
    let (tag, table) = (kept(tag), kept(table));
    SPOKEN.set(Some(Spoken {
        language: english(),
        tag,
        table,
    }));
    words::speak_in_dialogs(table, speech(is_right_to_left));
    true
}

fn speak(language: &'static Language, tag: &str, table: &'static str) {
    let tag = kept(tag);
    SPOKEN.set(Some(Spoken {
        language,
        tag,
        table,
    }));
    words::speak(table, speech(language.is_right_to_left));
    let direction = if language.is_right_to_left {
        "rtl"
    } else {
        "ltr"
    };
    tell_language(language.code, direction, words::page_title());
}

/// For as long as the page is there: a person changes the language a few times at most.
fn kept(text: &str) -> &'static str {
    Box::leak(Box::from(text))
}

async fn load(language: &'static Language) -> Option<&'static str> {
    // Its address says which build it is of, so that no cache mistakes one for another.
    let Language { code, version, .. } = language;
    let address = format!("{FOLDER}/{code}.txt?{version}");
    let text = load_words(&address).await.ok()?.as_string()?;
    table(language, &text).map(kept)
}

fn speech(is_right_to_left: bool) -> Speech {
    Speech {
        plural: |count| plural_form(tag(), count as f64),
        number: |value, places| write_number(value, tag(), places, ""),
        money: |usd, places| write_number(usd, tag(), places, "USD"),
        is_right_to_left,
    }
}

// Where `start.js` has them: a line there is several here.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = loadWords, catch)]
    async fn load_words(address: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = pluralForm)]
    fn plural_form(tag: &str, count: f64) -> String;
    #[wasm_bindgen(js_name = writeNumber)]
    fn write_number(value: f64, tag: &str, places: u32, currency: &str) -> String;
    #[wasm_bindgen(js_name = wantedLanguages)]
    fn wanted_languages() -> String;
    #[wasm_bindgen(js_name = tellLanguage)]
    fn tell_language(language: &str, direction: &str, title: &str);
}
