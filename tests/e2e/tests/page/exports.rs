//! Lists and rename scripts from the page, used as people use them, and a list that comes back.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::fixtures::{files_under, tiny_png};
use e2e::scenes;
use e2e::{Archive, Folder, Outcome, Page, Smoothness, Stage};
use gateway_simulator::Step;
use serde_json::Value;

const ESCAPE: char = '\u{e00c}';
const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';
const ENTER: char = '\u{e007}';

/// Names that are hard for shells, spreadsheets and other systems.
const HARD: [&str; 9] = [
    "-rf.png",
    "=1+1.png",
    "a;b&c$(d).png",
    "it's/100% `x` \"y\".png",
    "it's/写真 [1].png",
    "line\nbreak.png",
    "swap/a.png",
    "swap/b.png",
    "swap/UPPER.png",
];

/// Files that go with pictures, and where each belongs when those are renamed.
const BESIDE: [(&str, &str); 2] = [
    ("swap/a.xmp", "swap/b.xmp"),
    ("swap/UPPER.png.json", "swap/upper.png.json"),
];

const SAID: &str = r#"{"name": "a small square", "alt": "A <b>square</b>, \"plain\".", "keywords": ["square", "small & plain"], "confidence": 84}"#;

/// A page with the pictures of a folder called `dropped`, all named, two by swapping their names
/// and one by another case.
fn named() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for (number, name) in HARD.iter().enumerate() {
        folder.write(&format!("dropped/{name}"), &tiny_png(number)?)?;
    }
    for (name, _) in BESIDE {
        folder.write(&format!("dropped/{name}"), name.as_bytes())?;
    }
    stage.simulator.script(HARD.map(|_| Step::say(SAID)));
    page.drop_paths(&[folder.path().join("dropped")])?;
    page.wait_until_listed(HARD.len())?;
    page.name_all()?;
    page.rename("dropped/swap/a.png", "b")?;
    page.rename("dropped/swap/b.png", "a")?;
    page.rename("dropped/swap/UPPER.png", "upper")?;
    Ok((stage, folder))
}

/// Presses an item of the menu, and waits for what it delivers.
fn export(page: &Page, item: &str) -> Outcome<PathBuf> {
    let before = page.downloaded()?;
    page.press_button("Export")?;
    page.find("menuitem", item)?.click()?;
    page.wait(&format!("{item} has arrived"), || {
        let arrived = page.downloaded()?;
        Ok(arrived.into_iter().find(|path| !before.contains(path)))
    })
}

fn text_of(page: &Page, item: &str) -> Outcome<String> {
    Ok(fs::read_to_string(export(page, item)?)?)
}

/// Every file of a folder but scripts, by its path.
fn contents(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut contents = BTreeMap::new();
    for path in files_under(folder)? {
        let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
        if !name.starts_with("eponym-") {
            contents.insert(name, fs::read(&path)?);
        }
    }
    Ok(contents)
}

/// What the page says the folder will hold.
fn promised(page: &Page, before: &BTreeMap<String, Vec<u8>>) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut promised = BTreeMap::new();
    for row in page.rows()? {
        let old = row.file.trim_start_matches("dropped/");
        let above = old
            .rsplit_once('/')
            .map_or(String::new(), |(above, _)| format!("{above}/"));
        promised.insert(above + &row.file_name(), before[old].clone());
    }
    for (old, new) in BESIDE {
        promised.insert(new.to_owned(), before[old].clone());
    }
    Ok(promised)
}

#[test]
fn the_bash_scripts_rename_the_real_folder_and_bring_it_back() -> Outcome {
    let (stage, folder) = named()?;
    let dropped = folder.path().join("dropped");
    let before = contents(&dropped)?;
    let after = promised(&stage.page, &before)?;
    let count = HARD.len() + BESIDE.len();
    assert_eq!((before.len(), after.len()), (count, count));
    let archive = Archive::read(&export(&stage.page, "Rename script (bash)")?)?;
    assert_eq!(archive.paths(), ["eponym-rename.sh", "eponym-undo.sh"]);
    for (name, text) in &archive.files {
        fs::write(dropped.join(name), text)?;
    }
    for (script, said, expected) in [
        (
            "eponym-rename.sh",
            "Renamed: 11. Already done: 0. Left alone: 0.",
            &after,
        ),
        ("eponym-rename.sh", "Nothing was changed.", &after),
        (
            "eponym-undo.sh",
            "Renamed: 11. Already done: 0. Left alone: 0.",
            &before,
        ),
        ("eponym-undo.sh", "Nothing was changed.", &before),
    ] {
        let output = Command::new("bash").arg(dropped.join(script)).output()?;
        let heard = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && heard.contains(said), "{heard}");
        assert_eq!(&contents(&dropped)?, expected);
    }
    Ok(())
}

#[test]
fn a_picture_that_changed_since_it_was_dropped_is_left_alone_by_the_script() -> Outcome {
    let (stage, folder) = named()?;
    let dropped = folder.path().join("dropped");
    let archive = Archive::read(&export(&stage.page, "Rename script (bash)")?)?;
    // Of the same length, so that only its SHA-256 tells.
    let path = dropped.join("-rf.png");
    let mut bytes = fs::read(&path)?;
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    fs::write(&path, bytes)?;
    fs::write(
        dropped.join("eponym-rename.sh"),
        &archive.files["eponym-rename.sh"],
    )?;
    let output = Command::new("bash")
        .arg(dropped.join("eponym-rename.sh"))
        .output()?;
    let heard = String::from_utf8_lossy(&output.stdout);
    assert!(
        heard.contains("Left alone: -rf.png: it has changed"),
        "{heard}"
    );
    assert!(
        heard.contains("Renamed: 10. Already done: 0. Left alone: 1."),
        "{heard}"
    );
    assert!(!output.status.success());
    assert!(path.exists());
    Ok(())
}

#[test]
fn every_item_of_the_menu_delivers_what_it_says() -> Outcome {
    let (stage, _folder) = named()?;
    let page = &stage.page;
    for (item, names) in [
        (
            "Rename script (PowerShell)",
            ["eponym-rename.ps1", "eponym-undo.ps1"],
        ),
        (
            "Rename script (cmd)",
            ["eponym-rename.bat", "eponym-undo.bat"],
        ),
        (
            "Rename script (git)",
            ["eponym-rename.sh", "eponym-undo.sh"],
        ),
    ] {
        assert_eq!(Archive::read(&export(page, item)?)?.paths(), names);
    }
    let csv = text_of(page, "CSV")?;
    assert!(csv.starts_with("\u{feff}folder,old name,new name,alt text,"));
    assert!(
        csv.contains("\r\ndropped,'=1+1.png,a-small-square"),
        "{csv}"
    );
    let list: Value = serde_json::from_str(&text_of(page, "JSON")?)?;
    assert_eq!(list["version"], 1);
    let pictures = list["pictures"].as_array().cloned().unwrap_or_default();
    assert_eq!(pictures.len(), HARD.len());
    let first = pictures
        .iter()
        .find(|one| one["oldName"] == "line\nbreak.png");
    let first = first.expect("every picture is told of");
    assert_eq!(first["altText"], "A <b>square</b>, \"plain\".");
    assert_eq!(first["keywords"][1], "small & plain");
    assert_eq!(first["state"], "named");
    assert_eq!(first["sha256"].as_str().map(str::len), Some(64));
    assert!(text_of(page, "Markdown")?.contains("A \\<b\\>square\\<\\/b\\>"));
    assert!(
        text_of(page, "HTML")?.contains("alt=\"A &lt;b&gt;square&lt;/b&gt;, &quot;plain&quot;.\"")
    );
    let sidecars = Archive::read(&export(page, "XMP sidecars")?)?;
    assert_eq!(sidecars.files.len(), HARD.len());
    // One of that name goes with the picture already.
    assert!(sidecars.paths().contains(&"dropped/swap/b.png.xmp"));
    Ok(())
}

#[test]
fn the_menu_is_switched_off_with_its_reason_until_there_is_a_name() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[e2e::fixtures::picture("photos/horse.png")])?;
    let button = page.find("button", "Export")?;
    assert!(!button.is_enabled()?);
    assert!(page.text()?.contains("Nothing has a name yet."));
    page.rename("horse.png", "my horse")?;
    page.wait("there is something to deliver", || {
        Ok(button.is_enabled()?.then_some(()))
    })?;
    Ok(())
}

#[test]
fn the_menu_is_used_with_the_keyboard_alone() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[e2e::fixtures::picture("photos/horse.png")])?;
    page.rename("horse.png", "my horse")?;
    page.tab_to("button", "Export")?;
    let is_at = |name: &str| {
        page.wait(&format!("the keyboard is on {name}"), || {
            Ok((page.focused()?.name()? == name).then_some(()))
        })
    };
    let expanded = || page.find("button", "Export")?.attribute("aria-expanded");
    page.press(&[ENTER])?;
    is_at("Rename script (bash)")?;
    assert_eq!(expanded()?, "true");
    page.press(&[DOWN])?;
    is_at("Rename script (PowerShell)")?;
    page.press(&[UP, UP])?;
    is_at("Import names…")?;
    page.press(&[DOWN])?;
    is_at("Rename script (bash)")?;
    page.press(&[ESCAPE])?;
    is_at("Export")?;
    assert_eq!(expanded()?, "false");
    page.press(&[UP])?;
    is_at("Import names…")?;
    page.press(&[UP, UP, UP])?;
    is_at("Markdown")?;
    page.press(&[ENTER])?;
    assert_eq!(page.wait_for_downloads(1)?.len(), 1);
    is_at("Export")
}

#[test]
fn an_edited_list_comes_back_as_names_that_are_undone_at_once() -> Outcome {
    let (stage, folder) = named()?;
    let page = &stage.page;
    let names =
        || -> Outcome<Vec<String>> { Ok(page.rows()?.into_iter().map(|row| row.name).collect()) };
    let before = names()?;
    let list = text_of(page, "CSV")?;
    // As a spreadsheet elsewhere saves it.
    let edited = list
        .lines()
        .map(|line| {
            let line = line.replacen(",'=1+1.png,a-small-square", ",'=1+1.png,one and one", 1);
            line.replacen("\"line", "\"none", 1)
        })
        .map(|line| line + "\r\n")
        .collect::<String>()
        + "dropped,-rf.png,again\r\ndropped/swap,UPPER.png,a/b\r\n";
    let path = folder.write("edited.csv", edited.as_bytes())?;
    page.find("button", "Import names")?
        .send_keys(&path.to_string_lossy())?;
    let said = page.wait("the list is taken", || {
        let text = page.text()?;
        Ok(text
            .contains("1 name was taken from the list.")
            .then_some(text))
    })?;
    assert!(said.contains("3 lines could not be used."), "{said}");
    assert!(
        said.contains("a line before it is about “-rf.png” too."),
        "{said}"
    );
    assert!(said.contains("no picture here is called"), "{said}");
    let typed = page.new_name("dropped/=1+1.png")?;
    assert!(typed.starts_with("one and one"), "{typed}");
    assert!(page.row("dropped/=1+1.png")?.text.contains("by hand"));
    page.press_button("Undo")?;
    page.wait("all names are as before", || {
        Ok((names()? == before).then_some(()))
    })?;
    Ok(())
}

#[test]
fn ten_thousand_names_are_exported_and_imported_smoothly() -> Outcome {
    const PICTURES: usize = 10_000;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = scenes::many_kept(page, PICTURES)?;

    let smoothness = Smoothness::watch(page)?;
    let list = text_of(page, "CSV")?;
    println!("10,000 names exported: {}", smoothness.so_far()?);
    assert_eq!(list.lines().count(), PICTURES + 1);
    let row = &page.rows()?[0].file;
    let above = row.rsplit_once('/').map_or("", |(above, _)| above);
    let lines: String = (0..PICTURES)
        .map(|number| format!("{above};red barn {number:05}.png;blue barn {number:05}\n"))
        .collect();
    let edited = format!("folder;old name;new name\n{lines}");
    let path = folder.write("edited.csv", edited.as_bytes())?;
    page.find("button", "Import names")?
        .send_keys(&path.to_string_lossy())?;
    page.wait("the list is taken", || {
        let text = page.text()?;
        Ok(text
            .contains("10,000 names were taken from the list.")
            .then_some(()))
    })?;
    println!("10,000 names imported: {}", smoothness.so_far()?);
    Ok(())
}
