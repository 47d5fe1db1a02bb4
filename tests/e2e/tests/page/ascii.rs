//! Letters of every script, spelled with those of English.

use e2e::fixtures::picture;
use e2e::{Outcome, Page, Stage};
use gateway_simulator::Step;

const ESCAPE: char = '\u{e00c}';

const FILES: [&str; 2] = ["horse.png", "coins.png"];

/// A page with two pictures whose names hold no letter of English, in any order.
fn named() -> Outcome<Stage> {
    let stage = Stage::ready()?;
    stage
        .simulator
        .script([Step::say("北京 café"), Step::say("Ночная Москва")]);
    let pictures = ["photos/horse.png", "photos/coins.png"].map(picture);
    stage.page.choose_files(&pictures)?;
    stage.page.name_all()?;
    Ok(stage)
}

fn wait_for_names(page: &Page, expected: [&str; 2]) -> Outcome {
    page.wait(&format!("the names are {expected:?}"), || {
        let mut names = FILES.map(|file| page.new_name(file).unwrap_or_default());
        names.sort();
        Ok((names == expected).then_some(()))
    })
}

fn toggle(page: &Page) -> Outcome {
    page.press_button("Naming rules")?;
    page.find("checkbox", "ASCII letters only")?.click()?;
    page.press(&[ESCAPE])
}

#[test]
fn names_are_spelled_in_ascii_and_back_and_taken_home_so() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    wait_for_names(page, ["ночная-москва", "北京-café"])?;
    toggle(page)?;
    wait_for_names(page, ["bei-jing-cafe", "nochnaia-moskva"])?;
    let archive = page.download_zip()?;
    assert_eq!(
        archive.paths(),
        ["bei-jing-cafe.png", "nochnaia-moskva.png"]
    );
    toggle(page)?;
    wait_for_names(page, ["ночная-москва", "北京-café"])?;
    assert_eq!(
        stage.simulator.chats().len(),
        2,
        "spelling costs no request"
    );
    Ok(())
}

#[test]
fn what_a_person_typed_keeps_its_letters() -> Outcome {
    let stage = named()?;
    let page = &stage.page;
    page.rename("horse.png", "été")?;
    page.rename("coins.png", "ça va")?;
    toggle(page)?;
    page.choose_files(&[picture("photos/rocket.jpg")])?;
    stage.simulator.script([Step::say("Ночная Москва")]);
    page.name_all()?;
    page.wait("the third name is spelled", || {
        Ok((page.new_name("rocket.jpg")? == "nochnaia-moskva").then_some(()))
    })?;
    wait_for_names(page, ["ça va", "été"])
}
