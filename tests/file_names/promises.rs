//! What every name keeps, checked by rules written anew from their sources.

use eponym::domain::case_style::{CaseStyle, Separator};
use eponym::domain::file_name::{MAX_STEM_BYTES, Stem, is_invisible};
use eponym::domain::rules::{CHARS, Rules};
use eponym::domain::scheme::Context;
use eponym::domain::suggestion::Suggestion;
use unicode_normalization::is_nfc;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// The longest name an encrypted home or network store takes, in bytes.
pub(crate) const MAX_NAME_BYTES: usize = 143;

/// What a shell or a batch file reads as more than a character.
const SHELL_SPECIAL: &str = "$`!%&;'()[]{}^#\"\\<>|*?~";

/// What every stem keeps, whoever made it.
#[track_caller]
pub(crate) fn check_stem(stem: &Stem, from: &str) {
    let text = stem.as_str();
    assert!(
        text.len() <= MAX_STEM_BYTES,
        "{text:?} is long, from {from:?}"
    );
    assert!(is_nfc(text), "{text:?} is not composed, from {from:?}");
    assert_eq!(
        Stem::parse(text).as_ref(),
        Ok(stem),
        "{text:?} is refused, from {from:?}"
    );
    assert!(
        !text.chars().any(is_invisible),
        "{text:?} hides something, from {from:?}"
    );
    assert!(
        !text.starts_with(['-', '.', '~', '=', '+', '@', '_', ' ']),
        "{text:?} from {from:?}"
    );
    assert!(
        !text.ends_with(['.', ' ', '-', '~']),
        "{text:?} from {from:?}"
    );
    assert!(
        !text.contains(is_refused),
        "{text:?} holds what some system refuses, from {from:?}"
    );
    assert!(!is_device(text), "{text:?} is a device, from {from:?}");
    assert_eq!(rewritten_by_chromium(text), text, "from {from:?}");
    assert_eq!(rewritten_by_firefox(text), text, "from {from:?}");

    let units = text.encode_utf16().count();
    assert!(units <= 255 - " 4294967295.abcdefghij".len(), "{text:?}");

    let numbered = format!("{}.abcdefghij", stem.numbered(999));
    assert!(
        numbered.len() <= MAX_NAME_BYTES,
        "{numbered:?} is long, from {from:?}"
    );
    assert!(
        Stem::parse(stem.numbered(u32::MAX).as_str()).is_ok(),
        "{numbered:?} from {from:?}"
    );
}

/// What a repaired stem keeps besides.
#[track_caller]
pub(crate) fn check_clean(text: &str) {
    let stem = Stem::clean(text);
    check_stem(&stem, text);
    assert_eq!(Stem::clean(stem.as_str()), stem, "from {text:?}");
}

/// What a name made of a model's answer keeps besides.
#[track_caller]
pub(crate) fn check_answer(rules: &Rules, answer: &str) {
    let Some(suggestion) = Suggestion::read(answer) else {
        return;
    };
    assert!(
        suggestion.as_str().contains(char::is_alphanumeric),
        "from {answer:?}"
    );
    let context = Context {
        original_stem: "IMG_1",
        folder: "a/b",
        ..Context::default()
    };
    let stem = rules.scheme().stem(&suggestion, &context);
    check_stem(&stem, answer);
    assert!(
        stem.as_str().contains(char::is_alphanumeric),
        "{stem} says nothing, from {answer:?}"
    );
    assert!(
        !stem.as_str().contains(|c| SHELL_SPECIAL.contains(c)),
        "{stem} from {answer:?}"
    );
    // One more for the underscore of a device name.
    let most = rules.max_chars.clamp(*CHARS.start(), *CHARS.end()) + 1;
    assert!(
        stem.as_str().chars().count() <= most,
        "{stem} is long, from {answer:?}"
    );
}

/// Rules that reach every branch: each style and separator.
pub(crate) fn all_rules() -> Vec<Rules> {
    let separators = Separator::ALL.into_iter().map(Some).chain([None]);
    let choices = separators.flat_map(|separator| CaseStyle::ALL.map(|case| (case, separator)));
    let rules = choices.map(|(case, separator)| Rules {
        case,
        separator,
        ..Rules::default()
    });
    rules.collect()
}

/// Microsoft's list, read again here: whatever stands before any dot, without spaces.
fn is_device(stem: &str) -> bool {
    let dots = stem
        .match_indices('.')
        .map(|(at, _)| at)
        .chain([stem.len()]);
    dots.map(|at| stem[..at].trim_end()).any(is_device_alone)
}

fn is_device_alone(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let port = name
        .strip_prefix("COM")
        .or_else(|| name.strip_prefix("LPT"));
    let digits = "0 1 2 3 4 5 6 7 8 9 \u{b9} \u{b2} \u{b3}";
    let is_port = port.is_some_and(|port| digits.split(' ').any(|digit| digit == port));
    let named = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];
    is_port || named.contains(&name.as_str())
}

/// The union of what Windows, its file systems, macOS, Linux and people object to.
fn is_refused(c: char) -> bool {
    let is_steering = matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{ad}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    c.is_control() || "\"*/:<>?\\|\u{2028}\u{2029}".contains(c) || is_steering
}

/// What Chromium makes of a download's name (`base/i18n/file_util_icu.cc`).
fn rewritten_by_chromium(name: &str) -> String {
    let is_illegal = |c: char| {
        let category = c.general_category();
        let is_noncharacter =
            matches!(u32::from(c), 0xFDD0..=0xFDEF) || u32::from(c) & 0xFFFE == 0xFFFE;
        "\"*/:<>?\\|".contains(c)
            || category == GeneralCategory::Control
            || category == GeneralCategory::Format
            || is_noncharacter
    };
    let is_illegal_at_ends = |c: char| c.is_whitespace() || matches!(c, '.' | '~');
    let last = name.chars().count().saturating_sub(1);
    let replaced = name.chars().enumerate().map(|(at, c)| {
        let is_at_end = at == 0 || at == last;
        if is_illegal(c) || (is_at_end && is_illegal_at_ends(c)) {
            '_'
        } else {
            c
        }
    });
    replaced.collect()
}

/// What Firefox makes of it (`SanitizeFileName` in `uriloader/exthandler/nsExternalHelperAppService.cpp`).
fn rewritten_by_firefox(name: &str) -> String {
    let mut kept = String::new();
    for c in name.chars() {
        use GeneralCategory::{Control, Format, LineSeparator, ParagraphSeparator, SpaceSeparator};
        match c.general_category() {
            Control | LineSeparator | ParagraphSeparator => {}
            SpaceSeparator if kept.is_empty() || kept.ends_with(' ') => {}
            SpaceSeparator => kept.push(' '),
            Format => kept.push('_'),
            _ if c == '.' && kept.is_empty() => {}
            _ if "\"*/:<>?\\|".contains(c) => kept.push('_'),
            _ => kept.push(c),
        }
    }
    kept.trim_end_matches(['.', ' ']).to_owned()
}
