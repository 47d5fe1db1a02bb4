//! What left this computer, as the page says and as the gateway saw it.

use std::fs;

use e2e::fixtures::{files_under, picture};
use e2e::{Element, Outcome, Page, Stage, metadata};
use gateway_simulator::{Entry, Step};

const NAME: &str = "What left this computer";

fn open(page: &Page) -> Outcome<Element<'_>> {
    page.press_button(NAME)?;
    page.find("dialog", NAME)
}

#[test]
fn nothing_sent_bears_a_field_of_metadata() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let pictures = files_under(&picture(""))?;
    page.ask_once_about_alike(false)?;
    page.choose_files(&pictures)?;
    page.name_all()?;
    let chats = stage.simulator.chats();
    let sent: Vec<_> = chats.iter().flat_map(Entry::images).collect();
    assert!(sent.len() >= 30, "{} pictures were sent", sent.len());
    for image in sent {
        assert_eq!(metadata::fields(&image.jpeg)?, Vec::<String>::new());
    }
    // The reader finds what was left behind.
    for name in [
        "odd/metadata.jpg",
        "odd/camera.jpg",
        "orientation/6.png",
        "orientation/6.webp",
    ] {
        let found = metadata::fields(&fs::read(picture(name))?)?;
        println!("{name}: {found:?}");
        assert!(!found.is_empty(), "{name}");
    }
    Ok(())
}

#[test]
fn the_dialog_shows_the_very_bytes_to_whom_they_went_and_how_often() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let dialog = open(page)?;
    assert!(
        dialog.text()?.contains("Nothing yet."),
        "{}",
        dialog.text()?
    );
    page.press_button("Done")?;

    stage.simulator.script([Step::fault("rate_limited")]);
    page.choose_files(&[picture("photos/rocket.jpg")])?;
    page.name_all()?;
    let dialog = open(page)?;
    let [refused, asked] = &stage.simulator.chats()[..] else {
        panic!("asked twice");
    };
    let image = asked.image.as_ref().expect("a picture");
    assert_eq!(
        refused.image.as_ref().map(|image| &image.jpeg),
        Some(&image.jpeg)
    );
    let facts = format!(
        "{} × {} px · {} kB · to 127.0.0.1, 2 times",
        image.width,
        image.height,
        image.jpeg.len() / 1000
    );
    let text = dialog.text()?;
    for part in ["1 picture sent", "rocket.jpg", facts.as_str()] {
        assert!(text.contains(part), "{part:?} is missing in {text:?}");
    }
    let words = asked.body["messages"][1]["content"][0]["text"].as_str();
    let told = page.script(
        "return document.querySelector('.sent-panel-words').textContent;",
        Vec::new(),
    )?;
    assert!(
        words.is_some_and(|words| told.as_str().is_some_and(|told| told.contains(words))),
        "{told}"
    );

    page.find("link", "Save what was sent of rocket.jpg")?
        .click()?;
    let saved = page.wait_for_downloads(1)?;
    assert_eq!(fs::read(&saved[0])?, &image.jpeg[..]);
    page.keep_screenshot("sent")?;
    Ok(())
}
