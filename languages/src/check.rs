//! What a catalog has to keep.

use crate::catalog::{Catalog, Message, Piece, Place};
use crate::fault::Fault;
use crate::plural;

/// As many variables as a message may have: one digit stands for each.
const MOST_VARIABLES: usize = 8;

/// What is wrong with the catalog that all others are measured by.
pub(crate) fn measure(english: &Catalog) -> Vec<Fault> {
    let mut faults = plurals(english);
    for message in &english.messages {
        if message.variables().len() > MOST_VARIABLES {
            faults.push(Fault::new(
                &english.code,
                &message.key,
                "has too many variables",
            ));
        }
        if message.place == Place::Start && message.text().is_none() {
            faults.push(Fault::new(
                &english.code,
                &message.key,
                "is shown before anything could fill it in",
            ));
        }
    }
    faults
}

/// What another language lacks, has too much or has otherwise.
pub(crate) fn compare(english: &Catalog, other: &Catalog) -> Vec<Fault> {
    let mut faults = plurals(other);
    let mut blame = |key: &str, what: String| faults.push(Fault::new(&other.code, key, what));
    for measure in &english.messages {
        match other.message(&measure.key) {
            None => blame(&measure.key, "is missing".to_owned()),
            Some(message) => {
                for what in differences(measure, message) {
                    blame(&measure.key, what);
                }
            }
        }
    }
    for message in &other.messages {
        if english.message(&message.key).is_none() {
            blame(
                &message.key,
                "is no message of the English catalog".to_owned(),
            );
        }
    }
    faults
}

fn differences(measure: &Message, message: &Message) -> Vec<String> {
    let (wanted, found) = (measure.variables(), message.variables());
    let mut differences = Vec::new();
    for (name, is_number) in &found {
        match wanted.iter().find(|(known, _)| known == name) {
            None => differences.push(format!("${name} is unknown")),
            Some((_, false)) if *is_number => differences.push(format!("${name} is no number")),
            Some(_) => {}
        }
    }
    let lost = wanted
        .iter()
        .filter(|(name, _)| !found.iter().any(|(known, _)| known == name));
    differences.extend(lost.map(|(name, _)| format!("${name} is missing")));
    if measure.place != message.place {
        differences.push("stands under another heading".to_owned());
    }
    differences
}

fn plurals(catalog: &Catalog) -> Vec<Fault> {
    let Some(forms) = plural::forms(&catalog.code) else {
        return vec![Fault::new(
            &catalog.code,
            "",
            "is no language that is known",
        )];
    };
    let of = |message: &Message| {
        let wrong = message.pieces.iter().filter_map(|piece| match piece {
            Piece::Choice { forms: had, .. } => wrong_forms(&forms, had),
            _ => None,
        });
        let key = message.key.clone();
        wrong
            .map(|what| Fault::new(&catalog.code, &key, what))
            .collect::<Vec<_>>()
    };
    catalog.messages.iter().flat_map(of).collect()
}

fn wrong_forms(forms: &[&str], had: &[(String, Vec<Piece>)]) -> Option<String> {
    let had: Vec<&str> = had.iter().map(|(form, _)| &**form).collect();
    let unknown = had.iter().find(|form| !forms.contains(form));
    let lacking = forms.iter().find(|form| !had.contains(form));
    unknown
        .map(|form| format!("[{form}] is no form of the plural in this language"))
        .or_else(|| lacking.map(|form| format!("[{form}] is missing")))
}

#[cfg(test)]
mod tests {
    use crate::Languages;

    const HEAD: &str = "-language = X\n";
    const ENGLISH: &str = "files = { $count ->\n    [one] { $count } file\n   *[other] { $count } files\n }\nby = by { $who }\n";

    /// What is said of a catalog beside an English one.
    fn faults(code: &str, body: &str) -> String {
        let (english, other) = (format!("{HEAD}{ENGLISH}"), format!("{HEAD}{body}"));
        let read = Languages::of([("en", &*english), (code, &*other)]);
        let faults = read.err().unwrap_or_default();
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        faults.join("\n")
    }

    #[test]
    fn a_whole_catalog_is_taken() {
        let body = "files = { $count } ファイル\nby = { $who }\n";
        assert_eq!(faults("ja", body), "");
    }

    #[test]
    fn a_message_that_is_missing_or_unknown_is_named_with_its_file() {
        let body = "files = { $count } ファイル\nbye = { $who }\n";
        assert_eq!(
            faults("ja", body),
            "ja.ftl: by: is missing\nja.ftl: bye: is no message of the English catalog"
        );
    }

    #[test]
    fn a_variable_that_is_missing_or_unknown_or_no_number_is_named() {
        let body = "files = { $number } ファイル\nby = { NUMBER($who) }\n";
        assert_eq!(
            faults("ja", body),
            "ja.ftl: files: $number is unknown\nja.ftl: files: $count is missing\nja.ftl: by: $who is no number"
        );
    }

    #[test]
    fn forms_of_the_plural_are_those_of_the_language_and_all_of_them() {
        let body = "files = { $count ->\n    [two] { $count } Dateien\n   *[other] { $count } Dateien\n }\nby = { $who }\n";
        assert_eq!(
            faults("de", body),
            "de.ftl: files: [two] is no form of the plural in this language"
        );
        let body = "files = { $count ->\n   *[other] { $count } Dateien\n }\nby = { $who }\n";
        assert_eq!(faults("de", body), "de.ftl: files: [one] is missing");
    }

    #[test]
    fn what_is_no_fluent_is_refused_with_its_line() {
        let faults = faults("de", "files = { $count\nby = { $who }\n");
        assert!(faults.starts_with("de.ftl: line 3"), "{faults}");
    }

    #[test]
    fn what_the_page_cannot_say_is_refused() {
        for body in [
            "files = { DATETIME($count) }\nby = { $who }\n",
            "files = { $count ->\n    [0] none\n   *[other] { $count }\n }\nby = { $who }\n",
            "files = { -brand } { $count }\nby = { $who }\n",
            "files = { $count } one\n    line more\nby = { $who }\n",
        ] {
            assert!(faults("ja", body).starts_with("ja.ftl: files: "), "{body}");
        }
    }

    #[test]
    fn what_is_read_before_the_page_has_nothing_to_be_filled_in() {
        let source = format!("{HEAD}## Start: first\nwait = Wait for {{ $who }}\n");
        let read = Languages::of([("en", &*source)]);
        let faults = read.err().unwrap_or_default();
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            faults,
            ["en.ftl: wait: is shown before anything could fill it in"]
        );
    }
}
