//! `Test connection`: what it says of gateways that work and of those that do not.

use e2e::{KEY, Outcome, Stage};
use gateway_simulator::{Cors, Endpoint, Step};

#[track_caller]
fn check(said: &str, expected: &str) {
    assert!(said.contains(expected), "{said:?} instead of {expected:?}");
}

#[test]
fn a_connection_that_works_says_so_with_the_credit_that_is_left() -> Outcome {
    let stage = Stage::ready()?;
    let said = stage.page.test_connection()?;
    check(&said, "Works");
    check(&said, "$4.73");
    assert_eq!(stage.simulator.chats().len(), 0, "a test costs nothing");
    Ok(())
}

#[test]
fn each_way_to_fail_is_told_apart() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_key("sk-wrong-0123456789")?;
    check(&page.test_connection()?, "does not accept this key");

    page.set_key(KEY)?;
    page.set_model("nobody/nothing")?;
    check(&page.test_connection()?, "does not know this model");

    page.set_model(e2e::MODEL)?;
    stage
        .simulator
        .script([Step::fault("html_200").on(Endpoint::Models)]);
    check(&page.test_connection()?, "not an AI gateway");

    stage
        .simulator
        .script([Step::fault("not_found_html").on(Endpoint::Models)]);
    let said = page.test_connection()?;
    assert!(!said.contains("Works"), "{said}");

    // Typing an address forgets that one was reached before.
    stage.simulator.set(|options| options.cors = Cors::Off);
    page.set_address(&format!("{}/", stage.simulator.base_url()))?;
    page.set_key(KEY)?;
    check(
        &page.test_connection()?,
        "does not accept calls from web pages",
    );

    page.set_address("http://127.0.0.1:9/v1")?;
    page.set_key(KEY)?;
    check(&page.test_connection()?, "cannot be reached");
    Ok(())
}

#[test]
fn an_address_is_taken_in_every_form_people_paste() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let base = stage.simulator.base_url();
    let origin = base.trim_end_matches("/v1").to_owned();
    for address in [
        format!("{base}/"),
        format!("{base}/chat/completions"),
        base.clone(),
        origin,
    ] {
        page.set_address(&address)?;
        page.set_key(KEY)?;
        let said = page.test_connection()?;
        assert!(said.contains("Works"), "{address}: {said}");
    }
    for address in ["ftp://example.org", "http://example.org/v1", "nonsense"] {
        page.set_address(address)?;
        let field = page.find("textbox", "Gateway URL")?;
        assert_eq!(field.attribute("aria-invalid")?, "true", "{address}");
    }
    Ok(())
}

#[test]
fn what_is_missing_is_said_before_anything_is_sent() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.choose_gateway("OpenAI")?;
    page.choose_files(&[e2e::fixtures::picture("photos/horse.png")])?;
    page.start()?;
    page.wait("the page says that the key is missing", || {
        Ok(page
            .text()?
            .contains("Type your API key first")
            .then_some(()))
    })?;
    assert_eq!(page.focused()?.name()?, "API key");
    assert_eq!(stage.simulator.journal().len(), 0);
    Ok(())
}

#[test]
fn the_list_of_models_holds_those_that_see_with_their_prices() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.test_connection()?;
    let script = "return [...document.querySelector('#' + arguments[0]).options].map(o => o.value + ' ' + o.label).join('\\n');";
    let list = page.find("combobox", "Model")?.attribute("list")?;
    let options = page.script(script, vec![list.into()])?.to_string();
    check(&options, e2e::MODEL);
    check(&options, "$0.10");
    assert!(!options.contains("text-embedding"), "{options}");
    assert!(!options.contains("deepseek/deepseek-v4-flash"), "{options}");
    Ok(())
}
