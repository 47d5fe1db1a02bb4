//! Servers on this computer are found by a click, at the ports they usually have.

use e2e::fixtures::picture;
use e2e::{Outcome, Page, Stage};
use gateway_simulator::{Cors, Options, Simulator};

const FIND: &str = "Find servers on this computer";
const OLLAMA: u16 = 11_434;
const LM_STUDIO: u16 = 1_234;

/// A server that asks for no key and tells of its models as servers on a desk do.
fn local(cors: Cors) -> Options {
    Options {
        keys: Vec::new(),
        tells_sight_elsewhere: true,
        cors,
        ..Options::default()
    }
}

/// Waits until the dialog says it, and returns all that it says.
fn dialog_saying(page: &Page, words: &str) -> Outcome<String> {
    page.wait(words, || {
        let said = page.find("dialog", FIND)?.text()?;
        Ok(said.contains(words).then_some(said))
    })
}

/// One test, since no two can have these ports to themselves.
#[test]
fn a_server_that_runs_is_found_with_the_models_that_see_and_names_pictures_without_a_key() -> Outcome
{
    let stage = Stage::open()?;
    let page = &stage.page;
    page.press_button(FIND)?;
    dialog_saying(page, "No server was found.")?;
    page.press_button("Done")?;

    let ollama = Simulator::start_at(OLLAMA, local(Cors::On))?;
    let studio = Simulator::start_at(LM_STUDIO, local(Cors::Off))?;
    page.press_button(FIND)?;
    let said = dialog_saying(page, "2 servers were found.")?;
    assert!(said.contains("Use openai/gpt-5-nano"), "{said}");
    assert!(!said.contains("deepseek"), "it does not see: {said}");
    assert!(
        said.contains("does not accept calls from web pages"),
        "{said}"
    );
    assert!(said.contains("Not running."), "{said}");
    assert_eq!(ollama.chats().len() + studio.chats().len(), 0);

    page.press_button("Use openai/gpt-5-nano")?;
    page.wait("the server is chosen", || {
        Ok((page.value("combobox", "Model")? == "openai/gpt-5-nano").then_some(()))
    })?;
    assert_eq!(
        page.value("textbox", "Gateway URL")?,
        "http://localhost:11434/v1"
    );
    page.choose_files(&[picture("photos/rocket.jpg")])?;
    page.wait_until_listed(1)?;
    page.start()?;
    page.wait_until_done(1)?;
    let chats = ollama.chats();
    assert_eq!(chats.len(), 1);
    assert_eq!(chats[0].model.as_deref(), Some("openai/gpt-5-nano"));

    // LM Studio lets no page in: it is chosen, and says what to do.
    page.press_button(FIND)?;
    page.press_button("Choose it and see what it needs")?;
    page.wait("the way to let the page in is shown", || {
        let helped = page.find("group", "What helps")?.text()?;
        Ok(helped.contains("lms server start --cors").then_some(()))
    })?;
    Ok(())
}
