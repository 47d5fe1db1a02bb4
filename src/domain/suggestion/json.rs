//! Finds the name in an answer that is, or holds, a JSON object.
//!
//! Not a JSON reader: answers are cut short, quoted wrongly and wrapped in prose, and only one
//! string is wanted.

use std::iter::Peekable;
use std::str::Chars;

/// The keys whose value is a name; a list's first string counts too.
const KEYS: [&str; 8] = [
    "name",
    "names",
    "filename",
    "filenames",
    "file_name",
    "file name",
    "title",
    "suggestion",
];

/// The first string under one of the known keys, or the first of a bare list of strings.
pub(super) fn name(text: &str) -> Option<String> {
    let start = text.find(['{', '['])?;
    let is_list = text[start..].starts_with('[');
    let mut chars = text[start..].chars().peekable();
    let mut wanted = is_list;
    while let Some(c) = chars.next() {
        match c {
            '"' | '\'' => {
                let string = string(&mut chars, c);
                if wanted {
                    return Some(string);
                }
                wanted =
                    KEYS.iter().any(|key| key.eq_ignore_ascii_case(&string)) && colon(&mut chars);
            }
            '[' | '{' => {}
            _ if c.is_whitespace() => {}
            _ => wanted = false,
        }
    }
    None
}

/// The rest of a string after its opening quote; all there is, if it never closes.
fn string(chars: &mut Peekable<Chars<'_>>, quote: char) -> String {
    let mut string = String::new();
    while let Some(c) = chars.next() {
        match c {
            _ if c == quote => break,
            '\\' => string.push(escaped(chars)),
            _ => string.push(c),
        }
    }
    string
}

/// The character written after a backslash; surrogates and nonsense become a space.
fn escaped(chars: &mut Peekable<Chars<'_>>) -> char {
    match chars.next() {
        Some('u') => {
            let digits: String = chars.by_ref().take(4).collect();
            let code = u32::from_str_radix(&digits, 16).ok();
            code.and_then(char::from_u32).unwrap_or(' ')
        }
        Some('n' | 'r') => '\n',
        Some(c @ ('"' | '\'' | '/' | '\\')) => c,
        _ => ' ',
    }
}

fn colon(chars: &mut Peekable<Chars<'_>>) -> bool {
    while chars.next_if(|c| c.is_whitespace()).is_some() {}
    chars.next_if_eq(&':').is_some()
}
