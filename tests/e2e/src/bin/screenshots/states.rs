//! The moments that are kept.

use std::path::{Path, PathBuf};

use e2e::fixtures::{copy_number, corpus, files_under, picture, tiny_png};
use e2e::scenes::{odd_files, with_fault};
use e2e::{Folder, Outcome, Page, Stage};
use gateway_simulator::{Cors, Step};

use super::album::{Album, Extent};

/// Takes the page to a state and keeps it under this name.
type State = fn(&Album, &str) -> Outcome;

/// All of them, by name.
pub(crate) const STATES: [(&str, State); 26] = [
    ("empty", |album, name| {
        let stage = Stage::relayed()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("naming-rules", |album, name| {
        let stage = Stage::relayed()?;
        stage.page.press_button("Naming rules")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("further-gateways", |album, name| {
        let stage = Stage::relayed()?;
        stage.page.unfold_further_gateways()?;
        stage.page.press_button("Add a gateway")?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("added", |album, name| {
        let stage = with_photographs()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("running", |album, name| {
        let stage = running()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("paused", |album, name| {
        let stage = running()?;
        stage.page.press_button("Pause")?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("done", |album, name| {
        let stage = done()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("taken-home", |album, name| {
        let stage = done()?;
        stage.page.download_zip()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("edit-names", |album, name| {
        let stage = done()?;
        stage.page.press_button("Edit names")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("export", |album, name| {
        let stage = done()?;
        stage.page.press_button("Export")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("sent", |album, name| {
        let stage = done()?;
        stage.page.press_button("What left this computer")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("odd-files", |album, name| {
        let stage = Stage::ready()?;
        let _folder = odd_files(&stage.page)?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("restricted", |album, name| {
        let stage = relayed()?;
        stage.page.set_model("google/gemini-3-flash")?;
        stage.page.choose_files(&photographs()?)?;
        stage.page.name_all()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("refused", |album, name| {
        let stage = Stage::ready()?;
        with_fault(&stage, "openrouter_moderation")?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("stopped", |album, name| {
        let stage = Stage::ready()?;
        with_fault(&stage, "unauthorized")?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("slowed", |album, name| {
        let stage = Stage::ready()?;
        with_fault(&stage, "free_credits_rate")?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("connection-fails", |album, name| {
        let stage = Stage::ready()?;
        stage.simulator.set(|options| options.cors = Cors::Off);
        stage.page.test_connection()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("connection-works", |album, name| {
        let stage = Stage::ready()?;
        stage.page.test_connection()?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("newer-version", |album, name| {
        let stage = with_photographs()?;
        let script = "dispatchEvent(new CustomEvent('eponym-newer', {detail: 'here'}));";
        stage.page.script(script, Vec::new())?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("review-selected", |album, name| {
        let stage = done()?;
        select_two(&stage.page)?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("review-filtered", |album, name| {
        let stage = done()?;
        stage.page.choose_in("State", "Named")?;
        stage.page.filter("o")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("review-grid", |album, name| {
        let stage = done()?;
        stage.page.press_button("Grid")?;
        select_two(&stage.page)?;
        album.keep(&stage.page, name, Extent::Whole)
    }),
    ("review-by-folder", |album, name| {
        let (stage, _folder) = in_folders()?;
        stage.page.press_button("By folder")?;
        stage.page.switch_folder("drop/trip 2 pictures")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("review-preview", |album, name| {
        let stage = done()?;
        stage.page.press_button("Preview")?;
        stage.page.find("dialog", "Preview")?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("come-back", |album, name| {
        let (stage, _folder) = in_folders()?;
        stage.page.wait("the list comes back", || {
            stage.page.reload()?;
            stage.page.wait_until_loaded()?;
            let note = stage.page.find("status", "Kept list")?.text()?;
            Ok(note.contains("last visit").then_some(()))
        })?;
        album.keep(&stage.page, name, Extent::Window)
    }),
    ("ten-thousand", ten_thousand),
];

/// Answers as a real model gives them, for [`photographs`].
const ANSWERS: [&str; 8] = [
    "Rocket on launch pad at dusk",
    "Ancient coins in rows",
    "Horse silhouette",
    "Blurred wall clock",
    "Tabby cat close-up",
    "Orange dahlia in bloom",
    "Chinese temple by the lake",
    "Hands with starfish",
];

fn ten_thousand(album: &Album, name: &str) -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    for number in 0..10_000 {
        let png = copy_number(&tiny_png(number % 4096)?, number);
        folder.write(&format!("{number:05}.png"), &png)?;
    }
    page.drop_paths(&[folder.path()])?;
    page.wait_until_listed(10_000)?;
    page.start()?;
    page.wait("some are named", || {
        Ok((page.progress()?.0 >= 20).then_some(()))
    })?;
    album.keep(page, name, Extent::Window)
}

fn select_two(page: &Page) -> Outcome {
    for row in page.rows()?.iter().take(2) {
        page.switch_selected(&row.file)?;
    }
    Ok(())
}

fn in_folders() -> Outcome<(Stage, Folder)> {
    let stage = Stage::ready()?;
    let folder = Folder::new()?;
    for (number, path) in [
        "home/IMG_1.png",
        "home/IMG_2.png",
        "trip/IMG_3.png",
        "trip/IMG_4.png",
    ]
    .iter()
    .enumerate()
    {
        folder.write(&format!("drop/{path}"), &tiny_png(number)?)?;
    }
    stage.page.drop_paths(&[folder.path().join("drop")])?;
    stage.page.wait_until_listed(4)?;
    Ok((stage, folder))
}

fn with_photographs() -> Outcome<Stage> {
    let stage = relayed()?;
    stage.page.choose_files(&photographs()?)?;
    Ok(stage)
}

fn running() -> Outcome<Stage> {
    let stage = with_photographs()?;
    name_first(&stage, 4)?;
    let slow = Step::usual().delayed_ms(120_000).times(1_000);
    stage.simulator.script([slow]);
    stage.page.start()?;
    stage.page.wait("requests are under way", || {
        Ok((stage.simulator.in_flight() >= 2).then_some(()))
    })?;
    Ok(stage)
}

fn done() -> Outcome<Stage> {
    let stage = with_photographs()?;
    name_first(&stage, ANSWERS.len())?;
    Ok(stage)
}

/// Names so many pictures one after the other, so that each gets its own answer.
fn name_first(stage: &Stage, count: usize) -> Outcome {
    let page = &stage.page;
    let rows = page.rows()?;
    for (row, answer) in rows.iter().zip(ANSWERS).take(count) {
        stage.simulator.script([Step::say(answer)]);
        page.press_row_button(&row.file, &format!("Name again: {}", row.file))?;
        page.wait_for_state(&row.file, "named")?;
    }
    let blur = "document.activeElement.blur(); scrollTo(0, 0);";
    page.script(blur, Vec::new()).map(drop)
}

/// As a person of `cargo xtask serve` meets it: the gateway behind the page's own origin.
fn relayed() -> Outcome<Stage> {
    let stage = Stage::ready_and_relayed()?;
    stage.page.tell_apart(true)?;
    Ok(stage)
}

/// Photographs in the order of [`ANSWERS`], as far as there are any.
fn photographs() -> Outcome<Vec<PathBuf>> {
    let own = ["rocket.jpg", "coins.png", "horse.png", "clock_motion.png"]
        .map(|name| picture(&format!("photos/{name}")));
    let mut photographs: Vec<PathBuf> = own.into();
    if let Some(corpus) = corpus() {
        let others = files_under(&corpus.join("photos"))?;
        let is_wanted = |path: &Path, name: &str| path.file_stem().is_some_and(|stem| stem == name);
        for name in ["chelsea", "flower", "china", "starfish"] {
            photographs.extend(others.iter().find(|path| is_wanted(path, name)).cloned());
        }
    }
    Ok(photographs)
}
