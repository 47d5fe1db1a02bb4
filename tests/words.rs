//! What the page says: all of it from the catalogs, and all of the catalogs said.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use eponym::domain::words::{self, Speech};
use languages::{Languages, Place};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn languages() -> Languages {
    let read = Languages::read(&root().join("languages"));
    read.unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// Every Rust file under a folder without its tests and comments, by its path from the root.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy();
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap().lines();
                let code = code.filter(|line| !line.trim_start().starts_with("//"));
                let code: Vec<&str> = code.collect();
                found.push((name.into_owned(), code.join("\n")));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{folder}");
    found
}

/// The texts in quotes of a file, each with what stands before it.
fn literals(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = code[at..].find('"').map(|start| at + start) {
        let before = &code[at..start];
        let mut end = start + 1;
        while !code[end..].starts_with('"') {
            let step = if code[end..].starts_with('\\') { 2 } else { 1 };
            end = code.ceil_char_boundary(end + step);
        }
        // A quote of its own in single quotes begins no text.
        if before.ends_with('\'') || before.ends_with("'\\") {
            at = start + 1;
            continue;
        }
        found.push((before, &code[start + 1..end]));
        at = end + 1;
    }
    found
}

/// Whether a text reads as words for a person: two words in a row, or one that begins with a capital.
fn reads_as_words(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
    let trimmed = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    // What is filled in is none of the text's own.
    let words = text
        .split_whitespace()
        .filter(|word| !word.starts_with('{'));
    let words: Vec<String> = words.map(trimmed).collect();
    let is_pair = words
        .windows(2)
        .any(|pair| pair.iter().all(|word| is_word(word)));
    let is_label = words.iter().any(|word| {
        let mut letters = word.chars();
        let begins = letters.next().is_some_and(char::is_uppercase);
        begins && is_word(word) && letters.all(char::is_lowercase)
    });
    is_pair || is_label
}

/// What stands before texts that nobody reads.
const UNREAD: [&str; 6] = [
    "class=",
    "rel=",
    "describedby=",
    "role=",
    "style:--",
    "event.key() == ",
];

/// Texts of the user interface that are no words of it.
const NO_WORDS: [&str; 19] = [
    // Names of the page, of formats and of what is shown by way of example.
    "Eponym",
    "Markdown",
    "IMG_2041",
    "Arles",
    "Canon EOS R5",
    "RF24-70mm F2.8",
    "Café terrace at night",
    // Keys of the keyboard, as browsers call them.
    "ArrowDown",
    "ArrowUp",
    "Delete",
    "Enter",
    "Escape",
    "Home",
    "End",
    "Tab",
    // What is no sentence though it looks like one.
    "it waited",
    "hint device-note",
    "quiet about-button",
    "noopener noreferrer",
];

#[test]
fn the_user_interface_has_no_words_of_its_own() {
    for (file, code) in sources("src/app") {
        for (before, text) in literals(&code) {
            let is_unread = UNREAD.iter().any(|mark| before.ends_with(mark));
            if is_unread || NO_WORDS.contains(&text) {
                continue;
            }
            assert!(
                !reads_as_words(text),
                "{file}: {text:?} belongs into languages/en.ftl"
            );
        }
    }
}

/// Where the pure layer writes English for other programs: names within archives, rename scripts.
const FOR_PROGRAMS: [&str; 2] = ["src/domain/archive", "src/domain/script"];

#[test]
fn the_pure_layer_shows_no_words_of_its_own() {
    let shown = [
        "impl fmt::Display for ",
        "fn label(",
        "fn title(",
        "with_detail(",
    ];
    for (file, code) in sources("src/domain") {
        if FOR_PROGRAMS.iter().any(|folder| file.starts_with(folder)) {
            continue;
        }
        for mark in shown {
            for (at, _) in code.match_indices(mark) {
                // As far as the next item.
                let rest = &code[at..];
                let end = rest[1..].find("\n}").map_or(rest.len(), |end| end + 1);
                let end = if mark == "with_detail(" {
                    rest.find('\n').unwrap_or(end)
                } else {
                    end
                };
                let end = if mark.starts_with("fn ") {
                    rest.find("\n    }").unwrap_or(end)
                } else {
                    end
                };
                for (_, text) in literals(&rest[..end]) {
                    let is_style = text.to_lowercase().contains("case") && !text.contains(' ');
                    let words = !is_style && reads_as_words(text);
                    assert!(!words, "{file}: {text:?} belongs into languages/en.ftl");
                }
            }
        }
    }
}

#[test]
fn what_workers_find_out_is_said_in_the_language_of_the_page() {
    let exceptions = ["SVG needs a window", "HTTP {} for {}"];
    for folder in ["src/browser", "src/pixels", "src/vision"] {
        for (file, code) in sources(folder) {
            for (before, text) in literals(&code) {
                let is_told =
                    before.ends_with("with_detail(") || before.ends_with("with_detail(format!(");
                let is_known = exceptions.contains(&text);
                assert!(
                    !is_told || is_known,
                    "{file}: {text:?} belongs into languages/en.ftl"
                );
            }
        }
    }
}

#[test]
fn what_stands_before_the_page_has_no_words_of_its_own() {
    let read = |file: &str| fs::read_to_string(root().join(file)).unwrap();
    let page = read("index.html");
    let (_, body) = page.split_once("<body>").unwrap();
    let texts = body.split('>').filter_map(|part| part.split('<').next());
    let described = page.split("<meta name=\"description\" content=\"").nth(1);
    let described = described.and_then(|rest| rest.split('"').next());
    let titled = page.split("<title>").nth(1);
    let titled = titled.and_then(|rest| rest.split('<').next());
    for text in texts.chain([described.unwrap(), titled.unwrap()]) {
        let is_said = text == "Eponym" || !reads_as_words(text);
        assert!(
            is_said,
            "index.html: {text:?} belongs into languages/en.ftl"
        );
    }
    for file in ["src/start.js", "src/shell.js", "src/sw.js"] {
        let script = read(file);
        let code = script
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for (before, text) in literals(&code.collect::<Vec<_>>().join("\n")) {
            // What the page and the service worker say to each other.
            let is_message = before.ends_with("postMessage(") || before.ends_with("data === ");
            let is_name = text.starts_with("eponym ");
            let is_unread = is_message || is_name || !reads_as_words(text);
            assert!(is_unread, "{file}: {text:?} belongs into languages/en.ftl");
        }
    }
    assert!(!read("src/manifest.json").contains("description\""));
}

#[test]
fn every_message_is_said_somewhere() {
    let code: String = sources("src").into_iter().map(|(_, code)| code).collect();
    let is_said = |module: &str, name: &str| {
        let call = format!("{module}::{name}");
        code.match_indices(&call).any(|(at, _)| {
            let after = code[at + call.len()..].chars().next();
            !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
        })
    };
    let document =
        ["index.html", "src/start.js"].map(|file| fs::read_to_string(root().join(file)).unwrap());
    for message in &languages().english().messages {
        let name = message.key.replace('-', "_");
        let is_used = match message.place {
            Place::Page => is_said("words", &name),
            Place::Dialogs => is_said("dialogs", &name),
            Place::Start => document.iter().any(|text| text.contains(&message.key)),
            Place::Workers => is_said("told", &name) || is_said("told", &name.to_uppercase()),
        };
        assert!(
            is_used || is_part(&message.key),
            "{}: nobody says it",
            message.key
        );
    }
}

/// Whether the message is said within another.
fn is_part(key: &str) -> bool {
    let english = fs::read_to_string(root().join("languages/en.ftl")).unwrap();
    english.contains(&format!("{{ {key} }}"))
}

#[test]
fn the_page_says_nothing_that_only_the_dialogs_know() {
    // Both programs share these files; what they say of the dialogs is linked into the dialogs alone.
    let shared = [
        "src/app/dialogs/",
        "src/app/wording/history.rs",
        "src/app/wording/naming.rs",
        "src/app/wording/sending.rs",
        "src/app/wording/size.rs",
    ];
    for (file, code) in sources("src/app") {
        let is_shared = shared.iter().any(|shared| file.starts_with(shared));
        assert!(is_shared || !code.contains("words::dialogs"), "{file}");
    }
}

#[test]
fn six_languages_and_one_that_runs_from_right_to_left() {
    let languages = languages();
    let codes: Vec<&str> = languages.catalogs().iter().map(|one| &*one.code).collect();
    assert_eq!(codes, ["en", "ar", "de", "es", "fr", "ja"]);
    let from_the_right = languages
        .catalogs()
        .iter()
        .filter(|one| one.is_right_to_left);
    assert_eq!(
        from_the_right.map(|one| &*one.code).collect::<Vec<_>>(),
        ["ar"]
    );
}

#[test]
fn arabic_counts_in_six_forms() {
    let languages = languages();
    let (_, loaded) = languages.tables().find(|(code, _)| *code == "ar").unwrap();
    let language = words::LANGUAGES
        .iter()
        .find(|one| one.code == "ar")
        .unwrap();
    let table = words::table(language, &loaded).unwrap().to_owned();
    words::speak(
        table.leak(),
        Speech {
            plural: |count| {
                let form = match (count, count % 100) {
                    (0, _) => "zero",
                    (1, _) => "one",
                    (2, _) => "two",
                    (_, 3..=10) => "few",
                    (_, 11..) => "many",
                    _ => "other",
                };
                form.to_owned()
            },
            is_right_to_left: true,
            ..Speech::default()
        },
    );
    let said = [0, 1, 2, 3, 11, 100].map(words::files);
    assert_eq!(
        said,
        [
            "لا ملفات",
            "ملف واحد",
            "ملفان",
            "3 ملفات",
            "11 ملفًا",
            "100 ملف"
        ]
    );
    assert_eq!(words::kept("a.jpg"), "يبقى اسم \u{2068}a.jpg\u{2069}.");
}

#[test]
fn no_language_says_less_of_a_name_than_english() {
    // Brand names, file names and codes are the same everywhere.
    for catalog in languages().catalogs() {
        for (key, part) in [
            ("zip-add-names", "names.csv"),
            ("advice-use-relay", "/api/gateway"),
            ("cure-ollama", "OLLAMA_ORIGINS"),
            ("template-pattern", "YYYY MM DD HH mm ss"),
            ("line-no-columns", "old name"),
        ] {
            let message = format!("{:?}", catalog.message(key).unwrap().pieces);
            assert!(message.contains(part), "{}: {key}", catalog.code);
        }
    }
}
