//! The rules of the repository, as tests. Each names the rule it keeps.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

/// Past this a file holds more than one concern.
const MOST_LINES: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder with one of these endings, with its text.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root()).unwrap().to_owned(), text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no {ending} files under {folder}");
    found
}

/// The part of a Rust file before its tests.
fn product(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap()
}

/// The lines of a Rust file that are neither tests nor comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    product(text)
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
}

#[track_caller]
fn nowhere(files: &[(PathBuf, String)], needle: &str, except: &[&str], rule: &str) {
    for (path, text) in files {
        let name = path.to_string_lossy();
        if except.iter().any(|allowed| name.starts_with(allowed)) {
            continue;
        }
        let found = code(text).find(|line| line.contains(needle));
        assert_eq!(found, None, "{name}: {rule}");
    }
}

#[test]
fn the_pure_layer_names_no_other_layer() {
    let domain = files("src/domain", ".rs");
    for other in ["crate::browser", "crate::app", "web_sys", "leptos"] {
        nowhere(
            &domain,
            other,
            &[],
            "domain knows nothing of browser and app",
        );
    }
    nowhere(
        &domain,
        "js_sys",
        &["src/domain/unicode/"],
        "only the Unicode tables are asked of the language",
    );
}

#[test]
fn work_on_pixels_names_only_the_pure_layer() {
    let mut pixels = files("src/pixels", ".rs");
    pixels.extend(files("src/vision", ".rs"));
    pixels.extend(files("src", "vision.rs"));
    for other in [
        "crate::browser",
        "crate::app",
        "web_sys",
        "js_sys",
        "leptos",
    ] {
        nowhere(
            &pixels,
            other,
            &[],
            "pixels and vision know nothing but what is below",
        );
    }
    let domain = files("src/domain", ".rs");
    nowhere(
        &domain,
        "crate::pixels",
        &[],
        "domain knows nothing of pixels",
    );
    for below in [&domain, &files("src/pixels", ".rs")] {
        nowhere(
            below,
            "crate::vision",
            &[],
            "nothing below vision knows of it",
        );
    }
}

#[test]
fn the_browser_layer_does_not_name_the_user_interface() {
    let browser = files("src/browser", ".rs");
    for other in ["crate::app", "leptos"] {
        nowhere(&browser, other, &[], "browser knows nothing of app");
    }
}

#[test]
fn the_user_interface_reaches_the_browser_only_through_its_layer() {
    let app = files("src/app", ".rs");
    nowhere(&app, "js_sys", &[], "app does not name js-sys");
    for (path, text) in &app {
        for line in code(text).filter(|line| line.contains("web_sys::")) {
            let is_file_handle = line.contains("web_sys::File");
            assert!(is_file_handle, "{}: {line}", path.display());
        }
    }
}

#[test]
fn only_the_driver_and_the_browser_layer_wait() {
    nowhere(
        &files("src", ".rs"),
        ".await",
        &["src/app/driver", "src/browser", "src/bin"],
        "waiting is for the driver and the browser layer",
    );
}

#[test]
fn only_the_wire_and_the_list_for_programs_know_serde() {
    nowhere(
        &files("src", ".rs"),
        "serde",
        &[
            "src/domain/gateway/wire.rs",
            "src/domain/gateway/wire",
            "src/domain/gateway/catalog.rs",
            "src/domain/gateway/sight.rs",
            "src/domain/export/json.rs",
            "src/domain/export/tests.rs",
        ],
        "outside of these files data is not serializable",
    );
}

#[test]
fn answers_and_file_names_never_become_markup() {
    let app = files("src", ".rs");
    for needle in [
        "inner_html",
        "innerHTML",
        "insert_adjacent_html",
        "document.write",
    ] {
        nowhere(&app, needle, &[], "foreign text is text");
    }
}

#[test]
fn no_file_holds_more_than_one_concern() {
    for folder in ["src", "tests", "xtask"] {
        for (path, text) in files(folder, ".rs") {
            let lines = product(&text).lines().count();
            assert!(lines <= MOST_LINES, "{}: {lines} lines", path.display());
        }
    }
}

#[test]
fn every_module_says_what_it_is() {
    for (path, text) in files("src", ".rs") {
        assert!(
            text.starts_with("//! "),
            "{} has no module doc",
            path.display()
        );
    }
}

#[test]
fn no_test_is_switched_off() {
    // Spelled in two parts, so that this file does not find itself.
    let marks = [
        concat!("#[ign", "ore"),
        concat!("should_", "panic"),
        concat!("todo", "!("),
    ];
    for folder in ["src", "tests", "xtask"] {
        for (path, text) in files(folder, ".rs") {
            for mark in marks {
                assert!(!text.contains(mark), "{}: {mark}", path.display());
            }
        }
    }
}

#[test]
fn every_stylesheet_is_linked_and_belongs_to_a_layer() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for (path, text) in files("style", ".css") {
        let name = path.to_string_lossy().replace('\\', "/");
        assert!(page.contains(&name), "{name} is not linked");
        assert!(text.contains("@layer"), "{name} is in no layer");
    }
}

#[test]
fn every_class_of_a_stylesheet_is_used_by_a_component() {
    let markup: String = files("src", ".rs")
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for (path, text) in files("style", ".css") {
        for class in classes(&text) {
            let is_used = markup.contains(&class) || page.contains(&class);
            assert!(is_used, "{}: nothing has the class {class}", path.display());
        }
    }
}

/// The class names that selectors of a stylesheet use.
fn classes(css: &str) -> Vec<String> {
    css.lines()
        .filter(|line| line.trim_end().ends_with(['{', ',']) && !line.trim_start().starts_with('@'))
        .flat_map(|line| line.split('.').skip(1))
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect()
        })
        .filter(|class: &String| class.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect()
}

#[test]
fn only_the_tokens_state_colors() {
    for (path, text) in files("style", ".css") {
        if path.ends_with("tokens.css") {
            continue;
        }
        for color in ["#", "rgb(", "hsl("] {
            let found = text.lines().find(|line| line.contains(color));
            assert_eq!(found, None, "{} states a color", path.display());
        }
    }
}

#[test]
fn the_page_forbids_what_it_does_not_need() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for rule in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(
            page.contains(rule),
            "the content security policy lacks {rule}"
        );
    }
    assert!(!page.contains("unsafe-inline"));
}
