//! When the gateway says no: the picture says why, the run does what it can, and nothing is asked in vain.

use std::collections::BTreeMap;

use e2e::fixtures::{picture, tiny_png};
use e2e::{Folder, KEY, MODEL, Outcome, Stage, Wishes};
use gateway_simulator::{Cors, Entry, Options, Step};

const REFUSED: &str = "google/gemini-3-flash";

/// So many different small pictures in a folder.
fn many(count: usize) -> Outcome<Folder> {
    let folder = Folder::new()?;
    for number in 0..count {
        folder.write(&format!("{number:03}.png"), &tiny_png(number)?)?;
    }
    Ok(folder)
}

/// How many requests of each model were refused.
fn refused(chats: &[Entry]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for chat in chats.iter().filter(|chat| chat.status != Some(200)) {
        *counts
            .entry(chat.model.clone().unwrap_or_default())
            .or_default() += 1;
    }
    counts
}

#[test]
fn five_hundred_pictures_get_their_names_although_the_chosen_model_is_restricted() -> Outcome {
    let stage = Stage::ready_and_relayed()?;
    let page = &stage.page;
    let folder = many(500)?;
    page.set_model(REFUSED)?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(500)?;
    page.start()?;
    page.wait_until_done(500)?;

    let chats = stage.simulator.chats();
    assert!(
        refused(&chats).values().all(|count| *count <= 2),
        "{:?}",
        refused(&chats)
    );
    let answered = chats.iter().filter(|chat| chat.status == Some(200)).count();
    assert_eq!(answered, 500, "each picture is answered once");
    let row = page
        .rows()?
        .into_iter()
        .find(|row| row.text.contains(REFUSED))
        .expect("a row tells of the refused model");
    assert_eq!((row.state.as_str(), row.error), ("named", None));
    assert!(
        row.text.contains("Free credits may not use this model"),
        "{}",
        row.text
    );
    assert!(
        page.run_message()?.contains(REFUSED),
        "{}",
        page.run_message()?
    );
    Ok(())
}

#[test]
fn when_no_model_is_accepted_every_row_says_so_and_the_run_ends_calmly() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    stage
        .simulator
        .set(|options| options.restricted = vec!["*".to_owned()]);
    let folder = many(40)?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(40)?;
    page.start()?;
    page.wait("every row tells its reason", || {
        let rows = page.rows()?;
        let is_told = |row: &e2e::Row| {
            row.error.as_deref() == Some("restricted_model") && row.state == "failed"
        };
        Ok(rows.iter().all(is_told).then_some(()))
    })?;

    let chats = stage.simulator.chats();
    assert!(
        refused(&chats).values().all(|count| *count <= 2),
        "{:?}",
        refused(&chats)
    );
    assert!(refused(&chats).len() > 1, "other models were tried");
    // Whatever it is called now, the button starts the run again once the gateway allows it.
    stage.simulator.set(|options| options.restricted.clear());
    page.press_start_or_resume()?;
    page.wait_until_done(40)?;
    assert!(page.rows()?.iter().all(|row| row.state == "named"));
    Ok(())
}

#[test]
fn a_wrong_key_stops_the_run_once_and_the_right_one_resumes_it() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_key("sk-wrong-0123456789")?;
    let folder = many(30)?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(30)?;
    page.start()?;
    page.wait_for_run_message("does not accept this key")?;
    page.wait("the keyboard is where another key goes", || {
        Ok((page.focused()?.name()? == "API key").then_some(()))
    })?;

    page.find("button", "Resume")?;
    assert!(
        stage.simulator.chats().len() <= 2,
        "{}",
        stage.simulator.chats().len()
    );
    assert!(
        page.rows()?
            .iter()
            .any(|row| row.error.as_deref() == Some("unauthorized")),
        "{:?}",
        page.rows()?
    );
    let markup = page.markup()?;
    assert!(!markup.contains("sk-wrong"), "the key is shown");

    page.set_key(KEY)?;
    page.press_button("Resume")?;
    page.wait_until_done(30)?;
    assert!(
        page.rows()?
            .iter()
            .all(|row| row.state == "named" && row.error.is_none())
    );
    assert_eq!(page.run_message()?, "");
    Ok(())
}

#[test]
fn a_gateway_that_refuses_web_pages_is_told_from_one_that_is_down() -> Outcome {
    let options = Options {
        cors: Cors::Off,
        ..Options::default()
    };
    let stage = Stage::open_with(options, Wishes::default())?;
    let page = &stage.page;
    stage.connect()?;
    let folder = many(30)?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(30)?;
    page.start()?;
    page.wait_for_run_message("does not accept calls from web pages")?;

    assert!(
        page.rows()?
            .iter()
            .any(|row| row.error.as_deref() == Some("cors_refused")),
        "{:?}",
        page.rows()?
    );
    let calls = stage.simulator.journal().len();
    assert!(
        calls <= 12,
        "{calls} calls to a gateway that refuses them all"
    );
    Ok(())
}

#[test]
fn a_gateway_that_is_down_is_unreachable_and_not_asked_for_ever() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    // Nothing listens on the discard port.
    page.set_address(&e2e::fixtures::dead_address()?)?;
    page.set_key(KEY)?;
    let folder = many(10)?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(10)?;
    page.start()?;
    let row = page.wait_for_row("a row says unreachable", |row| {
        row.error.as_deref() == Some("unreachable")
    })?;
    assert!(row.text.contains("cannot be reached"), "{}", row.text);
    page.wait_for_run_message("cannot be reached")?;

    page.set_address(&stage.simulator.base_url())?;
    page.press_start_or_resume()?;
    page.wait_until_done(10)?;
    Ok(())
}

#[test]
fn what_is_wrong_with_the_account_stops_the_run_with_its_reason() -> Outcome {
    let cases = [
        ("insufficient_funds", "no_credit"),
        ("key_budget", "budget_exceeded"),
        ("card_required", "card_required"),
        ("account_blocked", "account_blocked"),
        ("routing_rule", "routing_rule"),
        ("html_200", "not_a_gateway"),
    ];
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = many(8)?;
    for (fault, code) in cases {
        stage.start_over()?;
        page.set_model(&format!("sim/{fault}"))?;
        page.choose_folder(folder.path())?;
        page.wait_until_listed(8)?;
        page.start()?;
        page.find("button", "Resume")?;
        page.wait_for_row(&format!("a row says {code}"), |row| {
            row.error.as_deref() == Some(code)
        })?;
        assert!(!page.run_message()?.is_empty(), "{fault}");
        let chats = stage.simulator.chats().len();
        assert!(chats <= 2, "{fault}: {chats} requests");
    }
    Ok(())
}

#[test]
fn a_key_that_the_gateway_echoes_is_never_shown() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_key("sk-CANARY-0123456789abcdef")?;
    stage
        .simulator
        .set(|options| options.wrong_key = "openai_wrong_key".to_owned());
    page.choose_files(&[picture("photos/horse.png")])?;
    page.start()?;
    page.wait_for_run_message("does not accept this key")?;
    let markup = page.markup()?;
    assert!(!markup.contains("CANARY"), "the key is in the page");
    Ok(())
}

#[test]
fn one_picture_that_is_refused_leaves_the_others_alone() -> Outcome {
    let cases = [
        ("openrouter_moderation", "declined"),
        ("content_filter", "declined"),
        ("refusal", "declined"),
        ("unprocessable", "invalid_request"),
    ];
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = many(6)?;
    for (fault, code) in cases {
        stage.start_over()?;
        stage
            .simulator
            .script([Step::usual(), Step::fault(fault).for_model(MODEL)]);
        page.choose_folder(folder.path())?;
        page.wait_until_listed(6)?;
        page.name_all()?;
        let rows = page.rows()?;
        let failed: Vec<_> = rows
            .iter()
            .filter(|row| row.state == "failed")
            .map(|row| row.error.as_deref())
            .collect();
        assert!(
            failed.len() <= 1 && failed.iter().all(|error| *error == Some(code)),
            "{fault}: {failed:?}"
        );
    }
    Ok(())
}
