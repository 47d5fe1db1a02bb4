//! Every status that is a no: told where it belongs, asked again where that can help, and nowhere else.

use e2e::fixtures::plain_jpeg;
use e2e::{Folder, Outcome, Stage};
use gateway_simulator::{Entry, Step};

use super::scene::{ALWAYS, Scene};

const PICTURES: usize = 10;

#[test]
fn a_400_is_told_in_the_gateway_s_words_as_words_alone_and_not_asked_again() -> Outcome {
    let scene = Scene::set(Stage::ready()?, PICTURES)?;
    let page = &scene.stage.page;
    scene.play([Step::usual(), Step::fault("markup_words")])?;
    page.name_all()?;
    assert_eq!(scene.codes()?, ["invalid_request"]);
    assert_eq!(scene.count("named")?, PICTURES - 1);
    assert_eq!(scene.stage.simulator.chats().len(), PICTURES);

    let row = page.wait_for_row("the reason is there", |row| row.error.is_some())?;
    assert!(
        row.text.contains("HTTP 400: The image could not be read"),
        "{}",
        row.text
    );
    let words = page.script(
        "return document.querySelector('.gateway-words p').textContent;",
        Vec::new(),
    )?;
    let words = words.as_str().unwrap_or_default();
    assert!((200..=320).contains(&words.chars().count()), "{words}");
    let made =
        "return document.querySelectorAll('.problem-note :is(img, script), [onerror]').length;";
    assert_eq!(page.script(made, Vec::new())?, 0, "markup was made of it");
    assert!(page.title()?.contains("Eponym"));
    Ok(())
}

#[test]
fn a_402_in_the_middle_halts_the_run_and_keeps_the_names_there_are() -> Outcome {
    let scene = Scene::set(Stage::ready()?, PICTURES)?;
    scene.play([
        Step::usual().times(4),
        Step::fault("insufficient_funds").times(ALWAYS),
    ])?;
    scene.start_until_halted()?;
    scene.wait_until_silent()?;
    scene.stage.page.wait_for_run_message("No credit is left")?;
    assert_eq!(scene.count("named")?, 4);
    assert!(scene.in_vain().len() <= 6, "those under way at once");

    scene.stage.simulator.reset();
    scene.name_all("with credit again")?;
    assert_eq!(scene.stage.simulator.chats().len(), PICTURES - 4);
    Ok(())
}

#[test]
fn a_model_that_is_not_there_gives_way_to_the_next_and_the_rows_say_so() -> Outcome {
    let scene = Scene::set(Stage::ready()?, PICTURES)?;
    scene.play([])?;
    scene.stage.page.set_model("nobody/nothing")?;
    scene.name_all("another model")?;
    assert!(scene.in_vain().len() <= 2, "{}", scene.in_vain().len());
    let message = scene.stage.page.run_message()?;
    assert!(
        message.contains("nobody/nothing") && message.contains("does not know this model"),
        "{message}"
    );
    let rows = scene.rows()?;
    assert!(
        rows.iter().any(|row| row.text.contains("nobody/nothing")),
        "{rows:?}"
    );
    Ok(())
}

#[test]
fn an_address_without_a_gateway_is_told_with_what_most_addresses_end_in() -> Outcome {
    let scene = Scene::set(Stage::ready()?, PICTURES)?;
    for fault in ["not_found_html", "not_allowed_html", "html_200"] {
        scene.play([Step::fault(fault).times(ALWAYS)])?;
        scene.start_until_halted()?;
        scene.stage.page.wait_for_run_message("most end in /v1")?;
        scene.wait_until_silent()?;
        let codes = scene.codes()?;
        assert!(
            codes.iter().all(|code| code == "not_a_gateway") && !codes.is_empty(),
            "{fault}: {codes:?}"
        );
        assert!(scene.in_vain().len() <= 2, "{fault}");
        let page = &scene.stage.page;
        let foreign = page.script(
            "return document.querySelectorAll('[onerror]').length;",
            Vec::new(),
        )?;
        assert_eq!(foreign, 0, "{fault}: markup was made of it");
        assert!(
            page.title()?.contains("Eponym"),
            "{fault}: {}",
            page.title()?
        );
    }
    Ok(())
}

/// What came after this call with the same picture.
fn repetition<'c>(chats: &'c [Entry], refused: &Entry) -> Option<&'c Entry> {
    let picture = |chat: &Entry| chat.image.as_ref().map(|image| image.jpeg.clone());
    chats
        .iter()
        .find(|chat| chat.at > refused.at && picture(chat) == picture(refused))
}

#[test]
fn trouble_at_the_gateway_is_asked_again_after_a_pause_and_costs_no_name() -> Outcome {
    // A 408 on a connection used before is repeated by the browser itself and at once; the judges see to that one.
    let faults = [
        "conflict",
        "internal_error",
        "bad_gateway",
        "gateway_timeout",
        "anthropic_overloaded",
    ];
    let scene = Scene::set(Stage::ready()?, PICTURES)?;
    let one_each = faults
        .iter()
        .flat_map(|fault| [Step::usual(), Step::fault(fault)]);
    scene.play(one_each)?;
    scene.name_all("passing trouble")?;
    let chats = scene.stage.simulator.chats();
    let refused = scene.in_vain();
    assert_eq!(refused.len(), faults.len());
    assert_eq!(chats.len(), PICTURES + faults.len());
    for call in refused {
        let again = repetition(&chats, &call).expect("it is asked again");
        let pause = again.at - call.at;
        assert!(pause.as_millis() >= 370, "{:?} after {pause:?}", call.fault);
    }
    Ok(())
}

#[test]
fn trouble_that_stays_halts_the_run_after_a_few_pictures_until_it_has_passed() -> Outcome {
    // Many more than may be asked in vain.
    let scene = Scene::set(Stage::ready()?, 40)?;
    let faults = [
        "request_timeout",
        "conflict",
        "internal_error",
        "bad_gateway_html",
        "anthropic_overloaded",
        "gateway_timeout_html",
        "empty_500",
    ];
    scene.play_with_one_model(faults.map(Step::fault).into_iter().cycle().take(100))?;
    scene.start_until_halted()?;
    scene.wait_until_silent()?;
    let codes = scene.codes()?;
    let is_told = |code: &String| ["upstream", "overloaded", "timed_out"].contains(&code.as_str());
    assert!(codes.iter().all(is_told) && codes.len() >= 3, "{codes:?}");
    // Two pictures at a time, three times each, until three have failed; and what the browser repeats itself.
    let asked = scene.in_vain().len();
    assert!(asked <= 20, "{asked} requests");

    scene.stage.simulator.reset();
    scene.name_all("when it has passed")
}

#[test]
fn a_picture_that_is_too_large_is_sent_once_more_smaller_and_then_told() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    let large = folder.write("large.jpg", &plain_jpeg(1600, 1200, [200, 30, 30])?)?;
    stage.simulator.script([Step::fault("too_large")]);
    page.choose_files(&[&large])?;
    page.name_all()?;
    page.wait_for_state("large.jpg", "named")?;
    let widths = |stage: &Stage| -> Vec<_> {
        let chats = stage.simulator.chats();
        chats
            .iter()
            .filter_map(|chat| Some(chat.image.as_ref()?.width))
            .collect()
    };
    assert_eq!(widths(&stage), [768, 512]);

    stage.start_over()?;
    stage
        .simulator
        .set(|options| options.max_body_bytes = 1_000);
    page.choose_files(&[&large])?;
    page.name_all()?;
    assert_eq!(page.error_code("large.jpg")?.as_deref(), Some("too_large"));
    assert_eq!(widths(&stage), [768, 512]);
    Ok(())
}

#[test]
fn what_no_repetition_helps_is_told_on_its_row_where_a_person_can_ask_again() -> Outcome {
    let scene = Scene::set(Stage::ready()?, PICTURES)?;
    let page = &scene.stage.page;
    let faults = ["unsupported_media", "unprocessable", "failed_dependency"];
    scene.play(
        faults
            .iter()
            .flat_map(|fault| [Step::usual(), Step::fault(fault)]),
    )?;
    page.name_all()?;
    let mut codes = scene.codes()?;
    codes.sort();
    assert_eq!(codes, ["invalid_request", "invalid_request", "upstream"]);
    assert_eq!(scene.count("named")?, PICTURES - faults.len());
    assert_eq!(scene.stage.simulator.chats().len(), PICTURES);

    let told = scene.rows()?.into_iter().filter(|row| row.error.is_some());
    for row in told {
        page.press_row_button(&row.file, &format!("Name again: {}", row.file))?;
        page.wait_for_state(&row.file, "named")?;
    }
    assert_eq!(scene.stage.simulator.chats().len(), PICTURES + faults.len());
    Ok(())
}
