//! A key that may ask only a few times a minute still gets every picture its name, several at a time.

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Stage};
use gateway_simulator::RateLimit;

const PICTURES: usize = 14;

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
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
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
