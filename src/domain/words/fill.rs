//! Puts variables into a message and chooses among the forms of its plural.
//!
//! A message is text with marks in it, as `languages/src/table.rs` writes them.

use crate::domain::decimal;

/// A digit follows: the variable that stands here.
const VARIABLE: char = '\u{1}';

/// A digit follows, then texts for the plural forms of that number.
const CHOICE: char = '\u{2}';

/// The name of a form follows.
const FORM: char = '\u{3}';

/// Its text follows.
const TEXT: char = '\u{4}';

/// Ends a choice.
const END: char = '\u{5}';

/// What stands between these is written in its own direction.
pub(super) const ISOLATE: char = '\u{2068}';
pub(super) const END_OF_ISOLATE: char = '\u{2069}';

/// What a variable stands for.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(usize),
}

/// What is known of a language beside its words.
#[derive(Clone, Copy, Debug)]
pub struct Speech {
    /// The form of the plural of a number, as Unicode names it.
    pub plural: fn(usize) -> String,
    /// A number with so many decimal places.
    pub number: fn(f64, u32) -> String,
    /// An amount of US dollars with so many decimal places.
    pub money: fn(f64, u32) -> String,
    /// Names run the other way, and are kept apart from the words around them.
    pub is_right_to_left: bool,
}

impl Default for Speech {
    /// As plain as it gets, for as long as nobody has told more.
    fn default() -> Self {
        Self {
            plural: |count| if count == 1 { "one" } else { "other" }.to_owned(),
            number: decimal::fixed,
            money: |usd, places| format!("${}", decimal::fixed(usd, places)),
            is_right_to_left: false,
        }
    }
}

pub(super) fn fill(message: &str, args: &[Arg<'_>], speech: Speech) -> String {
    let mut out = String::with_capacity(message.len() + 16);
    write(message, args, speech, &mut out);
    out
}

fn write(mut rest: &str, args: &[Arg<'_>], speech: Speech, out: &mut String) {
    while let Some((before, after)) = rest.split_once([VARIABLE, CHOICE]) {
        out.push_str(before);
        let is_choice = rest[before.len()..].starts_with(CHOICE);
        let mut marked = after.chars();
        let place = marked.next().and_then(|digit| digit.to_digit(10));
        let arg = place.and_then(|place| args.get(place as usize));
        rest = marked.as_str();
        match (arg, is_choice) {
            (Some(Arg::Number(number)), true) => {
                let (choice, after) = rest.split_once(END).unwrap_or((rest, ""));
                let form = (speech.plural)(*number);
                write(chosen(choice, &form), args, speech, out);
                rest = after;
            }
            (Some(arg), _) => push(*arg, speech, out),
            (None, _) => {}
        }
    }
    out.push_str(rest);
}

/// The text of a form; the last one, which is for all others, where it has none of its own.
fn chosen<'c>(choice: &'c str, form: &str) -> &'c str {
    let mut found = "";
    for one in choice.split(FORM).skip(1) {
        let (name, text) = one.split_once(TEXT).unwrap_or_default();
        found = text;
        if name == form {
            break;
        }
    }
    found
}

fn push(arg: Arg<'_>, speech: Speech, out: &mut String) {
    match arg {
        Arg::Number(number) => out.push_str(&(speech.number)(number as f64, 0)),
        Arg::Text(text) if speech.is_right_to_left => {
            out.push(ISOLATE);
            out.push_str(text);
            out.push(END_OF_ISOLATE);
        }
        Arg::Text(text) => out.push_str(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Unicode's rule for whole numbers in Arabic.
    fn arabic(count: usize) -> String {
        let form = match (count, count % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..) => "many",
            _ => "other",
        };
        form.to_owned()
    }

    const FILES: &str = "\u{2}0\u{3}zero\u{4}none\u{3}one\u{4}a file\u{3}two\u{4}both files\u{3}few\u{4}\u{1}0 few\u{3}many\u{4}\u{1}0 many\u{3}other\u{4}\u{1}0 other\u{5} in \u{1}1";

    #[test]
    fn every_form_of_the_plural_has_its_text() {
        let speech = Speech {
            plural: arabic,
            ..Speech::default()
        };
        let said = |count| fill(FILES, &[Arg::Number(count), Arg::Text("x")], speech);
        for (count, expected) in [
            (0, "none in x"),
            (1, "a file in x"),
            (2, "both files in x"),
            (3, "3 few in x"),
            (10, "10 few in x"),
            (11, "11 many in x"),
            (99, "99 many in x"),
            (100, "100 other in x"),
            (103, "103 few in x"),
        ] {
            assert_eq!(said(count), expected);
        }
    }

    #[test]
    fn a_form_without_a_text_of_its_own_takes_the_last() {
        let message = "\u{2}0\u{3}one\u{4}one\u{3}other\u{4}several\u{5}";
        let speech = Speech {
            plural: |_| "many".to_owned(),
            ..Speech::default()
        };
        assert_eq!(fill(message, &[Arg::Number(1_000_000)], speech), "several");
    }

    #[test]
    fn names_are_kept_apart_where_they_run_the_other_way() {
        let speech = Speech {
            is_right_to_left: true,
            ..Speech::default()
        };
        let said = fill(
            "من \u{1}0 إلى \u{1}1",
            &[Arg::Text("a"), Arg::Number(3)],
            speech,
        );
        assert_eq!(said, "من \u{2068}a\u{2069} إلى 3");
    }

    #[test]
    fn what_is_put_in_is_not_read_as_marks() {
        let said = fill(
            "\u{1}0 and \u{1}1",
            &[Arg::Text("\u{1}1"), Arg::Text("b")],
            Speech::default(),
        );
        assert_eq!(said, "\u{1}1 and b");
    }

    #[test]
    fn nothing_breaks_on_a_message_that_makes_no_sense() {
        for message in [
            "\u{1}",
            "\u{1}9",
            "\u{2}0",
            "\u{2}0\u{3}\u{5}",
            "\u{2}9\u{5}",
        ] {
            let _ = fill(message, &[Arg::Number(1)], Speech::default());
        }
    }
}
