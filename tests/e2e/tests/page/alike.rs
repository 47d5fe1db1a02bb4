//! Pictures that are alike share an answer; different ones that share a name are told apart.

use std::fs;

use e2e::fixtures::{copy_number, picture, shot, tiny_png};
use e2e::{Folder, Outcome, Page, Stage};
use gateway_simulator::Step;

/// A page with a photograph, a copy of it, the same as another file, and another photograph.
fn with_copies() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    let rocket = fs::read(picture("photos/rocket.jpg"))?;
    folder.write("a.jpg", &rocket)?;
    folder.write("b.jpg", &rocket)?;
    folder.write("c.jpg", &copy_number(&rocket, 1))?;
    folder.write("d.png", &fs::read(picture("photos/horse.png"))?)?;
    let files = ["a.jpg", "b.jpg", "c.jpg", "d.png"].map(|name| folder.path().join(name));
    stage.page.choose_files(&files)?;
    Ok((stage, folder))
}

fn names(page: &Page) -> Outcome<Vec<String>> {
    Ok(page.rows()?.iter().map(|row| row.file_name()).collect())
}

#[test]
fn pictures_that_are_alike_are_asked_about_once_and_numbered() -> Outcome {
    let (stage, _folder) = with_copies()?;
    let page = &stage.page;
    page.name_all()?;
    assert_eq!(stage.simulator.chats().len(), 2);
    let names = names(page)?;
    let stem = names[0].trim_end_matches(".jpg");
    assert_eq!(
        names[1..3],
        [format!("{stem}-2.jpg"), format!("{stem}-3.jpg")]
    );
    let first = page.row("a.jpg")?.text;
    assert!(first.contains("First of 3 alike"), "{first}");
    let second = page.row("b.jpg")?.text;
    assert!(second.contains("Like a.jpg"), "{second}");
    Ok(())
}

#[test]
fn a_burst_is_told_from_the_same_view_later_by_when_it_was_taken() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let scene = fs::read(picture("photos/rocket.jpg"))?;
    let shots = [
        ("1.jpg", 0.00, "12:00:00"),
        ("2.jpg", 0.02, "12:00:01"),
        ("3.jpg", 0.01, "12:05:00"),
    ];
    let mut files = Vec::new();
    for (name, further_right, time) in shots {
        let jpeg = shot(&scene, further_right, &format!("2024:05:01 {time}"))?;
        files.push(folder.write(name, &jpeg)?);
    }
    page.choose_files(&files)?;
    page.wait_until_listed(3)?;
    page.name_all()?;
    let second = page.row("2.jpg")?.text;
    assert!(second.contains("Like 1.jpg"), "{second}");
    let third = page.row("3.jpg")?.text;
    assert!(!third.contains("Like "), "{third}");
    assert_eq!(stage.simulator.chats().len(), 2);
    Ok(())
}

#[test]
fn what_is_no_copy_after_all_is_named_separately() -> Outcome {
    let (stage, _folder) = with_copies()?;
    let page = &stage.page;
    page.name_all()?;
    stage.simulator.script([Step::say("another launch")]);
    page.press_row_button("c.jpg", "Name separately: c.jpg")?;
    page.wait("the new name", || {
        Ok((page.row("c.jpg")?.file_name() == "another-launch.jpg").then_some(()))
    })?;
    assert_eq!(stage.simulator.chats().len(), 3);
    let first = page.row("a.jpg")?.text;
    assert!(first.contains("First of 2 alike"), "{first}");
    Ok(())
}

#[test]
fn each_picture_is_asked_about_where_a_person_wants_that() -> Outcome {
    let (stage, _folder) = with_copies()?;
    let page = &stage.page;
    page.ask_once_about_alike(false)?;
    // What was said of the same bytes before is remembered; here nothing has been said yet.
    stage.simulator.set(|options| options.latency_ms = 2_000);
    page.name_all()?;
    assert_eq!(stage.simulator.chats().len(), 4);
    assert!(!page.text()?.contains("alike, asked about once"));
    Ok(())
}

#[test]
fn different_pictures_of_one_name_cost_one_more_request_that_tells_them_apart() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.tell_apart(true)?;
    let folder = Folder::new()?;
    let files = [10, 200, 3_000].map(|number| (format!("{number}.png"), number));
    for (name, number) in &files {
        folder.write(name, &tiny_png(*number)?)?;
    }
    page.choose_files(&files.map(|(name, _)| folder.path().join(name)))?;
    stage.simulator.script([Step::say("red barn").times(3)]);
    page.name_all()?;
    page.wait("names without numbers", || {
        let names = names(page)?;
        let is_told = names.iter().all(|name| !name.starts_with("red-barn"));
        Ok(is_told.then_some(()))
    })?;
    let chats = stage.simulator.chats();
    assert_eq!(chats.len(), 4);
    let asked = chats[3].body.to_string();
    assert!(
        asked.contains("Each of them was named \\\"red barn\\\""),
        "{asked}"
    );
    assert_eq!(asked.matches("data:image/jpeg").count(), 3);
    Ok(())
}

#[test]
fn where_telling_apart_fails_the_names_are_numbered() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.tell_apart(true)?;
    let folder = Folder::new()?;
    folder.write("a.png", &tiny_png(10)?)?;
    folder.write("b.png", &tiny_png(200)?)?;
    page.choose_files(&["a.png", "b.png"].map(|name| folder.path().join(name)))?;
    let fault = Step::fault("internal_error");
    stage
        .simulator
        .script([Step::say("red barn").times(2), fault]);
    page.name_all()?;
    page.wait("the third request", || {
        Ok((stage.simulator.chats().len() == 3).then_some(()))
    })?;
    page.wait_until_finished()?;
    assert_eq!(names(page)?, ["red-barn.png", "red-barn-2.png"]);
    Ok(())
}
