//! What is done with many pictures at once.

use e2e::Outcome;
use gateway_simulator::Step;

use super::{ALL, five};

#[test]
fn many_are_selected_and_removed_in_one_step_that_can_be_undone() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.switch_selected("drop/a/IMG_2.png")?;
    page.switch_selected("drop/b/beach.png")?;
    assert_eq!(page.selected()?, ["drop/a/IMG_2.png", "drop/b/beach.png"]);
    let bar = page.find("group", "Selected pictures")?;
    assert!(bar.text()?.contains("2 selected"));
    page.press_button("Remove")?;
    page.wait_until_shown(&["drop/a/IMG_1.png", "drop/a/IMG_10.png", "drop/b/IMG_3.png"])?;
    assert!(page.selected()?.is_empty());
    page.press_button("Undo")?;
    page.wait_until_shown(&ALL)?;
    page.press_button("Redo")?;
    page.wait("both are gone again", || {
        Ok((page.row_count()? == 3).then_some(()))
    })
}

#[test]
fn old_names_of_all_that_is_filtered_are_kept_in_one_step() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.name_all()?;
    let before = page.new_name("drop/a/IMG_1.png")?;
    page.filter("drop/a")?;
    page.wait("three are shown", || {
        Ok((page.row_count()? == 3).then_some(()))
    })?;
    page.find("checkbox", "Select all shown")?.click()?;
    page.press_button("Keep old names")?;
    page.wait("they are kept", || {
        Ok((page.new_name("drop/a/IMG_1.png")? == "IMG_1").then_some(()))
    })?;
    assert_eq!(page.new_name("drop/a/IMG_10.png")?, "IMG_10");
    page.press_button("Clear filter")?;
    page.wait_until_shown(&ALL)?;
    assert_ne!(page.new_name("drop/b/IMG_3.png")?, "IMG_3");
    page.press_button("Undo")?;
    page.wait("the name is back", || {
        Ok((page.new_name("drop/a/IMG_1.png")? == before).then_some(()))
    })
}

#[test]
fn selected_pictures_are_named_again_and_taken_home_alone() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.name_all()?;
    let asked = stage.simulator.chats().len();
    let before = page.new_name("drop/a/IMG_1.png")?;
    page.switch_selected("drop/a/IMG_1.png")?;
    page.switch_selected("drop/b/IMG_3.png")?;
    stage
        .simulator
        .script([Step::say("first again"), Step::say("second again")]);
    page.press_button("Name again")?;
    page.wait("both have new names", || {
        let names = [
            page.new_name("drop/a/IMG_1.png")?,
            page.new_name("drop/b/IMG_3.png")?,
        ];
        Ok(names
            .iter()
            .all(|name| name.ends_with("again"))
            .then_some(()))
    })?;
    assert_eq!(stage.simulator.chats().len(), asked + 2);
    page.press_button("Download ZIP of these")?;
    let [zip] = page
        .wait_for_downloads(1)?
        .try_into()
        .expect("one download");
    assert_eq!(e2e::Archive::read(&zip)?.files.len(), 2);
    page.press_button("Undo")?;
    page.wait("the name before is back", || {
        Ok((page.new_name("drop/a/IMG_1.png")? == before).then_some(()))
    })
}

#[test]
fn names_of_selected_pictures_are_edited_and_no_others() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.name_all()?;
    page.switch_selected("drop/a/IMG_1.png")?;
    page.press_button("Edit names")?;
    page.find("combobox", "What to do")?
        .choose("Add before and after")?;
    page.find("textbox", "Before")?.send_keys("mine-")?;
    page.wait("one name would change", || {
        Ok(page.text()?.contains("Changes 1 of 1 names.").then_some(()))
    })?;
    page.press_button("Apply")?;
    page.wait("it has changed", || {
        Ok(page
            .new_name("drop/a/IMG_1.png")?
            .starts_with("mine-")
            .then_some(()))
    })?;
    let other = page.new_name("drop/a/IMG_2.png")?;
    assert!(!other.starts_with("mine-"), "{other}");
    Ok(())
}
