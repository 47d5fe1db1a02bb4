//! Videos: left alone unless a person wants them named, then named after one frame.

use e2e::fixtures::picture;
use e2e::{Folder, Outcome, Stage};

const CLIPS: [&str; 3] = ["clip.mov", "clip.mp4", "clip.webm"];

#[test]
fn videos_are_offered_and_named_after_a_frame_that_shows_something() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.ask_once_about_alike(false)?;
    page.choose_files(&CLIPS.map(|clip| picture(&format!("videos/{clip}"))))?;
    assert_eq!((page.row_count()?, page.skipped_count()?), (0, 3));
    page.press_button("Name 3 videos too")?;
    page.name_all()?;
    assert_eq!((page.row_count()?, page.skipped_count()?), (3, 0));
    let chats = stage.simulator.chats();
    assert_eq!(chats.len(), 3);
    for image in chats.iter().filter_map(|chat| chat.image.as_ref()) {
        assert_eq!((image.width, image.height), (192, 128));
        assert_eq!(image.metadata_segments, 0);
        // The clips begin in black; the rocket stands before a blue sky.
        let (_, _, blue) = image.corners[0];
        assert!(blue > 60, "{:?}", image.corners);
    }
    for clip in CLIPS {
        let row = page.row(clip)?;
        assert_eq!(row.state, "named", "{row:?}");
        let extension = clip.rsplit('.').next().unwrap_or_default();
        assert!(
            row.file_name().ends_with(&format!(".{extension}")),
            "{row:?}"
        );
        assert!(
            page.row_element(clip)?
                .text()?
                .contains("one frame of a video")
        );
    }
    let archive = page.download_zip()?;
    for clip in CLIPS {
        let original = std::fs::read(picture(&format!("videos/{clip}")))?;
        let is_whole = archive.files.values().any(|packed| *packed == original);
        assert!(is_whole, "{clip} changed on its way home");
    }
    page.keep_screenshot("videos")?;
    Ok(())
}

#[test]
fn with_the_rule_they_are_taken_in_at_once_but_not_the_moving_half_of_a_picture() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_rule("Name videos too, by one frame of each", true)?;
    let folder = Folder::new()?;
    folder.copy("photos/rocket.jpg", "mix/IMG_1.JPG")?;
    folder.copy("videos/clip.mov", "mix/img_1.mov")?;
    folder.copy("videos/clip.mp4", "mix/IMG_2.mp4")?;
    folder.copy("videos/sound.mp4", "mix/talk.mp4")?;
    folder.write("mix/notes.mp4", b"a text")?;
    page.choose_folder(&folder.path().join("mix"))?;
    page.wait_until_listed(3)?;
    page.name_all()?;
    assert_eq!((page.row_count()?, page.skipped_count()?), (3, 2));
    let skipped = page.skipped_text()?;
    assert!(skipped.contains("2 files were skipped; 1 of them goes with pictures"));
    assert!(skipped.contains("img_1.mov — goes with a picture"));
    assert_eq!(page.row("mix/IMG_2.mp4")?.state, "named");
    let sound = page.row("mix/talk.mp4")?;
    assert_eq!(sound.error.as_deref(), Some("undecodable"), "{sound:?}");
    Ok(())
}

#[test]
fn a_picture_that_moves_says_that_its_first_frame_was_looked_at() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("odd/animated.gif"), picture("photos/rocket.jpg")])?;
    page.name_all()?;
    assert!(
        page.row_element("animated.gif")?
            .text()?
            .contains("first frame")
    );
    assert!(
        !page
            .row_element("rocket.jpg")?
            .text()?
            .contains("first frame")
    );
    Ok(())
}
