//! No connection, or one that breaks.

use e2e::fixtures::dead_address;
use e2e::{KEY, Outcome, Stage, Wishes};
use gateway_simulator::{Cors, Options, Step};

use super::scene::{ALWAYS, Scene};

#[test]
fn a_run_begun_offline_waits_and_goes_on_by_itself_with_nothing_asked_in_vain() -> Outcome {
    let scene = Scene::set(Stage::ready_and_relayed()?, 6)?;
    let stage = &scene.stage;
    scene.list()?;
    scene.wait_until_seen()?;
    stage.set_offline(true)?;
    stage.page.start()?;
    stage.page.wait_for_run_message("You are offline")?;
    assert_eq!(scene.codes()?, [""; 0], "no row takes the blame");

    stage.set_offline(false)?;
    stage.page.wait_until_finished()?;
    assert_eq!(scene.count("named")?, 6);
    assert_eq!(stage.simulator.chats().len(), 6);
    Ok(())
}

#[test]
fn pictures_wait_where_the_connection_is_lost_before_anything_can_open_them() -> Outcome {
    let scene = Scene::set(Stage::ready_and_relayed()?, 6)?;
    let stage = &scene.stage;
    stage.set_offline(true)?;
    scene.list()?;
    stage.page.start()?;
    stage.page.wait_for_run_message("You are offline")?;
    assert_eq!(scene.codes()?, [""; 0], "no row takes the blame");

    stage.set_offline(false)?;
    stage.page.wait_until_finished()?;
    assert_eq!(scene.count("named")?, 6);
    Ok(())
}

#[test]
fn a_connection_lost_in_the_middle_costs_no_name_and_asks_nothing_twice() -> Outcome {
    const QUICK: usize = 4;
    let scene = Scene::set(Stage::ready_and_relayed()?, 12)?;
    let stage = &scene.stage;
    scene.list()?;
    let hanging = Step::usual().delayed_ms(60_000).times(ALWAYS);
    stage.simulator.script([Step::usual().times(4), hanging]);
    stage.page.start()?;
    stage.page.wait("some are named, others under way", || {
        let is_reached = scene.count("named")? == QUICK && stage.simulator.in_flight() > 0;
        Ok(is_reached.then_some(()))
    })?;
    stage.set_offline(true)?;
    stage.page.wait_for_run_message("You are offline")?;
    scene.wait_until_silent()?;
    assert_eq!(scene.count("named")?, QUICK, "names stay");
    assert_eq!(scene.codes()?, [""; 0], "no row takes the blame");

    stage.simulator.reset();
    stage.set_offline(false)?;
    stage.page.wait_until_finished()?;
    assert_eq!(scene.count("named")?, 12);
    assert_eq!(stage.simulator.chats().len(), 12 - QUICK);
    Ok(())
}

/// A run to an address where nobody is: it is told, and no more than a few pictures are spent on it.
#[track_caller]
fn check_unreachable(scene: &Scene, address: &str, host: &str) -> Outcome {
    let page = &scene.stage.page;
    scene.play([])?;
    page.set_address(address)?;
    page.set_key(KEY)?;
    page.start()?;
    // Where there is no network at all, the browser says so before anything else is known.
    let has_network = page.script("return navigator.onLine;", Vec::new())? == true;
    let is_here = host == "127.0.0.1";
    if !has_network && !is_here {
        return page.wait_for_run_message("You are offline");
    }
    page.wait_for_run_message("cannot be reached")?;
    page.find("button", "Resume")?;
    let told: Vec<_> = scene
        .rows()?
        .into_iter()
        .filter(|row| row.error.is_some())
        .collect();
    assert!((1..=8).contains(&told.len()), "{address}: {told:?}");
    for row in told {
        assert_eq!(row.error.as_deref(), Some("unreachable"), "{address}");
        assert!(row.text.contains(host), "{address}: {}", row.text);
    }
    Ok(())
}

#[test]
fn where_nobody_answers_the_run_halts_after_a_few_pictures_and_names_the_host() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 30)?;
    check_unreachable(&scene, &dead_address()?, "127.0.0.1")?;
    // No such name.
    check_unreachable(&scene, "https://gateway.invalid/v1", "gateway.invalid")?;
    // TLS to a server that speaks none.
    let secure = scene.stage.simulator.base_url().replace("http:", "https:");
    check_unreachable(&scene, &secure, "127.0.0.1")?;
    assert_eq!(scene.stage.simulator.chats().len(), 0);
    Ok(())
}

#[test]
fn an_address_that_browsers_would_block_is_refused_before_anything_is_asked() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    for address in [
        "http://example.org/v1",
        "http://192.168.0.2:11434/v1",
        "ftp://127.0.0.1/v1",
        "https://key:word@example.org/v1",
        "https://example.org:0/v1",
        "http://127.0.0.1:6000/v1",
        "https://example.org:22/v1",
    ] {
        page.set_address(address)?;
        let field = page.find("textbox", "Gateway URL")?;
        assert_eq!(field.attribute("aria-invalid")?, "true", "{address}");
    }
    Ok(())
}

#[test]
fn a_gateway_that_does_not_let_pages_bring_a_key_is_told_to_refuse_web_pages() -> Outcome {
    // From the first word on: one that was heard before is taken to have broken down.
    let options = Options {
        cors: Cors::Keyless,
        ..Options::default()
    };
    let scene = Scene::set(Stage::open_with(options, Wishes::default())?, 12)?;
    scene.stage.connect()?;
    scene.list()?;
    scene.start_until_halted()?;
    scene
        .stage
        .page
        .wait_for_run_message("does not accept calls from web pages")?;
    let codes = scene.codes()?;
    assert!(
        codes.iter().all(|code| code == "cors_refused") && !codes.is_empty(),
        "{codes:?}"
    );
    assert_eq!(
        scene.in_vain().len(),
        0,
        "no picture got past the preflight"
    );
    Ok(())
}

#[test]
fn errors_that_the_browser_hides_are_told_and_cost_few_requests() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 12)?;
    scene
        .stage
        .simulator
        .set(|options| options.cors = Cors::SuccessOnly);
    scene.play_with_one_model([Step::fault("internal_error").times(ALWAYS)])?;
    scene.start_until_halted()?;
    scene.wait_until_silent()?;
    let rows = scene.rows()?;
    assert!(
        rows.iter()
            .any(|row| row.text.contains("the browser hides")),
        "{rows:?}"
    );
    assert!(scene.in_vain().len() <= 15, "{}", scene.in_vain().len());
    Ok(())
}

#[test]
fn a_connection_that_breaks_every_time_is_told_and_the_run_halts() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 12)?;
    let broken = ["reset", "empty_reply"].map(Step::fault);
    // A request that breaks on a connection used before is repeated by the browser itself, unseen by the page.
    let cases: [(Vec<Step>, _, _); 2] = [
        (
            broken.into_iter().cycle().take(100).collect(),
            "unreachable",
            30,
        ),
        (vec![Step::fault("truncated").times(ALWAYS)], "upstream", 15),
    ];
    for (script, code, most) in cases {
        scene.play_with_one_model(script)?;
        scene.start_until_halted()?;
        scene.wait_until_silent()?;
        let codes = scene.codes()?;
        assert!(
            codes.iter().all(|found| found == code) && codes.len() >= 3,
            "{code}: {codes:?}"
        );
        let asked = scene.in_vain().len();
        assert!(asked <= most, "{code}: {asked} requests");

        scene.stage.simulator.reset();
        scene.name_all(code)?;
    }
    Ok(())
}
