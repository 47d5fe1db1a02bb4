//! Answers that come with success and are none, or stand where nobody expects them.

use std::time::Duration;

use e2e::{Outcome, Stage, until};
use gateway_simulator::{Endpoint, Entry, Step};

use super::scene::{ALWAYS, Scene};

fn budget(chat: &Entry) -> u64 {
    chat.body["max_tokens"].as_u64().unwrap_or_default()
}

#[test]
fn answers_that_never_come_or_never_end_are_given_up_at_once_when_a_person_says_so() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 6)?;
    let page = &scene.stage.page;
    scene.play([Step::fault("slow_headers"), Step::fault("slow_body")])?;
    page.start()?;
    // A model that has not answered yet is asked two things at most.
    page.wait("both are asked", || {
        Ok((scene.in_vain().len() == 2 && scene.count("naming")? == 2).then_some(()))
    })?;
    page.press_button("Stop")?;
    page.find("button", "Name images")?;
    assert_eq!(scene.count("queued")?, 6);
    scene.name_all("afterwards")
}

#[test]
fn an_answer_that_never_ends_is_given_up_in_time_without_anybody_s_help() -> Outcome {
    let stage = Stage::ready()?;
    // Pictures are waited for longer than a test should; a test of the connection is not.
    stage
        .simulator
        .script([Step::fault("slow_body").on(Endpoint::Models).times(ALWAYS)]);
    stage.page.press_button("Test connection")?;
    let result = stage.page.find("status", "Connection")?;
    until("the test ends", Duration::from_secs(60), || {
        Ok(result
            .text()?
            .contains("No answer came in time")
            .then_some(()))
    })
}

#[test]
fn an_answer_that_is_cut_off_is_asked_for_again_and_then_told() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 6)?;
    scene.play([
        Step::usual(),
        Step::fault("not_json"),
        Step::fault("empty_200"),
    ])?;
    scene.name_all("cut off once")?;

    scene.play_with_one_model([Step::fault("not_json").times(ALWAYS)])?;
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
    // Each picture is asked about twice, whichever of these it meets.
    for faults in [
        [
            "no_choices",
            "empty_choices",
            "null_content",
            "absent_content",
        ],
        [
            "empty_content",
            "only_space",
            "null_word",
            "only_punctuation",
        ],
    ] {
        scene.play_with_one_model(faults.map(Step::fault))?;
        page.name_all()?;
        assert_eq!(scene.codes()?, ["no_name"; 2], "{faults:?}");
        assert_eq!(scene.stage.simulator.chats().len(), 4, "{faults:?}");
        let rows = scene.rows()?;
        assert!(rows.iter().all(|row| row.name.is_empty()), "{rows:?}");

        let file = &rows[0].file;
        page.press_row_button(file, &format!("Name again: {file}"))?;
        page.wait_for_state(file, "named")?;
    }
    Ok(())
}

#[test]
fn words_in_parts_in_a_stream_and_cut_off_late_are_names_all_the_same() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 3)?;
    let faults = ["content_parts", "event_stream", "length_with_text"];
    scene.play(faults.map(Step::fault))?;
    scene.name_all("odd places")?;
    let mut names: Vec<_> = scene.rows()?.into_iter().map(|row| row.name).collect();
    names.sort();
    assert_eq!(names, ["a-very-long-descr", "red-bicycle", "red-bicycle-2"]);
    assert_eq!(scene.stage.simulator.chats().len(), 3);
    Ok(())
}

#[test]
fn an_answer_that_was_all_thought_is_asked_for_once_more_with_four_times_the_budget() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 1)?;
    scene.play([Step::fault("length_empty")])?;
    scene.name_all("a larger budget")?;
    let chats = scene.stage.simulator.chats();
    let budgets: Vec<_> = chats.iter().map(budget).collect();
    assert_eq!(budgets, [budgets[0], 4 * budgets[0]]);

    scene.play_with_one_model([Step::fault("reasoning_only").times(ALWAYS)])?;
    scene.stage.page.name_all()?;
    assert_eq!(scene.codes()?, ["cut_off"]);
    assert_eq!(scene.rows()?[0].name, "", "thoughts are no name");
    assert_eq!(scene.in_vain().len(), 2);
    Ok(())
}

#[test]
fn a_picture_that_the_model_declines_keeps_its_old_name_while_the_others_get_theirs() -> Outcome {
    let scene = Scene::set(Stage::ready()?, 3)?;
    scene.play([Step::fault("refusal"), Step::fault("content_filter")])?;
    scene.stage.page.name_all()?;
    assert_eq!(scene.codes()?, ["declined"; 2]);
    assert_eq!(scene.stage.simulator.chats().len(), 3);
    let rows = scene.rows()?;
    let unnamed = rows.iter().filter(|row| row.name.is_empty());
    assert_eq!(unnamed.count(), 2, "{rows:?}");
    assert_eq!(scene.stage.page.download_zip()?.files.len(), 1);
    Ok(())
}
