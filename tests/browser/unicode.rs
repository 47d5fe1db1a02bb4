//! What the browser says of characters, held against the tables that native tests use.

use eponym::domain::unicode::{Category, lower, nfc, nfkc, upper, whole_graphemes};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory as General, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;
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

/// What hostile lists hold, a line each, and pieces that forms and cases change.
fn listed() -> impl Iterator<Item = &'static str> {
    let lists = [
        include_str!("../data/blns.txt"),
        include_str!("../data/names.tsv"),
        include_str!("../data/documented_names.tsv"),
        include_str!("../data/intentional.txt"),
        include_str!("../data/garak.json"),
    ];
    let hard = "\u{1e9e} \u{130}\u{131} \u{149} \u{390} \u{3a3}\u{391}\u{3a3} \u{1c5} \u{212a} \u{fdfa}\n\
                \u{1100}\u{1161}\u{11a8} \u{ac00}\u{11a8} \u{323}\u{307}a\u{307}\u{323} \u{915}\u{94d}\u{937}\n\
                \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f1e9}\u{1f1ea}\u{1f1eb} 1\u{fe0f}\u{20e3} \u{e31}\u{e01}";
    lists.into_iter().chain([hard]).flat_map(str::lines)
}

#[wasm_bindgen_test]
fn forms_and_cases_of_every_listed_text_are_those_of_the_crates() {
    for text in listed() {
        assert_eq!(nfc(text), text.nfc().collect::<String>(), "{text:?}");
        assert_eq!(nfkc(text), text.nfkc().collect::<String>(), "{text:?}");
        assert_eq!(lower(text), text.to_lowercase(), "{text:?}");
        assert_eq!(upper(text), text.to_uppercase(), "{text:?}");
    }
}

#[wasm_bindgen_test]
fn every_listed_text_is_cut_where_the_crate_cuts_it() {
    for text in listed() {
        for max_bytes in [1, 2, 7, 40, 120] {
            let end = text
                .grapheme_indices(true)
                .map(|(start, grapheme)| start + grapheme.len())
                .take_while(|&end| end <= max_bytes)
                .last()
                .unwrap_or(0);
            let cut = whole_graphemes(text, max_bytes);
            assert_eq!(cut, &text[..end], "{text:?} {max_bytes}");
        }
    }
}
