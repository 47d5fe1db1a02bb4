//! Names made on this device: without a key, and with nobody asked but the page's own site.

use e2e::fixtures::{self, Folder, picture};
use e2e::{Outcome, Page, Stage, Wishes};
use gateway_simulator::{Entry, Options};

const TEXT_ONLY: &str = "text only (2.5 MB)";
const ALL: &str = "text and photographs (13.6 MB)";

/// How many files of weights the site was asked for.
fn weights_fetched(stage: &Stage) -> usize {
    let requests = stage.site.requests();
    let is_of_weights = |path: &str| path.contains("/models/");
    requests
        .iter()
        .filter(|request| is_of_weights(&request.path))
        .count()
}

/// What is chosen in a list.
fn chosen(page: &Page, name: &str) -> Outcome<String> {
    let script = "return arguments[0].selectedOptions[0].text;";
    let list = page.find("combobox", name)?.reference();
    Ok(page
        .script(script, vec![list])?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

#[test]
fn a_fresh_page_names_pictures_without_a_key_and_asks_nobody() -> Outcome {
    let wishes = Wishes {
        records_network: true,
        ..Wishes::default()
    };
    let stage = Stage::open_with(Options::default(), wishes)?;
    let page = &stage.page;
    assert_eq!(chosen(page, "Gateway")?, "On this device (no key)");
    assert_eq!(chosen(page, "Model")?, ALL);
    assert!(
        page.text()?
            .contains("Rough names, made on this device; a gateway model is better.")
    );
    page.choose_files(&["text/letter.png", "photos/chelsea.jpg", "odd/alpha.png"].map(picture))?;
    page.name_all()?;

    let letter = page.new_name("letter.png")?;
    assert!(letter.contains("garden-club-newsletter"), "{letter}");
    let cat = page.new_name("chelsea.jpg")?;
    assert!(cat.contains("cat"), "{cat}");

    // What is sure of nothing says so, and the file keeps its name.
    let nothing = page.row("alpha.png")?;
    assert_eq!(nothing.error.as_deref(), Some("declined"), "{nothing:?}");
    assert!(
        nothing
            .text
            .contains("Nothing in it that this device can name. Its old name stays."),
        "{nothing:?}"
    );
    let archive = page.download_zip()?;
    assert!(archive.files.len() >= 2, "{:?}", archive.paths());

    assert!(stage.simulator.journal().is_empty());
    let site = stage.site.url();
    let Stage { page, .. } = stage;
    let log = page.into_browser().close()?;
    let asked = log.addresses_asked_for_by(&site);
    assert!(asked.iter().any(|address| address.contains("/models/")));
    for address in asked {
        assert!(
            address.starts_with(&site) || address.starts_with("blob:"),
            "{address}"
        );
    }
    Ok(())
}

#[test]
fn weights_come_once_and_are_kept_for_the_next_visit() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.find("combobox", "Model")?.choose(TEXT_ONLY)?;
    assert!(page.test_connection()?.starts_with("Ready: 2.5 MB"));
    assert_eq!(weights_fetched(&stage), 3);

    page.reload()?;
    page.wait_until_loaded()?;
    assert_eq!(chosen(page, "Model")?, TEXT_ONLY);
    page.choose_files(&[picture("text/letter.png")])?;
    page.name_all()?;
    assert_eq!(page.row("letter.png")?.state, "named");
    assert_eq!(weights_fetched(&stage), 3);

    // Only what is new is fetched when more is wanted.
    page.find("combobox", "Model")?.choose(ALL)?;
    assert!(page.test_connection()?.starts_with("Ready: 13.6 MB"));
    assert_eq!(weights_fetched(&stage), 6);
    Ok(())
}

#[test]
fn weights_that_are_not_what_they_should_be_are_not_believed() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    // The browser's cache holds other bytes under the right name; they are thrown out.
    let spoil = r"
        const [done] = arguments;
        (async () => {
            const cache = await caches.open('eponym-weights');
            for (const request of await cache.keys()) await cache.put(request, new Response('spoiled'));
            done((await cache.keys()).length);
        })();
    ";
    page.find("combobox", "Model")?.choose(TEXT_ONLY)?;
    page.test_connection()?;
    assert_eq!(page.async_script(spoil, Vec::new())?, 3);
    page.reload()?;
    page.wait_until_loaded()?;
    assert!(page.test_connection()?.starts_with("Ready: 2.5 MB"));
    assert_eq!(weights_fetched(&stage), 6);
    Ok(())
}

#[test]
fn a_key_leads_to_a_gateway_and_this_device_can_be_the_last_of_the_list() -> Outcome {
    let stage = Stage::open()?;
    let page = &stage.page;
    page.set_key("sk-typed")?;
    assert_eq!(chosen(page, "Gateway")?, "Vercel AI Gateway");
    assert_eq!(page.value("textbox", "API key")?, "sk-typed");

    stage.connect()?;
    page.set_address(&e2e::fixtures::dead_address()?)?;
    page.unfold_further_gateways()?;
    page.press_button("Add a gateway")?;
    page.find("combobox", "Gateway 2")?
        .choose("On this device (no key)")?;
    page.choose_files(&[picture("text/letter.png")])?;
    page.name_all()?;
    let row = page.row("letter.png")?;
    assert_eq!(row.state, "named", "{row:?}");
    assert!(row.name.contains("garden-club-newsletter"), "{row:?}");
    assert!(stage.simulator.chats().is_empty());
    Ok(())
}

#[test]
fn what_this_device_reads_is_told_to_a_gateway_where_a_person_allows_it() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    page.choose_files(&[picture("text/letter.png")])?;
    page.name_all()?;
    let told = |stage: &Stage| {
        stage
            .simulator
            .chats()
            .pop()
            .map(|chat| chat.body.to_string())
    };
    let before = told(&stage).unwrap_or_default();
    assert!(!before.contains("Newsletter"), "{before}");
    assert_eq!(weights_fetched(&stage), 0);

    page.set_rule("Text in it, read on this device", true)?;
    page.press_row_button("letter.png", "Name again: letter.png")?;
    page.wait("the text goes with the picture", || {
        let body = told(&stage).unwrap_or_default();
        Ok(body
            .contains(r#"text in it \"Garden Club Newsletter"#)
            .then_some(()))
    })?;
    assert_eq!(weights_fetched(&stage), 3, "those that read, no more");
    page.set_rule("Text in it, read on this device", false)
}

#[test]
fn a_faded_page_is_sent_larger_once_this_device_has_read_it() -> Outcome {
    let stage = Stage::ready()?;
    let page = &stage.page;
    let folder = Folder::new()?;
    page.choose_files(&[folder.write("faded.png", &fixtures::faded_page()?)?])?;
    page.name_all()?;
    assert_eq!(largest_sent(&stage), Some((768, 703)));

    stage.simulator.reset();
    page.set_rule("Text in it, read on this device", true)?;
    page.press_row_button("faded.png", "Name again: faded.png")?;
    page.wait_until_finished()?;
    assert_eq!(largest_sent(&stage), Some((1024, 937)));
    page.set_rule("Text in it, read on this device", false)
}

fn largest_sent(stage: &Stage) -> Option<(usize, usize)> {
    let chats = stage.simulator.chats();
    let images = chats.iter().flat_map(Entry::images);
    images.map(|image| (image.width, image.height)).max()
}
