//! The page as nginx and Caddy serve it.

use crate::client::Answer;
use crate::facts::{self, ASK_AGAIN, YEAR};
use crate::host::{Host, SERVERS};

fn for_each_server(check: impl Fn(&Host)) {
    SERVERS
        .into_iter()
        .filter_map(Host::start)
        .for_each(|host| check(&host));
}

#[track_caller]
fn check_protected(answer: &Answer, cache: &str, what: &str) {
    for (name, value) in facts::security_headers() {
        assert_eq!(answer.header(name), Some(&*value), "{what}: {name}");
    }
    let all = answer
        .headers
        .iter()
        .filter(|(name, _)| name == "cache-control");
    let all: Vec<&str> = all.map(|(_, value)| &**value).collect();
    assert_eq!(all, [cache], "{what}");
}

fn media_type(path: &str) -> &'static [&'static str] {
    match path.rsplit('.').next().unwrap() {
        "css" => &["text/css"],
        "html" => &["text/html"],
        // The old name and the new one.
        "js" => &["application/javascript", "text/javascript"],
        "json" => &["application/json"],
        "png" => &["image/png"],
        "svg" => &["image/svg+xml"],
        "txt" => &["text/plain"],
        "wasm" => &["application/wasm"],
        other => panic!("what is {other}?"),
    }
}

#[test]
fn every_built_file_comes_protected_with_its_type_and_its_time() {
    for_each_server(|host| {
        for file in facts::built_files() {
            let what = format!("{:?} {}", host.kind, file.path);
            let answer = host.get(&file.path);
            assert_eq!(answer.status, 200, "{what}");
            check_protected(&answer, file.cache, &what);
            if file.path.starts_with("/models/") {
                // Read as bytes and told by their hash, whatever they are called.
                continue;
            }
            let told = answer.header("content-type").unwrap();
            let is_right = media_type(&file.path)
                .iter()
                .any(|right| told.starts_with(right));
            assert!(is_right, "{what}: {told}");
        }
    });
}

#[test]
fn the_address_without_a_name_is_the_page() {
    for_each_server(|host| {
        let answer = host.get("/");
        assert_eq!(answer.status, 200);
        assert!(answer.body.starts_with(b"<!doctype html> /index.html"));
        check_protected(&answer, ASK_AGAIN, "/");
    });
}

#[test]
fn a_missing_file_is_a_404_that_nobody_keeps_even_if_its_name_has_a_hash() {
    for_each_server(|host| {
        for path in [
            "/missing",
            "/images/",
            "/eponym-0123456789abcdef.js",
            "/../secret.txt",
        ] {
            let what = format!("{:?} {path}", host.kind);
            let answer = host.get(path);
            assert!(
                [400, 404].contains(&answer.status),
                "{what}: {}",
                answer.status
            );
            let body = String::from_utf8_lossy(&answer.body).into_owned();
            assert!(!body.contains("/index.html"), "{what} is the page");
            assert!(!body.contains("outside"), "{what} leaves the folder");
            if answer.status == 404 {
                check_protected(&answer, ASK_AGAIN, &what);
            }
        }
    });
}

#[test]
fn what_has_not_changed_is_not_sent_again_and_stays_protected() {
    for_each_server(|host| {
        for file in facts::built_files() {
            let first = host.get(&file.path);
            let known = ("if-none-match", first.header("etag").unwrap());
            let again = host.send(&format!("GET {}", file.path), &[known], b"");
            assert_eq!((again.status, again.body.len()), (304, 0), "{}", file.path);
            assert_eq!(
                again.header("cache-control"),
                Some(file.cache),
                "{}",
                file.path
            );
        }
    });
}

#[test]
fn code_travels_compressed() {
    for_each_server(|host| {
        let files = facts::built_files();
        for file in files
            .iter()
            .filter(|file| file.cache == YEAR || file.path.ends_with(".wasm"))
        {
            let what = format!("{:?} {}", host.kind, file.path);
            let answer = host.send(
                &format!("GET {}", file.path),
                &[("accept-encoding", "gzip")],
                b"",
            );
            assert_eq!(answer.header("content-encoding"), Some("gzip"), "{what}");
            assert!(answer.body.len() < 1_000, "{what}: {}", answer.body.len());
            check_protected(&answer, file.cache, &what);
        }
    });
}
