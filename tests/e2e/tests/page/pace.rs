//! As many requests at once as the way bears; and a key that may ask only a few times a minute still gets every
//! picture its name, several at a time.

use std::ops::Range;
use std::path::PathBuf;

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Stage};
use gateway_simulator::RateLimit;

const PICTURES: usize = 14;

/// So many connections browsers open to one host, where requests do not share one.
const CONNECTIONS: usize = 6;

fn write_pictures(folder: &Folder, numbers: Range<usize>) -> Outcome<Vec<PathBuf>> {
    let write = |number| folder.write(&format!("{number:02}.png"), &tiny_png(number)?);
    numbers.map(write).collect()
}

#[test]
fn over_http_2_the_pace_that_was_found_exceeds_the_connections_of_http_1() -> Outcome {
    let stage = Stage::secure()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    page.choose_files(&write_pictures(&folder, 0..PICTURES)?)?;
    page.name_all()?;
    // From here on nobody is answered, so what is under way is what was found before.
    stage.simulator.set(|options| options.latency_ms = 600_000);
    page.choose_files(&write_pictures(&folder, PICTURES..4 * PICTURES)?)?;
    page.start()?;
    page.wait("more requests are under way", || {
        Ok((stage.simulator.in_flight() > CONNECTIONS).then_some(()))
    })
}

#[test]
fn where_requests_are_counted_several_pictures_go_together() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage.simulator.set(|options| {
        options.rate_limit = Some(RateLimit {
            requests: 4,
            window_ms: 13_000,
        });
    });
    let folder = Folder::new()?;
    write_pictures(&folder, 0..PICTURES)?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    page.start()?;
    page.wait_for_run_message("requests a minute")?;
    page.wait_until_finished()?;
    assert!(page.rows()?.iter().all(|row| row.state == "named"));
    let asked = stage.simulator.chats().len();
    assert!(asked < PICTURES, "{asked} requests");
    Ok(())
}

#[test]
fn several_pictures_in_a_request_can_be_made_the_rule_and_is_remembered() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.unfold_further_gateways()?;
    page.find("combobox", "Pictures in a request")?
        .choose("Always several: cheaper, less exact")?;
    stage.start_over()?;
    let folder = Folder::new()?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    page.start()?;
    page.wait_until_finished()?;
    assert!(page.rows()?.iter().all(|row| row.state == "named"));
    let chats = stage.simulator.chats();
    assert!(chats.len() < PICTURES, "{} requests", chats.len());
    assert!(chats.iter().any(|chat| !chat.further_images.is_empty()));
    Ok(())
}
