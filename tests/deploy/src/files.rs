//! Every file of `deploy/` parses, and all of them say the same.

use std::fs;
use std::path::Path;

use saphyr::{LoadableYamlNode as _, Yaml};
use serde_json::{Value, json};
use toml::Table;

use crate::facts::{self, ASK_AGAIN, ENDPOINT, NEVER, YEAR, read};
use crate::header_rules::HeaderRules;

/// Each file that names the gateway, and how: `@` is its address, `~` that without `/v1/`.
const WHERE_THE_GATEWAY_IS_NAMED: [(&str, &str); 4] = [
    ("deploy/vercel.json", r#""dest": "@$1""#),
    ("deploy/relay.js", r#"const GATEWAY = "@";"#),
    ("deploy/nginx.conf", "set $eponym_gateway @;"),
    ("deploy/Caddyfile", "{$EPONYM_GATEWAY:~}"),
];

fn vercel() -> Value {
    serde_json::from_str(&read("deploy/vercel.json")).unwrap()
}

fn netlify() -> Table {
    read("deploy/netlify.toml").parse().unwrap()
}

fn header_rules() -> [(&'static str, HeaderRules); 3] {
    let cloudflare = read("deploy/cloudflare/_headers");
    [
        ("Vercel", HeaderRules::from_vercel(&vercel())),
        ("Netlify", HeaderRules::from_netlify(&netlify())),
        ("Cloudflare", HeaderRules::from_cloudflare(&cloudflare)),
    ]
}

#[track_caller]
fn check_headers(rules: &HeaderRules, path: &str, cache: Option<&str>, host: &str) {
    let security = facts::security_headers().map(|(name, value)| (name.to_owned(), value));
    let mut expected = Vec::from(security);
    expected.extend(cache.map(|cache| ("cache-control".to_owned(), cache.to_owned())));
    expected.sort();
    assert_eq!(rules.headers(path), expected, "{host}: {path}");
}

#[test]
fn every_built_file_has_the_same_headers_on_every_host_and_none_twice() {
    for (host, rules) in header_rules() {
        check_headers(&rules, "/", Some(ASK_AGAIN), host);
        for file in facts::built_files() {
            check_headers(&rules, &file.path, Some(file.cache), host);
        }
    }
}

#[test]
fn what_is_no_built_file_is_protected_and_left_to_the_hosts_own_caching() {
    for (host, rules) in header_rules() {
        for path in ["/missing", "/robots.txt", "/folder/"] {
            check_headers(&rules, path, None, host);
        }
    }
}

#[test]
fn servers_are_told_the_same_headers() {
    for file in ["deploy/nginx.conf", "deploy/Caddyfile"] {
        let text = read(file);
        for (name, value) in facts::security_headers() {
            let line = text.lines().find(|line| line.to_lowercase().contains(name));
            let line = line.unwrap_or_else(|| panic!("{file} lacks {name}"));
            assert!(line.contains(&format!("\"{value}\"")), "{file}: {line}");
        }
        for cache in [YEAR, ASK_AGAIN, NEVER] {
            assert!(text.contains(&format!("\"{cache}\"")), "{file}: {cache}");
        }
    }
}

#[test]
fn every_relay_leads_to_the_one_gateway_and_to_nothing_else() {
    let gateway = facts::gateway();
    let origin = gateway.strip_suffix("/v1/").unwrap();
    for (file, form) in WHERE_THE_GATEWAY_IS_NAMED {
        let text = read(file);
        let expected = form.replace('@', &gateway).replace('~', origin);
        assert!(text.contains(&expected), "{file} lacks {expected}");
        assert_eq!(text.matches(origin).count(), 1, "{file}");
        assert!(
            text.contains(&as_written_in(file, ENDPOINT)),
            "{file}: endpoints"
        );
    }
}

fn as_written_in(file: &str, text: &str) -> String {
    if file.ends_with(".json") {
        text.replace('\\', r"\\")
    } else {
        text.to_owned()
    }
}

#[test]
fn vercel_relays_two_methods_without_what_tells_of_the_visitor() {
    let vercel = vercel();
    let routes = vercel["routes"].as_array().unwrap();
    let relays: Vec<&Value> = routes
        .iter()
        .filter(|route| route["dest"].is_string())
        .collect();
    let [relay] = relays[..] else {
        panic!("{} relays", relays.len())
    };
    assert_eq!(relay["src"], format!("/api/gateway/({ENDPOINT})"));
    assert_eq!(relay["methods"], json!(["GET", "POST"]));
    assert_eq!(relay["headers"], json!({"Cache-Control": NEVER}));
    assert_eq!(relay["respectOriginCacheControl"], false);
    for key in [
        json!("cookie"),
        json!("origin"),
        json!("referer"),
        json!({"pre": "x-forwarded-"}),
    ] {
        let dropped = json!({"type": "request.headers", "op": "delete", "target": {"key": key}});
        let transforms = relay["transforms"].as_array().unwrap();
        assert!(transforms.contains(&dropped), "{key} is passed on");
    }
}

#[test]
fn hosts_that_relay_by_a_function_share_one() {
    let cloudflare = read("deploy/cloudflare/functions/api/gateway/[[path]].js");
    assert!(cloudflare.starts_with(r#"import { relay } from "../../../../relay.js";"#));
    let functions = netlify()["build"]["edge_functions"]
        .as_str()
        .unwrap()
        .to_owned();
    let function = read(&format!("{functions}/gateway.js"));
    assert!(function.starts_with(r#"import { relay } from "../relay.js";"#));
    assert!(function.contains(r#"path: "/api/gateway/*""#));
    // A redirect rule would be a second relay, with the cookies.
    assert!(netlify().get("redirects").is_none());
}

#[test]
fn a_missing_file_is_never_the_page() {
    for file in [
        "deploy/vercel.json",
        "deploy/netlify.toml",
        "deploy/nginx.conf",
        "deploy/Caddyfile",
    ] {
        for fallback in ["try_files", "/* /index.html", "\"dest\": \"/", "error_page"] {
            assert!(!read(file).contains(fallback), "{file}: {fallback}");
        }
    }
    // Cloudflare Pages takes a site without this file for one whose every address is the page.
    assert!(read("deploy/cloudflare/404.html").starts_with("<!doctype html>"));
}

#[test]
fn nginx_waits_as_long_as_a_model_may_think_and_checks_who_answers() {
    let text = read("deploy/nginx.conf");
    for direction in ["send", "read"] {
        let (_, rest) = text
            .split_once(&format!("proxy_{direction}_timeout "))
            .unwrap();
        let seconds: u32 = rest.split_once("s;").unwrap().0.parse().unwrap();
        assert!(seconds >= 100, "{direction}: {seconds}");
    }
    for line in [
        "proxy_ssl_verify on;",
        "proxy_ssl_server_name on;",
        "listen 443 ssl http2;",
    ] {
        assert!(text.contains(line), "{line}");
    }
}

#[test]
fn the_workflow_for_github_builds_and_uploads_the_page_and_says_that_there_is_no_relay() {
    let text = read("deploy/github-pages.yml");
    let documents = Yaml::load_from_str(&text).unwrap();
    let [workflow] = &documents[..] else {
        panic!("{} documents", documents.len())
    };
    let steps = workflow["jobs"]["deploy"]["steps"].as_vec().unwrap();
    let runs: Vec<&str> = steps
        .iter()
        .filter_map(|step| step.as_mapping_get("run")?.as_str())
        .collect();
    assert!(runs.contains(&"cargo xtask size"), "{runs:?}");
    let uploaded = steps.iter().find_map(|step| {
        step.as_mapping_get("with")?
            .as_mapping_get("path")?
            .as_str()
    });
    assert!(uploaded.is_some());
    assert_eq!(workflow["permissions"]["pages"].as_str(), Some("write"));
    assert!(text.contains("no relay"));
    assert!(!text.contains("/api/gateway"));
}

#[test]
fn the_readme_names_every_file() {
    let readme = read("deploy/README.md");
    let folder = facts::root().join("deploy");
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_named = name == "README.md" || readme.contains(&name);
        assert!(is_named, "{}", Path::new("deploy").join(name).display());
    }
}
