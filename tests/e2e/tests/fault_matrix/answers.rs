//! Answers that come with success and are none, or stand where nobody expects them.

use e2e::{Outcome, Stage};
use gateway_simulator::{Entry, Step};

use crate::scene::{ALWAYS, Scene};

fn budget(chat: &Entry) -> u64 {
    chat.body["max_tokens"].as_u64().unwrap_or_default()
}

#[test]
fn a_body_that_never_ends_is_given_up_at_once_when_a_person_says_so() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 6)?;
    let page = &scene.stage.page;
    for fault in ["slow_headers", "slow_body"] {
        scene.again([Step::fault(fault).times(ALWAYS)])?;
        page.start()?;
        page.wait("something is asked", || {
            Ok((!scene.in_vain().is_empty()).then_some(()))
        })?;
        page.wait_for_row("a row waits for its name", |row| row.state == "naming")?;
        page.press_button("Stop")?;
        page.find("button", "Name images")?;
        assert_eq!(scene.count("queued")?, 6, "{fault}");
        scene.stage.simulator.reset();
        scene.name_all(fault)?;
    }
    Ok(())
}

#[test]
fn an_answer_that_is_cut_off_is_asked_for_again_and_then_told() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 6)?;
    scene.again([
        Step::usual(),
        Step::fault("not_json"),
        Step::fault("empty_200"),
    ])?;
    scene.name_all("cut off once")?;

    scene.again_with_one_model([Step::fault("not_json").times(ALWAYS)])?;
    scene.start_until_halted()?;
    scene.wait_until_silent()?;
    let codes = scene.codes()?;
    assert!(
        codes.iter().all(|code| code == "upstream") && codes.len() >= 3,
        "{codes:?}"
    );
    let rows = scene.rows()?;
    assert!(
        rows.iter().any(|row| row.text.contains("cut short")),
        "{rows:?}"
    );
    Ok(())
}

#[test]
fn an_answer_without_words_is_no_name_and_a_person_can_ask_again() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 2)?;
    let page = &scene.stage.page;
    let mut codes = Vec::new();
    for fault in [
        "no_choices",
        "empty_choices",
        "null_content",
        "absent_content",
        "empty_content",
        "only_space",
        "null_word",
    ] {
        scene.again_with_one_model([Step::fault(fault).times(ALWAYS)])?;
        page.start()?;
        page.wait_until_finished()?;
        scene.wait_until_silent()?;
        codes.push((fault, scene.codes()?, scene.in_vain().len()));
        let rows = scene.rows()?;
        assert!(
            rows.iter()
                .all(|row| row.state == "failed" && row.name.is_empty()),
            "{fault}: {rows:?}"
        );

        scene.stage.simulator.reset();
        page.press_row_button(&rows[0].file, &format!("Name again: {}", rows[0].file))?;
        page.wait_for_state(&rows[0].file, "named")?;
    }
    println!("{codes:#?}");
    Ok(())
}

#[test]
fn words_in_parts_and_in_a_stream_are_put_together() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 1)?;
    for (fault, name) in [
        ("content_parts", "red-bicycle"),
        ("event_stream", "red-bicycle"),
        ("length_with_text", "a-very-long-descr"),
    ] {
        scene.again([Step::fault(fault)])?;
        scene.name_all(fault)?;
        assert_eq!(scene.rows()?[0].name, name, "{fault}");
        assert_eq!(scene.stage.simulator.chats().len(), 1, "{fault}");
    }
    Ok(())
}

#[test]
fn an_answer_that_was_all_thought_is_asked_for_once_more_with_four_times_the_budget() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 1)?;
    for fault in ["length_empty", "reasoning_only"] {
        scene.again([Step::fault(fault)])?;
        scene.name_all(fault)?;
        let chats = scene.stage.simulator.chats();
        let budgets: Vec<_> = chats.iter().map(budget).collect();
        assert_eq!(budgets, [budgets[0], 4 * budgets[0]], "{fault}");

        scene.again_with_one_model([Step::fault(fault).times(ALWAYS)])?;
        scene.stage.page.name_all()?;
        assert_eq!(scene.codes()?, ["cut_off"], "{fault}");
        assert_eq!(scene.rows()?[0].name, "", "thoughts are no name");
        assert_eq!(scene.in_vain().len(), 2, "{fault}");
    }
    Ok(())
}

#[test]
fn a_picture_that_the_model_declines_keeps_its_old_name_in_the_archive() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 3)?;
    let page = &scene.stage.page;
    for fault in ["refusal", "content_filter"] {
        scene.again_with_one_model([Step::fault(fault)])?;
        page.name_all()?;
        assert_eq!(scene.codes()?, ["declined"], "{fault}");
        assert_eq!(scene.stage.simulator.chats().len(), 3, "{fault}");
        let declined = page.wait_for_row("the reason is there", |row| row.error.is_some())?;
        let archive = page.download_zip()?;
        assert!(
            archive.files.contains_key(&declined.file),
            "{:?}",
            archive.paths()
        );
        assert_eq!(archive.files.len(), 3);
    }
    Ok(())
}
