//! Names made on the device, judged: what was seen in the pictures of the grading set is replayed through the rules.
//!
//! `cargo xtask bench names` looks at the pictures themselves and writes down what it sees.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod cache;
mod grading;
mod privacy;

use std::collections::BTreeSet;

use eponym::domain::description::DOUBTFUL_BELOW;
use grading::{Grade, Tallies, Truth, folder, name_of, truths};

fn seen() -> cache::Seen {
    cache::read(&std::fs::read_to_string(folder().join("evidence.jsonl")).unwrap())
}

/// Every picture with its name and grade.
fn graded() -> Vec<(Truth, Option<String>, Grade)> {
    let seen = seen();
    let grade = |truth: Truth| {
        let name = seen[&truth.picture]
            .describe()
            .map(|described| name_of(&described));
        let grade = truth.grade(name.as_deref());
        (truth, name, grade)
    };
    truths().into_iter().map(grade).collect()
}

#[test]
fn names_are_as_good_as_they_are_said_to_be() {
    let mut tallies = Tallies::default();
    for (truth, _, grade) in graded() {
        tallies.add(&truth, grade);
    }
    let shortfalls = tallies.shortfalls();
    assert!(shortfalls.is_empty(), "{shortfalls:?}\n{tallies}");
}

#[test]
fn what_is_wrong_is_doubted() {
    for (truth, name, _) in graded()
        .into_iter()
        .filter(|(_, _, grade)| *grade == Grade::Wrong)
    {
        let described = seen()[&truth.picture].describe().unwrap();
        let confidence = described.details.confidence.unwrap();
        assert!(
            confidence < 90,
            "{}: {name:?} is said with {confidence} %",
            truth.picture
        );
    }
}

#[test]
fn photographs_are_doubted_more_than_text() {
    let seen = seen();
    let doubted = |is_photo: bool| {
        let all = truths()
            .into_iter()
            .filter(|truth| truth.is_photo() == is_photo);
        let confidences: Vec<u8> = all
            .filter_map(|truth| seen[&truth.picture].describe()?.details.confidence)
            .collect();
        let doubtful = confidences
            .iter()
            .filter(|confidence| **confidence < DOUBTFUL_BELOW)
            .count();
        100 * doubtful / confidences.len()
    };
    assert!(doubted(true) > doubted(false));
}

#[test]
fn the_set_is_large_and_half_of_it_unseen() {
    let truths = truths();
    let names: BTreeSet<&str> = truths.iter().map(|truth| truth.picture.as_str()).collect();
    assert_eq!(names.len(), truths.len());
    assert!(names.iter().all(|name| folder().join(name).is_file()));
    let unseen = truths.iter().filter(|truth| truth.is_unseen()).count();
    assert!(
        truths.len() >= 60 && 2 * unseen >= truths.len(),
        "{unseen} of {}",
        truths.len()
    );
}

#[test]
fn a_name_is_judged_by_its_words() {
    let truth = truths()
        .into_iter()
        .find(|truth| truth.picture == "seen/receipt-green-market.jpg")
        .unwrap();
    for (name, grade) in [
        (Some("receipt-green-market-2026-03-14"), Grade::Good),
        (Some("Green-Market"), Grade::Good),
        (Some("receipt-cambridge"), Grade::Vague),
        (Some("green-market-fish-counter-window"), Grade::Vague),
        (Some("green-market-2026-03-15"), Grade::Vague),
        (Some("green-market-bananas"), Grade::Wrong),
        (Some("red-fox"), Grade::Wrong),
        (None, Grade::Declined),
    ] {
        assert_eq!(truth.grade(name), grade, "{name:?}");
    }
}
