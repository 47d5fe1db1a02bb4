//! Unicode normalization forms (UAX #15): one spelling for what looks the same.
//!
//! Natively the tables come with a crate. In a browser they are there already, as part of the
//! language (ECMAScript, `String.prototype.normalize`), and are not loaded a second time: they
//! would be a quarter of the page. This is the one place where the pure layer asks the language
//! itself; the answer depends on the text alone.

use std::borrow::Cow;

/// Canonical composition: what names are spelled in.
pub(crate) fn nfc(text: &str) -> Cow<'_, str> {
    normalize(text, "NFC")
}

/// Compatibility composition: what names are compared in.
pub(crate) fn nfkc(text: &str) -> Cow<'_, str> {
    normalize(text, "NFKC")
}

fn normalize<'a>(text: &'a str, form: &str) -> Cow<'a, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(tables::normalize(text, form))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod tables {
    use unicode_normalization::UnicodeNormalization;

    pub(super) fn normalize(text: &str, form: &str) -> String {
        match form {
            "NFC" => text.nfc().collect(),
            _ => text.nfkc().collect(),
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod tables {
    use js_sys::JsString;

    pub(super) fn normalize(text: &str, form: &str) -> String {
        JsString::from(text).normalize(form).into()
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_look_the_same_become_the_same() {
        assert_eq!(nfc("e\u{301}te\u{301}"), "été");
        assert_eq!(nfc("ﬁ"), "ﬁ");
        assert_eq!(nfkc("ﬁ ｃａｔ"), "fi cat");
        assert_eq!(nfc("plain"), "plain");
    }
}
