//! Finds the name in an answer that is, or holds, a JSON object.

use crate::domain::loose_json::{Value, values};

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
    values(text).iter().find_map(|value| match value {
        Value::List(_) => first_string(value).or_else(|| under_key(value)),
        _ => under_key(value),
    })
}

/// The first string under one of the known keys, however deep.
fn under_key(value: &Value) -> Option<String> {
    match value {
        Value::Object(fields) => fields.iter().find_map(|(key, value)| {
            let is_wanted = KEYS.iter().any(|wanted| wanted.eq_ignore_ascii_case(key));
            let named = is_wanted.then(|| first_string(value)).flatten();
            named.or_else(|| under_key(value))
        }),
        Value::List(items) => items.iter().find_map(under_key),
        _ => None,
    }
}

/// The string that a value is, or begins with; a cut one will do.
fn first_string(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) | Value::Cut(text) => Some(text.clone()),
        Value::List(items) => first_string(items.first()?),
        _ => None,
    }
}
