//! A gateway with good and bad days: too fast, broken, silent. Every picture ends with a name or a reason.

use e2e::fixtures::tiny_png;
use e2e::{Folder, Outcome, Stage};
use gateway_simulator::{Cors, RateLimit, Step};

const PICTURES: usize = 12;

fn pictures() -> Outcome<Folder> {
    let folder = Folder::new()?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    Ok(folder)
}

/// Lists the pictures and starts.
fn set_out(stage: &Stage, folder: &Folder) -> Outcome {
    stage.page.choose_folder(folder.path())?;
    stage.page.wait_until_listed(PICTURES)?;
    stage.page.start()
}

#[test]
fn trouble_that_passes_costs_no_picture_its_name() -> Outcome {
    let faults = [
        "rate_limited",
        "rate_limited_ms",
        "rate_limited_hidden",
        "rate_limited_html",
        "rate_limited_garbage",
        "internal_error",
        "bad_gateway_html",
        "unavailable",
        "empty_500",
        "reset",
        "empty_reply",
        "truncated",
        "length_empty",
        "null_content",
    ];
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = pictures()?;
    for fault in faults {
        stage.start_over()?;
        stage
            .simulator
            .script([Step::usual().times(2), Step::fault(fault)]);
        set_out(&stage, &folder)?;
        page.wait_until_finished()?;
        let unnamed: Vec<_> = page
            .rows()?
            .into_iter()
            .filter(|row| row.state != "named")
            .collect();
        assert!(unnamed.is_empty(), "{fault}: {unnamed:?}");
        let chats = stage.simulator.chats();
        assert!(
            chats.iter().any(|chat| chat.fault == Some(fault)),
            "{fault} was met"
        );
        assert!(
            chats.len() <= PICTURES + 3,
            "{fault}: {} requests",
            chats.len()
        );
    }
    Ok(())
}

#[test]
fn trouble_that_stays_is_told_on_each_picture_and_the_run_ends() -> Outcome {
    let cases = [
        ("never_retry", "upstream"),
        ("empty_content", "no_name"),
        ("reasoning_only", "cut_off"),
    ];
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = pictures()?;
    for (fault, code) in cases {
        stage.start_over()?;
        // Whatever model is asked.
        stage.simulator.script([Step::fault(fault).times(1_000)]);
        set_out(&stage, &folder)?;
        page.wait_for_row(&format!("{fault} is told as {code}"), |row| {
            row.error.as_deref() == Some(code)
        })?;
        page.wait("nothing is under way any more", || {
            let rows = page.rows()?;
            Ok(
                (stage.simulator.in_flight() == 0 && rows.iter().all(|row| row.state != "naming"))
                    .then_some(()),
            )
        })?;
        let chats = stage.simulator.chats().len();
        assert!(chats <= PICTURES * 6, "{fault}: {chats} requests");
    }
    Ok(())
}

#[test]
fn a_stated_pace_is_kept_with_a_countdown_for_all() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = pictures()?;
    let pace = RateLimit {
        requests: 5,
        window_ms: 3_000,
    };
    stage
        .simulator
        .set(|options| options.rate_limit = Some(pace));
    set_out(&stage, &folder)?;
    page.wait_for_run_message("slower")?;
    page.wait_until_finished()?;
    assert!(page.rows()?.iter().all(|row| row.state == "named"));
    let refused = stage
        .simulator
        .chats()
        .iter()
        .filter(|chat| chat.status == Some(429))
        .count();
    assert!(refused <= PICTURES, "{refused} requests in vain");
    Ok(())
}

#[test]
fn errors_the_browser_hides_do_not_stop_the_others() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = pictures()?;
    stage
        .simulator
        .set(|options| options.cors = Cors::SuccessOnly);
    stage
        .simulator
        .script([Step::usual().times(2), Step::fault("internal_error")]);
    set_out(&stage, &folder)?;
    page.wait_until_finished()?;
    let unnamed: Vec<_> = page
        .rows()?
        .into_iter()
        .filter(|row| row.state != "named")
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
    Ok(())
}

#[test]
fn a_redirect_is_never_followed_with_a_picture() -> Outcome {
    let elsewhere = gateway_simulator::Simulator::start(gateway_simulator::Options::default())?;
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = pictures()?;
    let target = format!("{}/chat/completions", elsewhere.base_url());
    stage.simulator.set(|options| options.redirect_to = target);
    stage
        .simulator
        .script([Step::fault("redirect").times(1_000)]);
    set_out(&stage, &folder)?;
    page.wait_for_row("a row has a reason", |row| row.error.is_some())?;
    page.press_button("Stop")?;
    assert_eq!(elsewhere.journal().len(), 0, "the other host was called");
    Ok(())
}
