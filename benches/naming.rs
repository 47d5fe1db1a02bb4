//! Prints how long planning the names of ten thousand pictures takes natively: `cargo xtask bench naming`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use eponym::domain::file_name::{Extension, FileName, Stem};
use eponym::domain::naming::{Want, Wish, assign};
use eponym::domain::rules::Rules;
use eponym::domain::scheme::Context;
use eponym::domain::suggestion::Suggestion;
use eponym::domain::template::Places;

const PICTURES: usize = 10_000;
const RUNS: usize = 9;
const LIMIT_MS: u128 = 100;

fn main() {
    for (what, scenes) in [
        ("different names in many scripts", &SCENES[..]),
        ("one name for all", &SCENES[..1]),
    ] {
        let suggestions = suggestions(scenes);
        let mut taken: Vec<Duration> = (0..RUNS).map(|_| timed(&suggestions)).collect();
        taken.sort();
        let median = taken[RUNS / 2].as_millis();
        println!("planning {PICTURES} names natively, {what}: {median} ms (limit {LIMIT_MS} ms)");
    }
}

const SCENES: [&str; 8] = [
    "Golden retriever puppy on the grass",
    "Café-Terrasse bei Nacht in Arles",
    "富士山の写真",
    "Красная площадь ночью",
    "غروب الشمس على البحر",
    "समुद्र पर सूर्यास्त",
    "NASA rocket launch at Cape Canaveral 1969",
    "ΣΊΣΥΦΟΣ and the stone",
];

fn suggestions(scenes: &[&str]) -> Vec<Suggestion> {
    let scene = |number: usize| match scenes.len() {
        1 => scenes[0].to_owned(),
        many => format!("{} {}", scenes[number % many], number / many / 3),
    };
    (0..PICTURES)
        .filter_map(|number| Suggestion::of_words(scene(number)))
        .collect()
}

fn timed(suggestions: &[Suggestion]) -> Duration {
    let begin = now();
    black_box(planned(suggestions));
    begin.elapsed()
}

/// Template, rules and uniqueness.
fn planned(suggestions: &[Suggestion]) -> Vec<Option<FileName>> {
    let rules = Rules {
        template: "{folder} {n:0001} {name}-{original}".to_owned(),
        ..Rules::default()
    };
    let scheme = rules.scheme();
    let stems: Vec<Stem> = (0..)
        .zip(suggestions)
        .map(|(batch, suggestion)| {
            let places = Places {
                batch: batch / 2,
                ..Places::default()
            };
            let context = Context {
                original_stem: "IMG_2041",
                folder: "2024/Summer Trip",
                places,
                ..Context::default()
            };
            scheme.stem(suggestion, &context)
        })
        .collect();
    let extension = Extension::of("IMG_2041.jpg", "jpg");
    let wishes: Vec<Wish<'_>> = stems
        .iter()
        .map(|stem| Wish {
            folder: "2024/Summer Trip",
            extension: &extension,
            want: Want::Suggested(stem),
        })
        .collect();
    assign(&wishes, &[])
}

#[expect(
    clippy::disallowed_methods,
    reason = "runs natively, where there is a clock"
)]
fn now() -> Instant {
    Instant::now()
}
