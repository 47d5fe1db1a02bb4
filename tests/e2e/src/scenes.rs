//! Moments of the page that tests and screenshots share.

use gateway_simulator::{Endpoint, Step};

use crate::failure::Outcome;
use crate::fixtures::{Folder, picture, tiny_png};
use crate::page::Page;
use crate::stage::Stage;

/// More often than any run asks.
const ALWAYS: u32 = 10_000;

/// Of every kind of trouble one, as rows of the simulator's faults: each shows another sentence or another remedy.
pub const FAULTS: [&str; 17] = [
    "unauthorized",
    "insufficient_funds",
    "key_budget",
    "card_required",
    "account_blocked",
    "restricted_model",
    "restricted_provider",
    "routing_rule",
    "unknown_model",
    "no_vision",
    "invalid_request",
    "too_large",
    "html_200",
    "openrouter_moderation",
    "never_retry",
    "reasoning_only",
    "free_credits_rate",
];

/// Loads the page anew and runs into this trouble with every request; no other model is there to turn to.
pub fn with_fault(stage: &Stage, fault: &str) -> Outcome {
    stage.start_over()?;
    let page = &stage.page;
    let unlisted = Step::fault("not_found_html").on(Endpoint::Models);
    let troubles = [Step::fault(fault).times(ALWAYS), unlisted.times(ALWAYS)];
    stage.simulator.script(troubles);
    page.choose_files(&[picture("photos/horse.png"), picture("photos/coins.png")])?;
    page.start()?;
    page.wait(&format!("{fault} is told"), || {
        let is_told =
            !page.run_message()?.is_empty() || page.rows()?.iter().any(|row| row.error.is_some());
        Ok(is_told.then_some(()))
    })
}

/// A folder in which hardly anything is as it should be, named as far as it goes, and a name typed that no file may
/// have. The files are there as long as what this gives back.
pub fn odd_files(page: &Page) -> Outcome<Folder> {
    let folder = Folder::new()?;
    folder.write("holiday/empty.jpg", b"")?;
    folder.write("holiday/page.jpg", b"<!doctype html><html></html>")?;
    folder.write("holiday/notes.txt", b"buy milk")?;
    folder.copy("foreign/sensor-only.arw", "holiday/scan.arw")?;
    folder.copy("odd/bomb-60000x60000.png", "holiday/bomb.png")?;
    folder.copy("odd/zero-width.gif", "holiday/zero.gif")?;
    let long =
        "ein sehr langer Name mit vielen Wörtern, der nicht aufhört 2024-05-01 (Kopie 2).png";
    folder.copy("photos/horse.png", &format!("holiday/{long}"))?;
    folder.copy("photos/coins.png", "holiday/taken.png")?;
    page.choose_folder(&folder.path().join("holiday"))?;
    page.wait_until_listed(8)?;
    page.name_all()?;
    page.type_name("holiday/taken.png", "what?")?;
    Ok(folder)
}

/// Drops so many copies of one picture whose names are good, and keeps these names: nobody is asked.
pub fn many_kept(page: &Page, count: usize) -> Outcome<Folder> {
    let folder = Folder::new()?;
    let png = tiny_png(1)?;
    for number in 0..count {
        folder.write(&format!("red barn {number:05}.png"), &png)?;
    }
    page.drop_paths(&[folder.path()])?;
    page.wait_until_listed(count)?;
    page.wait("all have good names", || {
        let offer = page.look_for("button", "Keep them", None)?;
        Ok(offer.map(drop))
    })?;
    page.press_button("Keep them")?;
    page.wait_until_done(count)?;
    Ok(folder)
}
