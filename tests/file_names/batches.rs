//! Whole batches: who gives way to whom, whatever the order of the answers, and at what cost.

use std::collections::{BTreeMap, HashSet};

use eponym::domain::collision::Key;
use eponym::domain::file_name::{Extension, Stem};
use eponym::domain::naming::{Want, Wish, assign};

/// The new name of each file that is to be called by this stem; with none it stays.
fn planned(files: &[(&str, Option<&str>)]) -> Vec<String> {
    let stems: Vec<Option<Stem>> = files
        .iter()
        .map(|(_, stem)| stem.map(Stem::clean))
        .collect();
    let extension = Extension::of("x.jpg", "");
    let wishes: Vec<Wish<'_>> = files
        .iter()
        .zip(&stems)
        .map(|((old, _), stem)| Wish {
            folder: "",
            extension: &extension,
            want: stem.as_ref().map_or(Want::Stays(old), Want::Suggested),
        })
        .collect();
    let names = assign(&wishes, &[]).into_iter().zip(files);
    names
        .map(|(name, (old, _))| name.map_or_else(|| (*old).to_owned(), |name| name.to_string()))
        .collect()
}

#[test]
fn pictures_may_swap_names_and_pass_them_round() {
    let swap = [("a.jpg", Some("b")), ("b.jpg", Some("a"))];
    assert_eq!(planned(&swap), ["b.jpg", "a.jpg"]);
    let round = [
        ("a.jpg", Some("b")),
        ("b.jpg", Some("c")),
        ("c.jpg", Some("a")),
    ];
    assert_eq!(planned(&round), ["b.jpg", "c.jpg", "a.jpg"]);
}

#[test]
fn what_stays_keeps_its_name_and_what_is_called_like_itself_is_not_numbered() {
    let files = [
        ("b.jpg", Some("a")),
        ("a.jpg", None),
        ("c.jpg", Some("c")),
        ("d.jpg", Some("A")),
    ];
    assert_eq!(planned(&files), ["a-2.jpg", "a.jpg", "c.jpg", "A-3.jpg"]);
}

#[test]
fn numbers_follow_the_list_in_whatever_order_answers_come() {
    const ROWS: usize = 40;
    let names: Vec<String> = (0..ROWS).map(|row| format!("old {row}.jpg")).collect();
    let mut last = BTreeMap::new();
    for step in [1, 3, 7, 11, 39] {
        // Answers come one by one, each time to another row; every time all is planned anew.
        let mut answered = HashSet::new();
        for turn in 0..ROWS {
            answered.insert(turn * step % ROWS);
            let file = |row: usize| {
                (
                    names[row].as_str(),
                    answered.contains(&row).then_some("cat"),
                )
            };
            let files: Vec<_> = (0..ROWS).map(file).collect();
            last.insert(step, planned(&files));
        }
    }
    let expected: Vec<String> = (1..=ROWS)
        .map(|number| match number {
            1 => "cat.jpg".to_owned(),
            _ => format!("cat-{number}.jpg"),
        })
        .collect();
    for (step, names) in last {
        assert_eq!(names, expected, "every {step}th row first");
    }
}

#[test]
fn equal_names_by_the_ten_thousand_are_all_different_at_a_linear_cost() {
    // Ten times as many as a batch has, and anything but linear cost would not end.
    const ROWS: usize = 100_000;
    let stems = [
        "cat",
        "Cat",
        "c\u{e4}t",
        "ca\u{308}t",
        "cat-7",
        "\u{ff43}at",
    ]
    .map(Stem::clean);
    let extension = Extension::of("x.jpg", "");
    let wishes: Vec<Wish<'_>> = (0..ROWS)
        .map(|row| Wish {
            folder: "",
            extension: &extension,
            want: Want::Suggested(&stems[row % stems.len()]),
        })
        .collect();
    let names = assign(&wishes, &[]);
    let keys: HashSet<Key> = names
        .iter()
        .flatten()
        .map(|name| Key::of(&name.to_string()))
        .collect();
    assert_eq!(keys.len(), ROWS);
}

#[test]
fn a_text_of_any_length_becomes_a_stem_at_a_linear_cost() {
    // Anything but linear cost would keep this test from ending.
    const LENGTH: usize = 2_000_000;
    for unit in [
        ".",
        " .",
        "-",
        "\u{301}",
        "\u{200d}",
        "a.",
        "e\u{301}",
        "con.",
        "\u{1f1e9}",
        "/",
    ] {
        let stem = Stem::clean(&unit.repeat(LENGTH / unit.len()));
        assert!(stem.as_str().len() <= 120, "{stem}");
    }
}
