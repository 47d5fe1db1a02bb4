//! What is shown of the list, and how.

use e2e::fixtures::{picture, plain_png};
use e2e::{Folder, Outcome, Stage};

use super::{ALL, DOWN, END, ESCAPE, HOME, LEFT, RIGHT, UP, five, focused_file, wait_for_focus};

#[test]
fn the_list_is_sorted_by_old_and_new_names_as_people_sort_them() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.wait_until_shown(&ALL)?;
    page.choose_in("Sort", "Old name")?;
    page.wait_until_shown(&[
        "drop/b/beach.png",
        "drop/a/IMG_1.png",
        "drop/a/IMG_2.png",
        "drop/b/IMG_3.png",
        "drop/a/IMG_10.png",
    ])?;
    page.rename("drop/a/IMG_10.png", "zebra 10")?;
    page.rename("drop/a/IMG_2.png", "zebra 9")?;
    page.choose_in("Sort", "New name")?;
    page.wait("names come first, 9 before 10", || {
        let shown = page.shown()?;
        Ok((shown[..2] == ["drop/a/IMG_2.png", "drop/a/IMG_10.png"]).then_some(()))
    })?;
    page.choose_in("Sort", "List order")?;
    page.wait_until_shown(&ALL)
}

#[test]
fn what_is_filtered_away_is_counted_and_taken_home_all_the_same() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.name_all()?;
    page.filter("B/ img")?;
    page.wait_until_shown(&["drop/b/IMG_3.png"])?;
    assert_eq!(page.row_count()?, 1);
    assert!(page.text()?.contains("1 of 5"));
    page.filter("nothing is called so")?;
    page.wait_until_shown(&[])?;
    assert!(page.text()?.contains("No picture is like that."));
    page.press_button("Clear filter")?;
    page.wait_until_shown(&ALL)?;
    assert_eq!(
        page.focused()?.name()?,
        "Filter",
        "the keyboard is not lost"
    );

    page.choose_in("Folder", "drop/b")?;
    page.wait_until_shown(&["drop/b/beach.png", "drop/b/IMG_3.png"])?;
    assert_eq!(page.download_zip()?.files.len(), 5);
    Ok(())
}

#[test]
fn pictures_are_filtered_by_how_they_stand_and_no_row_goes_under_a_persons_hands() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let blue = folder.write("1-blue.png", &plain_png(64, 48, [20, 40, 220])?)?;
    let black = folder.write("2-black.png", &plain_png(64, 48, [5; 3])?)?;
    page.choose_files(&[blue, black])?;
    page.name_all()?;
    page.choose_in("State", "Doubtful")?;
    page.wait_until_shown(&["2-black.png"])?;
    page.rename("2-black.png", "coal")?;
    page.wait_until_shown(&["2-black.png"])?;
    page.choose_in("State", "Edited or kept")?;
    page.wait_until_shown(&["2-black.png"])?;
    page.choose_in("State", "Doubtful")?;
    page.wait_until_shown(&[])
}

#[test]
fn pictures_stand_in_folders_that_open_and_close_by_mouse_and_by_key() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.press_button("By folder")?;
    let first = page.find("button", "drop/a 3 pictures")?;
    assert_eq!(first.attribute("aria-expanded")?, "true");
    page.wait_until_shown(&ALL)?;
    first.click()?;
    page.wait_until_shown(&ALL[3..])?;
    assert_eq!(page.row_count()?, 5, "what is closed is still listed");

    page.press(&[DOWN])?;
    assert_eq!(page.focused()?.name()?, "drop/b 2 pictures");
    page.press(&[LEFT])?;
    page.wait_until_shown(&[])?;
    page.press(&[RIGHT, DOWN])?;
    wait_for_focus(page, "drop/b/beach.png")?;
    page.press(&[UP, UP, RIGHT])?;
    page.wait_until_shown(&ALL)
}

#[test]
fn thumbnails_stand_side_by_side_and_keys_move_among_them() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.press_button("Grid")?;
    let place = "const row = [...document.querySelectorAll('[role=row][data-file]')][arguments[0]];
        const {left, top} = row.getBoundingClientRect(); return [left, top];";
    let place = |at: usize| page.script(place, vec![at.into()]);
    page.wait("the first two stand side by side", || {
        Ok((place(0)?[1] == place(1)?[1]).then_some(()))
    })?;
    assert_eq!(page.row_count()?, 5);
    page.tab_to_row(ALL[0])?;
    page.press(&[RIGHT])?;
    wait_for_focus(page, ALL[1])?;
    page.press(&[END])?;
    wait_for_focus(page, ALL[4])?;
    page.press(&[HOME])?;
    wait_for_focus(page, ALL[0])?;
    page.rename(ALL[0], "seen in the grid")?;
    assert_eq!(page.new_name(ALL[0])?, "seen in the grid");
    Ok(())
}

#[test]
fn the_preview_shows_the_original_of_the_current_row_and_lets_it_go() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    page.name_all()?;
    page.tab_to_row("horse.png")?;
    page.press(&['p'])?;
    let shown = "return document.querySelector('dialog[open] img')?.src ?? '';";
    let width = "return document.querySelector('dialog[open] img')?.naturalWidth ?? 0;";
    page.wait("the original is shown", || {
        Ok((page.script(width, Vec::new())?.as_u64() > Some(300)).then_some(()))
    })?;
    let first = page.script(shown, Vec::new())?;
    assert_eq!(
        focused_file(page)?,
        "horse.png",
        "the row keeps the keyboard"
    );
    let preview = page.find("dialog", "Preview")?;
    assert!(preview.text()?.contains("horse.png"));
    page.press(&[DOWN])?;
    page.wait("the preview follows", || {
        Ok(preview.text()?.contains("coins.png").then_some(()))
    })?;
    let is_free =
        "const [url, done] = arguments; fetch(url).then(() => done(false), () => done(true));";
    page.wait("the first original is let go", || {
        Ok((page.async_script(is_free, vec![first.clone()])? == true).then_some(()))
    })?;
    page.press_button("Close preview")?;
    page.wait("it is closed", || {
        Ok(page
            .look_for("dialog", "Preview", None)?
            .is_none()
            .then_some(()))
    })
}

#[test]
fn on_a_narrow_screen_the_preview_is_a_dialog_in_front() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.resize(360, 740)?;
    page.tab_to_row(ALL[0])?;
    assert!(page.look_for("dialog", "Preview", None)?.is_none());
    page.press(&['p'])?;
    page.find("dialog", "Preview")?;
    let is_modal = "return document.querySelector('dialog[open]').matches(':modal');";
    assert_eq!(page.script(is_modal, Vec::new())?, true);
    page.press(&[ESCAPE])?;
    wait_for_focus(page, ALL[0])
}
