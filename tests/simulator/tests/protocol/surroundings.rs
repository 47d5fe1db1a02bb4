//! The control plane and the static site.

use std::io::Read as _;
use std::net::TcpStream;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gateway_simulator::{FAULTS, StaticSite};
use serde_json::json;

use crate::client::*;

#[test]
fn it_is_directed_over_http_too() {
    let simulator = start();
    let post = |path: &str, body: &str| {
        try_call(
            &simulator,
            &format!("POST /__simulator/{path}"),
            &[],
            body.as_bytes(),
        )
        .unwrap()
    };
    assert_eq!(
        post("script", r#"[{"fault":"unavailable"}]"#).json(),
        json!({"steps": 1})
    );
    assert_eq!(ask(&simulator, MODEL).status, 503);
    let journal = call(&simulator, "GET /__simulator/journal", &[]).json();
    assert_eq!(
        (&journal[0]["fault"], &journal[0]["status"]),
        (&json!("unavailable"), &json!(503))
    );
    assert_eq!(
        journal[0]["image"]["jpeg"],
        STANDARD.encode(red_landscape())
    );
    assert_eq!(
        post("reset", r#"{"keys":["other"],"cors":"success_only"}"#).status,
        200
    );
    assert!(simulator.journal().is_empty());
    assert_eq!(ask(&simulator, MODEL).status, 401);
    assert_eq!(post("reset", r#"{"latency":1}"#).status, 400);
    assert_eq!(post("script", "nonsense").status, 400);
    let faults = call(&simulator, "GET /__simulator/faults", &[]).json();
    assert_eq!(faults.as_array().unwrap().len(), FAULTS.len());
}

fn connect_to(url: &str) -> TcpStream {
    let address = url.strip_prefix("http://").unwrap().trim_end_matches('/');
    TcpStream::connect(address).unwrap()
}

#[test]
fn a_site_serves_files_and_relays_the_rest() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    std::fs::create_dir_all(&root).unwrap();
    std::fs::write(root.join("index.html"), "<!doctype html>").unwrap();
    std::fs::write(root.join("page.wasm"), b"\0asm").unwrap();
    std::fs::write(root.with_file_name("secret.txt"), "outside").unwrap();
    let simulator = start();
    let site = StaticSite::start(&root, Some(&simulator.base_url())).unwrap();
    let get = |path: &str| {
        let url = site.url();
        let address = url
            .strip_prefix("http://")
            .unwrap()
            .strip_suffix('/')
            .unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        send(&mut stream, &format!("GET {path}"), &[KEY], b"").unwrap();
        receive(stream).unwrap()
    };
    assert_eq!(get("/").body, b"<!doctype html>");
    assert_eq!(
        get("/page.wasm").header("content-type"),
        Some("application/wasm")
    );
    assert_eq!(get("/../secret.txt").status, 404);
    assert_eq!(get("/missing.js").status, 404);
    assert!(get("/api/gateway/credits").json()["balance"].is_string());
    let paths: Vec<_> = site
        .requests()
        .into_iter()
        .map(|request| request.path)
        .collect();
    assert_eq!(
        paths,
        [
            "/",
            "/page.wasm",
            "/../secret.txt",
            "/missing.js",
            "/api/gateway/credits"
        ]
    );
    assert_eq!(simulator.journal()[0].path, "/v1/credits");
    drop(simulator);
    assert_eq!(get("/api/gateway/credits").status, 502);
}

#[test]
fn a_site_that_is_cut_off_breaks_off_what_is_under_way_and_answers_nothing_more() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cut-off");
    std::fs::create_dir_all(&root).unwrap();
    std::fs::write(root.join("index.html"), "<!doctype html>").unwrap();
    let simulator = start_with(|options| options.latency_ms = 60_000);
    let site = StaticSite::start(&root, Some(&simulator.base_url())).unwrap();
    let mut waiting = connect_to(&site.url());
    send(&mut waiting, "GET /api/gateway/models", &[KEY], b"").unwrap();
    while simulator.in_flight() == 0 {
        std::thread::yield_now();
    }
    site.cut_off(true);
    assert_eq!(waiting.read(&mut [0]).unwrap(), 0, "it ends unanswered");
    let mut coming = connect_to(&site.url());
    send(&mut coming, "GET /", &[], b"").unwrap();
    assert_eq!(coming.read(&mut [0]).unwrap(), 0, "so does the next");

    site.cut_off(false);
    let mut coming = connect_to(&site.url());
    send(&mut coming, "GET /", &[], b"").unwrap();
    assert_ne!(coming.read(&mut [0]).unwrap(), 0);
}
