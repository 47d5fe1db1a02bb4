//! A catalog as the page reads it: one line a message, in the order of the English catalog.
//!
//! Text stands for itself. [`VARIABLE`] and a digit stand for a variable. [`CHOICE`] and a digit begin a choice by the
//! plural form of a number: each of its texts is [`FORM`], the form's name, [`TEXT`], the text; [`END`] ends it.
//! `src/domain/words/fill.rs` reads this.

use crate::catalog::{Catalog, Message, Piece, Place};

const VARIABLE: char = '\u{1}';
const CHOICE: char = '\u{2}';
const FORM: char = '\u{3}';
const TEXT: char = '\u{4}';
const END: char = '\u{5}';

/// The English messages in the order of all tables: what the dialogs alone say comes last, what the document itself says
/// is in none.
pub(crate) fn order(english: &Catalog) -> Vec<&Message> {
    let said = english.messages.iter();
    let mut order: Vec<_> = said
        .filter(|message| message.place != Place::Start)
        .collect();
    order.sort_by_key(|message| message.place == Place::Dialogs);
    order
}

/// What is loaded for a language: its fingerprint, then its lines.
pub(crate) fn file(english: &Catalog, other: &Catalog) -> String {
    let lines = lines(english, other);
    format!("{}\n{lines}", fingerprint(english, &lines))
}

/// Tells the table of one build from that of another.
pub(crate) fn fingerprint(english: &Catalog, lines: &str) -> String {
    // FNV-1a: it need not withstand anybody.
    let keys = english
        .messages
        .iter()
        .map(|message| message.key.as_bytes());
    let bytes = keys.flatten().chain(lines.as_bytes());
    let hash = bytes.fold(0x811C_9DC5_u32, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

/// All lines of a language.
pub(crate) fn lines(english: &Catalog, other: &Catalog) -> String {
    let lines = order(english).into_iter().map(|measure| {
        let message = other.message(&measure.key).unwrap_or(measure);
        line(measure, message)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// One message. Variables are counted as English does.
pub(crate) fn line(measure: &Message, message: &Message) -> String {
    let variables = measure.variables();
    let mut out = String::new();
    write(&message.pieces, &variables, &mut out);
    out
}

fn write(pieces: &[Piece], variables: &[(String, bool)], out: &mut String) {
    let number = |name: &str| {
        let place = variables.iter().position(|(known, _)| known == name);
        place.unwrap_or_default().to_string()
    };
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable { name, .. } => {
                out.push(VARIABLE);
                out.push_str(&number(name));
            }
            Piece::Choice { variable, forms } => {
                out.push(CHOICE);
                out.push_str(&number(variable));
                for (form, pieces) in forms {
                    out.push(FORM);
                    out.push_str(form);
                    out.push(TEXT);
                    write(pieces, variables, out);
                }
                out.push(END);
            }
            // Put in place when the catalog was read.
            Piece::Reference(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Languages;

    const ENGLISH: &str = "-language = English\n## Dialogs: alone\nlast = last\n## Page\npair = { $a } of { NUMBER($b) }\n## Start: first\nwait = Wait\n";
    const GERMAN: &str = "-language = Deutsch\n## Dialogs: allein\nlast = zuletzt\n## Seite\npair = { $b }: { $a }\n## Start: zuerst\nwait = Warten\n";

    fn table(german: &str) -> String {
        let languages = Languages::of([("de", german), ("en", ENGLISH)]).expect("whole");
        let mut tables = languages.tables();
        tables.next().map(|(_, table)| table).unwrap_or_default()
    }

    #[test]
    fn a_table_has_the_english_order_what_dialogs_say_last_and_nothing_of_the_start() {
        let table = table(GERMAN);
        let (_, lines) = table.split_once('\n').expect("a first line");
        assert_eq!(lines, "\u{1}1: \u{1}0\nzuletzt");
    }

    #[test]
    fn another_text_is_another_fingerprint() {
        let first = |table: String| table.lines().next().map(str::to_owned);
        let other = GERMAN.replace("zuletzt", "letztens");
        assert_ne!(first(table(GERMAN)), first(table(&other)));
    }

    #[test]
    fn a_reference_stands_for_what_it_refers_to() {
        let english = "-language = English\nfiles = { $count } files\ngone = { files } are gone\n";
        let languages = Languages::of([("en", english)]).expect("whole");
        let gone = &languages.english().messages[1];
        assert_eq!(super::line(gone, gone), "\u{1}0 files are gone");
    }
}
