//! Pausing, stopping and going on: names are kept, and what was answered is not asked again.

use std::collections::BTreeSet;

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Page, Stage};
use gateway_simulator::{Simulator, Step};

const PICTURES: usize = 12;
const QUICK: usize = 4;
/// As many as browsers send at once over HTTP/1.1.
const UNDER_WAY: usize = 6;

/// A run of which four pictures are named and the next six requests hang.
fn half_way() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    let slow = Step::usual().delayed_ms(60_000).times(1_000);
    stage.simulator.script([Step::usual().times(4), slow]);
    stage.page.choose_folder(folder.path())?;
    stage.page.wait_until_listed(PICTURES)?;
    stage.page.start()?;
    stage
        .page
        .wait("four pictures are named and requests are under way", || {
            let is_reached =
                named(&stage.page)? == QUICK && stage.simulator.in_flight() == UNDER_WAY;
            Ok(is_reached.then_some(()))
        })?;
    Ok((stage, folder))
}

fn named(page: &Page) -> Outcome<usize> {
    Ok(page
        .rows()?
        .iter()
        .filter(|row| row.state == "named")
        .count())
}

/// The pictures that arrived, each once.
fn different(simulator: &Simulator) -> usize {
    let pictures: BTreeSet<_> = simulator
        .chats()
        .into_iter()
        .filter_map(|chat| chat.image)
        .map(|image| image.jpeg)
        .collect();
    pictures.len()
}

#[test]
fn stop_ends_requests_at_once_and_keeps_the_names_there_are() -> Outcome {
    let (stage, _folder) = half_way()?;
    let page = &stage.page;
    page.press_button("Stop")?;
    page.wait("no request is under way", || {
        Ok((stage.simulator.in_flight() == 0).then_some(()))
    })?;
    page.find("button", "Name images")?;
    assert_eq!(named(page)?, QUICK);
    assert!(
        page.rows()?
            .iter()
            .all(|row| row.state == "named" || row.state == "queued")
    );

    stage.simulator.reset();
    page.name_all()?;
    assert_eq!(named(page)?, PICTURES);
    assert_eq!(
        stage.simulator.chats().len(),
        PICTURES - QUICK,
        "only the others are asked"
    );
    Ok(())
}

#[test]
fn pause_asks_nothing_more_until_resume() -> Outcome {
    let (stage, _folder) = half_way()?;
    let page = &stage.page;
    let asked = stage.simulator.chats().len();
    page.press_button("Pause")?;
    page.find("button", "Resume")?;
    assert_eq!(stage.simulator.chats().len(), asked, "nothing new is asked");

    // The hanging requests are given up by hand, as a person with little patience does.
    page.press_button("Stop")?;
    page.wait("no request is under way", || {
        Ok((stage.simulator.in_flight() == 0).then_some(()))
    })?;
    stage.simulator.reset();
    stage.simulator.set(|options| options.latency_ms = 300);
    page.start()?;
    page.press_button("Pause")?;
    page.wait("the last answers have come", || {
        Ok((stage.simulator.in_flight() == 0).then_some(()))
    })?;
    page.press_button("Resume")?;
    page.wait_until_finished()?;
    assert_eq!(named(page)?, PICTURES);
    assert_eq!(
        stage.simulator.chats().len(),
        PICTURES - QUICK,
        "nothing is asked twice"
    );
    assert_eq!(different(&stage.simulator), PICTURES - QUICK);
    Ok(())
}

#[test]
fn a_second_start_asks_only_for_pictures_without_a_name() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let first = folder.write("first.png", &tiny_png(1)?)?;
    let second = folder.write("second.png", &tiny_png(2)?)?;
    page.choose_files(&[first])?;
    page.name_all()?;
    page.choose_files(&[second])?;
    page.name_all()?;
    assert_eq!(stage.simulator.chats().len(), 2);
    Ok(())
}

#[test]
fn pictures_added_during_a_run_are_named_too() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let first = folder.write("first.png", &tiny_png(1)?)?;
    let second = folder.write("second.png", &tiny_png(2)?)?;
    stage.simulator.set(|options| options.latency_ms = 1_000);
    page.choose_files(&[first])?;
    page.start()?;
    page.choose_files(&[second])?;
    page.wait_until_finished()?;
    page.wait_for_state("second.png", "named")?;
    Ok(())
}

#[test]
fn a_removed_picture_is_neither_asked_for_nor_taken_home() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let paths = [
        folder.write("keep.png", &tiny_png(1)?)?,
        folder.write("drop.png", &tiny_png(2)?)?,
    ];
    page.choose_files(&paths)?;
    page.press_row_button("drop.png", "Remove drop.png")?;
    page.name_all()?;
    assert_eq!(page.row_count()?, 1);
    assert_eq!(stage.simulator.chats().len(), 1);
    assert_eq!(page.download_zip()?.files.len(), 1);
    Ok(())
}
