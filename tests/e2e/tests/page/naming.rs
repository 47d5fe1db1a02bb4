//! The main job: pictures in, names, one zip out.

use std::fs;

use e2e::fixtures::{picture, tiny_png};
use e2e::{Folder, Outcome, Stage};

#[test]
fn real_pictures_are_named_edited_and_taken_home_unchanged() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let names = [
        "photos/rocket.jpg",
        "photos/coins.png",
        "orientation/6.jpg",
        "orientation/5.webp",
        "odd/alpha.png",
    ];
    let paths = names.map(picture);
    page.choose_files(&paths)?;
    page.name_all()?;

    page.rename("rocket.jpg", "launch pad 39A")?;
    let archive = page.download_zip()?;

    assert_eq!(archive.files.len(), names.len());
    for path in &paths {
        let file = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let row = page.row(file)?;
        assert_eq!((row.state.as_str(), row.error), ("named", None), "{file}");
        let original = fs::read(path)?;
        let new_name = page.row(file)?.file_name();
        assert!(
            archive.files.get(&new_name) == Some(&original),
            "{file} as {new_name}: {:?}",
            archive.paths()
        );
    }
    assert!(archive.files.contains_key("launch pad 39A.jpg"));
    assert_eq!(page.progress()?, (names.len(), names.len()));
    Ok(())
}

#[test]
fn a_picture_is_named_after_what_it_shows_the_right_way_up() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let turned: Vec<_> = (1..=8)
        .flat_map(|turn| {
            ["jpg", "png", "webp"].map(|kind| picture(&format!("orientation/{turn}.{kind}")))
        })
        .collect();
    page.ask_once_about_alike(false)?;
    page.choose_files(&turned)?;
    page.name_all()?;

    let chats = stage.simulator.chats();
    assert_eq!(chats.len(), turned.len());
    let upright = chats.first().and_then(|chat| chat.image.clone());
    let upright = upright.expect("the first picture arrived");
    for chat in &chats {
        let seen = chat.image.as_ref().expect("a picture arrived");
        assert_eq!((seen.width, seen.height), (upright.width, upright.height));
        for (mine, theirs) in seen.corners.iter().zip(&upright.corners) {
            let difference = mine
                .0
                .abs_diff(theirs.0)
                .max(mine.1.abs_diff(theirs.1))
                .max(mine.2.abs_diff(theirs.2));
            assert!(
                difference < 12,
                "{:?} instead of {:?}",
                seen.corners,
                upright.corners
            );
        }
    }
    let names: std::collections::BTreeSet<_> = page
        .rows()?
        .into_iter()
        .map(|row| row.file_name())
        .collect();
    assert_eq!(names.len(), turned.len(), "every name is its own");
    Ok(())
}

#[test]
fn a_chosen_folder_keeps_its_folders() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let originals = [
        ("trip/rocket.jpg", fs::read(picture("photos/rocket.jpg"))?),
        (
            "trip/day two/horse.png",
            fs::read(picture("photos/horse.png"))?,
        ),
        ("trip/day two/deep/tiny.png", tiny_png(7)?),
    ];
    for (path, bytes) in &originals {
        folder.write(path, bytes)?;
    }
    page.choose_folder(&folder.path().join("trip"))?;
    page.wait_until_listed(originals.len())?;
    page.name_all()?;

    let archive = page.download_zip()?;
    for (path, bytes) in &originals {
        let row = page.row(path)?;
        let (old_folder, _) = path.rsplit_once('/').unwrap_or_default();
        let new_path = format!("{old_folder}/{}", row.file_name());
        assert!(
            archive.files.get(&new_path) == Some(bytes),
            "{path} as {new_path}: {:?}",
            archive.paths()
        );
    }
    Ok(())
}

#[test]
fn one_picture_and_all_pictures_can_be_taken_home_without_a_zip() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/rocket.jpg"), picture("photos/horse.png")])?;
    page.name_all()?;
    page.rename("rocket.jpg", "launch")?;
    page.rename("horse.png", "gallop")?;

    page.press_row_button("rocket.jpg", "Download rocket.jpg")?;
    let [one] = page
        .wait_for_downloads(1)?
        .try_into()
        .expect("one download");
    assert!(one.ends_with("launch.jpg"), "{one:?}");
    assert_eq!(fs::read(&one)?, fs::read(picture("photos/rocket.jpg"))?);
    fs::remove_file(one)?;

    page.press_button("Download all")?;
    let all = page.wait_for_downloads(2)?;
    let bytes: Vec<_> = all.iter().map(fs::read).collect::<Result<_, _>>()?;
    assert!(
        all[0].ends_with("gallop.png") && all[1].ends_with("launch.jpg"),
        "{all:?}"
    );
    assert_eq!(
        bytes,
        [
            fs::read(picture("photos/horse.png"))?,
            fs::read(picture("photos/rocket.jpg"))?
        ]
    );
    Ok(())
}

#[test]
fn nothing_can_be_taken_home_before_there_is_a_name() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png")])?;
    for button in ["Download ZIP", "Download all", "Download horse.png"] {
        assert!(!page.find("button", button)?.is_enabled()?, "{button}");
    }
    page.rename("horse.png", "gallop")?;
    let archive = page.download_zip()?;
    assert_eq!(archive.paths(), ["gallop.png"]);
    assert_eq!(stage.simulator.chats().len(), 0);
    Ok(())
}
