//! The promises every name keeps, over hostile strings by others, generated ones, and a table of
//! answers with the names they must become.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may panic")]

mod generated;
mod hostile;
mod lists;
mod promises;
mod swarm;

use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use eponym::domain::file_name::{Extension, FileName, Stem, split};
use eponym::domain::naming::{Want, Wish, assign};
use eponym::domain::rules::Rules;
use eponym::domain::scheme::Context;
use eponym::domain::suggestion::Suggestion;

use hostile::hostile;
use promises::{all_rules, check_answer, check_clean, check_stem};

const NAMES: &str = include_str!("../data/names.tsv");

#[test]
fn the_table_of_answers_becomes_the_names_it_says() {
    for line in NAMES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let (answer, expected) = line.split_once('\t').unwrap();
        let answer = answer.replace("\\n", "\n");
        let made = Suggestion::read(&answer).map(|read| {
            Rules::default()
                .scheme()
                .stem(&read, &Context::default())
                .to_string()
        });
        assert_eq!(
            made.as_deref().unwrap_or("(none)"),
            expected,
            "from {answer:?}"
        );
    }
}

#[test]
fn hostile_strings_become_safe_names() {
    for text in hostile() {
        check_clean(&text);
        check_answer(&Rules::default(), &text);
    }
}

#[test]
fn every_character_is_safe_alone_and_beside_others() {
    // All but the inner part of the great blocks of ideographs and syllables, which are alike.
    let ranges = [
        '\0'..='\u{3500}',
        '\u{9ff0}'..='\u{ac10}',
        '\u{d790}'..='\u{12000}',
        '\u{16000}'..='\u{17010}',
        '\u{1af00}'..='\u{20010}',
        '\u{2f800}'..='\u{2fa1f}',
        '\u{e0000}'..='\u{e01ff}',
        '\u{10fff0}'..=char::MAX,
    ];
    for c in ranges.into_iter().flatten() {
        for text in [c.to_string(), format!("-/{c}e{c}\u{301}.{c}")] {
            let stem = Stem::clean(&text);
            assert_eq!(
                Stem::parse(stem.as_str()).as_ref(),
                Ok(&stem),
                "from {text:?}"
            );
            assert_eq!(Stem::clean(stem.as_str()), stem, "from {text:?}");
        }
    }
}

#[test]
fn hostile_strings_become_safe_names_under_any_rules() {
    let strings = hostile();
    for rules in all_rules() {
        for text in strings.iter().filter(|text| text.len() < 1_000).step_by(7) {
            check_answer(&rules, text);
        }
    }
}

#[test]
fn what_a_person_may_type_is_safe_too() {
    for text in hostile() {
        if let Ok(stem) = Stem::parse(&text) {
            check_stem(&stem, &text);
        }
    }
}

#[test]
fn the_extension_is_the_originals_whatever_the_answer() {
    for text in hostile() {
        let stem = Stem::clean(&text);
        let name = FileName {
            stem,
            extension: Extension::of("IMG_1.JpEg", "png"),
        }
        .to_string();
        assert_eq!(split(&name).1, Some("JpEg"), "from {text:?}");
        let inner = split(split(&name).0)
            .1
            .unwrap_or_default()
            .to_ascii_lowercase();
        assert!(
            !["exe", "jpg", "lnk", "png", "bat"].contains(&inner.as_str()),
            "{name:?}"
        );
    }
}

#[test]
fn every_name_can_be_created_beside_the_others() {
    let folder = Folder::new("created");
    let stems: Vec<Stem> = hostile().iter().map(|text| Stem::clean(text)).collect();
    let extension = Extension::of("x.jpg", "");
    let wishes: Vec<Wish<'_>> = stems
        .iter()
        .map(|stem| Wish {
            folder: "",
            extension: &extension,
            want: Want::Suggested(stem),
        })
        .collect();
    let names: Vec<String> = assign(&wishes, &[])
        .into_iter()
        .flatten()
        .map(|name| name.to_string())
        .collect();
    assert_eq!(names.len(), stems.len());
    for name in &names {
        fs::File::create_new(folder.0.join(name)).unwrap();
    }
    let found: HashSet<String> = fs::read_dir(&folder.0)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(found, names.into_iter().collect());
}

#[test]
fn ten_thousand_equal_answers_are_numbered_in_list_order() {
    let stem = Stem::clean("cat");
    let extension = Extension::of("x.jpg", "");
    let wish = Wish {
        folder: "trip",
        extension: &extension,
        want: Want::Suggested(&stem),
    };
    let names = assign(&vec![wish; 10_000], &[]);
    let shown = |row: usize| {
        names[row]
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    assert_eq!(shown(0), "cat.jpg");
    for row in 1..10_000 {
        assert_eq!(shown(row), format!("cat-{}.jpg", row + 1));
    }
}

/// A folder of this test run, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("eponym-{name}-{}", std::process::id()));
        let created = fs::create_dir_all(&path);
        assert!(created.is_ok(), "{created:?}");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Nothing to be done about a folder that will not go.
        let _ = fs::remove_dir_all(&self.0);
    }
}
