//! What the gateway answers when nothing goes wrong, and to whom.

use gateway_simulator::RateLimit;
use serde_json::{Value, json};

use crate::client::*;

#[test]
fn a_picture_is_named_after_what_arrived() {
    let simulator = start();
    let answer = ask(&simulator, MODEL);
    assert_eq!(
        (answer.status, answer.name()),
        (200, json!("red landscape"))
    );
    let [entry] = &simulator.chats()[..] else {
        panic!("one call")
    };
    let image = entry.image.as_ref().unwrap();
    assert_eq!((image.width, image.height, image.dominant), (48, 32, "red"));
    assert_eq!(*image.jpeg, red_landscape());
    assert_eq!(entry.authorization.as_deref(), Some("Bearer test-key"));
    assert!(!format!("{:?}", entry.headers).contains("test-key"));
    let url = &entry.body["messages"][0]["content"][1]["image_url"]["url"];
    assert!(url.as_str().unwrap().ends_with("characters>"), "{url}");
}

#[test]
fn each_model_answers_as_its_kind() {
    let simulator = start();
    let cases = [
        (MODEL, 200),
        ("openai/gpt-4.1-nano", 200),
        ("openai/gpt-5-nano", 200),
        ("google/gemini-3-flash", 403),
        ("deepseek/deepseek-v4-flash", 400),
        ("openai/text-embedding-3-small", 400),
        ("nobody/nothing", 404),
        ("sim/no-such-fault", 400),
    ];
    for (model, status) in cases {
        assert_eq!(ask(&simulator, model).status, status, "{model}");
    }
    simulator.set(|options| options.restricted = vec!["*".into()]);
    assert_eq!(ask(&simulator, MODEL).status, 403);
}

#[test]
fn a_picture_with_more_than_pixels_is_refused() {
    let simulator = start();
    let mut jpeg = red_landscape();
    jpeg.splice(2..2, *b"\xff\xe1\x00\x08Exif\0\0");
    let cases = [
        (data_url(&jpeg), "metadata"),
        ("https://example.com/a.jpg".into(), "data URL"),
        ("data:image/png;base64,iVBORw0KGgo=".into(), "image/png"),
    ];
    for (url, reason) in cases {
        let answer = ask_with(&simulator, &[KEY], &request(MODEL, &url));
        let message = answer.json()["error"]["message"].to_string();
        assert!(
            answer.status == 400 && message.contains(reason),
            "{message}"
        );
    }
    assert_eq!(
        simulator.chats()[0]
            .image
            .as_ref()
            .unwrap()
            .metadata_segments,
        1
    );
}

#[test]
fn a_request_that_is_no_json_or_names_no_model_is_refused() {
    let simulator = start();
    let answer = try_call(&simulator, &format!("POST {CHAT}"), &[KEY], b"{").unwrap();
    assert_eq!(
        (answer.status, answer.json()["error"]["code"].clone()),
        (400, Value::Null)
    );
    let answer = ask_with(&simulator, &[KEY], &json!({"messages": []}));
    assert_eq!(
        (answer.status, &answer.json()["error"]["code"]),
        (400, &json!("missing_parameter"))
    );
}

#[test]
fn a_wrong_key_is_refused_in_the_way_that_was_chosen() {
    let simulator = start();
    let body = request(MODEL, &data_url(&red_landscape()));
    let wrong = ("authorization", "Bearer sk-wrong\"1");
    let answer = ask_with(&simulator, &[wrong], &body);
    assert_eq!(
        (answer.status, &answer.json()["error"]["type"]),
        (401, &json!("authentication_error"))
    );
    assert_eq!(ask_with(&simulator, &[], &body).status, 401);
    simulator.set(|options| options.wrong_key = "openai_wrong_key".into());
    let echo = ask_with(&simulator, &[wrong], &body).json();
    assert!(
        echo["error"]["message"]
            .as_str()
            .unwrap()
            .contains("sk-wrong\"1"),
        "{echo}"
    );
    simulator.set(|options| options.keys.clear());
    assert_eq!(ask_with(&simulator, &[], &body).status, 200);
}

#[test]
fn models_are_listed_without_a_key_and_credits_are_not() {
    let simulator = start();
    let models = call(&simulator, "GET /v1/models", &[]).json();
    assert_eq!(models["data"][0]["object"], "model");
    assert_eq!(call(&simulator, "GET /v1/credits", &[]).status, 401);
    let credits = call(&simulator, "GET /v1/credits", &[KEY]).json();
    assert!(credits["balance"].is_string(), "{credits}");
    assert_eq!(call(&simulator, "GET /models", &[]).status, 404);
}

#[test]
fn calls_above_the_pace_must_wait() {
    let simulator = start_with(|options| options.rate_limit = Some(RateLimit::per_minute(2)));
    let answers: Vec<_> = (0..3).map(|_| ask(&simulator, MODEL)).collect();
    assert_eq!(
        answers
            .iter()
            .map(|answer| answer.status)
            .collect::<Vec<_>>(),
        [200, 200, 429]
    );
    let seconds: u64 = answers[2].header("retry-after").unwrap().parse().unwrap();
    assert!((50..=60).contains(&seconds), "{seconds}");
    simulator.reset();
    assert_eq!(ask(&simulator, MODEL).status, 200);
}

#[test]
fn a_large_body_gets_the_platforms_page() {
    let simulator = start_with(|options| options.max_body_bytes = 500);
    let answer = ask(&simulator, MODEL);
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (413, Some("text/html; charset=utf-8"))
    );
}

#[test]
fn a_canceled_call_is_no_longer_in_flight() {
    let simulator = start_with(|options| options.latency_ms = 600_000);
    let mut stream = connect(&simulator);
    let body = request(MODEL, &data_url(&red_landscape())).to_string();
    send(
        &mut stream,
        &format!("POST {CHAT}"),
        &[KEY],
        body.as_bytes(),
    )
    .unwrap();
    wait_until(&simulator, |simulator| simulator.in_flight() == 1);
    drop(stream);
    wait_until(&simulator, |simulator| simulator.in_flight() == 0);
}
