//! What a person did is undone and redone: by button, by keys, and by the text box itself.

use e2e::fixtures::picture;
use e2e::{Outcome, Page, Stage};
use gateway_simulator::Step;

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

/// A page with two pictures that have their names.
fn named() -> Outcome<Stage> {
    let stage = Stage::ready()?;
    stage
        .simulator
        .script([Step::say("dark horse"), Step::say("roman money")]);
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    page.name_all()?;
    Ok(stage)
}

fn wait_for_name(page: &Page, file: &str, name: &str) -> Outcome {
    page.wait(&format!("{file} is called {name:?}"), || {
        Ok((page.new_name(file)? == name).then_some(()))
    })
}

/// Until the list says this to those who do not see it.
fn wait_for_words(page: &Page, words: &str) -> Outcome {
    page.wait(&format!("{words:?} is said"), || {
        Ok(page.text()?.contains(words).then_some(()))
    })
}

fn can(page: &Page, button: &str) -> Outcome<bool> {
    page.find("button", button)?.is_enabled()
}

/// Gives the keyboard to a row.
fn focus_row(page: &Page, file: &str) -> Outcome {
    page.script(
        "document.querySelector(`[data-file='${arguments[0]}']`).focus();",
        vec![file.into()],
    )?;
    Ok(())
}

#[test]
fn an_edit_is_undone_and_redone_by_button_and_by_keys() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    let before = page.new_name("horse.png")?;
    assert!(!can(page, "Redo")?);
    page.rename("horse.png", "black beauty")?;
    wait_for_name(page, "horse.png", "black beauty")?;
    let undo = page.find("button", "Undo")?;
    assert_eq!(undo.attribute("title")?, "Undo: edit of horse.png");

    page.press_button("Undo")?;
    wait_for_name(page, "horse.png", &before)?;
    wait_for_words(page, "Undone: edit of horse.png.")?;
    assert!(!can(page, "Undo")? && can(page, "Redo")?);
    page.wait("the keyboard is on the other button", || {
        Ok((page.focused()?.name()? == "Redo").then_some(()))
    })?;
    page.press_button("Redo")?;
    wait_for_name(page, "horse.png", "black beauty")?;

    focus_row(page, "horse.png")?;
    page.press_with_control('z')?;
    wait_for_name(page, "horse.png", &before)?;
    page.press_with_control('y')?;
    wait_for_name(page, "horse.png", "black beauty")?;
    Ok(())
}

#[test]
fn keys_undo_what_is_typed_while_a_name_is_typed() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.rename("horse.png", "black beauty")?;
    focus_row(page, "coins.png")?;
    let before = page.new_name("coins.png")?;
    page.press(&[ENTER])?;
    page.type_keys("x")?;
    assert_eq!(page.new_name("coins.png")?, "x");
    page.press_with_control('z')?;
    wait_for_name(page, "coins.png", &before)?;
    assert_eq!(page.new_name("horse.png")?, "black beauty");

    page.press(&[ESCAPE])?;
    page.press_with_control('z')?;
    page.wait("the edit is undone on the row", || {
        Ok((page.new_name("horse.png")? != "black beauty").then_some(()))
    })
}

#[test]
fn a_removed_picture_comes_back_to_its_place_with_its_name_and_file() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.rename("horse.png", "black beauty")?;
    page.press_row_button("horse.png", "Remove horse.png")?;
    page.wait_until_listed(1)?;
    page.press_with_control('z')?;
    page.wait_until_listed(2)?;
    let files: Vec<String> = page.rows()?.into_iter().map(|row| row.file).collect();
    assert_eq!(files, ["horse.png", "coins.png"]);
    page.wait("the row has the keyboard", || {
        Ok((page.focused()?.attribute("data-file")? == "horse.png").then_some(()))
    })?;
    assert_eq!(page.new_name("horse.png")?, "black beauty");
    let is_shown = page.script(
        "return document.querySelector(\"[data-file='horse.png'] img\")?.naturalWidth > 0;",
        Vec::new(),
    )?;
    assert_eq!(is_shown, true, "its small picture is still there");
    let coins = page.row("coins.png")?.file_name();
    let archive = page.download_zip()?;
    let mut expected = ["black beauty.png".to_owned(), coins];
    expected.sort();
    assert_eq!(archive.paths(), expected);

    page.press_button("Redo")?;
    page.wait_until_listed(1)?;
    Ok(())
}

#[test]
fn the_last_picture_can_be_brought_back() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png")])?;
    page.wait_until_listed(1)?;
    page.press_row_button("horse.png", "Remove horse.png")?;
    page.wait("the list is gone", || {
        let list = page.look_for("grid", "Images", None)?;
        Ok(list.is_none().then_some(()))
    })?;
    page.press_button("Undo")?;
    page.wait_until_listed(1)?;
    page.name_all()?;
    assert_eq!(page.row("horse.png")?.state, "named");
    Ok(())
}

#[test]
fn a_picture_removed_while_it_is_named_comes_back_at_rest() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage
        .simulator
        .script([Step::say("late").delayed_ms(1_000)]);
    page.choose_files(&[picture("photos/horse.png")])?;
    page.start()?;
    page.wait_for_state("horse.png", "naming")?;
    page.press_row_button("horse.png", "Remove horse.png")?;
    page.press_with_control('z')?;
    page.wait_for_state("horse.png", "queued")?;
    page.wait("no request is under way", || {
        Ok((stage.simulator.in_flight() == 0).then_some(()))
    })?;
    page.name_all()?;
    assert_eq!(page.row("horse.png")?.state, "named");
    Ok(())
}

#[test]
fn the_name_before_a_new_answer_comes_back_without_a_request() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    let before = page.new_name("horse.png")?;
    stage.simulator.script([Step::say("white pony")]);
    page.press_row_button("horse.png", "Name again: horse.png")?;
    wait_for_name(page, "horse.png", "white-pony")?;
    page.press_button("Undo")?;
    wait_for_name(page, "horse.png", &before)?;
    page.press_button("Redo")?;
    wait_for_name(page, "horse.png", "white-pony")?;
    assert_eq!(stage.simulator.chats().len(), 3);
    Ok(())
}

#[test]
fn letters_of_a_rule_are_undone_together_and_before_what_was_done_earlier() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.rename("horse.png", "black beauty")?;
    let before = page.new_name("coins.png")?;
    page.press_button("Naming rules")?;
    page.find("textbox", "Template")?.send_keys("-web")?;
    page.press_button("Done")?;
    wait_for_name(page, "coins.png", &format!("{before}-web"))?;
    page.press_button("Undo")?;
    wait_for_name(page, "coins.png", &before)?;
    wait_for_words(page, "Undone: change of naming rules.")?;
    assert_eq!(page.new_name("horse.png")?, "black beauty");
    page.press_button("Undo")?;
    page.wait("the edit is undone too", || {
        Ok((page.new_name("horse.png")? != "black beauty").then_some(()))
    })?;
    page.press_button("Redo")?;
    page.press_button("Redo")?;
    wait_for_name(page, "coins.png", &format!("{before}-web"))?;
    wait_for_name(page, "horse.png", "black beauty")?;
    Ok(())
}

#[test]
fn a_name_that_was_picked_or_kept_is_given_back() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let answer = r#"{"name": "dark horse", "alternatives": ["black stallion"]}"#;
    stage.simulator.script([Step::say(answer)]);
    page.choose_files(&[picture("photos/horse.png")])?;
    page.name_all()?;
    wait_for_name(page, "horse.png", "dark-horse")?;
    focus_row(page, "horse.png")?;
    page.press(&['2'])?;
    wait_for_name(page, "horse.png", "black-stallion")?;
    page.press_with_control('z')?;
    wait_for_name(page, "horse.png", "dark-horse")?;
    page.press_row_button("horse.png", "Keep name: horse.png")?;
    wait_for_name(page, "horse.png", "horse")?;
    page.press_button("Undo")?;
    wait_for_name(page, "horse.png", "dark-horse")
}
