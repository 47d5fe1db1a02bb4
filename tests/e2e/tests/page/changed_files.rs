//! Files that change on the disk between drop and zip: left out with their reason, the rest complete.

use std::fs;

use e2e::fixtures::{picture, tiny_png};
use e2e::{Folder, Outcome, Stage};

const GONE: [&str; 2] = ["changed_on_disk", "unreadable"];

#[test]
fn a_file_that_changed_or_went_is_left_out_and_the_rest_is_complete() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let kept = folder.copy("photos/horse.png", "kept.png")?;
    let longer = folder.copy("photos/coins.png", "longer.png")?;
    let rewritten = folder.write("rewritten.png", &tiny_png(1)?)?;
    let gone = folder.copy("photos/rocket.jpg", "gone.jpg")?;
    page.choose_files(&[&kept, &longer, &rewritten, &gone])?;
    page.name_all()?;

    fs::write(&longer, [fs::read(&longer)?, vec![0; 100]].concat())?;
    fs::write(&rewritten, tiny_png(2)?)?;
    fs::remove_file(&gone)?;
    let archive = page.download_zip()?;

    let kept_name = page.row("kept.png")?.file_name();
    assert_eq!(archive.paths(), [kept_name.as_str()]);
    assert_eq!(
        archive.files.get(&kept_name),
        Some(&fs::read(picture("photos/horse.png"))?)
    );
    for file in ["longer.png", "rewritten.png", "gone.jpg"] {
        let row = page.row(file)?;
        let code = row.error.clone().unwrap_or_default();
        assert!(GONE.contains(&code.as_str()), "{row:?}");
    }
    assert_eq!(page.row("kept.png")?.error, None);
    Ok(())
}

#[test]
fn a_file_that_went_before_it_was_asked_about_says_so_and_is_not_sent() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let kept = folder.copy("photos/horse.png", "kept.png")?;
    let gone = folder.copy("photos/rocket.jpg", "gone.jpg")?;
    page.choose_files(&[&kept, &gone])?;
    fs::remove_file(&gone)?;
    page.name_all()?;
    let row = page.row("gone.jpg")?;
    let code = row.error.clone().unwrap_or_default();
    assert!(
        row.state == "failed" && GONE.contains(&code.as_str()),
        "{row:?}"
    );
    assert_eq!(page.row("kept.png")?.state, "named");
    assert_eq!(stage.simulator.chats().len(), 1);
    Ok(())
}

#[test]
fn when_every_file_is_gone_no_zip_is_offered() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let gone = folder.copy("photos/rocket.jpg", "gone.jpg")?;
    page.choose_files(&[&gone])?;
    page.name_all()?;
    fs::remove_file(&gone)?;
    page.press_button("Download ZIP")?;
    page.wait_for_row("the row says that the file is gone", |row| {
        row.error.is_some()
    })?;
    page.wait("the page is done", || {
        Ok(page
            .find("button", "Download ZIP")?
            .is_enabled()?
            .then_some(()))
    })?;
    assert!(page.downloaded()?.is_empty());
    Ok(())
}
