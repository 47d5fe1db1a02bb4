//! What comes in: folders of any size, files of any kind, by every way there is.

use std::fs;

use e2e::fixtures::{picture, plain_jpeg, tiny_png};
use e2e::{Folder, Outcome, Page, Stage};

fn file(page: &Page, ending: &str) -> Outcome<e2e::Row> {
    page.wait_for_row(&format!("a row of {ending}"), |row| {
        row.file.ends_with(ending)
    })
}

#[test]
fn a_dropped_folder_is_listed_whole_with_all_the_folders_in_it() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for number in 0..130 {
        folder.write(&format!("drop/many/{number:03}.png"), &tiny_png(number)?)?;
        folder.write(
            &format!("drop/many/more/{number:03}.png"),
            &tiny_png(1_000 + number)?,
        )?;
    }
    folder.write("drop/top.png", &tiny_png(3_000)?)?;
    page.drop_paths(&[folder.path().join("drop")])?;
    page.wait_until_listed(261)?;

    assert_eq!((page.row_count()?, page.skipped_count()?), (261, 0));
    let rows = page.rows()?;
    for path in [
        "drop/top.png",
        "drop/many/129.png",
        "drop/many/more/129.png",
    ] {
        assert!(
            rows.iter().any(|row| row.file == path),
            "{path} in {:?}",
            rows.first()
        );
    }
    Ok(())
}

#[test]
fn files_are_taken_from_a_drop_of_another_page_and_from_the_clipboard() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let red = plain_jpeg(60, 40, [220, 20, 20])?;
    page.drop_made(&[("dropped.jpg", &red)])?;
    page.wait_until_listed(1)?;
    page.paste(&[("image.png", &tiny_png(5)?)])?;
    page.wait_until_listed(2)?;
    page.name_all()?;
    assert_eq!(page.row("dropped.jpg")?.file_name(), "red-landscape.jpg");
    assert!(page.rows()?.iter().all(|row| row.state == "named"));
    Ok(())
}

#[test]
fn what_is_no_picture_is_counted_and_what_cannot_be_shown_says_so_and_neither_is_sent() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    // Only counted.
    for (path, bytes) in [
        ("mix/.DS_Store", &b"\0\0\0\x01Bud1"[..]),
        ("mix/Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        (
            "mix/__MACOSX/._good.jpg",
            b"\0\x05\x16\x07\0\x02\0\0Mac OS X",
        ),
        ("mix/notes.txt", b"buy milk"),
        ("mix/desktop.ini", b"[.ShellClassInfo]"),
    ] {
        folder.write(path, bytes)?;
    }
    // A row with a reason.
    folder.write("mix/empty.jpg", b"")?;
    folder.write(
        "mix/page.jpg",
        b"<!doctype html><html><body>404</body></html>",
    )?;
    folder.copy("foreign/sensor-only.arw", "mix/sensor.arw")?;
    folder.copy("odd/zero-width.gif", "mix/zero-width.gif")?;
    folder.copy("odd/bomb-60000x60000.png", "mix/bomb.png")?;
    // Pictures, whatever they are called.
    folder.copy("photos/rocket.jpg", "mix/rocket.png")?;
    folder.copy("photos/horse.png", "mix/no-ending")?;
    page.choose_folder(&folder.path().join("mix"))?;
    // A browser may keep hidden files from a folder that is chosen; what it hands over is accounted for.
    page.wait_until_listed(11)?;
    page.name_all()?;

    assert_eq!(page.row_count()?, 7);
    let skipped = page.skipped_text()?;
    for name in ["notes.txt", "Thumbs.db", "desktop.ini", "._good.jpg"] {
        assert!(skipped.contains(name), "{name} in {skipped}");
    }
    for (ending, code) in [
        ("/empty.jpg", "empty_file"),
        ("/page.jpg", "not_an_image"),
        ("/sensor.arw", "undecodable"),
        ("/zero-width.gif", "undecodable"),
        ("/bomb.png", "too_many_pixels"),
    ] {
        assert_eq!(file(page, ending)?.error.as_deref(), Some(code), "{ending}");
    }
    for ending in ["/rocket.png", "/no-ending"] {
        assert_eq!(file(page, ending)?.state, "named", "{ending}");
    }
    assert_eq!(
        stage.simulator.chats().len(),
        2,
        "only the pictures are sent"
    );
    assert_eq!(
        file(page, "/rocket.png")?.extension,
        ".png",
        "the ending is the original's"
    );
    assert_eq!(
        file(page, "/no-ending")?.extension,
        ".png",
        "a missing ending comes from the bytes"
    );
    Ok(())
}

#[test]
fn a_picture_the_browser_cannot_show_can_still_be_named_by_hand() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("foreign/sensor-only.arw")])?;
    page.name_all()?;
    page.rename("sensor-only.arw", "by hand")?;
    let archive = page.download_zip()?;
    assert_eq!(
        archive.files.get("by hand.arw"),
        Some(&fs::read(picture("foreign/sensor-only.arw"))?)
    );
    assert_eq!(stage.simulator.chats().len(), 0);
    Ok(())
}

#[test]
fn equal_names_from_several_drops_stay_apart() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let first = folder.write("one/same.png", &tiny_png(1)?)?;
    let second = folder.write("two/same.png", &tiny_png(2)?)?;
    page.choose_files(&[&first])?;
    page.choose_files(&[&second])?;
    page.name_all()?;
    let archive = page.download_zip()?;
    let mut bytes: Vec<_> = archive.files.into_values().collect();
    bytes.sort();
    let mut expected = vec![fs::read(first)?, fs::read(second)?];
    expected.sort();
    assert_eq!(bytes, expected);
    Ok(())
}

/// Reads of several files at once fail, as they do when one of the files is gone; so does the read of `gone.png` alone.
const BREAK_READS: &str = r"
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function () {
        const fails = !(this instanceof File) || this.name === 'gone.png';
        return fails ? Promise.reject(new DOMException('gone', 'NotFoundError')) : read.call(this);
    };
";

#[test]
fn a_file_that_cannot_be_read_keeps_no_other_from_being_listed() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for number in 0..40 {
        folder.write(&format!("drop/{number:02}.png"), &tiny_png(number)?)?;
    }
    folder.write("drop/gone.png", &tiny_png(100)?)?;
    page.script(BREAK_READS, Vec::new())?;
    page.drop_paths(&[folder.path().join("drop")])?;
    page.wait_until_listed(41)?;

    assert_eq!(
        file(page, "/gone.png")?.error.as_deref(),
        Some("unreadable")
    );
    let failed = page
        .rows()?
        .iter()
        .filter(|row| row.error.is_some())
        .count();
    assert_eq!(failed, 1);
    Ok(())
}
