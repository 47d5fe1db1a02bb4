//! Prints how fast and how smooth the built page is on this computer: `cargo xtask bench`, or one part of
//! it: `cargo xtask bench pace`.

mod device;
mod imaging;
mod lighthouse;
mod memory;
mod naming;
mod pace;
mod page;
mod zip;

use e2e::fixtures::{copy_number, photograph, picture, tiny_png};
use e2e::{Failure, Folder, Outcome, Smoothness, Stage};

const RUNS: usize = 3;

/// In as many folders as it has hundreds.
const MANY: usize = 10_000;

/// What the page is held to on two cores, beside the sequential script it began as.
const THUMBNAILS: &str = "Goal: 33 photographs at 300 ms latency in under 8 s, no task of 50 ms or \
                          more (one request after the other: at least 9.9 s).";

const INTAKE: &str = "Goal: 10,000 files listed in under 3 s.";

fn main() -> Outcome {
    match std::env::args().nth(1).as_deref() {
        None => {
            thumbnails()?;
            intake()?;
            imaging::bench()?;
            pace::bench()?;
            naming::bench()?;
            device::bench()?;
            page::bench()?;
            zip::bench()?;
            lighthouse::bench()
        }
        Some("thumbnails") => thumbnails(),
        Some("intake") => intake(),
        Some("imaging") => imaging::bench(),
        Some("photographs") => imaging::photographs(),
        Some("pace") => pace::bench(),
        Some("naming") => naming::bench(),
        Some("device") => device::bench(),
        Some("page") => page::bench(),
        Some("zip") => zip::bench(),
        Some("lighthouse") => lighthouse::bench(),
        Some(other) => Err(Failure::new(format!(
            "no bench {other}: thumbnails, intake, imaging, photographs, pace, naming, device, page, zip or lighthouse"
        ))),
    }
}

fn thumbnails() -> Outcome {
    println!("{THUMBNAILS}");
    let small = std::fs::read(picture("photos/rocket.jpg"))?;
    let large = photograph()?;
    for (what, jpeg) in [("0.3 megapixels", &small), ("12 megapixels", &large)] {
        for latency_ms in [0, 300] {
            for _ in 0..RUNS {
                println!(
                    "33 photographs of {what}, {latency_ms} ms latency: {}",
                    named_in(jpeg, latency_ms)?
                );
            }
        }
    }
    Ok(())
}

fn intake() -> Outcome {
    println!("{INTAKE}");
    let folder = many()?;
    for _ in 0..RUNS {
        let (dropped, chosen) = (listed(&folder, true)?, listed(&folder, false)?);
        println!("10,000 files dropped and listed: {dropped}");
        println!("10,000 files chosen and listed: {chosen}");
    }
    Ok(())
}

fn many() -> Outcome<Folder> {
    let folder = Folder::new()?;
    let png = tiny_png(1)?;
    for number in 0..MANY {
        folder.write(&format!("drop/{:03}/{number:05}.png", number / 100), &png)?;
    }
    Ok(folder)
}

/// Drops or chooses a folder and waits until all of it is listed.
fn listed(folder: &Folder, is_dropped: bool) -> Outcome<String> {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let drop = folder.path().join("drop");
    let smoothness = Smoothness::watch(page)?;
    if is_dropped {
        page.drop_paths(&[drop])?;
    } else {
        page.choose_folder(&drop)?;
    }
    page.wait_until_listed(MANY)?;
    Ok(smoothness.so_far()?.to_string())
}

/// Drops 33 copies and waits until all are named.
fn named_in(jpeg: &[u8], latency_ms: u64) -> Outcome<String> {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage
        .simulator
        .set(|options| options.latency_ms = latency_ms);
    let folder = Folder::new()?;
    let mut paths = Vec::new();
    for number in 0..33 {
        paths.push(folder.write(&format!("{number:02}.jpg"), &copy_number(jpeg, number))?);
    }
    let smoothness = Smoothness::watch(page)?;
    page.drop_paths(&paths)?;
    page.wait_until_listed(paths.len())?;
    page.start()?;
    page.wait_until_done(paths.len())?;
    Ok(smoothness.so_far()?.to_string())
}
