//! A list of gateways: the next one is asked only where those before it refuse.

use e2e::fixtures::tiny_png;
use e2e::{Folder, KEY, MODEL, Outcome, Stage};
use gateway_simulator::{Options, Simulator, Step, Structured};

const PICTURES: usize = 8;
const OTHER_KEY: &str = "other-key-0123456789";
const OTHER_MODEL: &str = "openai/gpt-4.1-nano";

fn pictures() -> Outcome<Folder> {
    let folder = Folder::new()?;
    for number in 0..PICTURES {
        folder.write(&format!("{number:02}.png"), &tiny_png(number)?)?;
    }
    Ok(folder)
}

fn another_gateway() -> Outcome<Simulator> {
    Ok(Simulator::start(Options {
        keys: vec![OTHER_KEY.to_owned()],
        ..Options::default()
    })?)
}

#[test]
fn where_the_first_gateway_refuses_the_next_names_the_pictures_with_a_key_of_its_own() -> Outcome {
    let other = another_gateway()?;
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.add_gateway(2, &other.base_url(), OTHER_KEY, OTHER_MODEL)?;
    stage.simulator.script([
        Step::usual().times(3),
        Step::fault("openrouter_no_credit").times(100),
    ]);
    let folder = pictures()?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    page.start()?;
    page.wait_until_finished()?;
    let rows = page.rows()?;
    assert!(rows.iter().all(|row| row.state == "named"), "{rows:?}");
    page.wait_for_run_message("next gateway of your list")?;

    let text = page.text()?;
    assert!(
        text.contains(&format!("by {MODEL} · Custom"))
            || text.contains(&format!("by {MODEL} · 127.0.0.1")),
        "{text}"
    );
    assert!(text.contains(&format!("by {OTHER_MODEL}")), "{text}");
    assert!(text.contains("No credit is left"), "{text}");

    let at_the_first = stage.simulator.chats();
    let at_the_other = other.chats();
    assert_eq!(at_the_other.len(), PICTURES - 3, "nobody is asked twice");
    assert!(at_the_first.len() <= PICTURES, "{}", at_the_first.len());
    let has_leaked = |chats: &[gateway_simulator::Entry], key: &str| {
        let bearer = format!("Bearer {key}");
        chats
            .iter()
            .any(|chat| chat.authorization.as_deref() == Some(bearer.as_str()))
    };
    assert!(
        !has_leaked(&at_the_other, KEY),
        "the first key went to the other gateway"
    );
    assert!(
        !has_leaked(&at_the_first, OTHER_KEY),
        "the other key went to the first gateway"
    );
    Ok(())
}

#[test]
fn a_gateway_is_asked_nothing_while_the_one_before_it_answers() -> Outcome {
    let other = another_gateway()?;
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.add_gateway(2, &other.base_url(), OTHER_KEY, OTHER_MODEL)?;
    page.press_button("Test connection 2")?;
    page.wait("the second gateway is examined", || {
        let said = page.find("status", "Connection 2")?.text()?;
        Ok(said.starts_with("Works").then_some(()))
    })?;
    let folder = pictures()?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    page.start()?;
    page.wait_until_finished()?;
    assert_eq!(other.chats().len(), 0);

    // The list is remembered without its keys, and can be taken back.
    page.reload()?;
    page.wait_until_loaded()?;
    page.unfold_further_gateways()?;
    assert_eq!(page.value("textbox", "Gateway URL 2")?, other.base_url());
    assert_eq!(page.value("textbox", "API key 2")?, "");
    page.press_button("Remove gateway 2")?;
    page.wait("the second gateway is gone", || {
        Ok((!page.text()?.contains("If that refuses")).then_some(()))
    })?;
    Ok(())
}

#[test]
fn a_further_gateway_without_a_key_is_told_before_anything_is_sent() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.unfold_further_gateways()?;
    page.press_button("Add a gateway")?;
    page.find("combobox", "Gateway 2")?.choose("OpenAI")?;
    let folder = pictures()?;
    page.choose_folder(folder.path())?;
    page.wait_until_listed(PICTURES)?;
    page.start()?;
    page.wait("the missing key is told", || {
        let text = page.text()?;
        Ok(text
            .contains("Gateway 2: Type your API key first")
            .then_some(()))
    })?;
    assert_eq!(stage.simulator.chats().len(), 0);
    Ok(())
}

#[test]
fn what_a_model_was_seen_to_refuse_is_not_sent_again_at_the_next_visit() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = pictures()?;
    let refused_at_a_visit = || -> Outcome<usize> {
        stage
            .simulator
            .set(|options| options.structured = Structured::Refused);
        page.choose_folder(folder.path())?;
        page.wait_until_listed(PICTURES)?;
        page.start()?;
        page.wait_until_finished()?;
        assert!(page.rows()?.iter().all(|row| row.state == "named"));
        let chats = stage.simulator.chats();
        Ok(chats.iter().filter(|chat| chat.status == Some(400)).count())
    };
    assert!(refused_at_a_visit()? > 0, "the first visit finds out");
    stage.start_over()?;
    assert_eq!(refused_at_a_visit()?, 0);
    Ok(())
}
