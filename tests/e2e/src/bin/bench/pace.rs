//! How many pictures a minute get their names, beside one request after the other.

use std::thread::sleep;
use std::time::Duration;

use e2e::fixtures::{copy_number, picture};
use e2e::{Folder, Outcome, Page, Stage, now};
use gateway_simulator::RateLimit;

const LATENCY_MS: u64 = 1_500;
const PICTURES: usize = 100;
/// What free-tier keys were reported to be granted.
const REQUESTS_A_MINUTE: usize = 4;

pub(crate) fn bench() -> Outcome {
    println!(
        "Goals: {PICTURES} pictures at {LATENCY_MS} ms latency over HTTP/1.1 5.5 times as fast as one request \
         after the other, with {REQUESTS_A_MINUTE} requests a minute 10 times."
    );
    let took = named_in(None)?;
    // Without counting what the script itself does between two requests.
    let one_by_one = LATENCY_MS as f64 / 1e3 * PICTURES as f64;
    println!(
        "{PICTURES} pictures, HTTP/1.1: {took:.1} s; one after the other: {one_by_one:.1} s, {:.1} times",
        one_by_one / took
    );
    let took = named_in(Some(RateLimit::per_minute(REQUESTS_A_MINUTE)))?;
    let rate = PICTURES as f64 * 60.0 / took;
    println!(
        "{PICTURES} pictures, {REQUESTS_A_MINUTE} requests a minute: {took:.1} s, {rate:.1} pictures a minute, \
         {:.1} times",
        rate / REQUESTS_A_MINUTE as f64
    );
    Ok(())
}

/// Seconds until all have their names; the first one is named before, so that the model has proven
/// itself, as it has in every run but the first.
fn named_in(rate_limit: Option<RateLimit>) -> Outcome<f64> {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let jpeg = std::fs::read(picture("photos/rocket.jpg"))?;
    let write =
        |number: usize| folder.write(&format!("{number:03}.jpg"), &copy_number(&jpeg, number));
    page.choose_files(&[write(PICTURES)?])?;
    page.name_all()?;
    let files = (0..PICTURES).map(write).collect::<Outcome<Vec<_>>>()?;
    stage.simulator.set(|options| {
        options.latency_ms = LATENCY_MS;
        options.rate_limit = rate_limit;
    });
    page.choose_files(&files)?;
    page.wait_until_listed(PICTURES + 1)?;
    let begin = now();
    page.start()?;
    wait_for(page, PICTURES + 1)?;
    Ok(begin.elapsed().as_secs_f64())
}

/// A run under a limit takes minutes, and no test does.
fn wait_for(page: &Page, pictures: usize) -> Outcome {
    while page.progress()?.0 < pictures {
        sleep(Duration::from_millis(100));
    }
    Ok(())
}
