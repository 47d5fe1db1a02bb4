//! JSON as models write it: within prose, quoted wrongly, cut short.
//!
//! Not a validator: whatever can be made out is taken, and no text is refused. Reading takes time
//! in proportion to the text.

use std::iter::Peekable;
use std::str::Chars;

/// Deeper brackets are passed over. Answers need four levels; the rest is nonsense or malice.
const MAX_DEPTH: usize = 16;

/// What stands where JSON has a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A string with both its quotes.
    Text(String),
    /// What the text ended in: the beginning of a string, of a number, of a word.
    Cut(String),
    /// Without quotes: a number, `true`, `null`, a word.
    Bare(String),
    List(Vec<Value>),
    /// Keys as they came, in order, repeated ones too; a value without a key has an empty one.
    Object(Vec<(String, Value)>),
}

/// Every object and list of a text, in order; what stands between them is passed over.
pub(super) fn values(text: &str) -> Vec<Value> {
    let mut reader = Reader {
        rest: text.chars().peekable(),
        depth: 0,
    };
    let mut values = Vec::new();
    while let Some(c) = reader.rest.peek() {
        match c {
            '{' | '[' => values.push(reader.value()),
            _ => drop(reader.rest.next()),
        }
    }
    values
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    depth: usize,
}

impl Reader<'_> {
    /// The value that begins here; goes past at least one character.
    fn value(&mut self) -> Value {
        match self.rest.peek().copied() {
            Some(open @ ('{' | '[')) => {
                self.rest.next();
                if self.depth == MAX_DEPTH {
                    return Value::Bare(String::new());
                }
                self.depth += 1;
                let value = match open {
                    '{' => Value::Object(self.object()),
                    _ => Value::List(self.list()),
                };
                self.depth -= 1;
                value
            }
            Some(c) => match closing_quote(c) {
                Some(close) => self.string(close),
                None => self.bare(),
            },
            None => Value::Cut(String::new()),
        }
    }

    fn list(&mut self) -> Vec<Value> {
        let mut items = Vec::new();
        while let Some(c) = self.next_of_container() {
            match c {
                ']' => {
                    self.rest.next();
                    break;
                }
                // It ends what surrounds this list, which was never closed.
                '}' => break,
                _ => items.push(self.value()),
            }
        }
        items
    }

    fn object(&mut self) -> Vec<(String, Value)> {
        let mut fields = Vec::new();
        while let Some(c) = self.next_of_container() {
            match c {
                '}' => {
                    self.rest.next();
                    break;
                }
                ']' => break,
                _ => fields.push(self.field()),
            }
        }
        fields
    }

    fn field(&mut self) -> (String, Value) {
        let key = self.value();
        self.skip_spaces();
        let has_value = self.rest.next_if(|c| is_colon(*c)).is_some();
        match key {
            Value::Text(key) | Value::Bare(key) if has_value => {
                self.skip_spaces();
                let value = match self.rest.peek() {
                    Some(',' | '}' | ']') => Value::Bare(String::new()),
                    _ => self.value(),
                };
                (key, value)
            }
            value => (String::new(), value),
        }
    }

    /// The first character of the next item, key or end.
    fn next_of_container(&mut self) -> Option<char> {
        while self
            .rest
            .next_if(|c| c.is_whitespace() || *c == ',')
            .is_some()
        {}
        self.rest.peek().copied()
    }

    fn skip_spaces(&mut self) {
        while self.rest.next_if(|c| c.is_whitespace()).is_some() {}
    }

    fn string(&mut self, close: char) -> Value {
        self.rest.next();
        let mut text = String::new();
        while let Some(c) = self.rest.next() {
            match c {
                _ if c == close && self.ends_a_string() => return Value::Text(text),
                '\\' => text.push(self.escaped()),
                _ => text.push(c),
            }
        }
        Value::Cut(text)
    }

    /// Whether a quote was the end of its string, and not an unescaped one within it.
    fn ends_a_string(&self) -> bool {
        let after = self.rest.clone().find(|c| !c.is_whitespace());
        after.is_none_or(|c| {
            matches!(c, ',' | ';' | '}' | ']') || is_colon(c) || closing_quote(c).is_some()
        })
    }

    /// The character that was written after a backslash; nonsense becomes a space.
    fn escaped(&mut self) -> char {
        match self.rest.next() {
            Some('u') => self.escaped_by_number(),
            Some('n' | 'r') => '\n',
            Some(c @ ('"' | '\'' | '/' | '\\')) => c,
            _ => ' ',
        }
    }

    /// What four digits stand for, or eight, where the first four are one half of a character.
    fn escaped_by_number(&mut self) -> char {
        let first = self.four_digits();
        let mut ahead = self.rest.clone();
        let is_half = matches!(first, Some(0xD800..=0xDBFF));
        let second = (is_half && ahead.next() == Some('\\') && ahead.next() == Some('u'))
            .then(|| {
                self.rest = ahead;
                self.four_digits()
            })
            .flatten();
        char::decode_utf16(first.into_iter().chain(second))
            .next()
            .and_then(Result::ok)
            .unwrap_or(' ')
    }

    fn four_digits(&mut self) -> Option<u16> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = self.rest.next_if(char::is_ascii_hexdigit)?.to_digit(16)?;
            number = number << 4 | digit as u16;
        }
        Some(number)
    }

    fn bare(&mut self) -> Value {
        let mut text = String::new();
        while let Some(c) = self
            .rest
            .next_if(|c| !matches!(c, ',' | '{' | '}' | '[' | ']' | '"' | '\n') && !is_colon(*c))
        {
            text.push(c);
        }
        if text.is_empty() {
            // A lone colon, or a line's end.
            self.rest.next();
        }
        let text = text.trim().to_owned();
        match self.rest.peek() {
            Some(_) => Value::Bare(text),
            None => Value::Cut(text),
        }
    }
}

fn closing_quote(open: char) -> Option<char> {
    match open {
        '"' | '\'' => Some(open),
        '“' => Some('”'),
        _ => None,
    }
}

fn is_colon(c: char) -> bool {
    matches!(c, ':' | '\u{ff1a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
        Value::Object(
            fields
                .map(|(key, value)| (key.to_owned(), value))
                .into_iter()
                .collect(),
        )
    }

    #[track_caller]
    fn check(json: &str, expected: Value) {
        assert_eq!(values(json), [expected], "from {json:?}");
    }

    #[test]
    fn proper_json_is_read_as_it_is() {
        check(
            r#"{"a": "x", "b": [1, null, {"c": ""}], "d": {}}"#,
            object([
                ("a", text("x")),
                (
                    "b",
                    Value::List(vec![
                        Value::Bare("1".into()),
                        Value::Bare("null".into()),
                        object([("c", text(""))]),
                    ]),
                ),
                ("d", object([])),
            ]),
        );
        check(
            r#"["\u00e9 \ud83d\ude00 \n\"\\"]"#,
            Value::List(vec![text("é 😀 \n\"\\")]),
        );
        check(r#"["\ud83d\u0041 \uZZ"]"#, Value::List(vec![text("   ZZ")]));
    }

    #[test]
    fn quoting_may_be_wrong() {
        let expected = || object([("name", text("fox's den")), ("n", Value::Bare("2".into()))]);
        check(r"{'name': 'fox's den', 'n': 2}", expected());
        check("{name: \"fox's den\", n: 2,}", expected());
        check("{“name”：“fox's den”, “n”：2}", expected());
        check(
            r#"{"name": "the "red" fox"}"#,
            object([("name", text(r#"the "red" fox"#))]),
        );
    }

    #[test]
    fn what_is_cut_short_is_told_from_what_is_whole() {
        check(
            r#"{"a": "x", "b": "y"#,
            object([("a", text("x")), ("b", Value::Cut("y".into()))]),
        );
        check(r#"{"a": 8"#, object([("a", Value::Cut("8".into()))]));
        check(
            r#"{"a": ["x", "y"}"#,
            object([("a", Value::List(vec![text("x"), text("y")]))]),
        );
        check(r#"{"a""#, object([("", text("a"))]));
    }

    #[test]
    fn prose_around_and_between_is_passed_over() {
        let found = values("Sure! ```json\n{\"a\": 1}\n```\nor: [2] and so on");
        assert_eq!(found.len(), 2);
        assert_eq!(values("no brackets at all"), []);
    }

    #[test]
    fn no_text_takes_long_or_deep() {
        for unit in [
            "{", "[", "{\"", "[\"a\" ", "{:", "}", "]", "\"", "\\u", "{a:[", ":", "\n{'",
        ] {
            let _ = values(&unit.repeat(100_000));
        }
    }
}
