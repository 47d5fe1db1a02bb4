//! Names by a template: dates, cameras and counts, and what is wrong with one while it is typed.

use std::ffi::OsStr;

use e2e::fixtures::picture;
use e2e::{Outcome, Page, Stage};
use gateway_simulator::Step;

const CONTROL: char = '\u{e009}';
const NO_MORE: char = '\u{e000}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

/// A page with a photograph that has metadata, `camera.jpg`, and a picture that has none.
fn named() -> Outcome<Stage> {
    let stage = Stage::ready()?;
    stage
        .simulator
        .script([Step::say("old friend"), Step::say("old friend")]);
    let pictures = ["odd/camera.jpg", "photos/horse.png"].map(picture);
    stage.page.choose_files(&pictures)?;
    stage.page.name_all()?;
    Ok(stage)
}

/// Types over the template; the dialog is open.
fn set_template(page: &Page, template: &str) -> Outcome {
    let field = page.find("textbox", "Template")?;
    field.send_keys(&format!("{CONTROL}a{NO_MORE}{template}"))
}

fn wait_for_name(page: &Page, file: &str, name: &str) -> Outcome {
    page.wait(&format!("{file} is called {name}"), || {
        Ok((page.new_name(file)? == name).then_some(()))
    })
}

fn wait_for_text(page: &Page, role: &str, name: &str, words: &str) -> Outcome {
    page.wait(&format!("{name} says {words:?}"), || {
        Ok(page.find(role, name)?.text()?.contains(words).then_some(()))
    })
}

#[test]
fn a_photograph_is_named_by_its_date_its_camera_and_a_count() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.press_button("Naming rules")?;
    set_template(page, "{date}_{camera}_{name}_{n:01}")?;
    let expected = "2024-05-12_Canon EOS R5_old-friend_01";
    wait_for_text(
        page,
        "dialog",
        "Naming rules",
        &format!("camera becomes {expected}"),
    )?;
    page.press(&[ESCAPE])?;
    wait_for_name(page, "camera.jpg", expected)?;
    wait_for_name(page, "horse.png", "old-friend_02")?;
    page.press_row_button("camera.jpg", "Download camera.jpg")?;
    let taken_home = page.wait_for_downloads(1)?;
    let name = taken_home[0].file_name().and_then(OsStr::to_str);
    assert_eq!(name, Some(&*format!("{expected}.jpg")));
    Ok(())
}

#[test]
fn a_row_without_a_date_says_so_until_one_is_found_elsewhere() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    let says_so = |file: &str| -> Outcome<bool> {
        Ok(page.row_element(file)?.text()?.contains("no date found"))
    };
    assert!(!says_so("horse.png")?, "nobody asked for a date yet");
    page.press_button("Naming rules")?;
    set_template(page, "{date:YYYYMMDD} {name}")?;
    page.press(&[ESCAPE])?;
    wait_for_name(page, "camera.jpg", "20240512 old-friend")?;
    page.wait("the row without a date says so", || {
        Ok(says_so("horse.png")?.then_some(()))
    })?;
    assert!(!says_so("camera.jpg")?);
    assert!(page.text()?.contains("No date was found for 1 picture"));

    page.press_button("Naming rules")?;
    let order = "when taken, then the old name, then the file's time";
    page.find("combobox", "Where dates come from")?
        .choose(order)?;
    page.press(&[ESCAPE])?;
    page.wait("the file's own date is in the name", || {
        let name = page.new_name("horse.png")?;
        Ok((name.starts_with("20") && name.ends_with(" old-friend")).then_some(()))
    })?;
    assert!(!says_so("horse.png")?);
    assert!(!page.text()?.contains("No date was found"));
    assert_eq!(page.new_name("camera.jpg")?, "20240512 old-friend");

    stage.start_over()?;
    page.press_button("Naming rules")?;
    assert_eq!(
        page.value("combobox", "Where dates come from")?,
        "taken name file",
        "the order is remembered"
    );
    Ok(())
}

#[test]
fn what_is_wrong_is_said_where_it_is_while_the_template_is_typed() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.press_button("Naming rules")?;
    set_template(page, "{name}-{camra}")?;
    let dialog = ("dialog", "Naming rules");
    let fault = "{camra} (character 8): no such placeholder; did you mean {camera}?";
    wait_for_text(page, dialog.0, dialog.1, fault)?;
    let field = page.find("textbox", "Template")?;
    assert_eq!(field.attribute("aria-invalid")?, "true");
    set_template(page, "{name}-{n:001,+10}")?;
    wait_for_text(page, dialog.0, dialog.1, "caf\u{e9}-terrace-at-night-001")?;
    assert_eq!(field.attribute("aria-invalid")?, "false");
    Ok(())
}

#[test]
fn a_placeholder_of_the_list_writes_itself_where_the_cursor_is() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.press_button("Naming rules")?;
    set_template(page, "{name}")?;
    let list = "return document.querySelector('.naming-rules-tokens > summary');";
    let summary = page.found_by(list, Vec::new())?;
    summary
        .expect("the list can be opened")
        .send_keys(&ENTER.to_string())?;
    page.find("button", "{camera}")?
        .send_keys(&ENTER.to_string())?;
    page.wait("the camera stands behind the name", || {
        let template = page.value("textbox", "Template")?;
        Ok((template == "{name}-{camera}").then_some(()))
    })?;
    assert_eq!(page.focused()?.name()?, "Template");
    page.type_keys("!")?;
    assert_eq!(page.value("textbox", "Template")?, "{name}-{camera}!");
    Ok(())
}
