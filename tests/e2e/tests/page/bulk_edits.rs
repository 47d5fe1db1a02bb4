//! One edit for many names: seen while it is typed, made at once, undone at once.

use e2e::fixtures::tiny_png;
use e2e::scenes;
use e2e::{Folder, Outcome, Page, Smoothness, Stage};

/// A page with pictures that a person gave these names.
fn named(names: &[&str]) -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    let paths: Vec<_> = (0..names.len())
        .map(|number| folder.write(&file(number), &tiny_png(number)?))
        .collect::<Outcome<_>>()?;
    let page = &stage.page;
    page.choose_files(&paths)?;
    page.wait_until_listed(names.len())?;
    for (number, name) in names.iter().enumerate() {
        page.rename(&file(number), name)?;
    }
    Ok((stage, folder))
}

fn file(number: usize) -> String {
    format!("{number}.png")
}

fn new_names(page: &Page) -> Outcome<Vec<String>> {
    Ok(page.rows()?.into_iter().map(|row| row.name).collect())
}

fn wait_for_names(page: &Page, names: &[&str]) -> Outcome {
    page.wait(&format!("the names are {names:?}"), || {
        Ok((new_names(page)? == names).then_some(()))
    })
}

fn fill(page: &Page, field: &str, text: &str) -> Outcome {
    let field = page.find("textbox", field)?;
    field.click()?;
    page.press_with_control('a')?;
    field.send_keys(text)
}

/// What stands in the dialog.
fn dialog(page: &Page) -> Outcome<String> {
    page.find("dialog", "Edit names")?.text()
}

fn wait_for_preview(page: &Page, words: &str) -> Outcome {
    page.wait(&format!("the dialog says {words:?}"), || {
        let said = dialog(page)?.replace('\n', " ");
        Ok(said.contains(words).then_some(()))
    })
}

fn open(page: &Page, kind: &str) -> Outcome {
    page.press_button("Edit names")?;
    page.find("combobox", "What to do")?.choose(kind)
}

/// Applies, and has it undone and redone.
fn apply_and_come_back(page: &Page, before: &[&str], after: &[&str]) -> Outcome {
    page.press_button("Apply")?;
    wait_for_names(page, after)?;
    page.press_button("Undo")?;
    wait_for_names(page, before)?;
    page.press_button("Redo")?;
    wait_for_names(page, after)
}

#[test]
fn words_are_replaced_and_the_zip_holds_the_new_names() -> Outcome {
    let names = ["red cat", "red fox", "grey Cat"];
    let (stage, _folder) = named(&names)?;
    let page = &stage.page;
    open(page, "Find and replace")?;
    wait_for_preview(page, "Changes no name.")?;
    assert!(!page.find("button", "Apply")?.is_enabled()?);
    fill(page, "Find", "cat")?;
    fill(page, "Replace with", "fox")?;
    wait_for_preview(page, "Changes 2 of 3 names.")?;
    wait_for_preview(page, "1 name is taken already and gets a number.")?;
    page.find("checkbox", "Match case")?.click()?;
    wait_for_preview(page, "Changes 1 of 3 names.")?;
    page.find("checkbox", "Match case")?.click()?;
    wait_for_preview(page, "Changes 2 of 3 names.")?;
    apply_and_come_back(page, &names, &["red fox-2", "red fox", "grey fox"])?;
    let archive = page.download_zip()?;
    assert_eq!(
        archive.paths(),
        ["grey fox.png", "red fox-2.png", "red fox.png"]
    );
    Ok(())
}

#[test]
fn a_regular_expression_is_used_and_its_fault_is_told_at_its_field() -> Outcome {
    let names = ["2024-05 beach", "2023-06 beach"];
    let (stage, _folder) = named(&names)?;
    let page = &stage.page;
    open(page, "Find and replace")?;
    page.find("checkbox", "Regular expression")?.click()?;
    fill(page, "Find", "([0-9]{4}-([0-9]{2})")?;
    let field = page.find("textbox", "Find")?;
    page.wait("the field is marked", || {
        Ok((field.attribute("aria-invalid")? == "true").then_some(()))
    })?;
    wait_for_preview(page, "group")?;
    assert!(!page.find("button", "Apply")?.is_enabled()?);
    fill(page, "Find", "([0-9]{4})-([0-9]{2})")?;
    fill(page, "Replace with", "$2.$1")?;
    wait_for_preview(page, "Changes 2 of 2 names.")?;
    assert_eq!(field.attribute("aria-invalid")?, "false");
    apply_and_come_back(page, &names, &["05.2024 beach", "06.2023 beach"])
}

#[test]
fn something_is_put_before_and_after_every_name() -> Outcome {
    let names = ["cat", "dog"];
    let (stage, _folder) = named(&names)?;
    let page = &stage.page;
    open(page, "Add before and after")?;
    fill(page, "Before", "2024 ")?;
    fill(page, "After", "/web")?;
    wait_for_preview(page, "2024 cat-web")?;
    apply_and_come_back(page, &names, &["2024 cat-web", "2024 dog-web"])
}

#[test]
fn the_case_is_changed() -> Outcome {
    let names = ["red cat", "BigDog"];
    let (stage, _folder) = named(&names)?;
    let page = &stage.page;
    open(page, "Change case")?;
    page.find("combobox", "New case style")?
        .choose("snake_case")?;
    wait_for_preview(page, "Changes 2 of 2 names.")?;
    apply_and_come_back(page, &names, &["red_cat", "big_dog"])
}

#[test]
fn names_are_numbered_in_list_order() -> Outcome {
    let names = ["cat", "dog", "fox"];
    let (stage, _folder) = named(&names)?;
    let page = &stage.page;
    open(page, "Renumber")?;
    wait_for_preview(page, "cat-001")?;
    fill(page, "Name", "beach")?;
    fill(page, "First number", "x")?;
    wait_for_preview(page, "Type a whole number from 0.")?;
    fill(page, "First number", "10")?;
    fill(page, "Step", "5")?;
    wait_for_preview(page, "Changes 3 of 3 names.")?;
    apply_and_come_back(page, &names, &["beach-010", "beach-015", "beach-020"])
}

#[test]
fn names_that_were_typed_can_be_left_alone() -> Outcome {
    let (stage, folder) = named(&["red cat"])?;
    let page = &stage.page;
    let path = folder.write("other.png", &tiny_png(7)?)?;
    page.choose_files(&[path])?;
    page.wait_until_listed(2)?;
    page.name_all()?;
    open(page, "Add before and after")?;
    fill(page, "Before", "new ")?;
    wait_for_preview(page, "Changes 2 of 2 names.")?;
    page.find("checkbox", "Only names you have not typed")?
        .click()?;
    wait_for_preview(page, "Changes 1 of 1 names.")?;
    page.press_button("Apply")?;
    page.wait("the other name is changed", || {
        Ok(page
            .new_name("other.png")?
            .starts_with("new ")
            .then_some(()))
    })?;
    assert_eq!(page.new_name("0.png")?, "red cat");
    Ok(())
}

#[test]
fn ten_thousand_names_are_edited_and_undone_smoothly() -> Outcome {
    const PICTURES: usize = 10_000;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let _folder = scenes::many_kept(page, PICTURES)?;

    let smoothness = Smoothness::watch(page)?;
    open(page, "Find and replace")?;
    fill(page, "Find", "barn")?;
    fill(page, "Replace with", "house")?;
    wait_for_preview(page, "Changes 10,000 of 10,000 names.")?;
    wait_for_preview(page, "and 9,950 more")?;
    println!("10,000 edits seen: {}", smoothness.so_far()?);
    page.press_button("Apply")?;
    let is_called = |name: &str| {
        let first = format!("{name} 00000");
        page.wait(&format!("the first is called {first:?}"), || {
            Ok(page
                .rows()?
                .first()
                .filter(|row| row.name == first)
                .map(drop))
        })
    };
    is_called("red house")?;
    println!("10,000 edits made: {}", smoothness.so_far()?);
    page.press_button("Undo")?;
    is_called("red barn")?;
    println!("10,000 edits undone: {}", smoothness.so_far()?);

    // What is typed while the edit is made counts, whichever comes first.
    open(page, "Add before and after")?;
    fill(page, "Before", "our ")?;
    wait_for_preview(page, "Changes 10,000 of 10,000 names.")?;
    let [first, second, ..] = &page.rows()?[..] else {
        panic!("there are rows");
    };
    page.press_button("Apply")?;
    page.rename(&first.file, "typed")?;
    page.wait("the second is edited", || {
        Ok((page.new_name(&second.file)? == "our red barn 00001").then_some(()))
    })?;
    assert_eq!(page.new_name(&first.file)?, "typed");
    Ok(())
}

#[test]
fn a_name_that_follows_another_is_shown_before() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let paths = [0, 1].map(|number| folder.write(&file(number), &tiny_png(number)?));
    let paths: Vec<_> = paths.into_iter().collect::<Outcome<_>>()?;
    page.choose_files(&paths)?;
    page.wait_until_listed(2)?;
    page.name_all()?;
    let names = new_names(page)?;
    let [first, second] = &names[..] else {
        panic!("two pictures have names");
    };
    assert_eq!(
        second,
        &format!("{first}-2"),
        "the gateway answers both alike"
    );
    open(page, "Find and replace")?;
    page.find("checkbox", "Regular expression")?.click()?;
    fill(page, "Find", &format!("^{first}$"))?;
    fill(page, "Replace with", "tiger")?;
    wait_for_preview(
        page,
        "Changes 1 of 2 names. 1 other name changes its number too.",
    )?;
    wait_for_preview(page, &format!("{second} → {first}"))?;
    apply_and_come_back(page, &[first, second], &["tiger", first])
}
