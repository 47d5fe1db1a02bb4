//! `Test connection`: what it says of gateways that work and of those that do not.

use e2e::{KEY, Outcome, Stage};
use gateway_simulator::{Cors, Endpoint, Step};
use serde_json::json;

#[track_caller]
fn check(said: &str, expected: &str) {
    assert!(said.contains(expected), "{said:?} instead of {expected:?}");
}

#[test]
fn a_connection_that_works_says_so_with_the_credit_that_is_left() -> Outcome {
    let stage = Stage::ready()?;
    let said = stage.page.test_connection()?;
    check(&said, "Works in ");
    check(&said, " ms. ");
    check(&said, " vision models. $4.73 left.");
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

    page.set_address(&e2e::fixtures::dead_address()?)?;
    page.set_key(KEY)?;
    check(&page.test_connection()?, "cannot be reached");
    Ok(())
}

#[test]
fn a_wrong_path_is_corrected_and_keeps_its_key() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let base = stage.simulator.base_url();
    let origin = base.trim_end_matches("/v1").to_owned();
    // A site's page for what is missing mostly cannot be read from another page.
    for cors in [Cors::On, Cors::SuccessOnly] {
        stage.simulator.set(|options| options.cors = cors);
        for wrong in ["/openai", "/v1/v1", "/v1/responses", "/api/v1"] {
            page.set_address(&format!("{origin}{wrong}"))?;
            page.set_key(KEY)?;
            let said = page.test_connection()?;
            check(&said, "Works");
            check(&said, &format!("The address was corrected to {base}."));
            assert_eq!(page.value("textbox", "Gateway URL")?, base, "{wrong}");
            assert_eq!(page.value("textbox", "API key")?, KEY, "{wrong}");
        }
    }
    assert_eq!(stage.simulator.chats().len(), 0, "a test costs nothing");
    // A reload finds the right address.
    page.reload()?;
    page.wait_until_loaded()?;
    assert_eq!(page.value("textbox", "Gateway URL")?, base);
    Ok(())
}

#[test]
fn what_the_gateway_has_against_the_account_is_told_by_the_credits_or_by_the_question() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    for (fault, expected) in [
        ("unauthorized", "does not accept this key"),
        ("insufficient_funds", "No credit is left"),
        ("card_required", "wants a credit card"),
        ("account_blocked", "has blocked this account"),
    ] {
        stage.simulator.reset();
        stage
            .simulator
            .script([Step::fault(fault).on(Endpoint::Credits)]);
        check(&page.test_connection()?, expected);
        assert_eq!(stage.simulator.chats().len(), 0, "a test costs nothing");

        stage.simulator.script([
            Step::fault("not_found_html").on(Endpoint::Credits),
            Step::fault(fault),
        ]);
        check(&page.test_connection()?, expected);
        assert_eq!(stage.simulator.chats().len(), 1);
    }
    Ok(())
}

#[test]
fn where_only_a_question_can_tell_the_model_is_shown_one_tiny_picture() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let hidden = Step::fault("not_found_html").on(Endpoint::Credits).times(9);
    stage.simulator.script([hidden]);
    check(&page.test_connection()?, "Works in ");
    let chats = stage.simulator.chats();
    assert_eq!(chats.len(), 1);
    let size = chats[0].image.as_ref().map(|it| (it.width, it.height));
    assert_eq!(size, Some((32, 32)));

    stage.simulator.script([Step::fault("refuses_max_tokens")]);
    check(&page.test_connection()?, "Works in ");
    stage.simulator.script([Step::fault("length_empty")]);
    check(&page.test_connection()?, "Works in ");
    stage.simulator.script([Step::fault("lmstudio_vision")]);
    check(&page.test_connection()?, "cannot see pictures");
    Ok(())
}

#[test]
fn a_model_without_sight_is_told_from_one_that_is_not_there() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.set_model("deepseek/deepseek-v4-flash")?;
    check(&page.test_connection()?, "cannot see pictures");
    check(&helped(&stage)?, "openai/gpt-5-nano");
    assert_eq!(stage.simulator.chats().len(), 0, "the list says so");

    page.set_model("nobody/nothing")?;
    check(&page.test_connection()?, "does not know this model");
    check(&helped(&stage)?, "openai/gpt-5-nano");
    let chats = stage.simulator.chats();
    assert!(
        chats.iter().all(|chat| chat.status == Some(404)),
        "a test costs nothing: {chats:?}"
    );
    Ok(())
}

/// What stands in the group of what helps.
fn helped(stage: &Stage) -> Outcome<String> {
    stage.page.find("group", "What helps")?.text()
}

#[test]
fn a_server_on_this_computer_that_refuses_pages_comes_with_the_line_to_paste() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    let origin = stage.site.url().trim_end_matches('/').to_owned();
    let base = stage.simulator.base_url();
    stage.simulator.set(|options| options.cors = Cors::Off);
    for (gateway, said, line) in [
        (
            "Ollama (this computer)",
            "OLLAMA_ORIGINS",
            format!("OLLAMA_ORIGINS={origin} ollama serve"),
        ),
        (
            "LM Studio (this computer)",
            "Enable CORS",
            "lms server start --cors".to_owned(),
        ),
        (
            "Custom",
            "relay",
            format!("cargo xtask serve --relay {base}/"),
        ),
    ] {
        page.choose_gateway(gateway)?;
        page.set_address(&base)?;
        let status = page.test_connection()?;
        check(&status, "does not accept calls from web pages");
        check(&status, said);
        check(&helped(&stage)?, &line);
    }
    page.press_button("Copy")?;
    page.find("button", "Copied")?;
    Ok(())
}

#[test]
fn a_server_that_does_not_run_comes_with_the_line_that_starts_it() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.choose_gateway("Ollama (this computer)")?;
    page.set_address(&e2e::fixtures::dead_address()?)?;
    check(&page.test_connection()?, "cannot be reached");
    check(&helped(&stage)?, "ollama serve");
    Ok(())
}

#[test]
fn a_page_that_may_not_call_this_computer_says_so_until_it_may() -> Outcome {
    let stage = Stage::on_the_internet()?;
    let page = &stage.page;
    let permit = |setting| {
        // Chromium split the permission in two; older versions know the first name alone.
        let known = ["local-network-access", "loopback-network"].map(|name| {
            let parameters = json!({"permission": {"name": name}, "setting": setting});
            page.devtools("Browser.setPermission", parameters).is_ok()
        });
        assert!(known.contains(&true), "the browser knows the permission");
    };
    permit("denied");
    stage.connect()?;
    let said = page.test_connection()?;
    check(&said, "keeps the page from your local network");
    check(&said, "Allow it in the site's settings");
    check(&helped(&stage)?, "cargo xtask serve");
    assert_eq!(stage.simulator.journal().len(), 0);

    permit("granted");
    check(&page.test_connection()?, "Works in ");
    Ok(())
}

#[test]
fn being_offline_is_told_before_anyone_is_blamed() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.choose_gateway("Custom")?;
    page.set_address("https://gateway.invalid/v1")?;
    page.devtools("Network.enable", json!({}))?;
    let offline = json!({
        "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
    });
    // The courier is fetched when it is first needed, so it is called for once before.
    check(&page.test_connection()?, "cannot be reached");
    page.devtools("Network.emulateNetworkConditions", offline)?;
    check(&page.test_connection()?, "You are offline");
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
