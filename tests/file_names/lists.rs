//! What others document of names: every case of theirs, and that we agree or are stricter.

use eponym::domain::file_name::Stem;

use crate::promises::check_clean;

const DOCUMENTED: &str = include_str!("../data/documented_names.tsv");
const INTENTIONAL: &str = include_str!("../data/intentional.txt");
const GARAK: &str = include_str!("../data/garak.json");

#[test]
fn names_that_others_document_are_judged_as_they_say() {
    let mut cases = 0;
    for (name, verdict) in documented() {
        let parsed = Stem::parse(&name);
        match verdict {
            "kept" => assert_eq!(parsed.as_ref().map(Stem::as_str), Ok(name.as_str())),
            _ => assert!(parsed.is_err(), "{name:?} is taken"),
        }
        check_clean(&name);
        cases += 1;
    }
    assert!(cases > 100, "{cases} cases");
}

/// Every documented name with its verdict.
fn documented() -> impl Iterator<Item = (String, &'static str)> {
    let lines = DOCUMENTED.lines().filter(|line| !line.starts_with('#'));
    let cells = lines.filter_map(|line| line.rsplit_once('\t'));
    cells.map(|(name, verdict)| (unescaped(name), verdict))
}

/// Everything in these lists, as a model might say it.
pub(crate) fn listed() -> Vec<String> {
    let mut strings: Vec<String> = documented().map(|(name, _)| name).collect();
    strings.extend(payloads());
    strings.extend(look_alikes());
    strings
}

/// What scanners feed to models, to see whether the answer is run.
fn payloads() -> Vec<String> {
    serde_json::from_str(GARAK).expect("a list of strings")
}

/// Each pair of characters that cannot be told apart, as an extension would be written in them.
fn look_alikes() -> impl Iterator<Item = String> {
    let lines = INTENTIONAL.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split('#').next()?.split_once(';'));
    pairs.map(|(plain, alike)| format!("cat.{}{}pg", character(plain), character(alike)))
}

fn character(hexadecimal: &str) -> char {
    let code = u32::from_str_radix(hexadecimal.trim(), 16).expect("a code point");
    char::from_u32(code).expect("a character")
}

/// With the escapes of Rust read.
fn unescaped(text: &str) -> String {
    let mut read = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        read.push_str(before);
        let (c, length) = match after.as_bytes().first() {
            Some(b't') => ('\t', 1),
            Some(b'n') => ('\n', 1),
            Some(b'u') => {
                let end = after.find('}').expect("a closed escape");
                (character(&after[2..end]), end + 1)
            }
            _ => ('\\', 1),
        };
        read.push(c);
        rest = &after[length..];
    }
    read + rest
}
