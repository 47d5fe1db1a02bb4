//! Everything the page says to people, in the language that it speaks: a function for every message.
//!
//! The functions are made of the catalogs in `languages/` when the page is built, so that a message that is missing, or
//! one of its variables, does not compile. English is compiled in; the table of another language is loaded, and
//! [`speak`] puts it in English's place. Nothing is known here of languages but what [`Speech`] brings along.

mod choice;
mod fill;

use std::cell::Cell;

pub use self::choice::{Language, choose, english};
pub use self::fill::{Arg, Speech};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Begins what a worker tells: the number of a message follows.
const TOLD: char = '\u{1}';

/// Stands between the parts of what a worker tells.
const PART: char = '\u{1F}';

/// Stands for what is shown inside of a sentence rather than said in it; see [`around`].
const HOLE: &str = "\u{6}";

/// A language as it is spoken. What was spoken before stays: a person changes the language a few times at most.
#[derive(Clone, Copy)]
struct Tongue {
    /// One for each message.
    lines: &'static [&'static str],
    speech: Speech,
}

thread_local! {
    static TONGUE: Cell<Tongue> = Cell::new(Tongue {
        lines: whole(PAGE).split('\n').collect::<Vec<_>>().leak(),
        speech: Speech::default(),
    });
}

/// Tests run both programs' code in one.
#[cfg(not(target_arch = "wasm32"))]
fn whole(page: &'static str) -> &'static str {
    Box::leak(format!("{page}\n{DIALOGS}").into_boxed_str())
}

#[cfg(target_arch = "wasm32")]
fn whole(page: &'static str) -> &'static str {
    page
}

/// What the page says in English.
#[must_use]
pub fn english_table() -> &'static str {
    PAGE
}

/// The table in what was loaded for a language; `None` of what is of another build, or no table at all.
#[must_use]
pub fn table<'t>(language: &Language, loaded: &'t str) -> Option<&'t str> {
    let (version, table) = loaded.split_once('\n')?;
    (version == language.version).then_some(table)
}

/// From now on everything is said in the words of this table.
pub fn speak(table: &'static str, speech: Speech) {
    let lines = table.split('\n').collect::<Vec<_>>().leak();
    TONGUE.set(Tongue { lines, speech });
}

/// The same in the dialogs, which bring their own English: the page's table holds no more of it than the page says.
pub fn speak_in_dialogs(table: &'static str, speech: Speech) {
    let mut lines: Vec<_> = table.split('\n').collect();
    if table == PAGE {
        lines.extend(DIALOGS.split('\n'));
    }
    let lines = lines.leak();
    TONGUE.set(Tongue { lines, speech });
}

/// A number as it is written in the language, with so many decimal places.
#[must_use]
pub fn number(value: f64, places: u32) -> String {
    (speech().number)(value, places)
}

/// The same of an amount of US dollars.
#[must_use]
pub fn money(usd: f64, places: u32) -> String {
    (speech().money)(usd, places)
}

/// The two sides of a sentence around something that is shown in it.
#[must_use]
pub fn around(sentence: impl FnOnce(&str) -> String) -> (String, String) {
    let said = sentence(HOLE);
    let (before, after) = said.split_once(HOLE).unwrap_or((&said, ""));
    // What keeps the direction of a name apart is of no use around an element.
    let plain = |side: &str| side.replace([fill::ISOLATE, fill::END_OF_ISOLATE], "");
    (plain(before), plain(after))
}

/// Reads what a worker told; everything else, such as a gateway's own words, stays as it is.
#[must_use]
pub fn told(text: &str) -> String {
    let Some(told) = text.strip_prefix(TOLD) else {
        return text.to_owned();
    };
    let mut parts = told.split(PART);
    let number = parts.next().and_then(|number| number.parse().ok());
    // A part is a text, or a message without parts of its own.
    let args: Vec<Arg<'_>> = parts.map(|part| Arg::Text(worded(part))).collect();
    number.map_or_else(String::new, |number| fill(number, &args))
}

fn worded(part: &str) -> &str {
    let number = part
        .strip_prefix(TOLD)
        .and_then(|number| number.parse().ok());
    number.map_or(part, |number| *line(number))
}

/// What a worker tells of a message.
fn tell(number: usize, parts: &[&str]) -> String {
    let mut told = format!("{TOLD}{number}");
    for part in parts {
        told.push(PART);
        told.push_str(part);
    }
    told
}

fn speech() -> Speech {
    TONGUE.get().speech
}

/// A message without variables: where its text is, as that is half as long to hand over as the text at each of hundreds
/// of places.
#[inline(never)]
fn line(number: usize) -> &'static &'static str {
    TONGUE.get().lines.get(number).unwrap_or(&"")
}

/// A message with variables.
#[inline(never)]
fn fill(number: usize, args: &[Arg<'_>]) -> String {
    fill::fill(line(number), args, speech())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_spoken_from_the_start() {
        assert_eq!(download_zip(), "Download ZIP");
        assert_eq!(pictures(1), "1 picture");
        assert_eq!(pictures(2), "2 pictures");
        assert_eq!(super::dialogs::picture_size(), "Picture size");
    }

    #[test]
    fn what_a_worker_tells_is_said_by_whoever_reads_it() {
        let told_of = told::looks_like(told::A_PDF);
        assert!(!told_of.contains("looks"));
        assert_eq!(told(&told_of), "looks like a PDF");
        assert_eq!(told("Quota exceeded"), "Quota exceeded");
        assert_eq!(told("\u{1}x"), "");
    }

    #[test]
    fn a_sentence_parts_around_what_is_shown_in_it() {
        let (before, after) = around(asking_again);
        assert_eq!((&*before, &*after), ("Asking again in ", "."));
    }

    #[test]
    fn a_table_of_another_build_is_none() {
        let language = english();
        let loaded = format!("{}\na\nb", language.version);
        assert_eq!(table(language, &loaded), Some("a\nb"));
        for other in ["0\na\nb", "", "<!doctype html>\n"] {
            assert_eq!(table(language, other), None, "{other}");
        }
    }
}
