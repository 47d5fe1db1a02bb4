//! Answers as models give them, about one picture and about several, and what is made of them.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use eponym::domain::description::{
    Description, LONGEST_ALT_TEXT, LONGEST_KEYWORD, MOST_ALTERNATIVES, MOST_KEYWORDS,
};
use proptest::prelude::*;

const FULL: &str = r#"{"name": "red fox in snow", "alternatives": ["fox at dusk", "winter fox", "red fox"],
    "alt": "A red fox stands in deep snow.", "keywords": ["fox", "snow", "winter"], "confidence": 92}"#;

fn full() -> Description {
    Description::read(FULL).unwrap()
}

fn names(description: &Description) -> Vec<&str> {
    let alternatives = &description.details.alternatives;
    [&description.suggestion]
        .into_iter()
        .chain(alternatives)
        .map(|name| name.as_str())
        .collect()
}

// ---- One picture ----

#[track_caller]
fn check(answer: &str, expected: &str) {
    let read = Description::read(answer);
    let name = read.as_ref().map(|read| read.suggestion.as_str());
    assert_eq!(name, Some(expected), "from {answer:?}");
}

#[test]
fn everything_that_was_asked_for_is_read() {
    let full = full();
    assert_eq!(
        names(&full),
        ["red fox in snow", "fox at dusk", "winter fox", "red fox"]
    );
    let details = full.details;
    assert_eq!(
        details.alt_text.as_deref(),
        Some("A red fox stands in deep snow.")
    );
    assert_eq!(details.keywords, ["fox", "snow", "winter"]);
    assert_eq!(details.confidence, Some(92));
}

#[test]
fn no_wrapping_hides_it() {
    for answer in [
        format!("```json\n{FULL}\n```"),
        format!("Sure! Here is [the] JSON:\n\n{FULL}\n\nLet me know if you need more."),
        format!("[{FULL}]"),
        format!(r#"{{"pictures": [{FULL}]}}"#),
        format!(r#"{{"1": {FULL}}}"#),
        format!("<think>{{\"name\": \"a cat\"}}</think>{FULL}"),
        format!("\u{feff}{}", FULL.replace('\n', "\r\n")),
        FULL.replace('"', "'"),
        FULL.replace("92", "\"92%\""),
        FULL.replace("92", "0.92"),
        FULL.replace("\"alt\"", "\"alt_text\"")
            .replace("\"name\"", "\"File Name\""),
        FULL.replace("92}", "92,}"),
    ] {
        assert_eq!(Description::read(&answer), Some(full()), "{answer}");
    }
}

#[test]
fn what_is_missing_or_of_an_odd_type_costs_nothing_else() {
    for (answer, expected) in [
        (r#"{"name": "red fox"}"#, "red fox"),
        (
            r#"{"name": "red fox", "alternatives": null, "alt": 5, "keywords": {}}"#,
            "red fox",
        ),
        (r#"{"name": ["red fox", "fox"]}"#, "red fox"),
        (
            r#"{"name": "", "alternatives": ["red fox", "fox"]}"#,
            "red fox",
        ),
        (r#"{"name": null, "alt": "red fox"}"#, "red fox"),
        (r#"{"description": "a red fox"}"#, "a red fox"),
        (r#"{"answer": "red fox"}"#, "red fox"),
        (r#"["red fox", "fox"]"#, "red fox"),
        (r#"{"name": "red_fox.jpg"}"#, "red fox"),
        (r#"{"name": "red fox", "confidence": 900}"#, "red fox"),
        ("red fox", "red fox"),
        ("Filename: red fox", "red fox"),
        ("red fox [in snow] {winter}", "red fox [in snow] {winter"),
    ] {
        check(answer, expected);
    }
    for answer in [
        "",
        "{}",
        "[]",
        r#"{"name": ""}"#,
        r#"{"name": {}}"#,
        "I'm sorry, I can't.",
    ] {
        assert_eq!(Description::read(answer), None, "from {answer:?}");
    }
}

#[test]
fn an_answer_cut_short_keeps_what_is_whole() {
    let cut = FULL
        .split_inclusive("\"fox at dusk\", \"win")
        .next()
        .unwrap();
    let read = Description::read(cut).unwrap();
    assert_eq!(names(&read), ["red fox in snow", "fox at dusk"]);
    assert_eq!(read.details.alt_text, None);
    check(r#"{"name": "red fo"#, "red fo");
    assert_eq!(Description::read(r#"{"name": ""#), None);
}

#[test]
fn alternatives_are_other_names_and_few() {
    let answer = r#"{"name": "red fox", "alternatives":
        ["Red-Fox", "fox", "fox", "", "n/a", "vixen", "red vixen", "one too many"]}"#;
    let read = Description::read(answer).unwrap();
    assert_eq!(names(&read), ["red fox", "fox", "vixen", "red vixen"]);
}

#[test]
fn keywords_are_few_short_and_different() {
    let long = "x".repeat(LONGEST_KEYWORD + 1);
    let answer = format!(
        r##"{{"name": "red fox", "keywords": ["fox", "Fox", "#snow", "", " red\nfur ", "{long}", 3]}}"##
    );
    let read = Description::read(&answer).unwrap();
    assert_eq!(read.details.keywords, ["fox", "snow", "red", "fur"]);
    let in_one_string = r#"{"name": "red fox", "keywords": "fox, snow; winter"}"#;
    let read = Description::read(in_one_string).unwrap();
    assert_eq!(read.details.keywords, ["fox", "snow", "winter"]);
}

// ---- Several pictures ----

/// The names by number; `-` where there is none.
#[track_caller]
fn check_batch(answer: &str, expected: &[&str]) {
    let read = Description::read_batch(answer, expected.len());
    let names: Vec<_> = read
        .iter()
        .map(|read| read.as_ref().map_or("-", |read| read.suggestion.as_str()))
        .collect();
    assert_eq!(names, expected, "from {answer:?}");
}

const THREE: [&str; 3] = ["red fox", "blue bicycle", "old barn"];

#[test]
fn every_shape_of_map_is_given_back_to_its_pictures() {
    for answer in [
        r#"{"pictures": [{"number": 1, "name": "red fox"}, {"number": 2, "name": "blue bicycle"}, {"number": 3, "name": "old barn"}]}"#,
        r#"{"pictures": [{"number": 3, "name": "old barn"}, {"number": 1, "name": "red fox"}, {"number": "2", "name": "blue bicycle"}]}"#,
        r#"{"1": {"name": "red fox"}, "2": {"name": "blue bicycle"}, "3": {"name": "old barn"}}"#,
        r#"{"1": "red fox", "2": "blue bicycle", "3": "old barn"}"#,
        r##"{"picture_1": "red fox", "Picture 2": "blue bicycle", "#3": "old barn"}"##,
        r#"{"pictures": {"1": "red fox", "2": ["blue bicycle", "bike"], "3": "old barn"}}"#,
        r#"[{"name": "red fox"}, {"name": "blue bicycle"}, {"name": "old barn"}]"#,
        r#"["red fox", "blue bicycle", "old barn"]"#,
        r#"{"1": [{"name": "red fox"}], "2": {"result": "blue bicycle", "name": "blue bicycle"}, "3": {"it is": {"name": "old barn"}}}"#,
        r#"[{"1": "red fox", "2": "blue bicycle", "3": "old barn"}]"#,
        "```json\n{\"1\": \"red fox\", \"2\": \"blue bicycle\", \"3\": \"old barn\"}\n```",
        "{\"number\": 1, \"name\": \"red fox\"}\n{\"number\": 2, \"name\": \"blue bicycle\"}\n{\"number\": 3, \"name\": \"old barn\"}",
        "{\"name\": \"red fox\"}\n{\"name\": \"blue bicycle\"}\n{\"name\": \"old barn\"}",
        "1. red fox\n2. blue bicycle\n3. old barn",
        "Here are the names:\n\n1) red fox\n2) blue bicycle\n3) **old barn**",
        "**1.** red fox\n**2.** blue bicycle\n- 3: old barn",
        "Picture 1: red fox\nPicture 2: \"blue bicycle\"\nPicture 3: old barn.jpg",
        "<think>1. cat</think>1. red fox\n2. blue bicycle\n3. old barn\n\nEnjoy!",
    ] {
        check_batch(answer, &THREE);
    }
}

#[test]
fn a_picture_that_is_left_out_is_missing_alone() {
    check_batch(
        r#"{"pictures": [{"number": 1, "name": "red fox"}, {"number": 3, "name": "old barn"}]}"#,
        &["red fox", "-", "old barn"],
    );
    check_batch(
        r#"{"1": "red fox", "2": null, "3": "old barn"}"#,
        &["red fox", "-", "old barn"],
    );
    check_batch("1. red fox\n3. old barn", &["red fox", "-", "old barn"]);
    check_batch(
        r#"[{"name": "red fox"}, {"name": ""}, {"name": "old barn"}]"#,
        &["red fox", "-", "old barn"],
    );
}

#[test]
fn a_map_cut_short_keeps_what_is_whole() {
    check_batch(
        r#"{"pictures": [{"number": 1, "name": "red fox"}, {"number": 2, "name": "blue bicycle", "alt": "A bl"#,
        &["red fox", "blue bicycle", "-"],
    );
    check_batch(
        r#"{"pictures": [{"number": 1, "name": "red fox"}, {"number": 2, "name": "blue bi"#,
        &["red fox", "-", "-"],
    );
    check_batch(r#"{"1": "red fox", "2": "blue"#, &["red fox", "-", "-"]);
}

#[test]
fn lists_without_numbers_count_only_when_they_are_as_long_as_asked() {
    check_batch(r#"["red fox", "blue bicycle"]"#, &["-", "-", "-"]);
    check_batch(r#"["red fox", "fox", "vixen", "barn"]"#, &["-", "-", "-"]);
    check_batch(
        r#"{"a": ["red fox", "fox", "vixen"], "b": ["barn", "old barn", "shed"]}"#,
        &["-", "-", "-"],
    );
}

#[test]
fn one_pictures_details_are_no_other_pictures() {
    let one = r#"{"name": "red fox", "alternatives": ["fox", "vixen", "winter fox"],
        "keywords": ["fox", "snow", "red"]}"#;
    check_batch(one, &["-", "-", "-"]);
    let numbered = one.replacen('{', r#"{"number": 2, "#, 1);
    check_batch(&numbered, &["-", "red fox", "-"]);
}

#[test]
fn doubtful_pictures_are_to_be_asked_alone() {
    // Said twice.
    check_batch(
        r#"{"pictures": [{"number": 1, "name": "red fox"}, {"number": 1, "name": "barn"}, {"number": 3, "name": "old barn"}]}"#,
        &["-", "-", "old barn"],
    );
    // Of no picture.
    check_batch(
        r#"{"1": "red fox", "4": "barn", "2": "blue bicycle"}"#,
        &["red fox", "blue bicycle", "-"],
    );
    // Counted from zero.
    check_batch(
        r#"{"0": "red fox", "1": "blue bicycle", "2": "old barn"}"#,
        &["-", "-", "-"],
    );
    // The very same words.
    check_batch(
        r#"{"1": {"name": "red fox", "confidence": 90}, "2": {"name": "red fox", "confidence": 80}, "3": {"name": "old barn"}}"#,
        &["-", "-", "old barn"],
    );
    // The same name, but not the same picture.
    check_batch(
        r#"{"1": {"name": "red fox", "alt": "A fox sits."}, "2": {"name": "red fox", "alt": "A fox runs."}, "3": {"name": "old barn"}}"#,
        &["red fox", "red fox", "old barn"],
    );
    check_batch("I'm sorry, I can't help with that.", &["-", "-"]);
}

#[test]
fn a_number_within_a_line_is_no_pictures_number() {
    check_batch(
        "1.5 liter bottle\n2024 calendar\n3 apples",
        &["-", "-", "-"],
    );
}

#[test]
fn any_number_of_pictures_may_be_asked_for() {
    assert_eq!(Description::read_batch("1. red fox", 0), []);
    check_batch("1. red fox", &["red fox"]);
    check_batch(r#"{"name": "red fox"}"#, &["red fox"]);
}

// ---- Whatever is answered ----

#[track_caller]
fn assert_bounded(description: &Description) {
    let details = &description.details;
    assert!(details.alternatives.len() <= MOST_ALTERNATIVES);
    assert!(!details.alternatives.contains(&description.suggestion));
    assert!(details.keywords.len() <= MOST_KEYWORDS);
    assert!(details.confidence.is_none_or(|percent| percent <= 100));
    let alt_text = details.alt_text.iter().map(|text| (text, LONGEST_ALT_TEXT));
    let keywords = details.keywords.iter().map(|text| (text, LONGEST_KEYWORD));
    for (text, longest) in alt_text.chain(keywords) {
        assert!(text.chars().count() <= longest, "{text:?}");
        assert!(!text.chars().any(char::is_control), "{text:?}");
        assert_eq!(text.trim(), text);
        assert!(text.contains(char::is_alphanumeric), "{text:?}");
    }
}

/// JSON with holes: what models could write, and what they could not.
fn shards() -> impl Strategy<Value = String> {
    let shard = prop_oneof![
        Just(r#"{"pictures": ["#.to_owned()),
        Just(r#"{"number": 1, "name": "red fox""#.to_owned()),
        Just(r#""2": {"name": "old barn"}"#.to_owned()),
        Just(r#""alternatives": ["a", "b"]"#.to_owned()),
        Just("3. blue bicycle\n".to_owned()),
        "[\\{\\}\\[\\],:\"'\\\\ \n]{1,4}",
        "\\PC{0,12}",
        any::<String>(),
    ];
    prop::collection::vec(shard, 0..12).prop_map(|shards| shards.concat())
}

/// A description of plain words, as JSON.
fn item() -> impl Strategy<Value = (String, String)> {
    ("[a-z]{4,9} [a-z]{4,9}", ".{0,40}", 0_u8..=100).prop_map(|(name, alt, confidence)| {
        let json = serde_json::json!({
            "name": format!("{name} shed"), "alternatives": [], "alt": alt,
            "keywords": ["shed"], "confidence": confidence,
        });
        (format!("{name} shed"), json.to_string())
    })
}

proptest! {
    #[test]
    fn no_answer_can_confuse_the_reader(answer in shards(), count in 0_usize..20) {
        if let Some(description) = Description::read(&answer) {
            assert_bounded(&description);
        }
        let read = Description::read_batch(&answer, count);
        prop_assert_eq!(read.len(), count);
        read.iter().flatten().for_each(assert_bounded);
    }

    #[test]
    fn every_whole_item_is_found_wherever_the_answer_is_cut(
        items in prop::collection::vec(item(), 1..12),
        share in 0.0..1.0,
    ) {
        let mut answer = r#"{"pictures": ["#.to_owned();
        let mut ends = Vec::new();
        for (at, (_, json)) in items.iter().enumerate() {
            let numbered = json.replacen('{', &format!(r#"{{"number": {}, "#, at + 1), 1);
            answer.push_str(&numbered);
            ends.push(answer.len());
            answer.push(',');
        }
        let kept = answer.floor_char_boundary((answer.len() as f64 * share) as usize);
        let read = Description::read_batch(&answer[..kept], items.len());
        for (at, (name, json)) in items.iter().enumerate() {
            let is_single = items.iter().filter(|(other, _)| other == name).count() == 1;
            if ends[at] <= kept && is_single {
                let found = read[at].as_ref().map(|found| found.suggestion.as_str());
                prop_assert_eq!(found, Some(name.as_str()), "{}", json);
            }
        }
    }
}
