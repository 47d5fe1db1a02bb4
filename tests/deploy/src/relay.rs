//! What reaches the gateway through each relay, what comes back, and what is written down.

use gateway_simulator::{Entry, Options, Simulator, Step};
use serde_json::{Value, json};

use crate::client::Answer;
use crate::facts::NEVER;
use crate::host::{Host, Kind, RELAYS};

const MODEL: &str = "google/gemini-2.5-flash-lite";
const CHAT: &str = "POST /api/gateway/chat/completions";
const KEY: (&str, &str) = ("authorization", "Bearer test-key");
const JSON: (&str, &str) = ("content-type", "application/json");

/// What a browser, or a proxy before this one, says about the visitor.
const VISITOR: [(&str, &str); 12] = [
    ("accept-language", "de-CANARY"),
    ("cookie", "session=CANARY"),
    ("forwarded", "for=203.0.113.9;CANARY"),
    ("origin", "https://page.test"),
    ("referer", "https://page.test/CANARY"),
    ("sec-fetch-site", "same-origin"),
    ("user-agent", "CANARY/1.0"),
    ("x-custom", "CANARY"),
    ("x-forwarded-for", "203.0.113.9"),
    ("x-forwarded-host", "page.test"),
    ("x-forwarded-proto", "https"),
    ("x-real-ip", "203.0.113.9"),
];

fn for_each_relay(check: impl Fn(&mut Host)) {
    RELAYS
        .into_iter()
        .filter_map(Host::start)
        .for_each(|mut host| check(&mut host));
}

fn ask(host: &Host, model: &str) -> Answer {
    let mut headers = vec![KEY, JSON];
    headers.extend(VISITOR);
    host.send(CHAT, &headers, question(model).to_string().as_bytes())
}

fn question(model: &str) -> Value {
    json!({"model": model, "messages": [{"role": "user", "content": "What is in the picture?"}]})
}

#[track_caller]
fn only_entry(host: &Host) -> Entry {
    let mut entries = host.gateway.journal();
    assert_eq!(entries.len(), 1, "{:?}", host.kind);
    entries.remove(0)
}

#[test]
fn a_question_arrives_with_its_key_and_without_the_visitor() {
    for_each_relay(|host| {
        host.gateway.script([Step::say("a red bicycle")]);
        let answer = ask(host, MODEL);
        assert_eq!(answer.status, 200, "{:?}: {answer:?}", host.kind);
        let reply: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(reply["choices"][0]["message"]["content"], "a red bicycle");
        let entry = only_entry(host);
        assert_eq!(entry.path, "/v1/chat/completions");
        assert_eq!(entry.authorization.as_deref(), Some(KEY.1));
        assert_eq!(entry.body, question(MODEL));
        check_anonymous(&entry, host.kind);
    });
}

#[track_caller]
fn check_anonymous(entry: &Entry, kind: Kind) {
    let told_of = ["cookie", "forwarded", "origin", "referer", "via", "x-"];
    for (name, value) in &entry.headers {
        let tells = told_of.iter().any(|start| name.starts_with(start));
        let echoes =
            VISITOR.iter().any(|(_, told)| value.contains(told)) || value.contains("CANARY");
        assert!(!tells && !echoes, "{kind:?} passes on {name}: {value}");
    }
    let media_type = entry.headers.iter().find(|(name, _)| name == JSON.0);
    let expected = (entry.method == "POST").then_some(JSON.1);
    assert_eq!(media_type.map(|(_, value)| &**value), expected, "{kind:?}");
}

#[test]
fn the_list_of_models_comes_through_without_a_key_and_with_its_query() {
    for_each_relay(|host| {
        let answer = host.send("GET /api/gateway/models?kind=a%20b", &VISITOR, b"");
        assert_eq!(answer.status, 200, "{:?}", host.kind);
        let models: Value = serde_json::from_slice(&answer.body).unwrap();
        assert!(!models["data"].as_array().unwrap().is_empty());
        let entry = only_entry(host);
        assert_eq!(entry.path, "/v1/models?kind=a%20b", "{:?}", host.kind);
        assert_eq!(entry.authorization, None, "{:?}", host.kind);
        check_anonymous(&entry, host.kind);
    });
}

#[test]
fn nothing_outside_the_gateways_own_paths_is_reached() {
    let outside = [
        "/api/gateway",
        "/api/gateway/",
        "/api/gateway/../x",
        "/api/gateway/../../secret.txt",
        "/api/gateway/%2e%2e/x",
        "/api/gateway/..%2fx",
        "/api/gateway/%252e%252e/x",
        "/api/gateway/models/../../x",
        "/api/gateway/a%0d%0ahost:%20elsewhere",
        "/api/gateway/a%20b",
        "/api/gateway/@elsewhere.test/",
        "/api/gateway/http://elsewhere.test/",
        "/api/gatewayx/models",
        "/api/other",
        "/v1/models",
    ];
    for_each_relay(|host| {
        for path in outside {
            let answer = host.send(&format!("GET {path}"), &[KEY], b"");
            let is_refused = [308, 400, 404].contains(&answer.status);
            assert!(is_refused, "{:?} {path}: {}", host.kind, answer.status);
        }
        let reached: Vec<String> = host
            .gateway
            .journal()
            .into_iter()
            .map(|entry| entry.path)
            .collect();
        assert!(reached.is_empty(), "{:?}: {reached:?}", host.kind);
    });
}

#[test]
fn other_methods_end_at_the_relay() {
    for_each_relay(|host| {
        for method in ["OPTIONS", "HEAD", "PUT", "PATCH", "DELETE"] {
            let answer = host.send(&format!("{method} /api/gateway/models"), &[KEY], b"");
            assert_eq!(answer.status, 405, "{:?} {method}", host.kind);
            assert_eq!(answer.header("access-control-allow-origin"), None);
        }
        assert!(host.gateway.journal().is_empty(), "{:?}", host.kind);
    });
}

#[test]
fn a_redirect_is_passed_on_and_not_followed() {
    for_each_relay(|host| {
        let elsewhere = Simulator::start(Options::default()).unwrap();
        let target = format!("{}/models", elsewhere.base_url());
        host.gateway
            .set(|options| options.redirect_to.clone_from(&target));
        let answer = ask(host, "sim/redirect");
        assert_eq!(answer.status, 307, "{:?}", host.kind);
        assert_eq!(answer.header("location"), Some(&*target), "{:?}", host.kind);
        assert!(
            elsewhere.journal().is_empty(),
            "{:?} followed it",
            host.kind
        );
    });
}

#[test]
fn a_limit_is_passed_on_with_the_time_to_wait() {
    for_each_relay(|host| {
        let answer = ask(host, "sim/rate_limited_long");
        assert_eq!(answer.status, 429, "{:?}", host.kind);
        assert_eq!(answer.header("retry-after"), Some("600"), "{:?}", host.kind);
        assert!(String::from_utf8_lossy(&answer.body).contains("error"));
    });
}

#[test]
fn answers_are_never_kept() {
    for_each_relay(|host| {
        let answers = [
            ask(host, MODEL),
            host.send("GET /api/gateway/models", &VISITOR, b""),
            ask(host, "sim/unavailable"),
        ];
        for answer in answers {
            let all = answer
                .headers
                .iter()
                .filter(|(name, _)| name == "cache-control");
            let all: Vec<&str> = all.map(|(_, value)| &**value).collect();
            assert_eq!(all, [NEVER], "{:?}", host.kind);
            assert_eq!(
                answer.header("x-content-type-options"),
                Some("nosniff"),
                "{:?}",
                host.kind
            );
        }
    });
}

#[test]
fn a_batch_of_pictures_passes_and_more_than_twenty_megabytes_do_not() {
    for_each_relay(|host| {
        let padding = "a".repeat(12_000_000);
        let batch =
            json!({"model": MODEL, "messages": [{"role": "user", "content": padding}]}).to_string();
        host.gateway.script([Step::say("a red bicycle")]);
        let answer = host.send(CHAT, &[KEY, JSON], batch.as_bytes());
        assert_eq!(answer.status, 200, "{:?}", host.kind);
        assert_eq!(only_entry(host).body_bytes, batch.len(), "{:?}", host.kind);
        let answer = host.send(CHAT, &[KEY, JSON], &vec![b'a'; 21_500_000]);
        assert_eq!(answer.status, 413, "{:?}", host.kind);
        assert_eq!(host.gateway.chats().len(), 1, "{:?}", host.kind);
    });
}

#[test]
fn neither_the_key_nor_a_picture_is_written_down() {
    for_each_relay(|host| {
        ask(host, MODEL);
        ask(host, "sim/reset");
        host.lose_gateway();
        assert_eq!(ask(host, MODEL).status, 502, "{:?}", host.kind);
        host.get("/missing");
        let logs = host.logs();
        for secret in ["test-key", "What is in the picture", "session="] {
            assert!(
                !logs.contains(secret),
                "{:?} wrote {secret}:\n{logs}",
                host.kind
            );
        }
    });
}
