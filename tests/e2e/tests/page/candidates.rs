//! Several names for one picture: picked by button and by key, beside alt text, keywords and doubt.

use e2e::fixtures::{picture, plain_png};
use e2e::{Folder, Outcome, Page, Stage};
use gateway_simulator::Step;

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

const HORSE: &str = r#"{"name": "dark horse", "alternatives": ["black stallion", "horse at dusk"],
    "alt": "A dark horse on a <b>meadow</b>.", "keywords": ["horse", "dusk"], "confidence": 84}"#;

/// A page with a picture that has three names.
fn named() -> Outcome<Stage> {
    let stage = Stage::ready()?;
    stage.simulator.script([Step::say(HORSE)]);
    stage.page.choose_files(&[picture("photos/horse.png")])?;
    stage.page.name_all()?;
    wait_for_name(&stage.page, "dark-horse")?;
    Ok(stage)
}

fn wait_for_name(page: &Page, name: &str) -> Outcome {
    page.wait(&format!("the name is {name}"), || {
        Ok((page.new_name("horse.png")? == name).then_some(()))
    })
}

fn is_pressed(page: &Page, name: &str) -> Outcome<bool> {
    let button = page.find("button", &format!("Use {name} for horse.png"))?;
    Ok(button.attribute("aria-pressed")? == "true")
}

#[test]
fn a_name_is_picked_by_its_button_and_the_keyboard_stays_there() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    assert!(is_pressed(page, "dark-horse")?);
    page.press_row_button("horse.png", "Use black-stallion for horse.png")?;
    wait_for_name(page, "black-stallion")?;
    assert!(is_pressed(page, "black-stallion")?);
    assert!(!is_pressed(page, "dark-horse")?);
    assert_eq!(page.focused()?.name()?, "Use black-stallion for horse.png");
    assert_eq!(page.download_zip()?.paths(), ["black-stallion.png"]);
    assert_eq!(stage.simulator.chats().len(), 1, "picking costs no request");
    Ok(())
}

#[test]
fn a_name_is_picked_by_its_number_but_not_while_a_name_is_typed() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.tab_to_row("horse.png")?;
    page.press(&['3'])?;
    wait_for_name(page, "horse-at-dusk")?;
    page.press(&['4'])?;
    page.press(&['0'])?;
    assert_eq!(page.new_name("horse.png")?, "horse-at-dusk");
    page.press(&[ENTER])?;
    page.type_keys("horse 1")?;
    page.press(&[ENTER])?;
    wait_for_name(page, "horse 1")?;
    page.press(&['1'])?;
    wait_for_name(page, "dark-horse")
}

#[test]
fn a_pick_follows_the_rules_and_typing_goes_before_it() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.press_row_button("horse.png", "Use horse-at-dusk for horse.png")?;
    page.press_button("Naming rules")?;
    page.find("combobox", "Case style")?.choose("snake_case")?;
    page.press(&[ESCAPE])?;
    wait_for_name(page, "horse_at_dusk")?;
    assert!(is_pressed(page, "horse_at_dusk")?);
    page.rename("horse.png", "my own")?;
    assert_eq!(page.new_name("horse.png")?, "my own");
    assert!(
        !is_pressed(page, "horse_at_dusk")?,
        "a typed name is none of them"
    );
    page.press_row_button("horse.png", "Use horse_at_dusk for horse.png")?;
    wait_for_name(page, "horse_at_dusk")
}

#[test]
fn naming_again_replaces_a_pick() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.press_row_button("horse.png", "Use black-stallion for horse.png")?;
    stage.simulator.script([Step::say("old mare")]);
    page.press_row_button("horse.png", "Name again: horse.png")?;
    wait_for_name(page, "old-mare")?;
    let gone = page.look_for("button", "Use black-stallion for horse.png", None)?;
    assert!(gone.is_none(), "what was said before is gone");
    Ok(())
}

#[test]
fn alt_text_and_keywords_open_as_text_and_close_with_escape() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.press_row_button("horse.png", "Alt text: horse.png")?;
    let about = page.find("group", "Alt text: horse.png")?.text()?;
    assert!(
        about.contains("A dark horse on a <b>meadow</b>."),
        "{about}"
    );
    assert!(about.contains("horse, dusk"), "{about}");
    page.find("button", "Copy")?;
    page.press(&[ESCAPE])?;
    page.wait("the alt text is closed", || {
        let open = page.look_for("group", "Alt text: horse.png", None)?;
        Ok(open.is_none().then_some(()))
    })?;
    assert_eq!(page.focused()?.name()?, "Alt text: horse.png");
    Ok(())
}

/// Three plain pictures; the simulator is less sure the less color they have.
fn three_shades() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    let mut paths = Vec::new();
    for (name, color) in [
        ("1-blue", [20, 40, 220]),
        ("2-gray", [128; 3]),
        ("3-black", [5; 3]),
    ] {
        paths.push(folder.write(&format!("{name}.png"), &plain_png(64, 48, color)?)?);
    }
    stage.page.choose_files(&paths)?;
    stage.page.wait_until_listed(3)?;
    Ok((stage, folder))
}

fn shown(page: &Page) -> Outcome<Vec<String>> {
    let rows = page.rows()?.into_iter();
    Ok(rows.map(|row| row.file).collect())
}

#[test]
fn doubtful_names_say_so_and_come_first_where_a_person_wants_that() -> Outcome {
    let (stage, _folder) = three_shades()?;
    let page = &stage.page;
    page.name_all()?;
    assert_eq!(shown(page)?, ["1-blue.png", "2-gray.png", "3-black.png"]);
    let rows = page.rows()?;
    assert!(rows[0].text.contains("90 % sure") && !rows[0].text.contains("Doubtful"));
    assert!(rows[2].text.contains("Doubtful") && rows[2].text.contains("35 % sure"));
    page.find("combobox", "Sort")?.choose("Doubtful first")?;
    page.wait("the list is sorted", || {
        Ok((shown(page)? == ["3-black.png", "2-gray.png", "1-blue.png"]).then_some(()))
    })?;
    let first = page.row_element(&page.rows()?[0].file)?;
    assert_eq!(first.attribute("aria-rowindex")?, "1");
    page.find("combobox", "Sort")?.choose("List order")?;
    page.wait("the list is as it was", || {
        Ok((shown(page)? == ["1-blue.png", "2-gray.png", "3-black.png"]).then_some(()))
    })
}

#[test]
fn a_sorted_list_is_sorted_anew_when_a_run_ends_and_stays_while_a_person_works_in_it() -> Outcome {
    let (stage, _folder) = three_shades()?;
    let page = &stage.page;
    page.find("combobox", "Sort")?.choose("Doubtful first")?;
    page.name_all()?;
    page.wait("the end of the run sorts the list", || {
        Ok((shown(page)? == ["3-black.png", "2-gray.png", "1-blue.png"]).then_some(()))
    })?;
    let black = page.rows()?[0].file.clone();
    page.tab_to_row(&black)?;
    page.press(&['2'])?;
    page.press(&['r'])?;
    page.wait("it is asked again", || {
        Ok((stage.simulator.chats().len() == 4).then_some(()))
    })?;
    page.wait_until_finished()?;
    assert_eq!(shown(page)?[0], "3-black.png", "no row jumps away");
    page.press_row_button(&black, &format!("Remove {black}"))?;
    page.wait("it is gone", || {
        Ok((shown(page)? == ["2-gray.png", "1-blue.png"]).then_some(()))
    })
}
