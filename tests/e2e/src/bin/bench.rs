//! Prints how fast and how smooth the built page is on this computer: `cargo run -p e2e --bin bench`.

use e2e::fixtures::{copy_number, photograph, picture};
use e2e::{Folder, Outcome, Smoothness, Stage};

const RUNS: usize = 3;

/// What the page is held to on two cores, beside the sequential script it began as.
const GOALS: &str = "Goal: 33 photographs at 300 ms latency in under 8 s, no task of 50 ms or more \
                     (one request after the other: at least 9.9 s).";

fn main() -> Outcome {
    println!("{GOALS}");
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
