//! Which characters a stem may hold, anywhere and at its ends.
//!
//! The union of what Windows, macOS, Linux, Chromium's downloads, shells and spreadsheets object
//! to: a name made on one machine is opened on another.

use crate::domain::unicode::Category;

/// Never seen, yet part of the name: format characters, everything Unicode lists as
/// `Default_Ignorable_Code_Point`, and the blank Braille pattern.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    if c.is_ascii() {
        return false;
    }
    matches!(
        c,
        '\u{34F}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{2065}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFF8}'
            | '\u{E0000}'..='\u{E0FFF}'
    ) || Category::of(c) == Category::Format
}

/// Refused by some file system or by Chromium's downloads: the Windows list, controls, line and
/// paragraph separators, private and unassigned characters.
pub(crate) fn is_illegal(c: char) -> bool {
    matches!(c, '"' | '*' | '/' | ':' | '<' | '>' | '?' | '\\' | '|')
        || Category::of(c) == Category::Unusable
}

/// A space of any width; no tab, and nothing that ends a line.
pub(super) fn is_space(c: char) -> bool {
    c == ' ' || (c.is_whitespace() && !is_illegal(c))
}

/// Hides the file (`.`), is an option (`-`), a home folder (`~`) or a spreadsheet formula
/// (`= + - @`), or joins with what stands before the name (white space, combining marks).
pub(super) fn is_bad_start(c: char) -> bool {
    matches!(c, '-' | '.' | '~' | '=' | '+' | '@' | '_') || c.is_whitespace() || is_mark(c)
}

/// Dropped by Windows (dot, space), rewritten by Chromium (`~`), or left over from cutting (`-`).
pub(super) fn is_bad_end(c: char) -> bool {
    matches!(c, '.' | '~' | '-') || c.is_whitespace()
}

/// A combining mark: part of a letter, never one by itself.
pub(crate) fn is_mark(c: char) -> bool {
    Category::of(c) == Category::Mark
}

/// Says something: a letter, a digit, or a symbol such as an emoji.
pub(super) fn is_telling(c: char) -> bool {
    c.is_alphanumeric() || Category::of(c) == Category::Symbol
}
