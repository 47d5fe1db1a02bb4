//! The tables of the browser's own language.

use std::cell::RefCell;

use js_sys::Intl::Segmenter;
use js_sys::{Array, JsString, Object, RegExp};

use super::Category;

/// How many neighbouring characters are looked up at once, and then known.
const PAGE: u32 = 256;

/// Each category but the last, as the language spells it.
const CLASSES: [(Category, &str); 4] = [
    (Category::Format, r"\p{Cf}"),
    (Category::Mark, r"\p{M}"),
    (Category::Symbol, r"\p{So}"),
    (Category::Unusable, r"[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}]"),
];

type Page = [Category; PAGE as usize];

thread_local! {
    static MATCHERS: [(Category, RegExp); 4] =
        CLASSES.map(|(category, class)| (category, RegExp::new(class, "u")));
    /// What has been looked up: asking the language for each character anew is a hundred times slower.
    static PAGES: RefCell<Vec<Option<Box<Page>>>> = const { RefCell::new(Vec::new()) };
}

pub(super) fn nfc(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

pub(super) fn nfkc(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

pub(super) fn lower(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

pub(super) fn upper(text: &str) -> String {
    JsString::from(text).to_upper_case().into()
}

pub(super) fn category(c: char) -> Category {
    let (page, at) = (u32::from(c) / PAGE, u32::from(c) % PAGE);
    PAGES.with_borrow_mut(|pages| {
        let page = page as usize;
        if pages.len() <= page {
            pages.resize(page + 1, None);
        }
        pages[page].get_or_insert_with(|| look_up(page as u32))[at as usize]
    })
}

fn look_up(page: u32) -> Box<Page> {
    let mut categories = Box::new([Category::Other; PAGE as usize]);
    for (category, code) in categories.iter_mut().zip(page * PAGE..) {
        *category = char::from_u32(code).map_or(Category::Other, ask);
    }
    categories
}

fn ask(c: char) -> Category {
    let text = c.encode_utf8(&mut [0; 4]).to_owned();
    MATCHERS.with(|matchers| {
        matchers
            .iter()
            .find(|(_, class)| class.test(&text))
            .map_or(Category::Other, |(category, _)| *category)
    })
}

/// Where the grapheme that holds byte `at` begins.
pub(super) fn grapheme_start(text: &str, at: usize) -> usize {
    let units = text[..at].encode_utf16().count() as u32;
    let start = Segmenter::new(&Array::new(), &Object::new())
        .segment(text)
        .containing(units)
        .map_or(units, |grapheme| grapheme.index());
    byte_of_unit(text, start)
}

/// The byte at which a UTF-16 code unit begins.
fn byte_of_unit(text: &str, unit: u32) -> usize {
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        if units >= unit {
            return byte;
        }
        units += c.len_utf16() as u32;
    }
    text.len()
}
