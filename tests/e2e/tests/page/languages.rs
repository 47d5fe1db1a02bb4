//! The page in other languages than English.

use std::fs;

use e2e::fixtures::{self, files_under, picture};
use e2e::{Archive, Browser, Outcome, Page, Stage, Wishes};
use gateway_simulator::{Options, StaticSite};
use serde_json::json;

use crate::start_up::{failure, hinder};

/// A message without variables, as its catalog has it.
#[expect(clippy::expect_used, reason = "a test may panic")]
fn word(language: &str, key: &str) -> String {
    let path = format!(
        "{}/../../languages/{language}.ftl",
        env!("CARGO_MANIFEST_DIR")
    );
    let catalog = fs::read_to_string(path).expect("a catalog");
    let start = format!("{key} = ");
    let line = catalog.lines().find_map(|line| line.strip_prefix(&start));
    line.expect("a message").to_owned()
}

fn in_language(language: &'static str) -> Outcome<Stage> {
    let wishes = Wishes {
        language: Some(language),
        ..Wishes::default()
    };
    Stage::open_with(Options::default(), wishes)
}

/// `lang` and `dir` of the document.
fn direction(page: &Page) -> Outcome<(String, String)> {
    let script = "return [document.documentElement.lang, document.documentElement.dir];";
    let said = page.script(script, Vec::new())?;
    let part = |at: usize| said[at].as_str().unwrap_or_default().to_owned();
    Ok((part(0), part(1)))
}

/// Until the page speaks a language.
fn wait_for_language(page: &Page, language: &str) -> Outcome {
    page.wait(&format!("the page speaks {language}"), || {
        Ok((direction(page)?.0 == language).then_some(()))
    })
}

/// Until every one of so many pictures is named; by their states, which are the same in every language.
fn wait_until_named(page: &Page, count: usize) -> Outcome {
    page.wait("every picture is named", || {
        let rows = page.rows()?;
        let named = rows.iter().filter(|row| row.state == "named").count();
        Ok((named == count).then_some(()))
    })
}

/// Fills in the connection panel of a page in another language.
fn connect(stage: &Stage, language: &str) -> Outcome {
    let page = &stage.page;
    let name = |key| word(language, key);
    page.find("combobox", &name("gateway"))?
        .choose(&name("custom-gateway"))?;
    let typed = [
        ("textbox", "gateway-url", stage.simulator.base_url()),
        ("textbox", "api-key", e2e::KEY.to_owned()),
        ("combobox", "model", e2e::MODEL.to_owned()),
    ];
    for (role, key, text) in typed {
        page.type_over(role, &name(key), &text)?;
    }
    Ok(())
}

fn choose_pictures(page: &Page, language: &str, names: &[&str]) -> Outcome {
    let paths: Vec<String> = names
        .iter()
        .map(|name| picture(name).to_string_lossy().into_owned())
        .collect();
    page.find("button", &word(language, "choose-images"))?
        .send_keys(&paths.join("\n"))?;
    page.wait("the pictures are listed", || {
        Ok((page.rows()?.len() == names.len()).then_some(()))
    })
}

const PICTURES: [&str; 3] = ["photos/rocket.jpg", "photos/coins.png", "orientation/6.jpg"];

#[test]
fn a_german_browser_shows_german_at_once_and_pictures_are_named_and_taken_home_in_it() -> Outcome {
    let stage = in_language("de-DE")?;
    let page = &stage.page;
    assert_eq!(direction(page)?, ("de".to_owned(), "ltr".to_owned()));
    assert!(page.text()?.contains(&word("de", "page-line")));
    connect(&stage, "de")?;
    choose_pictures(page, "de", &PICTURES)?;
    page.press_button(&word("de", "name-images"))?;
    wait_until_named(page, PICTURES.len())?;

    page.press_button(&word("de", "download-zip"))?;
    let path = page.wait("the zip has arrived", || {
        Ok(page.downloaded()?.into_iter().next())
    })?;
    let archive = Archive::read(&path)?;
    assert_eq!(archive.files.len(), PICTURES.len());
    for name in PICTURES {
        let file = name.rsplit('/').next().unwrap_or_default();
        let new_name = page.row(file)?.file_name();
        let original = fs::read(picture(name))?;
        assert!(archive.files.get(&new_name) == Some(&original), "{file}");
    }
    page.wait("the page says what was saved", || {
        Ok(page.text()?.contains("3 Bilder gespeichert.").then_some(()))
    })
}

#[test]
fn arabic_turns_the_page_round_and_loses_nothing() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&PICTURES.map(picture))?;
    page.name_all()?;
    page.rename("rocket.jpg", "launch pad")?;
    let before = page.rows()?;
    page.find("combobox", "Page language")?.choose("العربية")?;
    wait_for_language(page, "ar")?;
    assert_eq!(direction(page)?.1, "rtl");

    let after = page.rows()?;
    let names = |rows: &[e2e::Row]| -> Vec<(String, String)> {
        rows.iter()
            .map(|row| (row.file.clone(), row.file_name()))
            .collect()
    };
    assert_eq!(names(&before), names(&after));
    assert!(names(&after).contains(&("rocket.jpg".to_owned(), "launch pad.jpg".to_owned())));
    let focused = page.script("return document.activeElement.id;", Vec::new())?;
    assert_eq!(focused, "page-language");
    // File names are kept apart from the words around them.
    page.find("textbox", "اسم جديد لـ \u{2068}rocket.jpg\u{2069}")?;

    // What was done can still be undone, and the page comes back in Arabic.
    page.press_button(&word("ar", "undo"))?;
    page.wait("the edit is undone", || {
        Ok((page.row("rocket.jpg")?.name != "launch pad").then_some(()))
    })?;
    page.reload()?;
    page.wait_until_loaded()?;
    assert_eq!(direction(page)?, ("ar".to_owned(), "rtl".to_owned()));
    Ok(())
}

#[test]
fn a_run_goes_on_while_the_language_changes() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&PICTURES.map(picture))?;
    page.start()?;
    page.find("combobox", "Page language")?.choose("Français")?;
    wait_for_language(page, "fr")?;
    wait_until_named(page, PICTURES.len())
}

/// Two words of Latin letters in a row, the second of which begins small: English prose, as names of products do not.
const PROSE: &str = r"
    const seen = [document.body.innerText];
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
        seen.push(element.ariaLabel, element.title, element.placeholder);
    }
    const prose = /\b[A-Za-z]{3,} [a-z]{3,}\b/g;
    return seen.filter(Boolean).flatMap(text => text.match(prose) ?? []);
";

#[test]
fn nothing_on_a_japanese_page_is_english() -> Outcome {
    let stage = in_language("ja")?;
    let page = &stage.page;
    let check = |what: &str| -> Outcome {
        let prose = page.script(PROSE, Vec::new())?;
        let prose: Vec<_> = prose.as_array().cloned().unwrap_or_default();
        assert!(prose.is_empty(), "{what}: {prose:?}");
        Ok(())
    };
    check("the empty page")?;
    connect(&stage, "ja")?;
    choose_pictures(page, "ja", &PICTURES)?;
    check("a list")?;
    page.press_button(&word("ja", "name-images"))?;
    wait_until_named(page, PICTURES.len())?;
    check("a list with names")?;
    page.press_button(&word("ja", "dialog-naming-rules"))?;
    page.find("dialog", &word("ja", "dialog-naming-rules"))?;
    check("the rules")?;
    page.press_button(&word("ja", "done"))?;
    page.press_button(&word("ja", "dialog-edit-names"))?;
    page.find("dialog", &word("ja", "dialog-edit-names"))?;
    check("the dialog for many names")?;
    page.press_button(&word("ja", "cancel"))?;
    page.press_button(&word("ja", "dialog-what-left"))?;
    page.find("dialog", &word("ja", "dialog-what-left"))?;
    check("what left")
}

#[test]
fn english_is_spoken_where_the_words_of_another_language_do_not_come() -> Outcome {
    let folder = tempfile::tempdir()?;
    let site = fixtures::site();
    for file in files_under(&site)? {
        let name = file.strip_prefix(&site)?;
        // The service worker would miss what is left out.
        if name.starts_with("words") || name.starts_with("sw.js") {
            continue;
        }
        let copy = folder.path().join(name);
        fs::create_dir_all(copy.parent().unwrap_or(folder.path()))?;
        fs::copy(file, copy)?;
    }
    let site = StaticSite::start(folder.path(), None)?;
    let wishes = Wishes {
        language: Some("de-DE"),
        ..Wishes::default()
    };
    let page = Page::open(Browser::start(wishes)?, &site.url())?;
    assert_eq!(direction(&page)?, ("en".to_owned(), "ltr".to_owned()));
    page.wait_for_run_message("This language could not be loaded.")?;
    page.find("button", "Choose images")?;

    // Nor does the page change where another is chosen.
    page.find("combobox", "Page language")?.choose("日本語")?;
    page.wait_for_run_message("This language could not be loaded.")?;
    assert_eq!(direction(&page)?.0, "en");
    Ok(())
}

#[test]
fn a_page_that_cannot_start_says_so_in_the_language_that_it_would_speak() -> Outcome {
    let missing = ["*/eponym-*_bg.wasm"];
    let german = in_language("de-AT")?;
    hinder(&german.page, "", &missing)?;
    assert_eq!(failure(&german.page)?, word("de", "start-missing"));
    assert!(german.page.text()?.contains(&word("de", "page-promise")));

    // The language that was chosen here before goes first.
    let english = Stage::open()?;
    let page = &english.page;
    page.find("combobox", "Page language")?.choose("العربية")?;
    wait_for_language(page, "ar")?;
    hinder(page, "", &missing)?;
    assert_eq!(failure(page)?, word("ar", "start-missing"));
    let script = "const { lang, dir } = document.getElementById('start'); return [lang, dir, document.title];";
    let said = page.script(script, Vec::new())?;
    assert_eq!(said, json!(["ar", "rtl", word("ar", "page-title")]));
    Ok(())
}

#[test]
fn a_browser_without_scripts_reads_what_is_needed_in_every_language() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.devtools(
        "Emulation.setScriptExecutionDisabled",
        json!({"value": true}),
    )?;
    page.reload()?;
    let text = page.text()?;
    for language in ["en", "ar", "de", "es", "fr", "ja"] {
        assert!(
            text.contains(&word(language, "start-no-script")),
            "{language}: {text}"
        );
    }
    assert!(!text.contains(&word("en", "start-line")), "{text}");
    Ok(())
}
