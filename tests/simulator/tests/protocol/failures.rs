//! Every row of the table arrives as it stands there.

use std::io;
use std::time::Duration;

use gateway_simulator::{Body, Endpoint, FAULTS, Step, Wire};
use serde_json::json;

use crate::client::*;

#[test]
fn every_fault_is_reached_by_its_model() {
    let simulator = start_with(|options| options.stall_ms = 20);
    for fault in FAULTS {
        let model = format!("sim/{}", fault.name);
        let body = request(&model, &data_url(&red_landscape())).to_string();
        let outcome = try_call(&simulator, &format!("POST {CHAT}"), &[KEY], body.as_bytes());
        let entry = simulator.chats().pop().unwrap();
        assert_eq!(entry.fault, Some(fault.name));
        if matches!(fault.wire, Wire::Empty | Wire::Reset) {
            let expected = if fault.wire == Wire::Reset {
                io::ErrorKind::ConnectionReset
            } else {
                io::ErrorKind::UnexpectedEof
            };
            assert_eq!(
                outcome.err().map(|error| error.kind()),
                Some(expected),
                "{}",
                fault.name
            );
            assert_eq!(entry.status, None, "{}", fault.name);
            continue;
        }
        let answer = outcome.unwrap();
        assert_eq!(answer.status, fault.status, "{}", fault.name);
        assert_eq!(
            answer.is_complete(),
            fault.wire != Wire::Truncated,
            "{}",
            fault.name
        );
        assert!(
            !String::from_utf8_lossy(&answer.body).contains("{{"),
            "{} has a blank",
            fault.name
        );
        if let Body::Says(words, times) = fault.body {
            assert_eq!(answer.name(), words.repeat(times), "{}", fault.name);
        }
    }
}

#[test]
fn a_truncated_answer_stops_in_its_middle() {
    let answer = ask(&start(), "sim/truncated");
    let promised: usize = answer.header("content-length").unwrap().parse().unwrap();
    assert_eq!(answer.body.len(), promised / 2);
}

#[test]
fn the_restricted_model_answers_the_documented_403() {
    let answer = ask(&start(), "google/gemini-3-flash");
    assert_eq!(answer.status, 403);
    let expected = json!({
        "error": {
            "message": "Free credits temporarily have restricted access due to abuse. We are working on a resolution. Paid credits continue to have unrestricted access.",
            "type": "no_providers_available",
            "param": {"statusCode": 403, "name": "RestrictedModelsError"},
        },
        "providerMetadata": {"gateway": {"routing": {
            "originalModelId": "google/gemini-3-flash",
            "resolvedProvider": "vertex",
            "resolvedProviderApiModelId": "gemini-3-flash-preview",
        }}},
    });
    assert_eq!(answer.json(), expected);
}

#[test]
fn a_script_goes_before_the_usual_answers() {
    let simulator = start();
    simulator.script([
        Step::fault("internal_error").times(2),
        Step::say("../../etc/passwd"),
        Step::fault("account_blocked").on(Endpoint::Credits),
    ]);
    let statuses: Vec<_> = (0..2).map(|_| ask(&simulator, MODEL).status).collect();
    assert_eq!(statuses, [500, 500]);
    assert_eq!(ask(&simulator, MODEL).name(), "../../etc/passwd");
    assert_eq!(ask(&simulator, MODEL).name(), "red landscape");
    assert_eq!(call(&simulator, "GET /v1/credits", &[KEY]).status, 403);
}

#[test]
fn a_step_can_come_late() {
    let simulator = start();
    simulator.script([Step::usual().delayed_ms(200)]);
    let before = simulator.elapsed();
    assert_eq!(ask(&simulator, MODEL).status, 200);
    assert!(simulator.elapsed() - before >= Duration::from_millis(200));
}
