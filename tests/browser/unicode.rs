//! What the browser says of characters, held against the tables that native tests use.

use eponym::domain::unicode::{Category, lower, nfc, nfkc, upper, whole_graphemes};
use unicode_properties::{GeneralCategory as General, UnicodeGeneralCategory};
use wasm_bindgen_test::wasm_bindgen_test;

/// The planes that hold scripts and emoji.
const SCRIPTS: std::ops::Range<u32> = 0..0x2_0000;

/// More than one version of Unicode adds there.
const NEWLY_ASSIGNED: usize = 5_000;

fn expected(category: General) -> Category {
    match category {
        General::Format => Category::Format,
        General::NonspacingMark | General::SpacingMark | General::EnclosingMark => Category::Mark,
        General::OtherSymbol => Category::Symbol,
        General::Control
        | General::LineSeparator
        | General::ParagraphSeparator
        | General::PrivateUse
        | General::Unassigned => Category::Unusable,
        _ => Category::Other,
    }
}

#[wasm_bindgen_test]
fn categories_are_those_of_the_crate_for_every_assigned_character() {
    let mut unknown = 0;
    for c in SCRIPTS.filter_map(char::from_u32) {
        let (ours, theirs) = (Category::of(c), c.general_category());
        // Each knows another version of Unicode: what one finds unassigned the other may know.
        if ours == Category::Unusable && expected(theirs) != ours {
            unknown += 1;
        } else if theirs != General::Unassigned {
            assert_eq!(ours, expected(theirs), "U+{:04X}", u32::from(c));
        }
    }
    assert!(
        unknown < NEWLY_ASSIGNED,
        "{unknown} assigned characters are unknown"
    );
    assert_eq!(Category::of('\u{FFFFE}'), Category::Unusable);
}

#[wasm_bindgen_test]
fn case_and_spelling_are_those_of_the_standard_library() {
    for text in ["ΣΊΣΥΦΟΣ", "straße", "ǅ ﬁ İ", "e\u{301}te\u{301}", "ｃａｔ"] {
        assert_eq!(lower(text), text.to_lowercase());
        assert_eq!(upper(text), text.to_uppercase());
    }
    assert_eq!(nfc("e\u{301} ﬁ"), "é ﬁ");
    assert_eq!(nfkc("ﬁ ｃａｔ"), "fi cat");
}

#[wasm_bindgen_test]
fn a_text_ends_between_graphemes() {
    for (text, max_bytes, expected) in [
        ("cat", 2, "ca"),
        ("e\u{301}e\u{301}", 5, "e\u{301}"),
        ("👩\u{200d}👧x", 8, ""),
        ("👩\u{200d}👧x", 11, "👩\u{200d}👧"),
        ("x🇩🇪🇫🇷", 16, "x🇩🇪"),
        ("각각", 6, "각각"),
    ] {
        assert_eq!(
            whole_graphemes(text, max_bytes),
            expected,
            "{text} {max_bytes}"
        );
    }
}
