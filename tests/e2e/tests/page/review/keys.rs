//! A review by keys alone.

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Stage};

use super::{
    ALL, DELETE, DOWN, END, ENTER, ESCAPE, HOME, SHIFT, five, focused_file, wait_for_focus,
};

#[test]
fn a_whole_review_takes_nothing_but_keys() -> Outcome {
    let (stage, _folder) = five()?;
    let page = &stage.page;
    page.name_all()?;
    page.tab_to_row(ALL[0])?;
    page.press(&[ENTER])?;
    page.type_keys("first")?;
    page.press(&[ENTER])?;
    wait_for_focus(page, ALL[1])?;
    page.press(&['x'])?;
    page.wait("x keeps the old name", || {
        Ok((page.new_name(ALL[1])? == "IMG_2").then_some(()))
    })?;
    page.press(&[DOWN, ' '])?;
    page.press_with(SHIFT, DOWN)?;
    assert_eq!(page.selected()?, ALL[2..4]);
    page.press(&[DELETE])?;
    page.wait_until_shown(&[ALL[0], ALL[1], ALL[4]])?;
    page.wait("the keyboard is on the row that is there now", || {
        Ok((focused_file(page)? == ALL[4]).then_some(()))
    })?;
    page.press_with_control('z')?;
    page.wait_until_shown(&ALL)?;

    page.press(&['/'])?;
    assert_eq!(page.focused()?.name()?, "Filter");
    page.type_keys("first")?;
    page.wait_until_shown(&ALL[..1])?;
    page.tab_to_row(ALL[0])?;
    page.press(&['?'])?;
    let keys = page.find("dialog", "Keys")?.text()?;
    assert!(keys.contains("keep the old name"), "{keys}");
    page.press(&[ESCAPE])?;
    wait_for_focus(page, ALL[0])?;
    page.press_with_control('a')?;
    assert_eq!(page.selected()?, ALL[..1], "only what is shown");
    page.press(&[ESCAPE])?;
    assert!(page.selected()?.is_empty());
    Ok(())
}

#[test]
fn among_a_thousand_the_keyboard_reaches_every_end() -> Outcome {
    const PICTURES: usize = 1_000;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let png = tiny_png(1)?;
    for number in 0..PICTURES {
        folder.write(&format!("drop/{}/{number:04}.png", number / 250), &png)?;
    }
    page.drop_paths(&[folder.path().join("drop")])?;
    page.wait_until_listed(PICTURES)?;
    page.tab_to_row("drop/0/0000.png")?;
    page.press(&[END])?;
    wait_for_focus(page, "drop/3/0999.png")?;
    page.press(&[HOME])?;
    wait_for_focus(page, "drop/0/0000.png")?;
    for is_tiled in [false, true] {
        if is_tiled {
            page.press_button("Grid")?;
        } else {
            page.press_button("By folder")?;
        }
        page.tab_to_row("drop/0/0000.png")?;
        page.press(&[END])?;
        wait_for_focus(page, "drop/3/0999.png")?;
        assert!(page.rows()?.len() <= 200, "{}", page.rows()?.len());
        assert_eq!(page.row_count()?, PICTURES);
        page.press(&[HOME])?;
        page.wait("the first folder has the keyboard", || {
            Ok((page.focused()?.name()? == "drop/0 250 pictures").then_some(()))
        })?;
    }
    Ok(())
}
