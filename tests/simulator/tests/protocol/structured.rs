//! Answers in JSON, about one picture and about several.

use gateway_simulator::{Options, Structured};
use serde_json::{Value, json};

use crate::client::*;

/// A request for JSON about this picture, so many times.
fn structured(count: usize, kind: &str) -> Value {
    let mut body = request(MODEL, &data_url(&red_landscape()));
    let parts = body["messages"][0]["content"].as_array_mut().unwrap();
    let picture = parts[1].clone();
    parts.extend(vec![picture; count - 1]);
    if kind != "text" {
        body["response_format"] = json!({"type": kind, "json_schema": {"name": "picture"}});
    }
    body
}

fn ask_for(options: impl FnOnce(&mut Options), count: usize, kind: &str) -> Answer {
    ask_with(&start_with(options), &[KEY], &structured(count, kind))
}

fn said(answer: &Answer) -> Value {
    serde_json::from_str(answer.name().as_str().unwrap()).unwrap()
}

#[test]
fn one_picture_is_described_in_json() {
    for kind in ["json_schema", "json_object"] {
        let description = said(&ask_for(|_| {}, 1, kind));
        assert_eq!(description["name"], "red landscape");
        assert_eq!(description["alternatives"][0], "landscape in red");
        assert_eq!(description["alt"], "A red landscape, picture 1 of 1.");
        assert_eq!(description["keywords"], json!(["red", "landscape"]));
        assert_eq!(description["confidence"], 90);
        assert_eq!(description["number"], Value::Null);
    }
}

#[test]
fn several_pictures_are_numbered() {
    let simulator = start();
    let answer = ask_with(&simulator, &[KEY], &structured(3, "json_schema"));
    let pictures = said(&answer)["pictures"].take();
    for (picture, number) in pictures.as_array().unwrap().iter().zip(1..) {
        assert_eq!(picture["number"], number);
        assert_eq!(picture["name"], "red landscape");
    }
    assert_eq!(pictures[2]["alt"], "A red landscape, picture 3 of 3.");
    assert_eq!(simulator.chats()[0].further_images.len(), 2);
    let lines = ask_for(|_| {}, 2, "text").name();
    assert_eq!(lines, "1. red landscape\n2. red landscape");
}

#[test]
fn json_may_be_refused_by_kind() {
    let cases = [
        (Structured::Schema, [200, 200, 200]),
        (Structured::Json, [400, 200, 200]),
        (Structured::Refused, [400, 400, 200]),
    ];
    for (option, statuses) in cases {
        let kinds = ["json_schema", "json_object", "text"];
        for (kind, status) in kinds.into_iter().zip(statuses) {
            let answer = ask_for(|options| options.structured = option, 1, kind);
            assert_eq!(answer.status, status, "{option:?} {kind}");
            if status == 400 {
                let error = answer.json()["error"].take();
                assert_eq!(error["param"], "response_format");
                assert!(error["message"].as_str().unwrap().contains(kind), "{error}");
            }
        }
    }
}

#[test]
fn a_picture_may_be_left_out() {
    let answer = ask_for(|options| options.leave_out = Some(2), 3, "json_object");
    let pictures = said(&answer)["pictures"].take();
    assert_eq!(pictures.as_array().unwrap().len(), 2);
    assert_eq!(pictures[1]["number"], 3);
    let alone = ask_for(|options| options.leave_out = Some(1), 1, "json_object");
    assert_eq!(said(&alone)["name"], "red landscape");
}

#[test]
fn json_may_end_within_a_name() {
    let answer = ask_for(|options| options.cut_after = Some(1), 3, "json_schema");
    let choice = answer.json()["choices"][0].take();
    assert_eq!(choice["finish_reason"], "length");
    let text = choice["message"]["content"].as_str().unwrap();
    assert!(text.ends_with(r#"{"number":2,"name":"re"#), "{text}");
    let whole = ask_for(|options| options.cut_after = Some(3), 3, "json_schema");
    assert_eq!(said(&whole)["pictures"][2]["number"], 3);
}

#[test]
fn every_picture_of_a_request_must_be_clean() {
    let mut body = structured(2, "json_schema");
    body["messages"][0]["content"][2]["image_url"]["url"] = "https://example.com/a.jpg".into();
    assert_eq!(ask_with(&start(), &[KEY], &body).status, 400);
}
