//! Keeps pictures of the page in every state, so that people can look at them:
//! `cargo run -p e2e --bin screenshots -- <folder>`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use e2e::fixtures::{copy_number, corpus, files_under, picture, tiny_png};
use e2e::{Folder, KEY, MODEL, Outcome, Page, Stage};
use gateway_simulator::{Cors, Step};

/// What goes wrong, and what to keep the picture as. Each is a row of the simulator's faults.
const TROUBLES: [&str; 12] = [
    "unauthorized",
    "insufficient_funds",
    "key_budget",
    "card_required",
    "account_blocked",
    "routing_rule",
    "html_200",
    "openrouter_moderation",
    "never_retry",
    "empty_content",
    "reasoning_only",
    "free_credits_rate",
];

/// Answers as a real model gives them.
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

fn main() -> Outcome {
    let folder = env::args_os()
        .nth(1)
        .map_or_else(e2e::fixtures::screenshots, PathBuf::from);
    fs::create_dir_all(&folder)?;
    let album = Album { folder };
    album.first_look()?;
    album.run()?;
    album.looks()?;
    album.troubles()?;
    album.hidden_troubles()?;
    album.restricted()?;
    album.odd_files()?;
    album.ten_thousand()
}

/// Where the pictures go.
struct Album {
    folder: PathBuf,
}

impl Album {
    fn keep(&self, page: &Page, name: &str) -> Outcome {
        let path = self.folder.join(format!("{name}.png"));
        fs::write(&path, page.screenshot()?)?;
        println!("{}", path.display());
        Ok(())
    }

    /// The whole page, however long, at this width.
    fn keep_whole(&self, page: &Page, name: &str, width: u32) -> Outcome {
        page.resize(width, 900)?;
        let height = page.script("return document.documentElement.scrollHeight;", Vec::new())?;
        let height = height
            .as_u64()
            .and_then(|height| u32::try_from(height).ok())
            .unwrap_or(900);
        page.resize(width, height.clamp(600, 4_000))?;
        self.keep(page, name)?;
        page.resize(1280, 900)
    }

    fn first_look(&self) -> Outcome {
        let stage = Stage::open()?;
        self.keep(&stage.page, "empty")?;
        self.keep_whole(&stage.page, "empty-360", 360)?;
        stage.page.press_button("Naming rules")?;
        self.keep(&stage.page, "naming-rules")
    }

    fn run(&self) -> Outcome {
        let stage = relayed()?;
        let page = &stage.page;
        page.choose_files(&photographs()?)?;
        self.keep(page, "ready")?;
        name_first(&stage, 4)?;
        let slow = Step::usual().delayed_ms(60_000).times(1_000);
        stage.simulator.script([slow]);
        page.start()?;
        page.wait("requests are under way", || {
            Ok((stage.simulator.in_flight() >= 2).then_some(()))
        })?;
        self.keep(page, "running")?;
        page.press_button("Pause")?;
        self.keep(page, "paused")
    }

    /// The finished list in every size and theme.
    fn looks(&self) -> Outcome {
        let stage = relayed()?;
        let page = &stage.page;
        page.choose_files(&photographs()?)?;
        name_first(&stage, ANSWERS.len())?;
        for width in [320, 360, 768, 1280, 1920] {
            self.keep_whole(page, &format!("done-{width}"), width)?;
        }
        page.prefer("prefers-color-scheme", "dark")?;
        for width in [360, 1280] {
            self.keep_whole(page, &format!("dark-{width}"), width)?;
        }
        page.press_button("Naming rules")?;
        self.keep(page, "dark-naming-rules")
    }

    fn troubles(&self) -> Outcome {
        let stage = Stage::ready()?;
        let page = &stage.page;
        for fault in TROUBLES {
            page.reload()?;
            page.wait_until_loaded()?;
            stage.simulator.reset();
            stage.connect()?;
            stage.simulator.script([Step::fault(fault).times(1_000)]);
            page.choose_files(&photographs()?)?;
            page.start()?;
            page.wait("something is told", || {
                let is_told = !page.run_message()?.is_empty()
                    || page.rows()?.iter().any(|row| row.error.is_some());
                Ok(is_told.then_some(()))
            })?;
            self.keep_whole(page, &format!("trouble-{fault}"), 1280)?;
        }
        Ok(())
    }

    fn hidden_troubles(&self) -> Outcome {
        let stage = Stage::ready()?;
        let page = &stage.page;
        stage.simulator.set(|options| options.cors = Cors::Off);
        page.choose_files(&photographs()?)?;
        page.start()?;
        page.wait_for_row("the refusal is told", |row| row.error.is_some())?;
        self.keep_whole(page, "trouble-cors", 1280)?;
        page.test_connection()?;
        self.keep_whole(page, "connection-fails", 1280)?;

        let stage = Stage::ready()?;
        let page = &stage.page;
        page.test_connection()?;
        self.keep_whole(page, "connection-works", 1280)?;
        page.set_address(&e2e::fixtures::dead_address()?)?;
        page.set_key(KEY)?;
        page.choose_files(&photographs()?)?;
        page.start()?;
        page.wait_for_row("the silence is told", |row| row.error.is_some())?;
        self.keep_whole(page, "trouble-unreachable", 1280)
    }

    fn restricted(&self) -> Outcome {
        let stage = relayed()?;
        let page = &stage.page;
        page.set_model("google/gemini-3-flash")?;
        page.choose_files(&photographs()?)?;
        page.name_all()?;
        self.keep_whole(page, "restricted-other-model", 1280)?;

        let stage = relayed()?;
        let page = &stage.page;
        stage
            .simulator
            .set(|options| options.restricted = vec!["*".to_owned()]);
        page.choose_files(&photographs()?)?;
        page.start()?;
        page.wait("each row says so", || {
            Ok(page
                .rows()?
                .iter()
                .all(|row| row.error.is_some())
                .then_some(()))
        })?;
        self.keep_whole(page, "restricted-all", 1280)?;
        self.keep_whole(page, "restricted-all-360", 360)
    }

    fn odd_files(&self) -> Outcome {
        let stage = Stage::ready()?;
        let page = &stage.page;
        let folder = Folder::new()?;
        folder.write("holiday/empty.jpg", b"")?;
        folder.write("holiday/page.jpg", b"<!doctype html><html></html>")?;
        folder.write("holiday/notes.txt", b"buy milk")?;
        folder.copy("foreign/sensor-only.arw", "holiday/scan.arw")?;
        folder.copy("odd/bomb-60000x60000.png", "holiday/bomb.png")?;
        folder.copy("odd/zero-width.gif", "holiday/zero.gif")?;
        folder.copy("photos/horse.png", "holiday/ein sehr langer Name mit vielen Wörtern, der nicht aufhört 2024-05-01 (Kopie 2).png")?;
        folder.copy("photos/coins.png", "holiday/taken.png")?;
        page.choose_folder(&folder.path().join("holiday"))?;
        page.wait_until_listed(8)?;
        page.name_all()?;
        page.type_name("holiday/taken.png", "what?")?;
        self.keep_whole(page, "odd-files", 1280)?;
        self.keep_whole(page, "odd-files-360", 360)
    }

    fn ten_thousand(&self) -> Outcome {
        let stage = Stage::ready()?;
        let page = &stage.page;
        let folder = Folder::new()?;
        for number in 0..10_000 {
            folder.write(
                &format!("{number:05}.png"),
                &copy_number(&tiny_png(number % 4096)?, number),
            )?;
        }
        page.drop_paths(&[folder.path()])?;
        page.wait_until_listed(10_000)?;
        page.start()?;
        page.wait("some are named", || {
            Ok((page.progress()?.0 >= 20).then_some(()))
        })?;
        self.keep(page, "ten-thousand")
    }
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
    Ok(())
}

/// As a person of `cargo xtask serve` meets it: the gateway behind the page's own origin.
fn relayed() -> Outcome<Stage> {
    let stage = Stage::relayed()?;
    let page = &stage.page;
    page.wait("the page has found the relay", || {
        Ok((page.value("textbox", "Gateway URL")? == "/api/gateway").then_some(()))
    })?;
    page.set_key(KEY)?;
    page.set_model(MODEL)?;
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
