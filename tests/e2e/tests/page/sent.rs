//! What left this computer, as the page says and as the gateway saw it.

use std::fs;

use e2e::fixtures::{self, files_under, picture};
use e2e::{Element, Folder, Outcome, Page, Stage, metadata};
use gateway_simulator::{Entry, Step};

/// What the gateway has in place of a model it does not have.
const NEXT_MODEL: &str = "openai/gpt-5-nano";

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

#[test]
fn the_size_chosen_is_the_size_sent_and_a_text_is_sent_larger() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_model("gpt-4o")?;
    let pictures = ["text/window.png", "text/phone.png"].map(picture);
    let folder = Folder::new()?;
    let photograph = folder.write("photograph.jpg", &fixtures::photograph()?)?;
    page.choose_files(&[&pictures[..], &[photograph]].concat())?;
    page.name_all()?;
    assert_eq!(sizes_sent(&stage), [(768, 576), (1024, 720), (354, 1024)]);

    choose_size(page, "512 px")?;
    stage.simulator.reset();
    page.press_row_button("photograph.jpg", "Name again: photograph.jpg")?;
    page.wait_until_finished()?;
    assert_eq!(sizes_sent(&stage), [(512, 384)]);
    // This gateway does not have that model; the next does not count by tiles.
    assert_eq!(
        details_sent(&stage),
        [("gpt-4o".to_owned(), true), (NEXT_MODEL.to_owned(), false)]
    );

    page.reload()?;
    page.wait_until_loaded()?;
    page.press_button("Naming rules")?;
    assert_eq!(page.value("combobox", "Picture size")?, "512");
    let hint = page.find("combobox", "Picture size")?;
    assert!(hint.is_enabled()?);
    page.keep_screenshot("picture-size")?;
    Ok(())
}

fn sizes_sent(stage: &Stage) -> Vec<(usize, usize)> {
    let chats = stage.simulator.chats();
    let images = chats.iter().flat_map(Entry::images);
    let mut sizes: Vec<_> = images.map(|image| (image.width, image.height)).collect();
    sizes.sort_unstable_by_key(|(width, height)| (*width.max(height), *height));
    // The first of a model may be asked twice, until it is known how it wants to be asked.
    sizes.dedup();
    sizes
}

/// Which models were asked, and whether to look less closely.
fn details_sent(stage: &Stage) -> Vec<(String, bool)> {
    let chats = stage.simulator.chats().into_iter();
    let asked = chats.map(|chat| {
        let picture = &chat.body["messages"][1]["content"][1]["image_url"];
        (chat.model.unwrap_or_default(), picture["detail"] == "low")
    });
    asked.collect()
}

fn choose_size(page: &Page, option: &str) -> Outcome {
    page.press_button("Naming rules")?;
    page.find("combobox", "Picture size")?.choose(option)?;
    page.press_button("Done")
}

#[test]
fn a_gateway_that_refuses_detail_is_asked_without_it() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_model("gpt-4o")?;
    choose_size(page, "512 px")?;
    stage.simulator.script([Step::fault("refuses_detail")]);
    page.choose_files(&[picture("photos/rocket.jpg"), picture("photos/horse.png")])?;
    page.name_all()?;
    assert!(page.rows()?.iter().all(|row| row.state == "named"));
    let details = details_sent(&stage);
    let of_model = details.iter().filter(|(model, _)| model == "gpt-4o");
    let of_model: Vec<bool> = of_model.map(|(_, has_detail)| *has_detail).collect();
    assert_eq!(
        (of_model.first(), of_model.last()),
        (Some(&true), Some(&false)),
        "{details:?}"
    );
    Ok(())
}
