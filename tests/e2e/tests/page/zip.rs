//! What goes into a zip beside the renamed pictures, where it is saved, and breaking it off.

use std::fs;

use e2e::fixtures::picture;
use e2e::{Archive, Folder, Outcome, Page, Stage};

/// A page with two pictures in two folders, of which one has a new name.
fn half_named(stage: &Stage, folder: &Folder) -> Outcome<String> {
    let page = &stage.page;
    folder.copy("photos/horse.png", "trip/one/IMG_1.png")?;
    folder.copy("photos/coins.png", "trip/two/IMG_2.png")?;
    page.choose_folder(&folder.path().join("trip"))?;
    page.wait_until_listed(2)?;
    page.rename("trip/one/IMG_1.png", "A horse")?;
    Ok(page.row("trip/one/IMG_1.png")?.file_name())
}

fn choose(page: &Page, option: &str) -> Outcome {
    page.press_button("ZIP options")?;
    page.find("checkbox", option)?.click()?;
    page.press_button("ZIP options")
}

#[test]
fn folders_can_be_left_out_and_unnamed_pictures_taken_along() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let name = half_named(&stage, &folder)?;
    let in_folder = format!("trip/one/{name}");
    assert_eq!(page.download_zip()?.paths(), [in_folder.as_str()]);

    choose(page, "Add pictures without a new name")?;
    let archive = page.download_zip()?;
    assert_eq!(archive.paths(), [in_folder.as_str(), "trip/two/IMG_2.png"]);
    let original = fs::read(picture("photos/coins.png"))?;
    assert_eq!(archive.files.get("trip/two/IMG_2.png"), Some(&original));

    choose(page, "Keep folders")?;
    assert_eq!(page.download_zip()?.paths(), [name.as_str(), "IMG_2.png"]);
    Ok(())
}

#[test]
fn a_list_and_a_summary_lie_beside_the_pictures_and_the_choice_is_remembered() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    half_named(&stage, &folder)?;
    choose(page, "Add a list of names (names.csv)")?;
    choose(page, "Add a summary (summary.txt)")?;
    page.open_without_list()?;
    let name = half_named(&stage, &folder)?;
    let gone = folder.copy("photos/rocket.jpg", "gone.jpg")?;
    page.choose_files(&[&gone])?;
    page.rename("gone.jpg", "A rocket")?;
    fs::remove_file(&gone)?;
    let archive = page.download_zip()?;
    let in_folder = format!("trip/one/{name}");
    assert_eq!(
        archive.paths(),
        ["names.csv", "summary.txt", in_folder.as_str()]
    );
    let text = |path| String::from_utf8_lossy(&archive.files[path]).into_owned();
    assert!(
        text("names.csv").contains("trip/one,IMG_1.png,A horse.png"),
        "{}",
        text("names.csv")
    );
    let summary = text("summary.txt");
    assert!(summary.starts_with("Saved 1 picture."), "{summary}");
    assert!(summary.contains("\r\ngone.jpg: The file "), "{summary}");
    Ok(())
}

#[test]
fn an_archive_can_be_saved_in_a_place_of_its_own() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let name = half_named(&stage, &folder)?;
    // No automation reaches the dialog, so the page's own folder stands in for the one chosen.
    page.script(
        "window.showSaveFilePicker = async options => {
            const folder = await navigator.storage.getDirectory();
            return folder.getFileHandle(options.suggestedName, {create: true});
        }",
        Vec::new(),
    )?;
    page.press_button("ZIP options")?;
    page.press_button("Save ZIP as…")?;
    page.wait("the archive is saved", || {
        Ok(page.text()?.contains("Saved 1 picture.").then_some(()))
    })?;
    page.script(
        "(async () => {
            const folder = await navigator.storage.getDirectory();
            const file = await (await folder.getFileHandle('eponym.zip')).getFile();
            const link = document.createElement('a');
            link.href = URL.createObjectURL(file);
            link.download = 'copy.zip';
            link.click();
        })()",
        Vec::new(),
    )?;
    let copies = page.wait_for_downloads(1)?;
    let in_folder = format!("trip/one/{name}");
    assert_eq!(Archive::read(&copies[0])?.paths(), [in_folder.as_str()]);
    Ok(())
}
