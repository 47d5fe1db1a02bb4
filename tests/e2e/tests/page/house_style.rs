//! Old names that are good and may be kept, and what a model is told beside the picture.

use std::fs;

use e2e::fixtures::{picture, tiny_png};
use e2e::{Folder, Outcome, Page, Stage};
use gateway_simulator::Entry;

const ESCAPE: char = '\u{e00c}';

/// A page with a folder of pictures by these names.
fn listed(names: &[&str]) -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    for (number, name) in names.iter().enumerate() {
        folder.write(&format!("Arles/{name}"), &tiny_png(50 * number + 7)?)?;
    }
    stage.page.choose_folder(&folder.path().join("Arles"))?;
    stage.page.wait_until_listed(names.len())?;
    Ok((stage, folder))
}

fn offer(page: &Page) -> Outcome<Option<String>> {
    let offer = page.look_for("region", "Good names", None)?;
    offer.map(|offer| offer.text()).transpose()
}

fn wait_for_offer(page: &Page, words: &str) -> Outcome {
    page.wait(&format!("the offer says {words:?}"), || {
        Ok(offer(page)?.filter(|text| text.contains(words)).map(drop))
    })
}

fn wait_until_no_offer(page: &Page) -> Outcome {
    page.wait("nothing is offered", || {
        Ok(offer(page)?.is_none().then_some(()))
    })
}

/// All that was said to the model in words.
fn said(chat: &Entry) -> String {
    let messages = chat.body["messages"].as_array().into_iter().flatten();
    let contents = messages.map(|message| match message["content"].as_array() {
        Some(parts) => parts
            .iter()
            .filter_map(|part| part["text"].as_str())
            .collect(),
        None => message["content"].as_str().unwrap_or_default().to_owned(),
    });
    contents.collect::<Vec<String>>().join("\n\n")
}

#[test]
fn good_names_are_kept_with_one_press_and_not_asked_about() -> Outcome {
    let names = ["IMG_1234.png", "red-fox-in-snow.png", "Oma im Garten.PNG"];
    let (stage, _folder) = listed(&names)?;
    let page = &stage.page;
    wait_for_offer(page, "2 files already have good names.")?;
    let row = page.row("Arles/red-fox-in-snow.png")?;
    assert!(row.text.contains("good name"), "{}", row.text);
    assert_eq!((row.state.as_str(), row.name.as_str()), ("queued", ""));

    page.press_button("Keep them")?;
    wait_until_no_offer(page)?;
    page.name_all()?;
    assert_eq!(
        stage.simulator.chats().len(),
        1,
        "only IMG_1234 is asked about"
    );
    let kept = page.row("Arles/Oma im Garten.PNG")?;
    assert_eq!(kept.file_name(), "Oma im Garten.PNG");
    assert_eq!(kept.state, "named");
    assert!(kept.text.contains("Kept"), "{}", kept.text);
    let named = page.row("Arles/IMG_1234.png")?.file_name();
    assert_ne!(named, "IMG_1234.png");

    let archive = page.download_zip()?;
    let mut expected = vec![
        format!("Arles/{named}"),
        "Arles/Oma im Garten.PNG".to_owned(),
        "Arles/red-fox-in-snow.png".to_owned(),
    ];
    expected.sort();
    let mut paths = archive.paths();
    paths.sort_unstable();
    assert_eq!(paths, expected);
    Ok(())
}

#[test]
fn an_offer_that_is_declined_does_not_come_back() -> Outcome {
    let (stage, _folder) = listed(&["red-fox.png", "DSC01234.png"])?;
    let page = &stage.page;
    wait_for_offer(page, "1 file already has a good name.")?;
    page.press_button("Name them anyway")?;
    wait_until_no_offer(page)?;
    page.name_all()?;
    assert_eq!(offer(page)?, None);
    assert!(!page.row("Arles/red-fox.png")?.text.contains("Kept"));
    Ok(())
}

#[test]
fn pictures_that_are_named_are_no_longer_offered() -> Outcome {
    let (stage, _folder) = listed(&["red-fox.png", "grey wolf.png", "IMG_1.png"])?;
    let page = &stage.page;
    wait_for_offer(page, "2 files")?;
    page.rename("Arles/red-fox.png", "my own")?;
    wait_for_offer(page, "1 file")?;
    page.name_all()?;
    assert_eq!(offer(page)?, None);
    assert_eq!(page.new_name("Arles/red-fox.png")?, "my own");
    Ok(())
}

#[test]
fn a_row_keeps_its_name_and_lets_go_of_it() -> Outcome {
    let (stage, _folder) = listed(&["IMG_1234.png", "DSC01234.png"])?;
    let page = &stage.page;
    let file = "Arles/IMG_1234.png";
    page.name_all()?;
    let given = page.new_name(file)?;
    page.press_row_button(file, "Keep name: Arles/IMG_1234.png")?;
    page.wait_for_row("the old name is kept", |row| {
        row.file == file && row.name == "IMG_1234" && row.text.contains("Kept")
    })?;
    let keep = page.find("button", "Keep name: Arles/IMG_1234.png")?;
    assert_eq!(keep.attribute("aria-pressed")?, "true");
    assert!(page.download_zip()?.paths().contains(&"Arles/IMG_1234.png"));

    page.press_row_button(file, "Keep name: Arles/IMG_1234.png")?;
    page.wait_for_row("the model's name is back", |row| {
        row.file == file && row.name == given
    })?;
    assert_eq!(stage.simulator.chats().len(), 2, "nothing was asked again");

    page.press_row_button(file, "Keep name: Arles/IMG_1234.png")?;
    page.press_row_button(file, "Name again: Arles/IMG_1234.png")?;
    page.wait("it is asked about again", || {
        Ok((stage.simulator.chats().len() == 3).then_some(()))
    })?;
    page.wait_for_row("it is named again", |row| {
        row.file == file && row.name == given
    })?;
    Ok(())
}

/// A photograph with its date, beside a file with a good name.
fn photograph_nearby() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    folder.write(
        "Family/Arles/IMG_1234.jpg",
        &fs::read(picture("odd/camera.jpg"))?,
    )?;
    folder.write("Family/Arles/grey wolf at dusk.png", &tiny_png(7)?)?;
    stage.page.choose_folder(&folder.path().join("Family"))?;
    stage.page.wait_until_listed(2)?;
    Ok((stage, folder))
}

/// What is said to the model of the photograph, by the rules as they are.
fn said_of_photograph(stage: &Stage) -> Outcome<String> {
    let file = "Family/Arles/IMG_1234.jpg";
    let before = stage.simulator.chats().len();
    stage
        .page
        .press_row_button(file, &format!("Name again: {file}"))?;
    let chats = stage.page.wait("it is asked about", || {
        Ok(Some(stage.simulator.chats()).filter(|chats| chats.len() > before))
    })?;
    stage.page.wait_for_state(file, "named")?;
    Ok(chats.last().map(said).unwrap_or_default())
}

/// Changes the naming rules in their dialog.
fn with_rules(page: &Page, change: impl FnOnce() -> Outcome) -> Outcome {
    page.press_button("Naming rules")?;
    change()?;
    page.press(&[ESCAPE])
}

#[test]
fn nothing_but_the_picture_is_told_unless_a_person_allows_it() -> Outcome {
    let (stage, _folder) = photograph_nearby()?;
    let said = said_of_photograph(&stage)?;
    for secret in [
        "Family",
        "Arles",
        "2024",
        "Canon",
        "IMG_1234",
        "wolf",
        "What is known",
        "examples",
        "person",
    ] {
        let usual = "a person who reads only the name";
        let said = said
            .replace(usual, "")
            .replace("a person who cannot see", "");
        assert!(!said.contains(secret), "{secret} is told: {said}");
    }
    Ok(())
}

#[test]
fn what_a_person_allows_is_told_and_nothing_more() -> Outcome {
    let (stage, _folder) = photograph_nearby()?;
    let page = &stage.page;
    let tick = |label: &str| page.find("checkbox", label)?.click();

    with_rules(page, || tick("Folder name"))?;
    let said = said_of_photograph(&stage)?;
    assert!(said.contains(r#"The picture: folder "Arles""#), "{said}");
    assert!(!said.contains("Family") && !said.contains("2024"), "{said}");

    with_rules(page, || {
        tick("Folder name")?;
        tick("Date taken")
    })?;
    let said = said_of_photograph(&stage)?;
    assert!(
        said.contains(r#"The picture: taken on "2024-05-12""#),
        "{said}"
    );
    assert!(!said.contains("Arles") && !said.contains("10:11"), "{said}");

    with_rules(page, || {
        tick("Date taken")?;
        tick("Names you typed and good names nearby")
    })?;
    page.rename("Family/Arles/grey wolf at dusk.png", "Rex am See")?;
    let said = said_of_photograph(&stage)?;
    assert!(
        said.contains("\n- \"Rex am See\"\n- \"grey wolf at dusk\""),
        "{said}"
    );
    assert!(
        !said.contains("Arles") && !said.contains("IMG_1234"),
        "{said}"
    );
    Ok(())
}

#[test]
fn a_glossary_is_told_and_remembered() -> Outcome {
    let (stage, _folder) = photograph_nearby()?;
    let page = &stage.page;
    with_rules(page, || {
        let glossary = page.find("textbox", "Glossary")?;
        glossary.send_keys("Rex: our dog\nMia: my sister\t")
    })?;
    let said = said_of_photograph(&stage)?;
    assert!(
        said.contains("\n- Rex: our dog\n- Mia: my sister"),
        "{said}"
    );
    stage.start_over()?;
    page.press_button("Naming rules")?;
    let glossary = page.find("textbox", "Glossary")?.property("value")?;
    assert_eq!(glossary, "Rex: our dog\nMia: my sister");
    let folder = page.find("checkbox", "Folder name")?;
    assert!(!folder.is_ticked()?);
    Ok(())
}
