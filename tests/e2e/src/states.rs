//! Every state of the page that is worth a look: for the album of screenshots, and for the tests that hold each against
//! what a person found good.

use std::path::{Path, PathBuf};

use gateway_simulator::{Cors, Step};

use crate::failure::Outcome;
use crate::fixtures::{Folder, copy_number, files_under, picture, tiny_png};
use crate::page::Page;
use crate::scenes::{odd_files, with_fault};
use crate::stage::Stage;

/// How much of the page is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What a window shows, where something covers the rest.
    Window,
    /// All of it, however long.
    Whole,
}

/// Takes the page to a state, then has it looked at, once.
type State = fn(&Booth<'_>) -> Outcome;

/// Where states are looked at.
pub struct Booth<'a> {
    photographs: Vec<PathBuf>,
    look: &'a dyn Fn(&Page, Extent) -> Outcome,
}

/// All of them, by name.
pub const STATES: [(&str, State); 27] = [
    ("fresh", |booth| {
        let stage = Stage::open()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("empty", |booth| {
        let stage = Stage::relayed()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("naming-rules", |booth| {
        let stage = Stage::relayed()?;
        stage.page.press_button("Naming rules")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("further-gateways", |booth| {
        let stage = Stage::relayed()?;
        stage.page.unfold_further_gateways()?;
        stage.page.press_button("Add a gateway")?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("added", |booth| {
        let stage = booth.with_photographs()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("running", |booth| {
        let stage = booth.running()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("paused", |booth| {
        let stage = booth.running()?;
        stage.page.press_button("Pause")?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("done", |booth| {
        let stage = booth.done()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("taken-home", |booth| {
        let stage = booth.done()?;
        stage.page.download_zip()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("edit-names", |booth| {
        let stage = booth.done()?;
        stage.page.press_button("Edit names")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("export", |booth| {
        let stage = booth.done()?;
        stage.page.press_button("Export")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("sent", |booth| {
        let stage = booth.done()?;
        stage.page.press_button("What left this computer")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("odd-files", |booth| {
        let stage = Stage::ready()?;
        let _folder = odd_files(&stage.page)?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("restricted", |booth| {
        let stage = relayed()?;
        stage.page.set_model("google/gemini-3-flash")?;
        stage.page.choose_files(&booth.photographs)?;
        stage.page.name_all()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("refused", |booth| {
        let stage = Stage::ready()?;
        with_fault(&stage, "openrouter_moderation")?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("stopped", |booth| {
        let stage = Stage::ready()?;
        with_fault(&stage, "unauthorized")?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("slowed", |booth| {
        let stage = Stage::ready()?;
        with_fault(&stage, "free_credits_rate")?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("connection-fails", |booth| {
        let stage = Stage::ready()?;
        stage.simulator.set(|options| options.cors = Cors::Off);
        stage.page.test_connection()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("connection-works", |booth| {
        let stage = Stage::ready()?;
        stage.page.test_connection()?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("newer-version", |booth| {
        let stage = booth.with_photographs()?;
        let script = "dispatchEvent(new CustomEvent('eponym-newer', {detail: 'here'}));";
        stage.page.script(script, Vec::new())?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("review-selected", |booth| {
        let stage = booth.done()?;
        select_two(&stage.page)?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("review-filtered", |booth| {
        let stage = booth.done()?;
        stage.page.choose_in("State", "Named")?;
        stage.page.filter("o")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("review-grid", |booth| {
        let stage = booth.done()?;
        stage.page.press_button("Grid")?;
        select_two(&stage.page)?;
        booth.look(&stage.page, Extent::Whole)
    }),
    ("review-by-folder", |booth| {
        let (stage, _folder) = in_folders()?;
        stage.page.press_button("By folder")?;
        stage.page.switch_folder("drop/trip 2 pictures")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("review-preview", |booth| {
        let stage = booth.done()?;
        stage.page.press_button("Preview")?;
        stage.page.find("dialog", "Preview")?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("come-back", |booth| {
        let (stage, _folder) = in_folders()?;
        stage.page.wait_until_kept("IMG_", 4)?;
        stage.page.reload()?;
        stage.page.wait_until_loaded()?;
        stage.page.wait("the list comes back", || {
            let note = stage.page.find("status", "Kept list")?.text()?;
            Ok(note.contains("last visit").then_some(()))
        })?;
        booth.look(&stage.page, Extent::Window)
    }),
    ("ten-thousand", ten_thousand),
];

impl<'a> Booth<'a> {
    /// With the photographs of the repository, and those of a folder of more.
    pub fn new(more: Option<&Path>, look: &'a dyn Fn(&Page, Extent) -> Outcome) -> Outcome<Self> {
        let own = [
            "rocket.jpg",
            "coins.png",
            "horse.png",
            "clock_motion.png",
            "chelsea.jpg",
        ];
        let mut photographs = own.map(|name| picture(&format!("photos/{name}"))).to_vec();
        if let Some(folder) = more {
            let others = files_under(folder)?;
            for name in ["flower", "china", "starfish"] {
                let is_it = |path: &&PathBuf| path.file_stem().is_some_and(|stem| stem == name);
                photographs.extend(others.iter().find(is_it).cloned());
            }
        }
        Ok(Self { photographs, look })
    }

    fn look(&self, page: &Page, extent: Extent) -> Outcome {
        (self.look)(page, extent)
    }

    fn with_photographs(&self) -> Outcome<Stage> {
        let stage = relayed()?;
        stage.page.choose_files(&self.photographs)?;
        Ok(stage)
    }

    fn running(&self) -> Outcome<Stage> {
        let stage = self.with_photographs()?;
        name_first(&stage, self.photographs.len() / 2)?;
        let slow = Step::usual().delayed_ms(120_000).times(1_000);
        stage.simulator.script([slow]);
        stage.page.start()?;
        stage.page.wait("requests are under way", || {
            Ok((stage.simulator.in_flight() >= 2).then_some(()))
        })?;
        Ok(stage)
    }

    fn done(&self) -> Outcome<Stage> {
        let stage = self.with_photographs()?;
        name_first(&stage, ANSWERS.len())?;
        Ok(stage)
    }
}

/// Answers as a real model gives them, for the photographs in their order.
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

fn ten_thousand(booth: &Booth<'_>) -> Outcome {
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
    booth.look(page, Extent::Window)
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
