//! Names that files really have, in many languages, and what they are worth.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, reason = "a test may panic")]

use eponym::domain::old_name::{Reason, Verdict, judge, peel, wording};
use proptest::prelude::*;

const NAMES: &str = include_str!("data/old_names.tsv");
const NAUGHTY: &str = include_str!("data/blns.txt");

/// A verdict as the table spells it.
fn spelled(verdict: Verdict) -> String {
    match verdict {
        Verdict::Good { .. } => "good".to_owned(),
        Verdict::Bad(reason) => format!("{reason:?}").to_lowercase(),
    }
}

fn table() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES
        .lines()
        .skip(1)
        .map(|line| match line.split_once('\t') {
            Some(pair) => pair,
            None => panic!("no tab in {line:?}"),
        })
}

#[test]
fn names_are_judged_as_a_person_would() {
    let wrong: Vec<String> = table()
        .map(|(name, expected)| (name, expected, spelled(judge(name))))
        .filter(|(_, expected, verdict)| expected != verdict)
        .map(|(name, expected, verdict)| format!("{name:?} is {expected}, not {verdict}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_is_long_and_holds_every_reason() {
    assert!(table().count() >= 300);
    for reason in Reason::ALL {
        let spelled = spelled(Verdict::Bad(reason));
        assert!(table().any(|(_, verdict)| verdict == spelled), "{reason:?}");
    }
}

#[test]
fn a_copy_is_worth_what_its_original_is() {
    let is_whole = |name: &str| peel(name) == name && name.contains(char::is_alphanumeric);
    for (name, _) in table().filter(|(name, _)| is_whole(name)) {
        for copy in [" (1)", " - Copy", " copy 2", "-edited"] {
            let copy = format!("{name}{copy}");
            assert_eq!(judge(&copy), judge(name), "{copy}");
        }
    }
}

#[test]
fn what_a_name_says_is_told_without_dates_numbers_and_keys() {
    for (name, said) in [
        (
            "2024-05-12 Hochzeit Anna und Tom (2)",
            "Hochzeit Anna und Tom",
        ),
        ("IMG_1234 Oma im Garten", "Oma im Garten"),
        ("red_fox-d41d8cd98f00b204e9800998ecf8427e", "red fox"),
        ("RedFoxInSnow", "Red Fox In Snow"),
        ("富士山の写真 3", "富士山の写真"),
        ("dog's birthday", "dog's birthday"),
        ("IMG_1234", ""),
    ] {
        assert_eq!(wording(name), said, "{name}");
    }
}

#[test]
fn naughty_names_are_judged_without_a_fault() {
    for name in NAUGHTY.lines() {
        assert!(
            !judge(name).is_good() || !wording(name).is_empty(),
            "{name:?}"
        );
    }
}

proptest! {
    #[test]
    fn any_name_is_judged(name in r"(IMG|Screen|\PC|[a-zA-Z0-9 ()_~-]|\p{M}|['’]){0,30}") {
        let verdict = judge(&name);
        prop_assert_eq!(verdict, judge(&name));
        if verdict.is_good() {
            prop_assert!(!wording(&name).is_empty());
        }
    }

    #[test]
    fn peeling_twice_is_peeling_once(name in r"(\PC|[a-z0-9 ()\[\]_~.-]|[Cc]opy| - |のコピー){0,30}") {
        prop_assert_eq!(peel(peel(&name)), peel(&name));
    }

    #[test]
    fn digits_and_signs_are_never_a_good_name(name in r"[0-9 ._()-]{0,40}") {
        prop_assert!(!judge(&name).is_good());
    }

    #[test]
    fn hashes_are_never_good_names(bytes in any::<[u8; 16]>()) {
        let hash: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        prop_assert!(!judge(&hash).is_good(), "{}", hash);
    }
}
