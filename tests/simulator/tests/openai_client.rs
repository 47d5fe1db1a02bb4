//! The official `openai` Python client accepts the simulator as a gateway: what it reads, what it raises, what it
//! retries. So what our page learns from the simulator holds for gateways too.
//!
//! Needs a Python with the package `openai`, named by `EPONYM_OPENAI_PYTHON`; passes without it, saying so.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "in tests a panic is the verdict"
)]

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;

use gateway_simulator::{Entry, Options, Simulator, Step};
use image::{Rgb, RgbImage};
use serde_json::{Value, json};

const MODEL: &str = "google/gemini-2.5-flash-lite";

/// The client's answer and the calls it made, or `None` without the client.
fn run(
    script: impl IntoIterator<Item = Step>,
    key: &str,
    arguments: &[&str],
) -> Option<(Value, Vec<Entry>)> {
    let Some(python) = std::env::var_os("EPONYM_OPENAI_PYTHON") else {
        println!("skipped: EPONYM_OPENAI_PYTHON names no Python with the package openai");
        return None;
    };
    let simulator = Simulator::start(Options::default()).unwrap();
    simulator.script(script);
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/name_images.py");
    let output = Command::new(python)
        .args([program, &simulator.base_url(), key])
        .args(arguments)
        // A proxy of the surroundings must not come between.
        .env("NO_PROXY", "127.0.0.1")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    let answer = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{errors}"));
    Some((answer, simulator.journal()))
}

static PICTURE: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("red.jpg");
    let picture = RgbImage::from_pixel(48, 32, Rgb([220, 20, 20]));
    picture.save(&path).unwrap();
    path
});

fn name(
    script: impl IntoIterator<Item = Step>,
    key: &str,
    model: &str,
) -> Option<(Value, Vec<Entry>)> {
    run(script, key, &[model, PICTURE.to_str().unwrap()])
}

/// What the client ends with, and after how many calls.
#[track_caller]
fn check(
    script: impl IntoIterator<Item = Step>,
    key: &str,
    model: &str,
    expected: (&str, Value),
    calls: usize,
) {
    let Some((answer, journal)) = name(script, key, model) else {
        return;
    };
    let (field, value) = expected;
    assert_eq!(answer[field], value, "{answer}");
    assert_eq!(journal.len(), calls, "{answer}");
}

#[track_caller]
fn check_error(key: &str, model: &str, class: &str, status: Value, calls: usize) {
    let Some((answer, journal)) = name([], key, model) else {
        return;
    };
    assert_eq!(
        (&answer["error"], &answer["status"]),
        (&json!(class), &status),
        "{answer}"
    );
    assert_eq!(journal.len(), calls, "{answer}");
}

#[test]
fn it_names_a_picture() {
    check([], "test-key", MODEL, ("name", json!("red landscape")), 1);
}

#[test]
fn it_raises_the_documented_403_for_a_restricted_model() {
    let Some((answer, journal)) = name([], "test-key", "google/gemini-3-flash") else {
        return;
    };
    assert_eq!(answer["error"], "PermissionDeniedError");
    assert_eq!(answer["status"], 403);
    let documented = include_str!("../bodies/restricted_model.json");
    let documented = documented.replace("{{model}}", "google/gemini-3-flash");
    let documented: Value = serde_json::from_str(&documented).unwrap();
    assert_eq!(answer["body"], documented);
    assert_eq!(journal.len(), 1);
}

#[test]
fn it_raises_each_error_by_its_status_and_retries_what_may_pass() {
    check_error("wrong", MODEL, "AuthenticationError", json!(401), 1);
    check_error("test-key", "nobody/nothing", "NotFoundError", json!(404), 1);
    check_error(
        "test-key",
        "sim/invalid_request",
        "BadRequestError",
        json!(400),
        1,
    );
    check_error(
        "test-key",
        "sim/insufficient_funds",
        "APIStatusError",
        json!(402),
        1,
    );
    check_error(
        "test-key",
        "sim/unprocessable",
        "UnprocessableEntityError",
        json!(422),
        1,
    );
    check_error(
        "test-key",
        "sim/never_retry",
        "InternalServerError",
        json!(500),
        1,
    );
    check_error(
        "test-key",
        "sim/rate_limited_ms",
        "RateLimitError",
        json!(429),
        3,
    );
    check_error(
        "test-key",
        "sim/rate_limited_long",
        "RateLimitError",
        json!(429),
        1,
    );
}

#[test]
fn it_waits_as_long_as_retry_after_says() {
    let script = [Step::fault("rate_limited").times(2)];
    let Some((answer, journal)) = name(script, "test-key", MODEL) else {
        return;
    };
    assert_eq!(answer["name"], "red landscape");
    let arrivals: Vec<_> = journal.iter().map(|entry| entry.at).collect();
    let [first, second, third] = arrivals[..] else {
        panic!("{} calls", arrivals.len())
    };
    let second_long = Duration::from_secs(1);
    assert!(
        second - first >= second_long && third - second >= second_long,
        "{arrivals:?}"
    );
}

#[test]
fn it_retries_a_server_error() {
    let script = [Step::fault("internal_error"), Step::fault("unavailable")];
    check(
        script,
        "test-key",
        MODEL,
        ("name", json!("red landscape")),
        3,
    );
}

#[test]
fn it_reports_a_broken_connection_after_its_retries() {
    for model in ["sim/reset", "sim/empty_reply", "sim/truncated"] {
        check_error("test-key", model, "APIConnectionError", Value::Null, 3);
    }
}

#[test]
fn it_lists_the_models() {
    let Some((answer, _)) = run([], "test-key", &["models"]) else {
        return;
    };
    let models = answer["models"].as_array().unwrap();
    assert!(models.contains(&json!(MODEL)), "{answer}");
}
